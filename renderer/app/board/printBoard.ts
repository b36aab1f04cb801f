/** The board on paper, as it stands: filtered and grouped. */
import { coverWho } from '#renderer/app/hub/coverWho.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import { printTable } from '#renderer/papers/printTable.ts'
import { paperText } from '#renderer/text/text.ts'
import type { BoardRow } from './boardLines.ts'

/** Prints the rows and says what became of it; a group is named in its first line. */
export async function printBoard(desk: Desk, rows: readonly BoardRow[]): Promise<void> {
  const t = paperText()
  const { store } = desk
  const columns = [
    { title: t('board.columns.group'), width: 10 },
    { title: t('board.columns.matter'), width: 40 },
    { title: t('board.columns.module'), width: 8 },
    { title: t('board.columns.turn'), width: 7 },
    { title: t('board.columns.due'), width: 11 },
    { title: t('board.columns.state'), width: 8 },
  ]
  await printTable(desk, {
    title: t('board.paperTitle'),
    note: store.dayOf(store.clock.nowMs()),
    columns: columns.map((column) => ({ ...column, numeric: false })),
    rows: rows.map(({ line, head }) => [
      head === undefined ? '' : t('board.group', { name: head.name, count: head.count }),
      coverWho(line, false).text,
      line.moduleName,
      t(`kit.turn.${line.turn}`),
      line.due ?? '',
      t(`kit.states.${line.state}`),
    ]),
  })
}
