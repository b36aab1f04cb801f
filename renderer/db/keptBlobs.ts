/** Blobs that changes of this desk named, and the sweep of those that nothing names any more (architecture 6.1). */
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { BLOBS_DELETED_MAX } from '#shared/ipc/schemas.ts'
import type { Store } from './store.ts'

/** Of these hashes those that a live record names. */
export type BlobsInUse = (store: Store, hashes: readonly string[]) => Promise<readonly string[]>

/** The hashes that changes of this desk named and no live record names now. A blob is named in the transaction that writes its record. */
export async function unnamedBlobs(store: Store, inUse: readonly BlobsInUse[]): Promise<ReadonlySet<string>> {
  const unnamed = new Set(await store.db.keptBlobs.toCollection().primaryKeys())
  for (const ask of inUse) for (const hash of await ask(store, [...unnamed])) unnamed.delete(hash)
  return unnamed
}

/** Deletes blobs at the host and forgets them; what the host could not delete is tried at the next sweep. */
export async function deleteBlobs(
  { store, bridge }: { readonly store: Store; readonly bridge: FrontDeskBridge },
  hashes: readonly string[],
): Promise<void> {
  for (let from = 0; from < hashes.length; from += BLOBS_DELETED_MAX) {
    const some = hashes.slice(from, from + BLOBS_DELETED_MAX)
    const deleted = await bridge.blobs.delete({ workspaceId: store.workspace, hashes: some })
    if (!deleted.ok) return
    await store.db.keptBlobs.bulkDelete(some)
  }
}
