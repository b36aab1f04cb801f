/** Where the log begins on a desk that began with a snapshot: kept sealed, so that folding again has something to stand on (sync 4.9). */
import { deflateSync, inflateSync } from 'fflate'
import type { BaseRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import type { Frontier } from '#shared/sync/change.ts'
import { loadSnapshot } from '#shared/sync/snapshotLoad.ts'
import type { WorkingSet } from '#shared/sync/workingSet.ts'

const CONTEXT = 'base'
/** Packing is for the disk's sake; the quickest way is near enough to the best one. */
const LEVEL = 1

/** The row of a base. */
export function baseRow({ seal }: Pick<Store, 'seal'>, bytes: Uint8Array, frontier: Frontier): BaseRow {
  return { key: 'base', frontier, body: seal.seal(deflateSync(bytes, { level: LEVEL }), CONTEXT) }
}

/** The state in which this desk began, under today's registry; undefined where it began with nothing. **Throws** when it cannot be opened. */
export async function readBase(store: Store): Promise<WorkingSet | undefined> {
  const row = (await store.db.bases.get('base')) as BaseRow | undefined
  if (!row) return undefined
  const packed = packedBase(store, row)
  const loaded = loadSnapshot(inflateSync(packed), store.registry)
  if (!loaded.ok) throw new Error('The snapshot in which this desk began cannot be opened.')
  return loaded.value
}

/** The snapshot's bytes, deflated: as a backup takes them along. **Throws** when they cannot be opened. */
export function packedBase({ seal }: Pick<Store, 'seal'>, row: BaseRow): Uint8Array {
  const packed = seal.open(row.body, CONTEXT)
  if (!packed) throw new Error('The snapshot in which this desk began cannot be opened.')
  return packed
}
