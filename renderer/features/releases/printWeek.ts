/** The week's comparison on paper, differences first, in Chinese as all paper. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { sendTable } from '#renderer/papers/printTable.ts'
import { paperText } from '#renderer/text/text.ts'
import { goodsText } from '#shared/domain/releases/goods.ts'
import { weekEnd } from '#shared/domain/releases/releaseWeek.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { SlipLine } from './queries.ts'

const WIDTHS = { finding: 5, number: 4, day: 3, unit: 3, goods: 9, guard: 4 } as const

/** Prints the list. **Refuses** as `sendTable`. */
export function printWeek(
  desk: Desk,
  monday: Day,
  lines: readonly SlipLine[],
): Promise<Result<null, { readonly code: string }>> {
  const t = paperText()
  const keys = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]
  return sendTable(desk, {
    title: t('releases.week.sheetTitle'),
    note: t('releases.week.note', { from: monday, to: weekEnd(monday) }),
    columns: keys.map((key) => ({ title: t(`releases.week.columns.${key}`), width: WIDTHS[key], numeric: false })),
    rows: lines.map(({ finding, number, slip, unitCode, standing }) => [
      t(`releases.findings.${finding}`),
      number,
      slip.day,
      unitCode,
      slip.goods.map(goodsText).join('；'),
      [t(`releases.standings.${standing}`), slip.guard].filter((part) => part !== '').join(' '),
    ]),
  })
}
