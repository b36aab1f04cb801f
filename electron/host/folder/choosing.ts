/** Choosing a folder before anything is bound: every call only looks. */
import { access, constants, readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { type FileLayer, freeBytesOf, isFolder, readWhole } from '#electron/host/files/fileLayer.ts'
import type { FolderChoiceCode, FolderFacts, Reply } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { COMMUNITY_DIR, communitiesIn, MARKER_NAME } from './community.ts'
import { readFault } from './faults.ts'

/** Longest path of a folder that may be bound: what lies below needs the rest of 260 characters (sync 2). */
export const ROOT_MAX_CHARS = 120
const KEYS_NAME = /^keys-\d{4}(?:-r\d)?$/
const KEYS_FILES_MAX = 50
const KEYS_FILE_MAX_BYTES = 64 * 1024

/** A typed or picked path as a folder of this machine. Picking `community-sync` itself means the folder around it. */
export async function usableFolder(typed: string): Promise<Result<string, FolderChoiceCode>> {
  if (!isAbsolute(typed)) return err('no-folder')
  const path = await aroundCommunity(resolve(typed))
  if (!(await isFolder(path))) return err('no-folder')
  if (path.length > ROOT_MAX_CHARS) return err('root-too-long')
  return (await isWritable(path)) ? ok(path) : err('not-writable')
}

/** What a usable folder looks like. Throws the system's error. */
export async function factsOf(files: FileLayer, path: string): Promise<FolderFacts> {
  const { marker, isTwice, otherNames } = await communitiesIn(files, path)
  return {
    path,
    isWritable: true,
    freeBytes: await freeBytesOf(files, path),
    otherNames,
    marker: marker?.toString('utf8') ?? null,
    isTwice,
    keysFiles: marker === undefined ? [] : await keysFilesIn(files, path),
  }
}

/** Folders below a path, by name; hidden ones are not shown. */
export async function browse(path: string | null): Promise<Reply<'folder:browse'>> {
  const at = resolve(path ?? homedir())
  if (path !== null && !isAbsolute(path)) return err({ code: 'rejected' })
  try {
    const named = await readdir(at, { withFileTypes: true })
    const shown = named.filter((one) => !one.name.startsWith('.'))
    const folders: string[] = []
    for (const one of shown)
      if (one.isDirectory() || (one.isSymbolicLink() && (await isFolder(join(at, one.name))))) folders.push(one.name)
    return ok({ path: at, parent: dirname(at) === at ? null : dirname(at), folders: folders.toSorted() })
  } catch (cause) {
    return err({ code: readFault(cause) })
  }
}

async function keysFilesIn(files: FileLayer, path: string): Promise<readonly string[]> {
  const meta = join(path, COMMUNITY_DIR, 'meta')
  try {
    const names = (await files.list(meta)).filter(({ name, kind }) => kind === 'file' && KEYS_NAME.test(name))
    const texts: string[] = []
    for (const { name } of names.toSorted((a, b) => (a.name < b.name ? -1 : 1)).slice(-KEYS_FILES_MAX)) {
      if ((await files.lstat(join(meta, name))).size > KEYS_FILE_MAX_BYTES) continue
      texts.push((await readWhole(files, join(meta, name))).toString('utf8'))
    }
    return texts
  } catch (cause) {
    if (readFault(cause) === 'not-found') return []
    throw cause
  }
}

async function aroundCommunity(path: string): Promise<string> {
  if (basename(path).toLowerCase() !== COMMUNITY_DIR) return path
  try {
    await access(join(path, MARKER_NAME))
    return dirname(path)
  } catch {
    return path
  }
}

async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
