/** A desk built again from its journal, and opened: the same id, unless its own past has a hole that others may know better (sync 4.5.3). */
import { createLocalSeal } from '#renderer/db/localSeal.ts'
import { type Rebuilt, rebuildStore } from '#renderer/db/rebuild.ts'
import { renewDevice } from '#renderer/db/renewDevice.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { Mended, Opened, OpenedDesk, StartParts } from './startParts.ts'

/** Which database is built, and from what. */
export interface Rebuilding {
  readonly workspace: WorkspaceId
  readonly generation: number
  readonly why: Mended['why']
  readonly localKey: Uint8Array
  /** The database that cannot be read as a whole. */
  readonly from?: number
}

/** Opens what was built; passed in, because opening rebuilds and rebuilding opens. */
export type Reopen = (
  opening: { readonly workspace: WorkspaceId; readonly generation: number; readonly mended: Mended },
  info: AppInfo,
  parts: StartParts,
) => Promise<Opened>

interface Around {
  readonly info: AppInfo
  readonly parts: StartParts
  readonly reopen: Reopen
}

/** Builds and opens. **Refuses** `no-journal`, and the host's codes; the old database stays as it was in any case. */
export async function rebuildDesk(rebuilding: Rebuilding, { info, parts, reopen }: Around): Promise<Opened> {
  const { workspace, generation, why, localKey, from } = rebuilding
  const rebuilt = await rebuildStore({
    workspace,
    generation,
    ...(from === undefined ? {} : { from }),
    seal: createLocalSeal(localKey, parts.ids.randomBytes),
    registry: parts.registry,
    bridge: parts.bridge,
    tell: parts.onRebuilding ?? (() => {}),
  })
  if (!rebuilt.ok) return { kind: 'refused', code: rebuilt.error }
  const mended: Mended = {
    why,
    changes: rebuilt.value.changes,
    awaitsOthers: !rebuilt.value.hasOthers && (await isBound(workspace, parts)),
    leftBehind: 0,
  }
  const opened = await reopen({ workspace, generation, mended }, info, parts)
  const { hole } = rebuilt.value
  if (opened.kind !== 'open' || !hole) return opened
  return renewBehindHole(opened, hole, { mended, workspace, generation, info, parts, reopen })
}

interface AroundHole extends Around {
  readonly mended: Mended
  readonly workspace: WorkspaceId
  readonly generation: number
}

/**
 * A past with a hole is not gone on with under the same id. Where no folder is bound nobody else can have what stands behind the hole: it is
 * issued again. Where one is, it comes back from there under the old id; issuing it again would double it.
 */
async function renewBehindHole(
  { store, close }: OpenedDesk,
  { at, stranded }: NonNullable<Rebuilt['hole']>,
  { mended, workspace, generation, info, parts, reopen }: AroundHole,
): Promise<Opened> {
  const isShared = await isBound(workspace, parts)
  const { reissued } = await renewDevice(store, { agreedTo: at - 1, ...(isShared ? { leavesTail: true } : {}) })
  close()
  const told = { ...mended, changes: mended.changes + reissued, leftBehind: isShared ? stranded : 0 }
  return reopen({ workspace, generation, mended: told }, info, parts)
}

/** Whether a folder is bound, reachable or not. */
async function isBound(workspaceId: WorkspaceId, { bridge }: StartParts): Promise<boolean> {
  const state = await bridge.folder.state({ workspaceId })
  return state.ok || !['not-bound', 'unsupported'].includes(state.error.code)
}
