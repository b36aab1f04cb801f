/** The ids under which one person is on file: their own, and those of the files that were merged into it (handbook 3.3). */
import type { Store } from './store.ts'

/** Itself first. Index: `people.mergedInto`. */
export async function idsOfPerson(store: Store, personId: string): Promise<readonly string[]> {
  const ids = [personId]
  // Ids already found are not asked again: two desks may have made a circle.
  for (let next = [personId]; next.length > 0; ) {
    const rows = await store.db.people.where('v.mergedInto').anyOf(next).toArray()
    next = rows.filter((row) => !row.deleted && !ids.includes(row.id)).map((row) => row.id)
    ids.push(...next)
  }
  return ids
}
