/** A whole table in pages by its key: no read so large that the desk stands still, and no cursor. */
import type { Table } from 'dexie'

/** Rows in one read; a page of people is some milliseconds. */
const PAGE = 1000

/** Every row of a table whose key is its `id`, page by page. What is written meanwhile may be in it or not. */
export async function* tablePages<Row extends { readonly id: string }>(
  table: Table<Row, string>,
): AsyncGenerator<readonly Row[]> {
  let last = ''
  for (;;) {
    const rows = await table.where(':id').above(last).limit(PAGE).toArray()
    if (rows.length > 0) yield rows
    const end = rows.at(-1)
    if (end === undefined || rows.length < PAGE) return
    last = end.id
  }
}
