/** What the restore screen does: finding backups, opening one, proving it, and handing it on to be filled. Nothing is written here. */
import { type BackupSpot, readerOf } from '#renderer/db/backup/hostFile.ts'
import { openLocalRing } from '#renderer/db/backup/openRing.ts'
import { readBackupHead, readBackupPreamble } from '#renderer/db/backup/readBackup.ts'
import { type HostOfWindow, runFoundJob } from '#renderer/db/backup/runBackupJob.ts'
import { ROWS_PER_PACKED_BYTE, spaceShort } from '#renderer/db/freeSpace.ts'
import { createLocalSeal } from '#renderer/db/localSeal.ts'
import { openKeys } from '#renderer/features/exchange/openKeys.ts'
import { systemRandomBytes } from '#renderer/platform/ids.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { fromBase64url, utf8 } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { BackupHead } from '#shared/sync/backup/head.ts'
import { type BackupPreamble, readBackupName } from '#shared/sync/backup/layout.ts'
import { type SinceBackup, sinceBackup } from '#shared/sync/backup/since.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { encodeRing, type KeyRing } from '#shared/sync/wire/keyRing.ts'
import { readKeysFile } from '#shared/sync/wire/keysFile.ts'
import { readRecoveryCode } from '#shared/sync/wire/recoveryCode.ts'
import type { ChosenBackup } from './RestoreBackup.tsx'
import type { HereNow } from './RestorePreview.tsx'

/** A backup that was found; nothing of it was read but its name. */
export interface FoundBackup {
  readonly spot: BackupSpot
  readonly name: string
  readonly bytes: number
  readonly ws: WorkspaceId
  readonly madeMs: number
}

/** A backup whose keys opened. */
export interface OpenedBackup {
  readonly found: FoundBackup
  readonly preamble: BackupPreamble
  readonly ring: KeyRing
  readonly head: BackupHead
}

/** The backups in a folder, newest first. **Refuses** as the host. */
export async function findIn(bridge: FrontDeskBridge, folder: string): Promise<Result<readonly FoundBackup[], string>> {
  const listed = await bridge.backup.list({ workspaceId: null, place: null, folder })
  if (!listed.ok) return err(listed.error.code)
  return ok(foundOf(listed.value.backups, { workspaceId: null, place: null, folder }))
}

/** The backups that this machine knows of a community: in its own folder, and in the picked one. */
export async function findHere(bridge: FrontDeskBridge, workspaceId: WorkspaceId): Promise<readonly FoundBackup[]> {
  const lists = await Promise.all(
    (['own', 'chosen'] as const).map(async (place) => {
      const listed = await bridge.backup.list({ workspaceId, place, folder: null })
      return listed.ok ? foundOf(listed.value.backups, { workspaceId, place }) : []
    }),
  )
  return lists.flat().sort((a, b) => b.madeMs - a.madeMs)
}

function foundOf(files: readonly { name: string; bytes: number }[], spot: BackupSpot): readonly FoundBackup[] {
  return files
    .flatMap(({ name, bytes }) => {
      const said = readBackupName(name)
      return said ? [{ spot, name, bytes, ws: said.ws, madeMs: said.madeMs }] : []
    })
    .sort((a, b) => b.madeMs - a.madeMs)
}

/** Opens a backup with the key of this machine. **Refuses** `no-secret` where nothing but another machine's key opens it, `needs-secret` where a passphrase opens it. */
export async function openHere(bridge: FrontDeskBridge, found: FoundBackup): Promise<Result<OpenedBackup, string>> {
  const begun = await readBackupPreamble(readerOf(bridge, found.spot, found.name))
  if (!begun.ok) return begun
  const { preamble } = begun.value
  const ring = await localRing(bridge, preamble)
  if (!ring) return err(preamble.keysFile === undefined ? 'no-secret' : 'needs-secret')
  return withHead(bridge, found, { preamble, ring })
}

/** The ring by this machine's key. A key that is not there yet is not made: opening a backup writes nothing. */
async function localRing(bridge: FrontDeskBridge, preamble: BackupPreamble): Promise<KeyRing | undefined> {
  const journals = await bridge.journal.list()
  const isKnown = journals.ok && journals.value.journals.some(({ workspaceId }) => workspaceId === preamble.ws)
  const key = isKnown ? await bridge.secrets.localKey({ workspaceId: preamble.ws }) : undefined
  const bytes = key?.ok ? fromBase64url(key.value.key) : undefined
  return bytes?.ok ? openLocalRing(createLocalSeal(bytes.value, systemRandomBytes), preamble) : undefined
}

/** Nearly as long as a code, and of its letters: copied wrongly, and no use to try again as it is. */
const CODE_LIKE = /^[0-9a-z]{60,70}$/i

/** Opens a backup of another machine by what a person knows. **Refuses** `wrong-secret`, `mistyped-code`, and what the file is instead of a good one. */
export async function openBySecret(
  bridge: FrontDeskBridge,
  found: FoundBackup,
  typed: string,
): Promise<Result<OpenedBackup, string>> {
  const begun = await readBackupPreamble(readerOf(bridge, found.spot, found.name))
  if (!begun.ok) return begun
  const { preamble } = begun.value
  const file = preamble.keysFile === undefined ? undefined : readKeysFile(utf8(preamble.keysFile), preamble.ws)
  if (!file?.ok) return err('damaged')
  // A code has its own sum: what reads as one is one, and any other text is a passphrase.
  const code = readRecoveryCode(typed)
  const ring = await openKeys(file.value, { by: code.ok ? 'code' : 'passphrase', typed })
  if (ring.ok) return withHead(bridge, found, { preamble, ring: ring.value })
  return err(!code.ok && CODE_LIKE.test(typed.replaceAll(/[\s-]/g, '')) ? 'mistyped-code' : 'wrong-secret')
}

async function withHead(
  bridge: FrontDeskBridge,
  found: FoundBackup,
  keys: Pick<OpenedBackup, 'preamble' | 'ring'>,
): Promise<Result<OpenedBackup, string>> {
  const { spot, name } = found
  const read = await readBackupHead({ read: readerOf(bridge, spot, name), name, ringOf: () => keys.ring })
  return read.ok ? ok({ found, ...keys, head: read.value.head }) : read
}

/** Whether there is room for what it becomes: what a backup packs lies here as rows, besides the pages themselves. */
export async function hasRoom(bridge: FrontDeskBridge, { found }: OpenedBackup): Promise<boolean> {
  const need = { browser: found.bytes * ROWS_PER_PACKED_BYTE }
  return (await spaceShort(need, { bridge, workspace: found.ws })) === undefined
}

/** Reads the whole file and folds it once, before anything is written. **Refuses** with what it is instead of a good one. */
export function proveOpened(
  host: HostOfWindow,
  { found, ring }: OpenedBackup,
  onBytes: (bytes: number) => void,
): Promise<Result<unknown, string>> {
  const { spot, name, ws: workspace } = found
  return runFoundJob(host, { what: 'prove-found', spot, name, workspace, ring: encodeRing(ring) }, onBytes)
}

/** The backup as whoever makes the empty database wants it. */
export function chosenOf(host: HostOfWindow, { found, ring, head }: OpenedBackup): ChosenBackup {
  const { spot, name, bytes, ws: workspace } = found
  return {
    workspace,
    ring,
    restore: (into, tell) =>
      runFoundJob(
        host,
        { ...into, what: 'restore', spot, name, workspace, ring: encodeRing(ring), madeBy: head.device },
        (done) => tell(done, bytes),
      ),
  }
}

/** What became of everything after the backup, as far as host and journal tell. A journal that is not there is not made. */
export async function sinceOf(
  bridge: FrontDeskBridge,
  { found, head }: OpenedBackup,
  here: HereNow | undefined,
): Promise<SinceBackup> {
  const [journals, folder] = await Promise.all([bridge.journal.list(), bridge.folder.state({ workspaceId: found.ws })])
  const facts = journals.ok ? journals.value.journals.find(({ workspaceId }) => workspaceId === found.ws) : undefined
  return sinceBackup({
    backup: head.frontier,
    here: here?.frontier ?? {},
    own: here?.device,
    journal: facts?.last ?? {},
    isBound: folder.ok || !['not-bound', 'unsupported'].includes(folder.error.code),
  })
}
