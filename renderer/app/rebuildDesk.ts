/** A desk built again from its journal, and opened: the same id, unless its own past has a hole that others may know better (sync 4.5.3). */
import { createLocalSeal } from '#renderer/db/localSeal.ts'
import { type Rebuilt, rebuildStore } from '#renderer/db/rebuild.ts'
import { type Parting, renewDevice } from '#renderer/db/renewDevice.ts'
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
  const { changes, hasOthers, hole, fromMs, isOutgrown } = rebuilt.value
  const mended: Mended = {
    why,
    changes,
    awaitsOthers: !hasOthers && (await isBound(workspace, parts)),
    leftBehind: 0,
    ...(fromMs === undefined ? {} : { fromMs }),
  }
  const opened = await reopen({ workspace, generation, mended }, info, parts)
  if (opened.kind !== 'open') return opened
  const around = { mended, workspace, generation, info, parts, reopen }
  if (hole) return renewBehindHole(opened, hole, around)
  // A backup had seen more of this id: others may have seen more still (sync 4.5.3).
  return isOutgrown ? renewAt(opened, { agreedTo: opened.store.head.read().seq }, around) : opened
}

interface AroundHole extends Around {
  readonly mended: Mended
  readonly workspace: WorkspaceId
  readonly generation: number
}

/**
 * A past with a hole is not gone on with under the same id. Where no folder is bound nobody else can have what stands behind the hole: it is
 * issued again. Where one is, it waits until the folder was looked at; issuing it again at once might double it.
 */
async function renewBehindHole(
  opened: OpenedDesk,
  { at, stranded }: NonNullable<Rebuilt['hole']>,
  around: AroundHole,
): Promise<Opened> {
  if (!(await isBound(around.workspace, around.parts))) return renewAt(opened, { agreedTo: at - 1 }, around)
  const mended = { ...around.mended, leftBehind: stranded }
  return renewAt(opened, { agreedTo: at - 1, tailWaits: true }, { ...around, mended })
}

async function renewAt(
  { store, close }: OpenedDesk,
  parting: Parting,
  { mended, workspace, generation, info, parts, reopen }: AroundHole,
): Promise<Opened> {
  const { reissued } = await renewDevice(store, parting)
  close()
  return reopen({ workspace, generation, mended: { ...mended, issuedAgain: reissued } }, info, parts)
}

/** Whether a folder is bound, reachable or not. */
async function isBound(workspaceId: WorkspaceId, { bridge }: StartParts): Promise<boolean> {
  const state = await bridge.folder.state({ workspaceId })
  return state.ok || !['not-bound', 'unsupported'].includes(state.error.code)
}
