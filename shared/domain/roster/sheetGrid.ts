/** A sheet of a spreadsheet as read from its file, before anything of it is understood. Pure: no file, no library. */
import type { Day } from '#shared/kernel/days.ts'

/** A number that the file shows as a date; the file said so by the cell's format. `day` is null where it is no day. */
export interface DateCell {
  readonly day: Day | null
}

/** A formula that ended in an error, such as `#REF!`: there is no value to take. */
export interface ErrorCell {
  readonly error: string
}

/**
 * One cell: text as it stands in the file (a formula is its text, never run), a number, a date, an error, or null for empty.
 * Numbers are plain, so that 1,500,000 cells stay small.
 */
export type Cell = string | number | DateCell | ErrorCell | null

/** A sheet: `rows[0]` is row 1 of the spreadsheet and `rows[n][0]` column A, blank ones included, so that places are as the clerk sees them. */
export interface SheetGrid {
  readonly rows: readonly (readonly Cell[])[]
  /** The file counts its days from 1904 (old Excel for Mac): numbers without a date format in a date column are read so. */
  readonly epoch1904?: boolean
}

/** A sheet with the name on its tab. */
export interface NamedSheet {
  readonly name: string
  readonly grid: SheetGrid
}

/** Letters of a column as the spreadsheet shows them: 0 is A, 25 Z, 26 AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter
}

/** Whether a cell is a date. */
export function isDateCell(cell: Cell): cell is DateCell {
  return typeof cell === 'object' && cell !== null && 'day' in cell
}

/** Whether a cell is a formula's error. */
export function isErrorCell(cell: Cell): cell is ErrorCell {
  return typeof cell === 'object' && cell !== null && 'error' in cell
}
