/** Lets go of the backups that the rotation does not keep: of the own folder all, of a picked one only those that this computer made. */
import type { Store } from '#renderer/db/store.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { BackupPlaceId } from '#shared/ipc/contract.ts'
import { readBackupName } from '#shared/sync/backup/layout.ts'
import { keptBackups, type RotatedBackup } from '#shared/sync/backup/rotation.ts'
import { notePlace, readBackupBook } from './backupBook.ts'
import { readerOf } from './hostFile.ts'
import { openLocalRing } from './openRing.ts'
import { readBackupPreamble } from './readBackup.ts'

/** Names of one call. */
const NAMES = 100
/** A preamble at its longest; the parts after it are not asked for. */
const PREAMBLE_BYTES = 257 * 1024

/** Answers the names that went. A place that cannot be listed keeps what it has. */
export async function rotateBackups(
  { store, bridge }: { readonly store: Store; readonly bridge: FrontDeskBridge },
  place: BackupPlaceId,
): Promise<readonly string[]> {
  const { workspace: workspaceId } = store
  const listed = await bridge.backup.list({ workspaceId, place, folder: null })
  if (!listed.ok) return []
  const known = (await readBackupBook(store))[place]?.files ?? {}
  const found: RotatedBackup[] = []
  for (const { name } of listed.value.backups) {
    const said = readBackupName(name)
    if (said?.ws !== workspaceId) continue
    // Another desk of the community may keep its backups on the same disk: they are its own to let go.
    if (place === 'chosen' && !(await isMadeHere({ store, bridge }, place, name))) continue
    found.push({ name, madeMs: said.madeMs, state: known[name]?.state ?? 'unknown' })
  }
  const kept = keptBackups(found, store.dayOf)
  const gone = found.map(({ name }) => name).filter((name) => !kept.has(name))
  for (let from = 0; from < gone.length; from += NAMES) {
    const deleted = await bridge.backup.delete({ workspaceId, place, names: gone.slice(from, from + NAMES) })
    if (!deleted.ok) return gone.slice(0, from)
  }
  const there = new Set(listed.value.backups.map(({ name }) => name))
  await notePlace(store, place, (book) => ({
    ...book,
    files: Object.fromEntries(Object.entries(book.files).filter(([name]) => there.has(name) && !gone.includes(name))),
  }))
  return gone
}

/**
 * Whether this computer made it: its key opens the ring in the preamble. The book does not tell: a database that was restored or built again
 * begins with none, and what another desk made may have been checked here.
 */
async function isMadeHere(
  { store, bridge }: { readonly store: Store; readonly bridge: FrontDeskBridge },
  place: BackupPlaceId,
  name: string,
): Promise<boolean> {
  const read = readerOf(bridge, { workspaceId: store.workspace, place }, name)
  const begun = await readBackupPreamble((offset, length) => read(offset, Math.min(length, PREAMBLE_BYTES)))
  return begun.ok && openLocalRing(store.seal, begun.value.preamble) !== undefined
}
