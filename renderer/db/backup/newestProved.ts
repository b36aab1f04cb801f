/** The newest backup of a community on this computer that is what it says: its own folder and the one that was picked, side by side. */
import type { DomainRegistry } from '#shared/domain/registry.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { readBackupName } from '#shared/sync/backup/layout.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'
import { type BackupSpot, readerOf } from './hostFile.ts'
import { type Proof, proveBackup } from './proveBackup.ts'
import { readBackupHead } from './readBackup.ts'

/** Where backups are looked for, and what they are opened with. */
export interface BackupSearch {
  readonly bridge: FrontDeskBridge
  readonly workspace: WorkspaceId
  readonly ring: KeyRing
  readonly registry: DomainRegistry
}

/** A file that is there. */
export interface FoundBackup {
  readonly spot: BackupSpot
  readonly name: string
  readonly madeMs: number
}

/** A file that was read to its end and folded. */
export interface ProvedBackup extends FoundBackup {
  readonly proof: Proof
}

/** Every backup that is at hand, newest first; none where the host has no backups, or does not answer. */
export async function backupsAtHand({
  bridge,
  workspace,
}: Pick<BackupSearch, 'bridge' | 'workspace'>): Promise<readonly FoundBackup[]> {
  const found: FoundBackup[] = []
  for (const place of ['own', 'chosen'] as const) {
    const spot = { workspaceId: workspace, place }
    const listed = await bridge.backup.list({ ...spot, folder: null })
    // A folder that is not plugged in is no reason not to come back from the journal.
    if (!listed.ok) continue
    for (const { name } of listed.value.backups) {
      const said = readBackupName(name)
      if (said?.ws === workspace) found.push({ spot, name, madeMs: said.madeMs })
    }
  }
  return found.sort((a, b) => b.madeMs - a.madeMs)
}

/** The greatest seq of a device that any readable head tells of; only heads are read. */
export async function witnessedBy(
  search: BackupSearch,
  backups: readonly FoundBackup[],
  device: string,
): Promise<number> {
  for (const { spot, name } of backups) {
    const read = await readBackupHead({
      read: readerOf(search.bridge, spot, name),
      name,
      workspace: search.workspace,
      ringOf: () => search.ring,
    })
    // The newest that opens: an older one of the same desk knows less.
    if (read.ok) return read.value.head.frontier[device] ?? 0
  }
  return 0
}

/** The newest that is whole and folds to the state it names; undefined where none is. */
export async function newestProved(
  search: BackupSearch,
  backups: readonly FoundBackup[],
): Promise<ProvedBackup | undefined> {
  for (const backup of backups) {
    const proof = await proveBackup({
      read: readerOf(search.bridge, backup.spot, backup.name),
      name: backup.name,
      workspace: search.workspace,
      ringOf: () => search.ring,
      registry: search.registry,
    })
    if (proof.ok) return { ...backup, proof: proof.value }
  }
  return undefined
}
