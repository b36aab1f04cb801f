/** The sheets on the walls, building after building, to walk along and tick off; in Chinese as all paper. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { printTable } from '#renderer/papers/printTable.ts'
import { paperText } from '#renderer/text/text.ts'
import { standingOf } from '#shared/domain/notices/standing.ts'
import { type NoticeLine, walkOrder } from './queries.ts'

const WIDTHS = { place: 9, title: 14, until: 6, state: 5, done: 5 } as const

/** Prints the walk over these notices, and says what became of it. */
export function printWalk(desk: Desk, lines: readonly NoticeLine[]): Promise<void> {
  const t = paperText()
  const { store } = desk
  const today = store.dayOf(store.clock.nowMs())
  const keys = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]
  return printTable(desk, {
    title: t('notices.paper.walkTitle'),
    note: t('notices.paper.walkNote', { day: today }),
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
