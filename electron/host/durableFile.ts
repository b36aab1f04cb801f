/** Files that are whole or absent: temp + fsync + rename (or link) + fsync of the folder. */
import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Only the user who runs the host may read what it keeps. */
export const PRIVATE_DIR_MODE = 0o700
/** As above, for a file. */
export const PRIVATE_FILE_MODE = 0o600

const RENAME_ATTEMPTS = 6
const RENAME_WAIT_MS = 50

/** Writes `bytes` to `path` whole, replacing what was there. Throws the system's error; then `path` is as before. */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  const staged = await stage(path, bytes)
  try {
    await renameWithRetry(staged, path)
  } catch (cause) {
    await rm(staged, { force: true })
    throw cause
  }
  await syncDir(dirname(path))
}

/** Writes `bytes` to `path` unless something is there already; gives whether it wrote. A reader never sees half of it. */
export async function createDurably(path: string, bytes: Uint8Array | string): Promise<boolean> {
  const staged = await stage(path, bytes)
  try {
    await linkOrCopy(staged, path)
  } catch (cause) {
    if (errorCode(cause) === 'EEXIST') return false
    throw cause
  } finally {
    await rm(staged, { force: true })
  }
  await syncDir(dirname(path))
  return true
}

/** The system's code of an error (`ENOENT`), or an empty text. */
export function errorCode(cause: unknown): string {
  const code = (cause as { readonly code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}

/** Whether an error says that the disk or the user's share of it is full. */
export function isDiskFull(cause: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errorCode(cause))
}

async function stage(path: string, bytes: Uint8Array | string): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: PRIVATE_DIR_MODE })
  const staged = join(dirname(path), `.${randomUUID()}.tmp`)
  try {
    const file = await open(staged, 'wx', PRIVATE_FILE_MODE)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    return staged
  } catch (cause) {
    await rm(staged, { force: true })
    throw cause
  }
}

/** A file system without hard links (FAT, some shares) answers anything but EEXIST; there an exclusive copy is the next best. */
async function linkOrCopy(staged: string, path: string): Promise<void> {
  try {
    await link(staged, path)
  } catch (cause) {
    if (errorCode(cause) === 'EEXIST') throw cause
    await copyFile(staged, path, constants.COPYFILE_EXCL)
  }
}

/** On Windows a virus scanner or an indexer may hold the file for a moment (npm/write-file-atomic#227). */
async function renameWithRetry(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to)
    } catch (cause) {
      const busy = process.platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(cause))
      if (!busy || attempt === RENAME_ATTEMPTS) throw cause
      await new Promise((wake) => setTimeout(wake, RENAME_WAIT_MS * attempt))
    }
  }
}

/** Makes the new name itself durable; Windows cannot open a folder and needs no such step. */
export async function syncDir(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const dir = await open(path, 'r')
  try {
    await dir.sync()
  } catch (cause) {
    // Some network file systems do not know the call; the file itself is synced.
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(errorCode(cause))) throw cause
  } finally {
    await dir.close()
  }
}
