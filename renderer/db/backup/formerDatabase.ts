/** What a restored desk takes over from the database that stood here before: read only, and only where it can be read. */
import { createDatabase } from '#renderer/db/database.ts'
import { RING_CONTEXT } from '#renderer/db/openStore.ts'
import type { ChangeRow, IdentityRow, PersonKeyPack, RingRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import type { FrontDeskDatabase } from '#renderer/db/tables.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import type { BackupDocument } from '#shared/sync/backup/content.ts'
import { decodeRing, type KeyRing } from '#shared/sync/wire/keyRing.ts'
import { type BackupBook, readBackupBook } from './backupBook.ts'
import { documentsOf } from './documents.ts'

/** Own rows of a log and the keys beside them, and who wrote them. */
export interface OwnRows {
  readonly identity: IdentityRow
  readonly rows: readonly ChangeRow[]
  readonly packs: readonly PersonKeyPack[]
}

/** What was read there. */
export interface FormerDatabase {
  readonly documents: readonly BackupDocument[]
  readonly ring: KeyRing | undefined
  /** What it knew of the backups of this computer. */
  readonly backups: BackupBook
  /** Own rows beyond a frontier; undefined where they cannot be read. */
  readonly rowsAfter: (applied: Readonly<Record<string, number>>) => Promise<OwnRows | undefined>
  readonly close: () => void
}

/** Opens it; undefined where there is none, or none that opens. */
export async function formerDatabase(
  { workspace, seal }: Pick<Store, 'workspace' | 'seal'>,
  generation: number,
): Promise<FormerDatabase | undefined> {
  if (generation < 1) return undefined
  const db = createDatabase(workspace, undefined, generation)
  try {
    await db.open()
    const ring = (await db.meta.get('ring')) as RingRow | undefined
    const bytes = ring && seal.open(ring.body, RING_CONTEXT)
    return {
      documents: await documentsOf(db),
      ring: bytes && decodeRing(bytes),
      backups: await readBackupBook({ db }),
      rowsAfter: (applied) => ownRowsAfter(db, applied).catch(() => undefined),
      close: () => db.close(),
    }
  } catch {
    // Damaged is why it is restored: journal and folder are what there is then.
    db.close()
    return undefined
  }
}

async function ownRowsAfter(
  db: FrontDeskDatabase,
  applied: Readonly<Record<string, number>>,
): Promise<OwnRows | undefined> {
  const identity = (await db.meta.get('identity')) as IdentityRow | undefined
  if (!identity) return undefined
  const rows: ChangeRow[] = []
  for (const device of [...(identity.former ?? []), identity.device]) {
    const range: [[string, number], [string, number]] = [
      [device, applied[device] ?? 0],
      [device, Number.POSITIVE_INFINITY],
    ]
    const own = db.changes.where('[d+n]').between(...range, false, true)
    appendAll(rows, await own.toArray())
  }
  return { identity, rows, packs: rows.length > 0 ? await db.personKeys.toArray() : [] }
}
