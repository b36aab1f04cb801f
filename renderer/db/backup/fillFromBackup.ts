/**
 * Restoring: an empty store, opened with the keys of a backup and an id of its own (sync 4.5.3), is filled from it. It was proved before;
 * the state is proved again at the end, because only the store that stands there counts.
 */

import { noteBlobsWanted } from '#renderer/db/blobsWanted.ts'
import { adoptSnapshot } from '#renderer/db/log/adoptSnapshot.ts'
import { applyRuns } from '#renderer/db/log/applyRuns.ts'
import { openContainer } from '#renderer/db/log/container.ts'
import { stateHashOf } from '#renderer/db/log/storeState.ts'
import { takeKeys } from '#renderer/db/log/takeKeys.ts'
import type { Store } from '#renderer/db/store.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { base64url, hex } from '#shared/kernel/bytes.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { BackupFault } from '#shared/sync/backup/faults.ts'
import type { BackupHead } from '#shared/sync/backup/head.ts'
import type { BackupPart } from '#shared/sync/backup/parts.ts'
import type { PersonKeyEntry } from '#shared/sync/wire/segment.ts'
import { unpackBase } from './base.ts'
import { takeDocuments } from './documents.ts'
import { type BackupOpening, createPieces, type ReadTrouble, readBackup } from './readBackup.ts'

/** What a store is filled with. */
export interface BackupFilling<Code> extends Omit<BackupOpening<Code>, 'onPart'> {
  readonly store: Store
  /** Takes the blobs of the backup; what a host refuses is a missing blob, a named state. */
  readonly bridge: FrontDeskBridge
}

/**
 * Fills the empty store from the whole file. **Refuses** with what the file is instead of a good backup, or with the host's code; **throws**
 * when storage fails. The store must be thrown away then: it holds a part.
 */
export async function fillFromBackup<Code>(filling: BackupFilling<Code>): Promise<Result<null, ReadTrouble<Code>>> {
  const { store } = filling
  const steps = createSteps(filling)
  const done = await readBackup({ ...filling, onPart: steps.take })
  if (!done.ok) return done
  const head = await steps.end()
  if (!head.ok) return head
  const { hash, foldVersion } = await stateHashOf(store)
  return foldVersion === head.value.foldVersion && hash !== head.value.stateHash ? err('state-differs') : ok(null)
}

interface Steps {
  readonly take: (part: BackupPart) => Promise<Result<'go-on', BackupFault>>
  readonly end: () => Promise<Result<BackupHead, BackupFault>>
}

function createSteps<Code>({ store, bridge }: BackupFilling<Code>): Steps {
  const base = createPieces()
  let head: BackupHead | undefined
  let isBegun = false
  let keys: PersonKeyEntry[] = []
  const found = new Set<string>()
  const begin = async (): Promise<boolean> => {
    if (isBegun) return true
    isBegun = true
    const packed = base.take()
    const bytes = packed && unpackBase(packed)
    if (packed && !bytes) return false
    if (bytes) return (await adoptSnapshot(store, bytes, { keys })).ok
    await takeKeys(store, keys)
    keys = []
    return true
  }
  const apply = async (containers: readonly Uint8Array[]): Promise<boolean> => {
    if (!(await begin())) return false
    const runs = containers.map((container) => ({ ...openContainer(store, container), container, keys: [] }))
    const { fates } = await applyRuns(store, runs)
    return fates.every(({ fate }) => fate === 'applied' || fate === 'repeated')
  }
  const takePart = async (part: BackupPart): Promise<boolean> => {
    switch (part.what) {
      case 'head':
        head = part.head
        return true
      case 'base':
        base.add(part.bytes)
        return true
      case 'person-keys':
        appendAll(keys, part.keys)
        return true
      case 'documents':
        await takeDocuments(store.db, part.documents)
        return true
      case 'segments':
        return apply(part.containers)
      case 'blob':
        await bridge.blobs.put({ workspaceId: store.workspace, bytes: base64url(part.bytes) })
        // The sweep and later backups look for what is noted here.
        await store.db.keptBlobs.put({ hash: hex(part.hash) })
        found.add(hex(part.hash))
        return true
      default:
        return true
    }
  }
  return {
    take: async (part) => ((await takePart(part)) ? ok('go-on') : err('damaged')),
    end: async () => {
      if (!(await begin()) || !head) return err('incomplete')
      await wishForBlobs(store, found)
      return ok(head)
    },
  }
}

/** What the desk that made the backup did not have either may be in a folder, or come with another desk. */
async function wishForBlobs(store: Store, found: ReadonlySet<string>): Promise<void> {
  const documents = await store.db.documents.where('v.blob').above('').toArray()
  const named = documents.flatMap(({ v }) => (typeof v.blob === 'string' ? [v.blob] : []))
  await noteBlobsWanted(
    store,
    named.filter((hash) => !found.has(hash)),
  )
}
