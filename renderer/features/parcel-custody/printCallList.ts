/** The list to call people by: unit, name, number, what waits. It carries whole numbers, because it is made to be dialled from. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { printTable } from '#renderer/papers/printTable.ts'
import { whatInShort } from './custodyWords.ts'
import { waitingItems } from './noticeMessages.ts'

const COLUMNS = [
  { title: '房号', width: 3, numeric: false },
  { title: '收件人', width: 3, numeric: false },
  { title: '电话', width: 4, numeric: false },
  { title: '物品', width: 5, numeric: false },
  { title: '寄存牌号', width: 4, numeric: false },
  { title: '结果', width: 4, numeric: false },
]

/** Prints one line for each recipient, and says what became of it. */
export async function printCallList(desk: Desk, ids: readonly string[]): Promise<void> {
  const items = await waitingItems(desk.store, ids)
  const people = Map.groupBy(items, ({ unit, name, phone }) => [unit, name, phone].join('\n'))
  const rows = [...people.values()].map((things) => {
    const [first] = things
    return [
      first?.unit ?? '',
      first?.name ?? '',
      first?.phone ?? '',
      things.map(({ item }) => whatInShort(item)).join('、'),
      things.map(({ item }) => item.tag).join('、'),
      '',
    ]
  })
  await printTable(desk, { title: '待领物品电话单', note: '含电话号码，用后销毁', columns: COLUMNS, rows })
}
