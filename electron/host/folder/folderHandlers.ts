/** The folder target behind its channels. A page names paths below a bound folder; the folder itself only in choosing and binding. */
import type { Handlers } from '#electron/host/answerCall.ts'
import { freeBytesOf } from '#electron/host/files/fileLayer.ts'
import type { BridgeError, CommonCode } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { boundTargets } from './binding.ts'
import { type BoundFolder, type BoundFolders, createBoundFolders } from './boundFolders.ts'
import { type ChoosingContext, choosingHandlers } from './choosingHandlers.ts'
import { type Patience, publishFile, RENAME_PATIENCE_MS } from './publish.ts'
import { listFolder, readPart, removeOwn } from './reading.ts'

type FolderChannel = Extract<keyof Handlers, `folder:${string}`>
type TargetChannel = Exclude<
  FolderChannel,
  'folder:choose' | 'folder:browse' | 'folder:inspect' | 'folder:bind' | 'folder:unbind' | 'folder:mark'
>

/** How long a rename is tried after one that stayed refused, ms. */
const SHORT_PATIENCE_MS = 500

/** What the folder target needs. */
export interface FoldersContext extends Omit<ChoosingContext, 'targets' | 'folders'> {
  readonly dataDir: string
  readonly patience: Patience
  /** Ends what waits. */
  readonly ending?: AbortSignal | undefined
}

/** One handler per channel of the folder target. */
export function folderHandlers(context: FoldersContext): Pick<Handlers, FolderChannel> {
  const targets = boundTargets(context.dataDir)
  const folders = createBoundFolders(context.files, targets, context.patience.nowMs)
  context.ending?.addEventListener('abort', folders.close, { once: true })
  return { ...choosingHandlers({ ...context, targets, folders }), ...targetHandlers(context, folders) }
}

function targetHandlers({ patience, files }: FoldersContext, folders: BoundFolders): Pick<Handlers, TargetChannel> {
  return {
    'folder:state': async ({ workspaceId }) =>
      coded(
        await folders.use(workspaceId, async ({ chosen }) =>
          ok({ path: chosen, freeBytes: await freeBytesOf(files, chosen) }),
        ),
      ),
    'folder:list': async ({ workspaceId, path }) => {
      const listed = await folders.use(workspaceId, (folder) => listFolder(folder, path))
      return coded(listed.ok ? ok({ entries: listed.value }) : listed)
    },
    'folder:read': async ({ workspaceId, ...part }) => {
      const read = await folders.use(workspaceId, (folder) => readPart(folder, part))
      return coded(read.ok ? ok({ bytes: read.value.toString('base64url') }) : read)
    },
    'folder:publish': async ({ workspaceId, device, path, bytes }) => {
      if (!mayPublish(device, path)) return err({ code: 'rejected' })
      const job = { device, path, bytes: Buffer.from(bytes, 'base64url') }
      // Never an empty file: some cloud programs refuse them, and a reader takes one for a file that is still arriving.
      if (job.bytes.length === 0) return err({ code: 'rejected' })
      return coded(await folders.use(workspaceId, (folder) => publishIn(folder, patience, job)))
    },
    'folder:remove': async ({ workspaceId, device, paths }) =>
      coded(await folders.use(workspaceId, (folder) => removeOwn(folder, device, paths))),
    'folder:hint': async ({ workspaceId }) => {
      const hints = await folders.hintsOf(workspaceId)
      return hints === undefined ? err({ code: 'not-bound' }) : ok({ isChanged: await hints.next() })
    },
  }
}

interface PublishJob {
  readonly device: string
  readonly path: string
  readonly bytes: Buffer
}

async function publishIn(folder: BoundFolder, patience: Patience, { device, path, bytes }: PublishJob) {
  folder.hints.ignore(device)
  const patienceMs = folder.isDirect ? SHORT_PATIENCE_MS : RENAME_PATIENCE_MS
  const published = await publishFile(
    { files: folder.files, root: folder.root, device, patience, patienceMs },
    path,
    bytes,
  )
  if (published.ok && published.value.how === 'direct') folder.isDirect = true
  if (published.ok && published.value.how === 'renamed') folder.isDirect = false
  return published
}

/** A desk writes in its own folder and in the three that all desks share; nobody reads what lies in a staging folder. */
function mayPublish(device: string, path: string): boolean {
  const isShared = /^(?:meta|snap|b)\/./.test(path)
  return (isShared || path.startsWith(`d/${device}/`)) && !path.split('/').some((part) => part.startsWith('.'))
}

function coded<T, Code extends string>(done: Result<T, Code>): Result<T, BridgeError<Code | CommonCode>> {
  return done.ok ? done : err({ code: done.error })
}
