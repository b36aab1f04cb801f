/** Backups in one folder: written under a name nobody lists, and given their own name once they are whole. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { errorCode } from '#electron/host/durableFile.ts'
import type { FileLayer, OpenFile } from '#electron/host/files/fileLayer.ts'
import { writeFault } from '#electron/host/folder/faults.ts'
import type { BackupFile } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { TargetCode } from '#shared/sync/exchange/target.ts'

const NAME = /^[a-z2-7]{16}-\d{8}T\d{6}Z-[0-9a-f]{16}\.qtbackup$/
const HASH_STEP_BYTES = 4 * 1024 * 1024

/** A folder of backups and the disk it lies on. */
export interface BackupFolder {
  readonly files: FileLayer
  readonly path: string
  /** Tells this machine's half-written files from another's in a folder they share. */
  readonly tag: string
}

/** Finished backups, newest first; of one community where it is named. Throws the system's error. */
export async function backupsIn(
  { files, path }: Pick<BackupFolder, 'files' | 'path'>,
  workspaceId: string | null,
): Promise<readonly BackupFile[]> {
  const named = (await files.list(path)).filter(({ name, kind }) => kind === 'file' && NAME.test(name))
  const wanted = named.filter(({ name }) => workspaceId === null || name.startsWith(`${workspaceId}-`))
  const backups = await Promise.all(
    wanted.map(async ({ name }) => ({ name, bytes: (await files.lstat(join(path, name))).size })),
  )
  return backups.toSorted((a, b) => (momentOf(a.name) < momentOf(b.name) ? 1 : -1))
}

/** Appends a part; offset 0 begins anew and sweeps away what this machine left half written. **Refuses** `failed` where parts do not join. */
export async function writePart(
  folder: BackupFolder,
  { name, offset, bytes }: { readonly name: string; readonly offset: number; readonly bytes: Uint8Array },
): Promise<Result<null, TargetCode>> {
  const { files } = folder
  try {
    if (offset === 0) await sweep(folder)
    const file = await files.open(partPath(folder, name), offset === 0 ? 'wx' : 'r+')
    try {
      if ((await file.size()) !== offset) return err('failed')
      await file.write(bytes, offset)
      return ok(null)
    } finally {
      await file.close()
    }
  } catch (cause) {
    return err(writeFault(cause))
  }
}

/** Gives a written backup its name once its bytes are on the disk and have the hash. **Refuses** `mismatch`: it is taken away. */
export async function finishBackup(
  folder: BackupFolder,
  { name, size, sha256 }: { readonly name: string; readonly size: number; readonly sha256: string },
): Promise<Result<null, TargetCode | 'mismatch'>> {
  const { files, path } = folder
  try {
    if ((await syncedHash(files, partPath(folder, name))) !== `${size}:${sha256}`) {
      await files.remove(partPath(folder, name))
      return err('mismatch')
    }
    try {
      await files.renameNew(partPath(folder, name), join(path, name))
    } catch (cause) {
      // The name has the content's hash in it: the same backup, finished a second time.
      if (errorCode(cause) !== 'EEXIST') throw cause
      await files.remove(partPath(folder, name))
    }
    await files.syncDir(path)
    return (await hashOf(files, join(path, name))) === `${size}:${sha256}` ? ok(null) : err('mismatch')
  } catch (cause) {
    return err(writeFault(cause))
  }
}

/** Whether a name is that of a backup of this community. */
export function isBackupOf(workspaceId: string, name: string): boolean {
  return NAME.test(name) && name.startsWith(`${workspaceId}-`)
}

function momentOf(name: string): string {
  return name.slice(17, 33) + name
}

function partPath({ path, tag }: BackupFolder, name: string): string {
  return join(path, `.${name}.${tag}.part`)
}

async function sweep({ files, path, tag }: BackupFolder): Promise<void> {
  for (const { name } of await files.list(path)) {
    if (name.startsWith('.') && name.endsWith(`.${tag}.part`)) await files.remove(join(path, name))
  }
}

async function syncedHash(files: FileLayer, path: string): Promise<string> {
  const file = await files.open(path, 'r+')
  try {
    await file.datasync()
    return await digest(file)
  } finally {
    await file.close()
  }
}

async function hashOf(files: FileLayer, path: string): Promise<string> {
  const file = await files.open(path, 'r')
  try {
    return await digest(file)
  } finally {
    await file.close()
  }
}

async function digest(file: OpenFile): Promise<string> {
  const hash = createHash('sha256')
  let done = 0
  for (;;) {
    const part = await file.read(HASH_STEP_BYTES, done)
    if (part.length === 0) return `${done}:${hash.digest('hex')}`
    hash.update(part)
    done += part.length
  }
}
