/** The sheets on the walls, building after building, to walk along and tick off; in Chinese as all paper. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { momentOf } from '#renderer/db/papers.ts'
import { printInFrame } from '#renderer/print/printInFrame.ts'
import { paperText, text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { LIST_SHEET_ID, listSheetModel } from '#shared/domain/lists/listSheet.ts'
import { standingOf } from '#shared/domain/notices/standing.ts'
import { formatMoment } from '#shared/domain/sheets/sheetModel.ts'
import { type NoticeLine, walkOrder } from './queries.ts'

const WIDTHS = { place: 9, title: 14, until: 6, state: 5, done: 5 } as const

/** Prints the walk over these notices, and says what became of it. */
export async function printWalk(desk: Desk, lines: readonly NoticeLine[]): Promise<void> {
  const { info, bridge } = desk
  const job = { sheetId: LIST_SHEET_ID, model: await walkModel(desk, lines), paper: 'A4', copies: 1 } as const
  try {
    if (info.host !== 'electron') {
      await printInFrame(job)
      showNotice(text('lists.printing.dialogClosed'))
      return
    }
    const printed = await bridge.printing.print(job)
    if (printed.ok) showNotice(text('lists.printing.sent'))
    else if (printed.error.code !== 'cancelled') showNotice(text('lists.printing.failed'), { role: 'alert' })
  } catch {
    showNotice(text('lists.printing.failed'), { role: 'alert' })
  }
}

async function walkModel({ store, signature }: Desk, lines: readonly NoticeLine[]) {
  const t = paperText()
  const today = store.dayOf(store.clock.nowMs())
  const community = (await store.db.communities.get(COMMUNITY_ID))?.v.name ?? ''
  const by = (await store.db.staff.get(signature.actor.id))?.v.name ?? ''
  const keys = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]
  return listSheetModel({
    title: t('notices.paper.walkTitle'),
    community,
    filter: t('notices.paper.walkNote', { day: today }),
    printedBy: `${formatMoment(momentOf(store))} ${by} 打印`,
    columns: keys.map((key) => ({ title: t(`notices.paper.columns.${key}`), width: WIDTHS[key], numeric: false })),
    rows: walkOrder(lines.map(({ notice }) => notice)).map(({ place, notice }) => [
      place,
      notice.title,
      notice.untilDay,
      t(`notices.standings.${standingOf(notice, today)}`),
      '□',
    ]),
  })
}
