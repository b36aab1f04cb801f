/**
 * A scan that is removed is gone (architecture 6.1): blobs that no live record names are deleted at the host, when the desk is opened and
 * every ten minutes. Undo must still find them: while the desk is open a blob goes only if two looks in a row found it unnamed.
 */
import { type BlobsInUse, deleteBlobs, unnamedBlobs } from '#renderer/db/keptBlobs.ts'
import type { Store } from '#renderer/db/store.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import type { FrontDeskModule } from './frontDeskModule.ts'

interface Sweeping {
  readonly store: Store
  readonly bridge: FrontDeskBridge
  readonly info: AppInfo
  readonly modules: readonly FrontDeskModule[]
}

/** Between two looks; undo is offered for seconds. */
export const SWEEP_MS = 10 * 60_000

/** Sweeps until it is stopped. At the opening nothing can be undone any more: an offer to undo ends with the page that made it. */
export function sweepBlobs({ store, bridge, info, modules }: Sweeping): () => void {
  if (info.capabilities.blobs !== true) return () => undefined
  const inUse: readonly BlobsInUse[] = modules.flatMap((module) => module.blobsInUse ?? [])
  let seen: ReadonlySet<string> | undefined
  const look = async (): Promise<void> => {
    const unnamed = await unnamedBlobs(store, inUse)
    const gone = [...unnamed].filter((hash) => seen === undefined || seen.has(hash))
    seen = unnamed
    if (gone.length > 0) await deleteBlobs({ store, bridge }, gone)
  }
  // A desk that is being closed, or a host that is away: the next look finds the same.
  const lookQuietly = (): void => void look().catch(() => undefined)
  lookQuietly()
  const timer = setInterval(lookQuietly, SWEEP_MS)
  return () => clearInterval(timer)
}
