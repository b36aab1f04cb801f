/**
 * Rows by many keys of an index. One request a key, all under way together: a cursor over the same keys waits for each, which is
 * ten times as long for a roster.
 */
import type { Store } from '#renderer/db/store.ts'

/** Requests under way at a time. */
const AT_ONCE = 250

/** All rows whose index has one of the keys. */
export async function rowsByKeys<Row>(
  { db }: Pick<Store, 'db'>,
  { table, index }: { readonly table: string; readonly index: string },
  keys: readonly string[],
): Promise<readonly Row[]> {
  const wanted = [...new Set(keys)]
  const own = db.table<Row>(table)
  // Most tables that may name somebody are empty in a young community: one request instead of hundreds.
  if (wanted.length === 0 || (await own.limit(1).primaryKeys()).length === 0) return []
  const found: Row[] = []
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const some = wanted.slice(at, at + AT_ONCE)
    for (const rows of await Promise.all(some.map((key) => own.where(index).equals(key).toArray()))) found.push(...rows)
  }
  return found
}
