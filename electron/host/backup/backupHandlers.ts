/** Backups behind their channels: the host's own folder, the one the person picked, and for restoring any folder they choose. */
import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import { dirname, join, sep } from 'node:path'
import type { Handlers } from '#electron/host/answerCall.ts'
import { type FileLayer, freeBytesOf, privateFiles } from '#electron/host/files/fileLayer.ts'
import { boundTargets, pickedBackups } from '#electron/host/folder/binding.ts'
import type { Choices } from '#electron/host/folder/choices.ts'
import { readFault, writeFault } from '#electron/host/folder/faults.ts'
import { listOrNone, makeDirs } from '#electron/host/journal/journalFiles.ts'
import type { BackupFile, BackupPlace, BackupPlaceId, Reply, Request } from '#shared/ipc/contract.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { type BackupFolder, backupsIn, finishBackup, isBackupOf, writePart } from './backupFiles.ts'

type BackupChannel = Extract<keyof Handlers, `backup:${string}`>

/** What the backups need. */
export interface BackupsContext {
  readonly dataDir: string
  readonly choices: Choices
  /** The disk of folders that may hang. */
  readonly shared: FileLayer
  /** Not in a practice community: it keeps backups in the host's own folder only. */
  readonly mayPick: boolean
}

/** One handler per channel of backups. */
export function backupHandlers(context: BackupsContext): Pick<Handlers, BackupChannel> {
  const folderFor = folderFinder(context)
  return {
    'backup:places': async ({ workspaceId }) => ok({ places: await placesOf(context, workspaceId) }),
    'backup:choose': (request) => choose(context, request),
    'backup:list': (request) => list(context, request),
    'backup:write': async ({ workspaceId, place, name, offset, bytes }) => {
      if (!isBackupOf(workspaceId, name)) return err({ code: 'rejected' })
      const folder = await folderFor(workspaceId, place)
      if (folder === undefined) return err({ code: 'unavailable' })
      const written = await writePart(folder, { name, offset, bytes: Buffer.from(bytes, 'base64url') })
      return written.ok ? written : err({ code: written.error })
    },
    'backup:finish': async ({ workspaceId, place, ...whole }) => {
      if (!isBackupOf(workspaceId, whole.name)) return err({ code: 'rejected' })
      const folder = await folderFor(workspaceId, place)
      if (folder === undefined) return err({ code: 'unavailable' })
      const finished = await finishBackup(folder, whole)
      return finished.ok ? finished : err({ code: finished.error })
    },
    'backup:read': (request) => read(context, request),
    'backup:delete': async ({ workspaceId, place, names }) => {
      if (!names.every((name) => isBackupOf(workspaceId, name))) return err({ code: 'rejected' })
      const folder = await folderFor(workspaceId, place)
      if (folder === undefined) return err({ code: 'unavailable' })
      try {
        for (const name of names) await folder.files.remove(join(folder.path, name))
        return ok(null)
      } catch (cause) {
        return err({ code: writeFault(cause) })
      }
    },
  }
}

/** The folder of a place, made where it is the host's own; undefined while the picked one is not there: it is never made. */
function folderFinder({ dataDir, shared }: BackupsContext) {
  const tag = createHash('sha256').update(`${hostname()}\n${dataDir}`).digest('hex').slice(0, 12)
  return async (workspaceId: string, place: BackupPlaceId): Promise<BackupFolder | undefined> => {
    if (place === 'own') {
      const path = ownPath(dataDir, workspaceId)
      await makeDirs(privateFiles, path, dirname)
      return { files: privateFiles, path, tag }
    }
    const path = await pickedBackups(dataDir).read(workspaceId)
    return path !== undefined && (await isThere(shared, path)) ? { files: shared, path, tag } : undefined
  }
}

function ownPath(dataDir: string, workspaceId: string): string {
  return join(dataDir, 'workspaces', workspaceId, 'backups')
}

async function placesOf({ dataDir, shared }: BackupsContext, workspaceId: string): Promise<readonly BackupPlace[]> {
  const own = ownPath(dataDir, workspaceId)
  const picked = await pickedBackups(dataDir).read(workspaceId)
  const places: BackupPlace[] = [
    { id: 'own', path: own, isThere: true, freeBytes: await freeBytesOf(privateFiles, dataDir) },
  ]
  if (picked === undefined) return places
  const freeBytes = await freeBytesOf(shared, picked)
  return [...places, { id: 'chosen', path: picked, isThere: await isThere(shared, picked), freeBytes }]
}

async function choose(context: BackupsContext, request: Request<'backup:choose'>): Promise<Reply<'backup:choose'>> {
  const { dataDir, choices, mayPick, shared } = context
  if (!mayPick) return err({ code: 'unsupported' })
  const chosen = await choices.choose(request.path)
  if (!chosen.ok) return err({ code: chosen.error })
  const target = await boundTargets(dataDir).read(request.workspaceId)
  // Whatever empties the exchange's folder must not take the backups with it.
  if (target !== undefined && (await isInside(shared, chosen.value, target))) return err({ code: 'inside-target' })
  await pickedBackups(dataDir).write(request.workspaceId, chosen.value)
  return ok({ path: chosen.value })
}

async function isThere(files: FileLayer, path: string): Promise<boolean> {
  try {
    return (await files.lstat(await files.realPath(path))).isDirectory()
  } catch {
    return false
  }
}

async function isInside(files: FileLayer, path: string, folder: string): Promise<boolean> {
  try {
    const [real, around] = await Promise.all([files.realPath(path), files.realPath(folder)])
    return real === around || real.startsWith(around + sep)
  } catch {
    // The target is not there: nothing of this machine lies in it now, by name at least.
    return path === folder || path.startsWith(folder + sep)
  }
}

type Source = Pick<Request<'backup:list'>, 'workspaceId' | 'place' | 'folder'>

/** Where a page reads backups from; undefined for a folder nobody chose, or no folder at all. */
async function sourceOf({ dataDir, choices, mayPick, shared }: BackupsContext, { workspaceId, place, folder }: Source) {
  if (folder !== null) return mayPick && choices.wasChosen(folder) ? { files: shared, path: folder } : undefined
  if (workspaceId === null || place === null) return undefined
  if (place === 'own') return { files: privateFiles, path: ownPath(dataDir, workspaceId) }
  const path = await pickedBackups(dataDir).read(workspaceId)
  return path === undefined ? undefined : { files: shared, path }
}

async function list(context: BackupsContext, request: Request<'backup:list'>): Promise<Reply<'backup:list'>> {
  if (request.place === 'own' && request.workspaceId === null) return ok({ backups: await allOwn(context.dataDir) })
  const source = await sourceOf(context, request)
  if (source === undefined) return err({ code: request.folder === null ? 'unavailable' : 'rejected' })
  try {
    return ok({ backups: await backupsIn(source, request.folder === null ? request.workspaceId : null) })
  } catch (cause) {
    const code = readFault(cause)
    // The host's own folder is made with the first backup; a picked one that is not there is unplugged.
    if (code === 'not-found' && request.place === 'own') return ok({ backups: [] })
    return err({ code: code === 'not-found' ? 'unavailable' : code })
  }
}

/** For a desk that lost its store and does not know yet which community it is. */
async function allOwn(dataDir: string): Promise<readonly BackupFile[]> {
  const found: BackupFile[] = []
  for (const workspaceId of await listOrNone(privateFiles, join(dataDir, 'workspaces'))) {
    const path = ownPath(dataDir, workspaceId)
    if ((await listOrNone(privateFiles, path)).length > 0)
      appendAll(found, await backupsIn({ files: privateFiles, path }, workspaceId))
  }
  return found
}

async function read(context: BackupsContext, request: Request<'backup:read'>): Promise<Reply<'backup:read'>> {
  const { name, offset, length } = request
  const source = await sourceOf(context, { ...request, workspaceId: request.workspaceId ?? name.slice(0, 16) })
  if (source === undefined) return err({ code: request.folder === null ? 'unavailable' : 'rejected' })
  try {
    const path = join(source.path, name)
    if (!(await source.files.lstat(path)).isFile()) return err({ code: 'not-found' })
    const file = await source.files.open(path, 'r')
    try {
      return ok({ bytes: (await file.read(length, offset)).toString('base64url') })
    } finally {
      await file.close()
    }
  } catch (cause) {
    return err({ code: readFault(cause) })
  }
}
