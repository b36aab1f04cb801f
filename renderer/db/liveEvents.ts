/** The live events of a record of facts, in order, opened: what a decision or a time line reads. */

import { type AggregateView, viewAggregate } from '#shared/sync/aggregateView.ts'
import type { RecordKey } from '#shared/sync/change.ts'
import { recordKey } from '#shared/sync/dot.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { createKeyring, openerOf, sealedIn } from './personKeys.ts'
import type { HeadRow } from './rows.ts'
import type { Store } from './store.ts'
import { createWorkingSet, loadForView } from './workingRows.ts'

/** The whole view of one record of facts, history included. May run inside a transaction of the store. */
export async function loadAggregateView(store: Store, key: RecordKey): Promise<AggregateView> {
  const head = (await store.db.meta.get('head')) as HeadRow
  const set = createWorkingSet(head.frontier)
  await loadForView(store.db, store.registry, set, key)
  const keyring = createKeyring({
    db: store.db,
    seal: store.seal,
    cache: store.keys,
    randomBytes: store.ids.randomBytes,
  })
  await keyring.load(sealedIn(set.aggregates.get(key)))
  return viewAggregate(set, key, store.registry, openerOf(keyring))
}

/** Its live events in order. */
export async function loadLiveEvents(store: Store, entity: string, id: string): Promise<readonly LiveEvent[]> {
  return (await loadAggregateView(store, recordKey(entity, id))).events
}
