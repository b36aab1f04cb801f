/** What people and the desk itself do with backups; one thing at a time. */

import { emptyPlace, notePlace, readBackupBook } from '#renderer/db/backup/backupBook.ts'
import type { BackupOutcome } from '#renderer/db/backup/backupJob.ts'
import { type DeskJob, runBackupJob } from '#renderer/db/backup/runBackupJob.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import { useBackups } from '#renderer/stores/useBackups.ts'
import type { BackupPlaceId } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { isBackupDue } from '#shared/sync/backup/age.ts'

/** The parts of a desk that backups need. */
export type BackupDesk = Pick<Desk, 'store' | 'bridge' | 'info'>

/** Does one job unless one is running. **Refuses** as the job, and `running`. */
export async function runBackup(desk: BackupDesk, job: DeskJob): Promise<BackupOutcome> {
  const { begin, end } = useBackups.getState()
  if (!begin(job.place)) return err('running')
  try {
    return await runBackupJob(desk, job)
  } finally {
    end()
  }
}

/** Backs up to every place that is known, one after the other. Gives what came of each. */
export async function backUpNow(desk: BackupDesk): Promise<Result<null, string>> {
  let refused: string | undefined
  for (const place of await knownPlaces(desk)) {
    const made = await runBackup(desk, { what: 'make', place })
    if (!made.ok) refused ??= made.error
  }
  return refused === undefined ? ok(null) : err(refused)
}

/** Makes the backups that the day owes. Asked every few minutes; what cannot be done now is in the book, with its reason. */
export async function tendBackups(desk: BackupDesk): Promise<void> {
  const { store, info } = desk
  if (info.capabilities.backup !== true || useBackups.getState().running !== undefined) return
  const book = await readBackupBook(store)
  for (const place of await knownPlaces(desk)) {
    const known = book[place] ?? emptyPlace(store.clock.nowMs())
    if (isBackupDue(known, store.clock.nowMs(), store.dayOf)) await runBackup(desk, { what: 'make', place })
  }
}

async function knownPlaces({ store, bridge }: BackupDesk): Promise<readonly BackupPlaceId[]> {
  const places = await bridge.backup.places({ workspaceId: store.workspace })
  return places.ok ? places.value.places.map(({ id }) => id) : []
}

/** Picks the second folder; `path` null asks in Electron's dialog. **Refuses** as the host. */
export async function chooseFolder({ store, bridge }: BackupDesk, path: string | null): Promise<Result<null, string>> {
  const chosen = await bridge.backup.choose({ workspaceId: store.workspace, path })
  if (!chosen.ok) return err(chosen.error.code)
  const nowMs = store.clock.nowMs()
  await notePlace(store, 'chosen', (known) =>
    known.path === chosen.value.path ? known : { ...emptyPlace(nowMs), path: chosen.value.path },
  )
  return ok(null)
}
