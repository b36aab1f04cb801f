/** Which records the open conflicts touch: the records themselves, and the person, unit, thing and building that they hang on. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { ConflictRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { tableOf } from '#renderer/db/workingRows.ts'
import { maySettle } from '#shared/domain/conflicts/settlers.ts'
import { parseRecordKey } from '#shared/sync/dot.ts'
import { dueConflicts } from './queries.ts'

/** How many conflicts wait, how many of them this person may settle, and the records they touch. */
export interface Contested {
  readonly count: number
  readonly own: number
  readonly records: ReadonlyMap<string, string>
}

/** Kept up with every commit; undefined while loading. `now` because a conflict of a register may wait a day. */
export function useContestedRecords(now: number): Contested | undefined {
  const { store, signature } = useDesk()
  const { role } = signature.actor
  return useLiveAnswer(() => contestedRecords(store, { role, now }), [store, role, now])
}

export async function contestedRecords(
  store: Store,
  { role, now }: { readonly role: string; readonly now: number },
): Promise<Contested> {
  const due = await dueConflicts(store, now)
  const records = new Map<string, string>()
  for (const conflict of due)
    for (const key of await touchedBy(store, conflict))
      if (!records.has(key)) records.set(key, `/conflicts/${conflict.id}`)
  const own = due.filter((conflict) => maySettle(conflict, role, store.registry.mayAct)).length
  return { count: due.length, own, records }
}

async function touchedBy(store: Store, { records }: ConflictRow): Promise<readonly string[]> {
  const keys = new Set<string>()
  for (const key of records) {
    keys.add(key)
    const { e, id } = parseRecordKey(key)
    const table = tableOf(store.registry, e)
    const row = table && ((await store.db.table(table).get(id)) as { readonly v?: Values } | undefined)
    const { personId, unitId, thingId, buildingId, workerId, caseId } = (row || undefined)?.v ?? {}
    if (typeof personId === 'string') keys.add(`person/${personId}`)
    if (typeof unitId === 'string') keys.add(`unit/${unitId}`)
    if (typeof thingId === 'string') keys.add(`loanThing/${thingId}`)
    // What was sealed and handed over stands on the line of the set itself, under the same id.
    if (e === 'keySet') keys.add(`loanThing/${id}`)
    // Entrances and who looks after a building have no list of their own.
    if (typeof buildingId === 'string') keys.add(`building/${buildingId}`)
    // What identifies a worker stands on the worker's line; passes, patrols, violations and cuts on the card of their case too.
    if (typeof workerId === 'string') keys.add(`worker/${workerId}`)
    if (typeof caseId === 'string' && caseId !== '') keys.add(`decorationCase/${caseId}`)
  }
  return [...keys]
}

type Values = Readonly<Record<string, unknown>>
