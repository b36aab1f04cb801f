/**
 * Rows by many keys. One request a key, all under way together: a cursor over the same keys waits for each, which is ten times as
 * long. Where the keys are a good part of the table, the whole table in pages is quicker still: a request costs more than a row.
 */
import { appendAll } from '#shared/kernel/lists.ts'
import type { Store } from './store.ts'
import { tablePages } from './tablePages.ts'

/** Requests under way at a time. */
const AT_ONCE = 250
/** From so many keys on, a table of at most so many rows a key is read as a whole. */
const MANY = 500
const ROWS_A_KEY = 6

interface Indexed {
  readonly table: string
  /** An index such as `v.personId`, or `id`. */
  readonly index: string
}

interface KeptRow {
  readonly id: string
  readonly v: object
}

/** All rows whose index has one of the keys. */
export async function rowsByKeys<Row extends KeptRow>(
  { db }: Pick<Store, 'db'>,
  { table, index }: Indexed,
  keys: readonly string[],
): Promise<readonly Row[]> {
  const wanted = new Set(keys)
  const own = db.table<Row, string>(table)
  if (wanted.size === 0) return []
  // Most tables that may name somebody are empty in a young community: one request instead of hundreds.
  if ((await own.limit(1).primaryKeys()).length === 0) return []
  // Counting goes through the whole table in the browser: for a few keys it would cost more than they do.
  const isGoodPart = wanted.size >= MANY && (await own.count()) <= wanted.size * ROWS_A_KEY
  if (isGoodPart) return rowsOfPages(tablePages(own), index, wanted)
  const found: Row[] = []
  const asked = [...wanted]
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    const some = asked.slice(at, at + AT_ONCE)
    if (index === 'id') {
      for (const row of await own.bulkGet(some)) if (row !== undefined) found.push(row)
    } else {
      const answers = await Promise.all(some.map((key) => own.where(index).equals(key).toArray()))
      for (const answer of answers) appendAll(found, answer)
    }
  }
  return found
}

/** Ids of all rows whose index has one of the keys: the rows themselves, which may be years of them, stay where they are. */
export async function idsByKeys(
  store: Pick<Store, 'db'>,
  indexed: Indexed,
  keys: readonly string[],
): Promise<readonly string[]> {
  const wanted = [...new Set(keys)]
  if (wanted.length >= MANY) return (await rowsByKeys(store, indexed, wanted)).map(({ id }) => id)
  const own = store.db.table<KeptRow, string>(indexed.table)
  const found: string[] = []
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const some = wanted.slice(at, at + AT_ONCE)
    const answers = await Promise.all(some.map((key) => own.where(indexed.index).equals(key).primaryKeys()))
    for (const answer of answers) appendAll(found, answer)
  }
  return found
}

async function rowsOfPages<Row extends KeptRow>(
  pages: AsyncIterable<readonly Row[]>,
  index: string,
  wanted: ReadonlySet<unknown>,
): Promise<readonly Row[]> {
  const field = index.slice('v.'.length)
  const keyOf = (row: Row): unknown => (index === 'id' ? row.id : (row.v as Readonly<Record<string, unknown>>)[field])
  const found: Row[] = []
  for await (const page of pages) for (const row of page) if (wanted.has(keyOf(row))) found.push(row)
  return found
}
