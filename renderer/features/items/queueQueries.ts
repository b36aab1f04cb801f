/** The rows of the dispatch queue, live: everything that is owed, and the latest of what is settled. */

import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ItemRow } from '#renderer/db/tables.ts'
import { byUrgency, type QueueLine, type QueueNames, queueLine } from './queueLines.ts'

/** Of what is settled, the latest: older ones stand on the pages of their people, and the search finds them. */
const MOST_SETTLED = 500

/** All rows in the order of the queue; undefined until they are read. */
export function useQueueLines(withSettled: 'settled' | 'owed'): readonly QueueLine[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => queueLines(store, withSettled), [store, withSettled])
}

/** The same once, for acts and tests. */
export async function queueLines(store: Store, withSettled: 'settled' | 'owed'): Promise<readonly QueueLine[]> {
  // Two equal keys are read at once each; a choice of keys would walk row by row.
  const read = (status: 'open' | 'done') => store.db.items.where('v.status').equals(status).toArray()
  const rows = (await Promise.all([read('open'), read('done')])).flat()
  const all = withSettled === 'settled' ? rows.concat(await latestSettled(store)) : rows
  const names = await namesOf(store, all)
  return all.map((row) => queueLine(row.id, row.v, names)).sort(byUrgency)
}

function latestSettled(store: Store): Promise<ItemRow[]> {
  return store.db.items.where('v.status').equals('settled').reverse().limit(MOST_SETTLED).toArray()
}

/** Names of everything the rows point at, each read once. */
export async function namesOf(store: Store, rows: readonly ItemRow[]): Promise<QueueNames> {
  const ids = (of: (row: ItemRow) => string | null) => [...new Set(rows.flatMap((row) => of(row) ?? []))]
  const unitIds = ids(({ v }) => v.unitId)
  const personIds = ids(({ v }) => (v.contactName === '' ? v.personId : null))
  const [units, people, staff] = await Promise.all([
    store.db.units.bulkGet(unitIds),
    store.db.people.bulkGet(personIds),
    store.db.staff.toArray(),
  ])
  return {
    units: new Map(units.flatMap((row) => (row ? [[row.id, row.v.code ?? ''] as const] : []))),
    people: new Map(people.flatMap((row) => (row ? [[row.id, row.v.name ?? ''] as const] : []))),
    staff: new Map(staff.map((row) => [row.id, row.v.name ?? ''])),
  }
}
