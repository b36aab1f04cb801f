/** Files of one person that were made one: which of them stays, and under which ids what they did is kept (handbook 3.3). */
import { appendAll } from '#shared/kernel/lists.ts'
import type { Store } from './store.ts'
import type { PersonRow } from './tables.ts'

/**
 * The file that stays for one that was merged; itself otherwise. Where two desks met on it: a file that went into one which was deleted
 * stays itself, and of a circle every desk shows the same one.
 */
export async function survivorId(store: Store, personId: string): Promise<string> {
  const path: string[] = []
  const standing: string[] = []
  let id: string | null | undefined = personId
  while (id != null && !path.includes(id)) {
    const row: PersonRow | undefined = await store.db.people.get(id)
    path.push(id)
    if (row !== undefined && !row.deleted) standing.push(id)
    id = row?.v.mergedInto
  }
  const circle = id == null ? [] : path.slice(path.indexOf(id))
  return standing.filter((one) => circle.includes(one)).sort()[0] ?? standing.at(-1) ?? personId
}

/** Whether the file is read with another one; one that stands for itself may still say into which lost file it went. */
export async function isPartOfAnother(store: Store, { id, v }: Pick<PersonRow, 'id' | 'v'>): Promise<boolean> {
  return v.mergedInto != null && (await survivorId(store, id)) !== id
}

/** The rows of files that stand for themselves. */
export async function standingFiles(store: Store, rows: readonly PersonRow[]): Promise<readonly PersonRow[]> {
  const parts = await Promise.all(rows.map(async (row) => row.deleted === true || (await isPartOfAnother(store, row))))
  return rows.filter((_, index) => parts[index] === false)
}

/**
 * Ids under which one person is on file: itself first, then the files that were merged into it, and lost ones into which it went.
 * Index: `people.mergedInto`.
 */
export async function idsOfPerson(store: Store, personId: string): Promise<readonly string[]> {
  const ids = [personId]
  // Ids already found are not asked again: two desks may have made a circle.
  for (let next = [personId]; next.length > 0; ) {
    const merged = await store.db.people.where('v.mergedInto').anyOf(next).primaryKeys()
    next = merged.filter((id) => !ids.includes(id))
    appendAll(ids, next)
  }
  return [...ids, ...(await lostTargets(store, personId)).filter((id) => !ids.includes(id))]
}

/** Deleted files that this one was merged into; none where one of them still stands. */
async function lostTargets(store: Store, personId: string): Promise<readonly string[]> {
  const lost: string[] = []
  for (let id = (await store.db.people.get(personId))?.v.mergedInto; id != null && !lost.includes(id); ) {
    const row: PersonRow | undefined = await store.db.people.get(id)
    if (row !== undefined && !row.deleted) return []
    lost.push(id)
    id = row?.v.mergedInto
  }
  return lost
}
