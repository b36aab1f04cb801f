/** The few things journal, backup and target ask of a disk. Passed in, so that a test can cut the power or refuse a rename at any step. */
import type { Stats } from 'node:fs'
import { link, lstat, mkdir, open, readdir, realpath, rename, rm, stat, statfs, unlink } from 'node:fs/promises'
import { errorCode, PRIVATE_DIR_MODE, PRIVATE_FILE_MODE, syncDir } from '#electron/host/durableFile.ts'

/** A file that is open. Every method throws the system's error. */
export interface OpenFile {
  /** Writes all of the bytes at that place. */
  readonly write: (bytes: Uint8Array, position: number) => Promise<void>
  /** At most `length` bytes; fewer at the end of what is there. */
  readonly read: (length: number, position: number) => Promise<Buffer>
  readonly size: () => Promise<number>
  readonly truncate: (length: number) => Promise<void>
  /** Answers once the content is on the disk itself. */
  readonly datasync: () => Promise<void>
  readonly close: () => Promise<void>
}

/** One name in a folder, as far as the listing itself tells. */
export interface Named {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link' | 'other'
}

/** A disk. Every method throws the system's error. */
export interface FileLayer {
  /** `wx` makes a file that must not be there; `r+` opens one for writing as it stands. */
  readonly open: (path: string, flags: 'r' | 'r+' | 'wx') => Promise<OpenFile>
  readonly list: (path: string) => Promise<readonly Named[]>
  readonly makeDir: (path: string) => Promise<void>
  /** Replaces what has the name. */
  readonly rename: (from: string, to: string) => Promise<void>
  /** Throws `EEXIST` instead of replacing. */
  readonly renameNew: (from: string, to: string) => Promise<void>
  /** A name that is not there is removed already. */
  readonly remove: (path: string) => Promise<void>
  readonly syncDir: (path: string) => Promise<void>
  /** Of the name itself, links not followed. */
  readonly lstat: (path: string) => Promise<Pick<Stats, 'size' | 'isFile' | 'isDirectory' | 'isSymbolicLink'>>
  readonly realPath: (path: string) => Promise<string>
  /** Free bytes for this user. */
  readonly freeBytes: (path: string) => Promise<number>
}

/** What this host keeps for itself: only its user may read it. */
export const privateFiles: FileLayer = layerWith({ file: PRIVATE_FILE_MODE, dir: PRIVATE_DIR_MODE })
/** What lies in a folder for others: as that folder and its system say. What it holds is sealed. */
export const sharedFiles: FileLayer = layerWith({ file: 0o666, dir: 0o777 })

function layerWith(modes: { readonly file: number; readonly dir: number }): FileLayer {
  return {
    open: (path, flags) => openSystemFile(path, flags, modes.file),
    list: async (path) =>
      (await readdir(path, { withFileTypes: true })).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
    makeDir: async (path) => void (await mkdir(path, { mode: modes.dir })),
    rename,
    renameNew,
    remove: (path) => rm(path, { force: true }),
    syncDir,
    lstat,
    realPath: realpath,
    freeBytes: async (path) => {
      const { bavail, bsize } = await statfs(path)
      return bavail * bsize
    },
  }
}

/** Whether a path leads to a folder, links followed. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

/** Reads a file whole. */
export async function readWhole(files: FileLayer, path: string): Promise<Buffer> {
  const file = await files.open(path, 'r')
  try {
    return await file.read(await file.size(), 0)
  } finally {
    await file.close()
  }
}

/** Free bytes, or null where the system does not say. */
export async function freeBytesOf(files: FileLayer, path: string): Promise<number | null> {
  try {
    return await files.freeBytes(path)
  } catch {
    return null
  }
}

async function openSystemFile(path: string, flags: 'r' | 'r+' | 'wx', mode: number): Promise<OpenFile> {
  const file = await open(path, flags, mode)
  return {
    write: async (bytes, position) => {
      let done = 0
      while (done < bytes.length) {
        done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten
      }
    },
    read: async (length, position) => {
      const bytes = Buffer.alloc(length)
      let done = 0
      while (done < length) {
        const { bytesRead } = await file.read(bytes, done, length - done, position + done)
        if (bytesRead === 0) break
        done += bytesRead
      }
      return bytes.subarray(0, done)
    },
    size: async () => (await file.stat()).size,
    truncate: (length) => file.truncate(length),
    datasync: () => file.datasync(),
    close: () => file.close(),
  }
}

/** A hard link is the one way to take a name only if it is free; where the file system has none, one writer per file has to do. */
async function renameNew(from: string, to: string): Promise<void> {
  if (process.platform !== 'win32') {
    try {
      await link(from, to)
      return await unlink(from)
    } catch (cause) {
      if (errorCode(cause) === 'EEXIST' || errorCode(cause) === 'ENOENT') throw cause
    }
  }
  if (await isThere(to)) throw Object.assign(new Error('EEXIST: the name is taken'), { code: 'EEXIST' })
  await rename(from, to)
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return false
    throw cause
  }
}

function kindOf(entry: {
  readonly isFile: () => boolean
  readonly isDirectory: () => boolean
  readonly isSymbolicLink: () => boolean
}): Named['kind'] {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}
