/** Passes as their commands load them. */
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { WorkerPassRow } from '#renderer/db/tables.ts'
import type { PassFacts } from '#shared/domain/decoration/people/passes.ts'

/** Whom barring is about. */
export interface Barred {
  readonly e: 'contractor' | 'worker'
  readonly id: string
}

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

/** Passes that are out of one worker, or of all workers of a contractor; indexes `workers.v.contractorId`, `workerPasses.v.workerId`. */
export async function passesOutOf({ db }: Store, { e, id }: Barred): Promise<readonly WorkerPassRow[]> {
  const workerIds = e === 'worker' ? [id] : await db.workers.where('v.contractorId').equals(id).primaryKeys()
  const rows = await db.workerPasses.where('v.workerId').anyOf(workerIds).toArray()
  return rows.filter(({ v }) => v.number !== '' && v.status === 'valid')
}
