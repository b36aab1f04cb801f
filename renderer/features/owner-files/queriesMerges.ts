/** Files that may be one person's, and files that were made one: who carries the same number, what was merged into whom. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import { isPartOfAnother, standingFiles } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MergeRow, PersonRow } from '#renderer/db/tables.ts'
import { loadStrays } from './mergeCommands.ts'

/**
 * Other people with the same identity number, or companies with the same credit code, whose files stand for themselves.
 * Index: `people.idNumberTag`, `people.creditCode`.
 */
export async function loadDoublesOf(store: Store, person: PersonRow): Promise<readonly PersonRow[]> {
  const { kind, idNumberTag, creditCode } = person.v
  const [index, number] = kind === 'company' ? ['v.creditCode', creditCode] : ['v.idNumberTag', idNumberTag]
  if (number == null || number === '' || (await isPartOfAnother(store, person))) return []
  const rows = await store.db.people.where(index).equals(number).toArray()
  return standingFiles(
    store,
    rows.filter((row) => row.id !== person.id),
  )
}

/** What merging says of a file. */
export interface MergedFiles {
  /** Files with the same number. */
  readonly doubles: readonly PersonRow[]
  /** Merges into this file that stand, latest first. */
  readonly merges: readonly MergeRow[]
  /** How many records were added to a merged file since. */
  readonly strays: number
}

/** Live: undefined while loading. Index: `people.idNumberTag`, `merges.into`. */
export function useMergedFiles(personId: string): MergedFiles | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    const person = await store.db.people.get(personId)
    const merges = await store.db.merges.where('v.into').equals(personId).toArray()
    return {
      doubles: person === undefined ? [] : await loadDoublesOf(store, person),
      merges: merges.filter((merge) => !merge.v.undone).sort((a, b) => (a.v.at < b.v.at ? 1 : -1)),
      strays: (await loadStrays(store, personId)).length,
    }
  }, [store, personId])
}
