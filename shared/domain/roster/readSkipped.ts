/** Rows of a roster that hold nobody: blank ones, totals and signatures, headers printed again, the template's example. */
import { foldWidth } from '#shared/kernel/text.ts'
import { cellText, isBlank } from './cellText.ts'
import type { SkippedRows } from './line.ts'
import type { Cell } from './sheetGrid.ts'
import { fieldOfHeader, normalizeHeader } from './synonyms.ts'

/** Begins with a total, a count, a signature, a note or a page: never a unit or a name. */
const CLOSING =
  /^(?:(?:合计|总计|小计|共计|累计|总户数|总面积|本页|本表)|共\d+[户套人条间行个]|(?:制表|审核|复核|填表|制单|打印|统计|核对|经办|审批)(?:人|日期|时间|员|单位)?[:：]|(?:制表|审核|复核|填表|统计)人?$|(?:注|备注|说明|填表说明|温馨提示)[:：]|第\d+页)/
const TOTAL = /^(?:合计|总计|小计|共计)[:：]?$/
const LOOKED_AT = 5

/** Why a row is passed over; undefined for a row to be read. */
export type SkipReason = Exclude<keyof SkippedRows, 'bad'>

/** The mark of the template's example row. */
export const EXAMPLE_MARK = '示例'

function isHeaderAgain(row: readonly Cell[], titles: readonly string[]): boolean {
  let same = 0
  let known = 0
  for (const [index, cell] of row.entries()) {
    if (typeof cell !== 'string' || isBlank(cell)) continue
    // No header has a long number in it, and most rows begin with one: told before the words are compared.
    if (/\d\d/.test(cell)) return false
    if (normalizeHeader(cell) === titles[index]) same++
    else if (fieldOfHeader(cell) === undefined) return false
    known++
  }
  return same >= 2 && same >= known / 2
}

/** Why a row is passed over. `titles` are the header's texts as `normalizeHeader` makes them, by column. */
export function skipReason(row: readonly Cell[], titles: readonly string[]): SkipReason | undefined {
  const filled = row.filter((cell) => !isBlank(cell))
  const [first] = filled
  if (first === undefined) return 'blank'
  const texts = filled
    .slice(0, LOOKED_AT)
    .map((cell) => (typeof cell === 'string' ? foldWidth(cellText(cell)).replace(/\s/g, '') : ''))
  if (CLOSING.test(texts[0] ?? '') || texts.some((text) => TOTAL.test(text))) return 'totals'
  if (filled.some((cell) => typeof cell === 'string' && cell.trimStart().startsWith(EXAMPLE_MARK))) return 'examples'
  return isHeaderAgain(row, titles) ? 'headers' : undefined
}
