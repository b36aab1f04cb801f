/** Passes as their commands load them. */
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { PassFacts } from '#shared/domain/decoration/people/passes.ts'

/** Passes with their events, in the order asked for; ids of nothing are left out. May run inside a transaction of the store. */
export async function loadPasses(store: Store, ids: readonly string[]): Promise<readonly PassFacts[]> {
  const rows = await store.db.workerPasses.bulkGet([...new Set(ids)])
  const found: PassFacts[] = []
  for (const row of rows) {
    if (row === undefined || row.v.number === '') continue
    found.push({ id: row.id, state: row.v, events: await loadLiveEvents(store, 'workerPass', row.id) })
  }
  return found
}

/** All passes of a site; index `workerPasses.v.caseId`. */
export async function passesOfCase(store: Store, caseId: string): Promise<readonly PassFacts[]> {
  const ids = await store.db.workerPasses.where('v.caseId').equals(caseId).primaryKeys()
  return loadPasses(store, ids)
}
