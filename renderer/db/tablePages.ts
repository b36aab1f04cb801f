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

/** From this part of a table on, its pages are read rather than its rows one by one. */
const PART_FOR_PAGES = 0.2

/** The rows of many ids that still stand. `goOn` hears how many were read, after each page, and ends the reading with false. */
export async function rowsById<Row extends { readonly id: string; readonly deleted?: true }>(
  table: Table<Row, string>,
  ids: ReadonlySet<string>,
  goOn: (read: number) => boolean,
): Promise<ReadonlyMap<string, Row>> {
  const found = new Map<string, Row>()
  const isMost = ids.size > PART_FOR_PAGES * (await table.count())
  for await (const page of isMost ? tablePages(table) : pagesOf(table, [...ids])) {
    for (const row of page) if (!row.deleted && ids.has(row.id)) found.set(row.id, row)
    if (!goOn(page.length)) break
  }
  return found
}

async function* pagesOf<Row>(table: Table<Row, string>, ids: readonly string[]): AsyncGenerator<readonly Row[]> {
  for (let from = 0; from < ids.length; from += PAGE) {
    const rows = await table.bulkGet(ids.slice(from, from + PAGE))
    yield rows.filter((row) => row !== undefined)
  }
}
