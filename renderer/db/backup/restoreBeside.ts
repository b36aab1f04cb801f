/**
 * Restoring beside what stands here (sync 4.5.3): what a desk must not forget goes first (whose keys were erased, newer keys), then the
 * backup, then what this desk wrote since. The database before stays as it is; until all is done this one counts as half built.
 */
import { wishDesk } from '#renderer/db/enterCommunity.ts'
import { markHalfBuilt, markWhole } from '#renderer/db/halfBuilt.ts'
import { keepRing } from '#renderer/db/keysFile.ts'
import type { Store } from '#renderer/db/store.ts'
import { equalBytes } from '#shared/kernel/bytes.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { DeviceId } from '#shared/sync/change.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'
import { keepBackupBook } from './backupBook.ts'
import { bringOwn } from './bringOwn.ts'
import { takeDocuments } from './documents.ts'
import { type BackupFilling, fillFromBackup } from './fillFromBackup.ts'
import { formerDatabase } from './formerDatabase.ts'
import type { ReadTrouble } from './readBackup.ts'

/** What is restored, and beside what. */
export interface RestoringBeside<Code> extends BackupFilling<Code> {
  /** Number of the database that stood here before; 0 where there was none. */
  readonly former: number
  /** The desk that made the backup: the restored one enters with its name. */
  readonly madeBy: DeviceId
}

/** Fills the empty store; answers how many changes came back beyond the backup. **Refuses** and **throws** as `fillFromBackup`. */
export async function restoreBeside<Code>(
  restoring: RestoringBeside<Code>,
): Promise<Result<number, ReadTrouble<Code>>> {
  const { store, bridge } = restoring
  const former = await formerDatabase(store, restoring.former)
  try {
    await markHalfBuilt(store.db)
    if (former) {
      await takeDocuments(store.db, former.documents)
      await takeNewerRing(store, former.ring)
      await keepBackupBook(store, former.backups)
    }
    const filled = await fillFromBackup(restoring)
    if (!filled.ok) return filled
    const brought = await bringOwn(store, { journal: bridge.journal, former })
    await wishDesk(store.db, { name: (await store.db.desks.get(restoring.madeBy))?.v.name ?? '' })
    await markWhole(store.db)
    return ok(brought)
  } finally {
    former?.close()
  }
}

/** A backup from before a change of keys must not bring the old ones back. */
async function takeNewerRing(store: Store, ring: KeyRing | undefined): Promise<void> {
  const mine = store.ring.read()
  if (ring && ring.current > mine.current && equalBytes(ring.hashKey, mine.hashKey)) await keepRing(store, ring)
}
