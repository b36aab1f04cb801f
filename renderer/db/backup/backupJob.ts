/** One piece of work on backups, in whatever context: the worker's, or the page's where there are no workers. */
import { openStore } from '#renderer/db/openStore.ts'
import type { Store } from '#renderer/db/store.ts'
import { clockFrom } from '#renderer/platform/clock.ts'
import { createIds } from '#renderer/platform/ids.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { BackupPlaceId } from '#shared/ipc/contract.ts'
import { fromBase64url } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { makeBackup, proveAt } from './makeBackup.ts'

/** What is to be done; plain data, posted to the worker. */
export interface BackupJob {
  readonly what: 'make' | 'prove'
  readonly workspace: WorkspaceId
  readonly generation: number
  readonly place: BackupPlaceId
  /** The file to prove. */
  readonly name?: string
  readonly app: Store['app']
  /** The page's present, ms since 1970: what the book says is read by the page's clock. */
  readonly nowMs: number
}

/** Ends with the name of the backup. **Refuses** as `makeBackup`. */
export type BackupOutcome = Result<string, string>

/** Does the job over an open store. */
export async function doBackupJob(
  { store, bridge }: { readonly store: Store; readonly bridge: FrontDeskBridge },
  { what, place, name = '' }: Pick<BackupJob, 'what' | 'place' | 'name'>,
): Promise<BackupOutcome> {
  if (what === 'prove') {
    const proof = await proveAt({ store, bridge }, place, name)
    return proof.ok ? ok(name) : proof
  }
  // The sweep lets go of what no record names: the rest is what records name.
  const blobs = await store.db.keptBlobs.toCollection().primaryKeys()
  const made = await makeBackup({ store, bridge, blobs }, place)
  return made.ok ? ok(made.value.name) : made
}

/** Does the job over a store of its own on the same database, as a worker must. Nothing but the book is written. */
export async function doBackupJobAlone(bridge: FrontDeskBridge, job: BackupJob): Promise<BackupOutcome> {
  const key = await bridge.secrets.localKey({ workspaceId: job.workspace })
  const localKey = key.ok ? fromBase64url(key.value.key) : undefined
  if (!localKey?.ok) return err('failed')
  const clock = clockFrom(job.nowMs)
  const opened = await openStore({
    workspace: job.workspace,
    generation: job.generation,
    localKey: localKey.value,
    registry: buildRegistry(DOMAIN_MODULES),
    clock,
    ids: createIds(clock.nowMs),
    app: job.app,
  })
  if (!opened.ok) return err('failed')
  try {
    return await doBackupJob({ store: opened.value, bridge }, job)
  } finally {
    opened.value.db.close()
  }
}
