/** Lets go of the backups that the rotation does not keep: of the own folder all, of a picked one only those that this desk made. */
import type { Store } from '#renderer/db/store.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { BackupPlaceId } from '#shared/ipc/contract.ts'
import { readBackupName } from '#shared/sync/backup/layout.ts'
import { keptBackups, type RotatedBackup } from '#shared/sync/backup/rotation.ts'
import { notePlace, readBackupBook } from './backupBook.ts'

/** Names of one call. */
const NAMES = 100

/** Answers the names that went. A place that cannot be listed keeps what it has. */
export async function rotateBackups(
  { store, bridge }: { readonly store: Store; readonly bridge: FrontDeskBridge },
  place: BackupPlaceId,
): Promise<readonly string[]> {
  const { workspace: workspaceId } = store
  const listed = await bridge.backup.list({ workspaceId, place, folder: null })
  if (!listed.ok) return []
  const known = (await readBackupBook(store))[place]?.files ?? {}
  const found = listed.value.backups.flatMap(({ name }): readonly RotatedBackup[] => {
    const said = readBackupName(name)
    if (said?.ws !== workspaceId) return []
    // Another desk of the community may keep its backups on the same disk: they are its own to let go.
    if (place === 'chosen' && !known[name]) return []
    return [{ name, madeMs: said.madeMs, state: known[name]?.state ?? 'unknown' }]
  })
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
