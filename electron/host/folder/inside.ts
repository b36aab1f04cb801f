/** Paths below a community's folder: nothing outside is reached, by name or by link (architecture 6.2). */
import { join, sep } from 'node:path'
import { errorCode } from '#electron/host/durableFile.ts'
import type { FileLayer } from '#electron/host/files/fileLayer.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

const UP_OR_NOTHING = /^(\.{0,2})$/
/** A colon names a drive or a stream on Windows; elsewhere a conflict copy may have one in its name. */
const FOREIGN_SIGNS = process.platform === 'win32' ? ['\\', '\0', ':'] : ['\\', '\0']

/** Parts of a relative path. **Refuses** `outside`: a way up, an absolute path, a drive, a stream, a NUL. The empty path is the folder itself. */
export function partsOf(path: string): Result<readonly string[], 'outside'> {
  if (path === '') return ok([])
  const parts = path.split('/')
  const isPlain = parts.every((part) => !UP_OR_NOTHING.test(part) && !FOREIGN_SIGNS.some((sign) => part.includes(sign)))
  return isPlain && !/^[A-Za-z]:/.test(path) ? ok(parts) : err('outside')
}

/** Where a path lies once every link is followed. **Refuses** `outside` for a link that leaves the folder. Throws the system's error. */
export async function realPathInside(
  files: FileLayer,
  root: string,
  parts: readonly string[],
): Promise<Result<string, 'outside'>> {
  const [realRoot, real] = await Promise.all([files.realPath(root), files.realPath(join(root, ...parts))])
  return real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep)
    ? ok(real)
    : err('outside')
}

/** Makes the folders of a path one by one below a root that must be there. **Refuses** `outside` where a link lies in the way. */
export async function makeInside(
  files: FileLayer,
  root: string,
  parts: readonly string[],
): Promise<Result<string, 'outside'>> {
  let path = root
  for (const part of parts) {
    path = join(path, part)
    const kind = await kindOf(files, path)
    if (kind === 'absent') await makeOne(files, path)
    else if (kind !== 'folder') return err('outside')
  }
  return ok(path)
}

async function kindOf(files: FileLayer, path: string): Promise<'folder' | 'other' | 'absent'> {
  try {
    return (await files.lstat(path)).isDirectory() ? 'folder' : 'other'
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return 'absent'
    throw cause
  }
}

async function makeOne(files: FileLayer, path: string): Promise<void> {
  try {
    await files.makeDir(path)
  } catch (cause) {
    // Two files of one desk are published at the same time.
    if (errorCode(cause) !== 'EEXIST') throw cause
  }
}
