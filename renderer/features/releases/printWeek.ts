/** The week's comparison on paper, differences first, in Chinese as all paper. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { momentOf } from '#renderer/db/papers.ts'
import { printInFrame } from '#renderer/print/printInFrame.ts'
import { paperText } from '#renderer/text/text.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { LIST_SHEET_ID, listSheetModel } from '#shared/domain/lists/listSheet.ts'
import { goodsText } from '#shared/domain/releases/goods.ts'
import { weekEnd } from '#shared/domain/releases/releaseWeek.ts'
import { formatMoment } from '#shared/domain/sheets/sheetModel.ts'
import type { Day } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { SlipLine } from './queries.ts'

const WIDTHS = { finding: 5, number: 4, day: 3, unit: 3, goods: 9, guard: 4 } as const

/** Prints the list. **Refuses** `failed`, and what the printer refuses. */
export async function printWeek(
  desk: Desk,
  monday: Day,
  lines: readonly SlipLine[],
): Promise<Result<null, { readonly code: string }>> {
  const t = paperText()
  const { store, signature } = desk
  const community = (await store.db.communities.get(COMMUNITY_ID))?.v.name ?? ''
  const by = (await store.db.staff.get(signature.actor.id))?.v.name ?? ''
  const keys = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]
  const model = listSheetModel({
    title: t('releases.week.sheetTitle'),
    community,
    filter: t('releases.week.note', { from: monday, to: weekEnd(monday) }),
    printedBy: `${formatMoment(momentOf(store))} ${by} 打印`,
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
  const job = { sheetId: LIST_SHEET_ID, model, paper: 'A4', copies: 1 } as const
  try {
    if (desk.info.host === 'electron') return await desk.bridge.printing.print(job)
    await printInFrame(job)
    return ok(null)
  } catch {
    return err({ code: 'failed' })
  }
}
