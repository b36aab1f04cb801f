/** A list on the screen as a spreadsheet. It holds what the screen shows, masks included, so it uncovers nothing. */
import type { Store } from '#renderer/db/store.ts'
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'

export interface ListOnScreen {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Characters of a column. */
const WIDTH = 20

/** Saves a list as .xlsx under its name and the day. */
export async function saveList(store: Store, list: ListOnScreen): Promise<void> {
  const columns = list.columns.map((title) => ({ title, width: WIDTH, kind: 'text' as const }))
  const bytes = await writeTable({ sheet: list.name, columns, rows: list.rows }, 'xlsx')
  downloadFile(`${list.name} ${store.dayOf(store.clock.nowMs())}.xlsx`, bytes, 'xlsx')
}
