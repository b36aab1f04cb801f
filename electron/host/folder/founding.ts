/** Making `community-sync/` and its marker, once, on the word of a person; nowhere else is one ever made. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { errorCode } from '#electron/host/durableFile.ts'
import type { FileLayer } from '#electron/host/files/fileLayer.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { encodeMarker } from '#shared/sync/wire/marker.ts'
import { COMMUNITY_DIR, MARKER_NAME } from './community.ts'

const README_NAME = 'README.txt'

/** What a new community's folder begins with. */
export interface Founding {
  readonly workspaceId: string
  readonly readme: string
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string
}

/** Makes folder, read-me and marker, in this order: without the marker it is nobody's, and a second try goes on. Throws the system's error. */
export async function foundCommunity(files: FileLayer, root: string, founding: Founding): Promise<void> {
  const dir = join(root, COMMUNITY_DIR)
  await unlessThere(() => files.makeDir(dir))
  await files.syncDir(root)
  // An empty file would be refused by some cloud programs.
  if (founding.readme !== '') await createOnce(files, dir, { name: README_NAME, bytes: Buffer.from(founding.readme) })
  const marker = encodeMarker({ ws: founding.workspaceId as WorkspaceId, format: 1, created: founding.today })
  await createOnce(files, dir, { name: MARKER_NAME, bytes: marker })
}

/** Whether `community-sync/` holds what only an exchange leaves there: then a missing marker is a fault and not a beginning. */
export async function holdsExchange(files: FileLayer, root: string): Promise<boolean> {
  try {
    const names = (await files.list(join(root, COMMUNITY_DIR))).map(({ name }) => name)
    return names.some((name) => name !== README_NAME && !name.startsWith('.'))
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return false
    throw cause
  }
}

/** Whether files of this device lie in `community-sync/`: what a folder that lost its marker is known by. */
export async function holdsDevice(files: FileLayer, root: string, device: string): Promise<boolean> {
  try {
    return (await files.list(join(root, COMMUNITY_DIR, 'd', device))).some(({ name }) => !name.startsWith('.'))
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT' || errorCode(cause) === 'ENOTDIR') return false
    throw cause
  }
}

/** A file that is whole or absent; of two founders at once the first one stays. */
async function createOnce(
  files: FileLayer,
  dir: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  const staged = join(dir, `.${randomUUID()}.tmp`)
  try {
    const file = await files.open(staged, 'wx')
    try {
      await file.write(bytes, 0)
      await file.datasync()
    } finally {
      await file.close()
    }
    await unlessThere(() => files.renameNew(staged, join(dir, name)))
    await files.syncDir(dir)
  } finally {
    await files.remove(staged).catch(() => undefined)
  }
}

async function unlessThere(task: () => Promise<void>): Promise<void> {
  try {
    await task()
  } catch (cause) {
    if (errorCode(cause) !== 'EEXIST') throw cause
  }
}
