/** A desk built again from its journal, and opened: the same id, unless its own past has a hole that others may know better (sync 4.5.3). */
import { createLocalSeal } from '#renderer/db/localSeal.ts'
import { rebuildStore } from '#renderer/db/rebuild.ts'
import { renewDevice } from '#renderer/db/renewDevice.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { Mended, Opened, StartParts } from './startParts.ts'

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
  const { identity, changes, hasOthers, hole, fromMs, isOutgrown } = rebuilt.value
  const mended: Mended = {
    why,
    changes,
    awaitsOthers: !hasOthers && (await isBound(workspace, parts)),
    leftBehind: 0,
    ...(fromMs === undefined ? {} : { fromMs }),
  }
  const opened = await reopen({ workspace, generation, mended }, info, parts)
  if (opened.kind !== 'open' || !(hole || isOutgrown)) return opened
  // Opening compares with the journal, and may have given a new id already.
  if (opened.store.device !== identity.device) return opened
  // A past with a hole is not gone on with, nor one of which a backup had seen more: others may have seen more still (sync 4.5.3).
  await renewDevice(opened.store, { agreedTo: opened.store.head.read().seq })
  opened.close()
  return reopen({ workspace, generation, mended }, info, parts)
}

/** Whether a folder is bound, reachable or not. */
export async function isBound(workspaceId: WorkspaceId, { bridge }: StartParts): Promise<boolean> {
  const state = await bridge.folder.state({ workspaceId })
  return state.ok || !['not-bound', 'unsupported'].includes(state.error.code)
}
