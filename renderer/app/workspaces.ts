/** Which community this window opens: one database a workspace, and a workspace of its own for practice (architecture 2, 4). */

import { deleteDatabase, type KnownDatabase, knownDatabases } from '#renderer/db/database.ts'
import type { Ids } from '#renderer/platform/ids.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'

/** The practice community's workspace, the same on every desk: it can never bind a target. 16 letters of the base32 alphabet. */
export const PRACTICE_WORKSPACE = 'practicecommunit' as WorkspaceId

const LAST_OPENED = 'qiantai.workspace'
const PRACTICE_FILLED = 'qiantai.practice'

/** A community and which of its databases. */
export interface FoundWorkspace {
  readonly workspace: WorkspaceId
  readonly generation: number
}

/** The workspace to open: the practice one, the one opened last, the only one there is, or none yet. */
export async function findWorkspace(
  isDemo: boolean,
  storage: Storage = localStorage,
): Promise<FoundWorkspace | undefined> {
  const known = await knownDatabases()
  if (isDemo) return findPractice(known, storage)
  const real = known.filter(({ workspace }) => workspace !== PRACTICE_WORKSPACE)
  const last = lastOpened(storage)
  return (real.find(({ workspace }) => workspace === last) ?? real[0]) as FoundWorkspace | undefined
}

/** The practice community if it was filled to the end; one that a closed window left half filled is made anew. */
async function findPractice(known: readonly KnownDatabase[], storage: Storage): Promise<FoundWorkspace | undefined> {
  const found = known.find(({ workspace }) => workspace === PRACTICE_WORKSPACE)
  if (found === undefined) return undefined
  if (storage.getItem(PRACTICE_FILLED) !== null) return found as FoundWorkspace
  await deleteDatabase(PRACTICE_WORKSPACE, found.generation)
  return findPractice(await knownDatabases(), storage)
}

/** Says that the practice community is whole. */
export function markPracticeFilled(storage: Storage = localStorage): void {
  storage.setItem(PRACTICE_FILLED, 'yes')
}

/** Remembers which community was opened last. */
export function rememberWorkspace(workspace: WorkspaceId, storage: Storage = localStorage): void {
  if (workspace !== PRACTICE_WORKSPACE) storage.setItem(LAST_OPENED, workspace)
}

/** The community that was opened last; null where this browser knows of none. */
export function lastOpened(storage: Storage = localStorage): string | null {
  return storage.getItem(LAST_OPENED)
}

/**
 * Whether a community was opened here whose files are not there any more: the browser threw its store away (architecture 5), or somebody
 * deleted it. Asked only where neither `findWorkspace` nor a journal has one: it must never pass for a first run in silence.
 */
export function isStoreGone(isDemo: boolean, storage: Storage = localStorage): boolean {
  return !isDemo && lastOpened(storage) !== null
}

/** Begins anew on purpose: the next start is a first run. */
export function forgetWorkspace(storage: Storage = localStorage): void {
  storage.removeItem(LAST_OPENED)
}

/** The id of a community about to be founded. */
export function newWorkspace(isDemo: boolean, ids: Ids): WorkspaceId {
  return isDemo ? PRACTICE_WORKSPACE : (ids.newDeviceId() as WorkspaceId)
}

/** The generation of a database that is begun beside those of its community: what lies there stays as it is. */
export async function nextGeneration(workspace: WorkspaceId): Promise<number> {
  const known = (await knownDatabases()).find((one) => one.workspace === workspace)
  return (known?.generation ?? 0) + 1
}
