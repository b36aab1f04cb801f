/** The live events of a record of facts, in order, opened: what a decision or a time line reads. */
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import { type AggregateView, viewAggregate } from '#shared/sync/aggregateView.ts'
import type { Dot, RecordKey } from '#shared/sync/change.ts'
import { parseRecordKey, recordKey } from '#shared/sync/dot.ts'
import { orderEvents } from '#shared/sync/eventOrder.ts'
import { isSealed, type OpenPersonal } from '#shared/sync/personal.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { isFact, VOID } from '#shared/sync/reversal.ts'
import type { StoredEvent } from '#shared/sync/state.ts'
import { createKeyring, sealedIn } from './personKeys.ts'
import type { Store } from './store.ts'
import { loadForView, startLoading } from './workingRows.ts'

/** What was told of a record, what was taken back included, with its words opened. */
export interface RecordHistory {
  readonly view: AggregateView
  /** What was taken back and stays to be seen: it is not among the view's events. */
  readonly dead: readonly StoredEvent[]
  /** Why, as whoever took it back wrote it; sealed since it is somebody's words about somebody, readable in what older versions told. */
  readonly whyGone: ReadonlyMap<Dot, string>
}

/** The whole view of one record of facts. May run inside a transaction of the store. */
export async function loadAggregateView(store: Store, key: RecordKey): Promise<AggregateView> {
  return (await openAggregate(store, key)).view
}

/** The same with what was taken back, and why. */
export async function loadRecordHistory(store: Store, key: RecordKey): Promise<RecordHistory> {
  const { view, stored, open } = await openAggregate(store, key)
  const dead = stored.filter((event) => isFact(event) && view.dead.has(event.dot))
  const whyGone = new Map<Dot, string>()
  for (const { ev, dot, refs, data } of orderEvents(stored)) {
    const { reason } = ev === VOID && !view.refused.includes(dot) ? openedData(data, key, open) : {}
    if (typeof reason === 'string' && reason !== '') for (const ref of refs) whyGone.set(ref, reason)
  }
  return { view, dead: dead.map((event) => ({ ...event, data: openedData(event.data, key, open) })), whyGone }
}

function openedData(data: JsonObject, key: RecordKey, open: OpenPersonal): JsonObject {
  const read = ([field, value]: [string, Json]): [string, Json] => [
    field,
    isSealed(value) ? (open(value, { ...parseRecordKey(key), field }) ?? value) : value,
  ]
  return Object.fromEntries(Object.entries(data).map(read))
}

async function openAggregate(store: Store, key: RecordKey) {
  const loading = startLoading(store, store.head.read().frontier)
  await loadForView(loading, key)
  const { set } = loading
  const keyring = createKeyring(store)
  const stored = set.aggregates.get(key) ?? []
  await keyring.load({ sealed: sealedIn(stored) })
  return { view: viewAggregate(set, key, store.registry, keyring.open), stored, open: keyring.open }
}

/** Its live events in order. */
export async function loadLiveEvents(store: Store, entity: string, id: string): Promise<readonly LiveEvent[]> {
  return (await loadAggregateView(store, recordKey(entity, id))).events
}
