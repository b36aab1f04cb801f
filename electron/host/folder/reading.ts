/** Listing, reading and removing below a community's folder. */
import { join } from 'node:path'
import { errorCode } from '#electron/host/durableFile.ts'
import type { FileLayer, Named } from '#electron/host/files/fileLayer.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { TargetCode, TargetEntry } from '#shared/sync/exchange/target.ts'
import { readFault, writeFault } from './faults.ts'
import { partsOf, realPathInside } from './inside.ts'

/** Names asked for their size at the same time: a share answers each in its own time. */
const SIZES_AT_ONCE = 16

/** The community's folder and the disk it lies on. */
export interface Community {
  readonly files: FileLayer
  readonly root: string
}

/** Names in a folder. A link that leaves the community's folder is not shown; neither is what is neither file nor folder. */
export async function listFolder(
  { files, root }: Community,
  path: string,
): Promise<Result<readonly TargetEntry[], TargetCode | 'rejected'>> {
  const parts = partsOf(path)
  if (!parts.ok) return err('rejected')
  try {
    const real = await realPathInside(files, root, parts.value)
    if (!real.ok) return err('not-found')
    const named = await files.list(real.value)
    const entries: TargetEntry[] = []
    for (let at = 0; at < named.length; at += SIZES_AT_ONCE) {
      const some = named.slice(at, at + SIZES_AT_ONCE)
      const sized = await Promise.all(some.map((one) => entryOf({ files, root }, [...parts.value, one.name], one)))
      for (const entry of sized) if (entry !== undefined) entries.push(entry)
    }
    return ok(entries)
  } catch (cause) {
    return err(readFault(cause))
  }
}

/** Bytes of a file from an offset on; fewer where it ends. Whether they are all is for the content to say. */
export async function readPart(
  { files, root }: Community,
  { path, offset, length }: { readonly path: string; readonly offset: number; readonly length: number },
): Promise<Result<Buffer, TargetCode | 'rejected'>> {
  const parts = partsOf(path)
  if (!parts.ok) return err('rejected')
  try {
    const real = await realPathInside(files, root, parts.value)
    if (!real.ok || !(await files.lstat(real.value)).isFile()) return err('not-found')
    const file = await files.open(real.value, 'r')
    try {
      const there = Math.max(0, (await file.size()) - offset)
      return ok(await file.read(Math.min(length, there), offset))
    } finally {
      await file.close()
    }
  } catch (cause) {
    return err(readFault(cause))
  }
}

/** Removes acks, key files and staged files of one device. **Refuses** `rejected` for anything else, and then removes nothing. */
export async function removeOwn(
  { files, root }: Community,
  device: string,
  paths: readonly string[],
): Promise<Result<null, TargetCode | 'rejected'>> {
  const removable = new RegExp(
    `^d/${device}/(?:a/[a-z0-9-]+\\.ack|k/[a-z0-9-]+\\.keys|\\.tmp/[a-z0-9-]+(?:\\.[a-z0-9]+)?)$`,
  )
  if (!paths.every((path) => removable.test(path))) return err('rejected')
  try {
    for (const path of paths) {
      const folder = await realFolderOf({ files, root }, path.split('/').slice(0, -1))
      if (folder !== undefined) await files.remove(join(folder, path.slice(path.lastIndexOf('/') + 1)))
    }
    return ok(null)
  } catch (cause) {
    return err(writeFault(cause))
  }
}

/** A folder of ours as it lies there: a link in its place is nobody's to write through. */
async function realFolderOf({ files, root }: Community, parts: readonly string[]): Promise<string | undefined> {
  try {
    const real = await realPathInside(files, root, parts)
    return real.ok && real.value === join(await files.realPath(root), ...parts) ? real.value : undefined
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return undefined
    throw cause
  }
}

async function entryOf(
  { files, root }: Community,
  parts: readonly string[],
  { name, kind }: Named,
): Promise<TargetEntry | undefined> {
  if (kind === 'folder') return { name, kind, size: 0 }
  if (kind === 'other') return undefined
  try {
    const real = await realPathInside(files, root, parts)
    if (!real.ok) return undefined
    const stats = await files.lstat(real.value)
    if (stats.isDirectory()) return { name, kind: 'folder', size: 0 }
    return stats.isFile() ? { name, kind: 'file', size: stats.size } : undefined
  } catch (cause) {
    // A name that went between listing and asking; one that is held is there, whatever its size.
    return readFault(cause) === 'not-found' ? undefined : { name, kind: 'file', size: 0 }
  }
}
