/** Which community this window opens: one database a workspace, and a workspace of its own for practice (architecture 2, 4). */

import { deleteDatabase } from '#renderer/db/database.ts'
import type { Ids } from '#renderer/platform/ids.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'

/** The practice community's workspace, the same on every desk: it can never bind a target. 16 letters of the base32 alphabet. */
export const PRACTICE_WORKSPACE = 'practicecommunit' as WorkspaceId

const NAME = /^qiantai-([a-z2-7]{16})$/
const LAST_OPENED = 'qiantai.workspace'
const PRACTICE_FILLED = 'qiantai.practice'

/** The workspace to open: the practice one, the one opened last, the only one there is, or none yet. */
export async function findWorkspace(
  isDemo: boolean,
  storage: Storage = localStorage,
): Promise<WorkspaceId | undefined> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => NAME.exec(name ?? '')?.[1] ?? [])
  if (isDemo) return (await findPractice(names, storage)) as WorkspaceId | undefined
  const real = names.filter((id) => id !== PRACTICE_WORKSPACE)
  const last = storage.getItem(LAST_OPENED)
  return (real.find((id) => id === last) ?? real[0]) as WorkspaceId | undefined
}

/** The practice community if it was filled to the end; one that a closed window left half filled is made anew. */
async function findPractice(names: readonly string[], storage: Storage): Promise<string | undefined> {
  const found = names.find((id) => id === PRACTICE_WORKSPACE)
  if (found === undefined || storage.getItem(PRACTICE_FILLED) !== null) return found
  await deleteDatabase(PRACTICE_WORKSPACE)
  return undefined
}

/** Says that the practice community is whole. */
export function markPracticeFilled(storage: Storage = localStorage): void {
  storage.setItem(PRACTICE_FILLED, 'yes')
}

/** Remembers which community was opened last. */
export function rememberWorkspace(workspace: WorkspaceId, storage: Storage = localStorage): void {
  if (workspace !== PRACTICE_WORKSPACE) storage.setItem(LAST_OPENED, workspace)
}

/**
 * Whether a community was opened here whose files are not there any more: the browser threw its store away (architecture 5), or somebody
 * deleted it. Asked only where `findWorkspace` found none: it must never pass for a first run in silence.
 */
export function isStoreGone(isDemo: boolean, storage: Storage = localStorage): boolean {
  return !isDemo && storage.getItem(LAST_OPENED) !== null
}

/** Begins anew on purpose: the next start is a first run. */
export function forgetWorkspace(storage: Storage = localStorage): void {
  storage.removeItem(LAST_OPENED)
}

/** The id of a community about to be founded. */
export function newWorkspace(isDemo: boolean, ids: Ids): WorkspaceId {
  return isDemo ? PRACTICE_WORKSPACE : (ids.newDeviceId() as WorkspaceId)
}
