/** Proving and restoring a backup that was found, in whatever context: both fold everything once, and the page must go on drawing. */
import { openStore } from '#renderer/db/openStore.ts'
import type { Store } from '#renderer/db/store.ts'
import { systemClock } from '#renderer/platform/clock.ts'
import { createIds } from '#renderer/platform/ids.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { fromBase64url } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { decodeRing } from '#shared/sync/wire/keyRing.ts'
import { type BackupSpot, readerOf } from './hostFile.ts'
import { proveBackup } from './proveBackup.ts'
import { restoreBeside } from './restoreBeside.ts'

/** A file that was found and whose keys opened; plain data, posted to the worker. */
interface FoundFile {
  readonly spot: BackupSpot
  readonly name: string
  readonly workspace: WorkspaceId
  /** The ring as bytes: never stored, never logged. */
  readonly ring: Uint8Array
}

/** Reads the whole file and folds it; nothing is written. */
export interface ProveFoundJob extends FoundFile {
  readonly what: 'prove-found'
}

/** Fills a database that was made for it and holds nothing yet. */
export interface RestoreJob extends FoundFile {
  readonly what: 'restore'
  readonly madeBy: DeviceId
  readonly generation: number
  /** The database that stood here before; 0 where there was none. */
  readonly former: number
  readonly app: Store['app']
}

/** Hears how many bytes of the file are done. */
export type OnBytes = (bytes: number) => void

/** Ends with the number of changes that came back beyond the backup. **Refuses** with what the file is, the host's code, `no-room` or `restore-failed`. */
export async function doFoundJob(
  bridge: FrontDeskBridge,
  job: ProveFoundJob | RestoreJob,
  onBytes: OnBytes,
): Promise<Result<number, string>> {
  try {
    return await (job.what === 'restore' ? restore(bridge, job, onBytes) : prove(bridge, job, onBytes))
  } catch (fault) {
    return err(String(fault).includes('QuotaExceeded') ? 'no-room' : 'restore-failed')
  }
}

function openingOf(bridge: FrontDeskBridge, { spot, name, workspace, ring: bytes }: FoundFile, onBytes: OnBytes) {
  const ring = decodeRing(bytes)
  return { read: readerOf(bridge, spot, name), name, workspace, ringOf: () => ring, onBytes }
}

async function prove(bridge: FrontDeskBridge, job: ProveFoundJob, onBytes: OnBytes): Promise<Result<number, string>> {
  const proof = await proveBackup({ ...openingOf(bridge, job, onBytes), registry: buildRegistry(DOMAIN_MODULES) })
  return proof.ok ? ok(0) : proof
}

async function restore(bridge: FrontDeskBridge, job: RestoreJob, onBytes: OnBytes): Promise<Result<number, string>> {
  const { workspace, generation, former, madeBy, app } = job
  const key = await bridge.secrets.localKey({ workspaceId: workspace })
  const localKey = key.ok ? fromBase64url(key.value.key) : undefined
  if (!localKey?.ok) return err('restore-failed')
  const opened = await openStore({
    workspace,
    generation,
    localKey: localKey.value,
    registry: buildRegistry(DOMAIN_MODULES),
    clock: systemClock,
    ids: createIds(systemClock.nowMs),
    app,
    isFilling: true,
  })
  if (!opened.ok) return err('restore-failed')
  try {
    return await restoreBeside({ ...openingOf(bridge, job, onBytes), store: opened.value, bridge, former, madeBy })
  } finally {
    opened.value.db.close()
  }
}
