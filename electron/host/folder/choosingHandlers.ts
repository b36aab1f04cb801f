/** Choosing, looking into, binding and letting go of a folder. */
import type { Handlers } from '#electron/host/answerCall.ts'
import type { FileLayer } from '#electron/host/files/fileLayer.ts'
import type { FolderChoiceCode, MarkerCode, Reply, Request } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { RememberedPath } from './binding.ts'
import type { BoundFolders } from './boundFolders.ts'
import type { Choices } from './choices.ts'
import { browse, factsOf, usableFolder } from './choosing.ts'
import { checkMarker, communitiesIn } from './community.ts'
import { writeFault } from './faults.ts'
import { foundCommunity, holdsDevice, holdsExchange } from './founding.ts'

type ChoosingChannel =
  | 'folder:choose'
  | 'folder:browse'
  | 'folder:inspect'
  | 'folder:bind'
  | 'folder:unbind'
  | 'folder:mark'

/** What choosing needs. */
export interface ChoosingContext {
  readonly files: FileLayer
  readonly choices: Choices
  readonly targets: RememberedPath
  readonly folders: BoundFolders
  /** Today as `YYYY-MM-DD` in UTC, for a marker that is made. */
  readonly today: () => string
}

/** One handler per channel of choosing. */
export function choosingHandlers(context: ChoosingContext): Pick<Handlers, ChoosingChannel> {
  const { choices, targets, folders, files } = context
  return {
    'folder:choose': async ({ path }) => {
      const chosen = await choices.choose(path)
      return chosen.ok ? ok({ path: chosen.value }) : err({ code: chosen.error })
    },
    'folder:browse': async ({ path }) => (choices.hasDialog ? err({ code: 'unsupported' }) : browse(path)),
    'folder:inspect': async ({ path }) => {
      if (!choices.wasChosen(path)) return err({ code: 'rejected' })
      const folder = await usableFolder(path)
      return folder.ok ? ok(await factsOf(files, folder.value)) : err({ code: folder.error })
    },
    'folder:bind': (request) => bind(context, request),
    'folder:unbind': async ({ workspaceId }) => {
      await targets.forget(workspaceId)
      folders.forget(workspaceId)
      return ok(null)
    },
    'folder:mark': (request) => mark(context, request),
  }
}

async function bind(context: ChoosingContext, request: Request<'folder:bind'>): Promise<Reply<'folder:bind'>> {
  const { choices, files, folders, targets } = context
  const { workspaceId } = request
  if (!choices.wasChosen(request.path)) return err({ code: 'rejected' })
  const folder = await usableFolder(request.path)
  if (!folder.ok) return err({ code: folder.error })
  const path = folder.value
  const made = request.create ? await found(context, path, request) : ok(null)
  const owned = made.ok ? await checkMarker(files, path, workspaceId) : made
  if (!owned.ok) return err({ code: choiceCode(owned.error) })
  await targets.write(workspaceId, path)
  folders.forget(workspaceId)
  return ok({ path })
}

/** Only a missing marker is written again, and only where files of the asking device prove whose the folder is. */
async function mark(context: ChoosingContext, request: Request<'folder:mark'>): Promise<Reply<'folder:mark'>> {
  const { files, folders, targets, today } = context
  const { workspaceId, device, step } = request
  const path = await targets.read(workspaceId)
  if (path === undefined) return err({ code: 'not-bound' })
  const owned = await checkMarker(files, path, workspaceId)
  if (owned.ok) return ok(null)
  if (owned.error !== 'marker-missing') return err({ code: owned.error })
  try {
    if (!(await holdsDevice(files, path, device))) return err({ code: 'not-ours' })
    if (step === 'look') return ok(null)
    await foundCommunity(files, path, { workspaceId, readme: '', today: today() })
  } catch (cause) {
    return err({ code: writeFault(cause) })
  }
  folders.forget(workspaceId)
  return ok(null)
}

/** Founds unless something of an exchange lies there already: then its marker decides, and nothing is written. */
async function found(
  { files, today }: ChoosingContext,
  path: string,
  { workspaceId, readme }: Request<'folder:bind'>,
): Promise<Result<null, FolderChoiceCode | MarkerCode>> {
  const there = await communitiesIn(files, path)
  if (there.isTwice) return err('marker-twice')
  if (there.marker !== undefined) return ok(null)
  if (await holdsExchange(files, path)) return err('marker-missing')
  try {
    await foundCommunity(files, path, { workspaceId, readme, today: today() })
    return ok(null)
  } catch {
    // Refused or full: the person picks another folder or frees this one. Without a marker what was begun is nobody's.
    return err('not-writable')
  }
}

/** To a person who is looking at an empty folder now, its marker is missing; a bound folder that is empty is a drive that is not there. */
function choiceCode(code: FolderChoiceCode | MarkerCode | 'unavailable' | 'locked'): FolderChoiceCode | MarkerCode {
  if (code === 'unavailable') return 'marker-missing'
  return code === 'locked' ? 'marker-unreadable' : code
}
