/** The live events of a record of facts, in order, opened: what a decision or a time line reads. */

import { type AggregateView, viewAggregate } from '#shared/sync/aggregateView.ts'
import type { RecordKey } from '#shared/sync/change.ts'
import { recordKey } from '#shared/sync/dot.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { createKeyring, sealedIn } from './personKeys.ts'
import type { Store } from './store.ts'
import { loadForView, startLoading } from './workingRows.ts'

/** The whole view of one record of facts, history included. May run inside a transaction of the store. */
export async function loadAggregateView(store: Store, key: RecordKey): Promise<AggregateView> {
  const loading = startLoading(store, store.head.read().frontier)
  await loadForView(loading, key)
  const { set } = loading
  const keyring = createKeyring(store)
  await keyring.load({ sealed: sealedIn(set.aggregates.get(key)) })
  return viewAggregate(set, key, store.registry, keyring.open)
}

/** Its live events in order. */
export async function loadLiveEvents(store: Store, entity: string, id: string): Promise<readonly LiveEvent[]> {
  return (await loadAggregateView(store, recordKey(entity, id))).events
}
