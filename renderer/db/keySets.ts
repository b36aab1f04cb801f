/** A set of keys as its decisions ask for it: the key cabinet and the hand-over of a home decide on the same facts. */
import type { KeySetFacts } from '#shared/domain/loans/keys/setDecisions.ts'
import type { LoanThing } from '#shared/domain/loans/schema.ts'
import { loadLiveEvents } from './liveEvents.ts'
import type { Store } from './store.ts'
import type { LoanThingRow } from './tables.ts'

/** A register row as a whole thing. */
export function thingOf({ v }: Pick<LoanThingRow, 'v'>): LoanThing {
  return {
    kind: v.kind ?? 'other',
    label: v.label ?? '',
    slot: v.slot ?? '',
    unitId: v.unitId ?? null,
    feeFen: v.feeFen ?? 0,
    depositFen: v.depositFen ?? 0,
    due: v.due ?? 'same-day',
    count: v.count ?? 1,
    opens: v.opens ?? '',
    active: v.active ?? true,
  }
}

/** A set as its decisions ask for it. May run inside a transaction of the store. */
export async function loadSetFacts(store: Store, thingId: string): Promise<KeySetFacts> {
  const { db } = store
  const row = await db.loanThings.get(thingId)
  const loans = await db.loans.where('v.thingId').equals(thingId).toArray()
  const held = await db.keyEntrustments.where('v.thingId').equals(thingId).toArray()
  return {
    thingId,
    thing: row === undefined || row.deleted ? undefined : thingOf(row),
    state: (await db.keySets.get(thingId))?.v,
    events: await loadLiveEvents(store, 'keySet', thingId),
    loans: loans.map(({ v }) => v),
    isEntrusted: held.some(({ v }) => v.status === 'held'),
    sealNumbers: await sealNumbersBut(store, thingId),
  }
}

async function sealNumbersBut({ db }: Store, thingId: string): Promise<readonly string[]> {
  const rows = await db.keySets.where('v.status').equals('kept').toArray()
  return rows.flatMap(({ id, v }) => (id !== thingId && v.seal ? [v.seal.number] : []))
}
