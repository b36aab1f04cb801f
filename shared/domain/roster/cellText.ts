/** Cells as text: what the clerk sees, and what is taken (handbook 2.19). Formula text stays text and nothing here runs it. */
import { foldWidth, normalizeText } from '#shared/kernel/text.ts'
import { type Cell, isDateCell, isErrorCell } from './sheetGrid.ts'

/** Words that stand for "nothing here". */
const NOTHING = /^(?:无|暂无|没有|空|未知|不详|未填|未登记|待补|待定|\/+|\\|-+|—+|－+|n\/?a|null|none|nil)$/i
/** Digits were thrown away by the program that saved the file: only the first of them are left. */
const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?E\+?\d{2,3}$/i
/** A spreadsheet keeps fifteen digits; later ones are noughts, whatever was typed. */
const LARGEST_EXACT = 1e15

/** Text that no tidying changes: nearly every cell of a large file, and quickly told. */
const TIDY = /^[!-&(-~\u4e00-\u9fff][!-~\u4e00-\u9fff]*$/

/** The cell as the clerk sees it, without tidying: for the list of problems and the file to mend. */
export function shownCell(cell: Cell): string {
  if (cell === null) return ''
  if (isDateCell(cell)) return cell.day ?? '?'
  if (isErrorCell(cell)) return cell.error
  return String(cell)
}

/** Text with its line ends kept, so that several people in one cell stay apart; a leading apostrophe (text mark) goes. */
export function cellLines(cell: Cell): string {
  return shownCell(cell)
    .replace(/^\s*'(?=.)/, '')
    .replace(/\r\n?/g, '\n')
}

/** The cell as one line of stored text; dates as their day, numbers in plain figures. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string' && TIDY.test(cell)) return cell
  return normalizeText(cellLines(cell))
}

/** Whether nothing stands in the cell. */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && !TIDY.test(cell) && normalizeText(cell) === '')
}

/** Whether nothing is meant: blank, or 无, 暂无, -, /. */
export function saysNothing(cell: Cell): boolean {
  return isBlank(cell) || (typeof cell === 'string' && NOTHING.test(foldWidth(cellText(cell))))
}

/**
 * Whether digits of a long number were lost on the way: `1.38E+10` as text, or a number beyond fifteen figures. A number of
 * up to fifteen figures is exact, however the spreadsheet shows it.
 */
export function lostDigits(cell: Cell): boolean {
  if (typeof cell === 'number') return Math.abs(cell) >= LARGEST_EXACT
  return typeof cell === 'string' && SCIENTIFIC.test(foldWidth(cellText(cell)))
}

/** Figures of a cell that holds one number or code: `13800138000`, also of `13800138000.0`. */
export function cellFigures(cell: Cell): string {
  return foldWidth(cellText(cell)).replace(/^(\d+)\.0+$/, '$1')
}
