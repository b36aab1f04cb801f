/** The folders that are bound, and whether each is this community's now: looked at before every call, and again when a call failed. */
import { join } from 'node:path'
import type { FileLayer } from '#electron/host/files/fileLayer.ts'
import type { MarkerCode } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { TargetCode } from '#shared/sync/exchange/target.ts'
import type { RememberedPath } from './binding.ts'
import { COMMUNITY_DIR, checkMarker } from './community.ts'
import { createHints, type Hints } from './hint.ts'
import type { Community } from './reading.ts'

/** How long a marker that was ours is believed, ms: a round asks many times in a row. */
const MARKER_MOMENT_MS = 1_000

/** Why a bound folder cannot be used now. */
export type TargetRefusal = 'not-bound' | TargetCode | MarkerCode

/** A bound folder whose marker is ours. */
export interface BoundFolder extends Community {
  /** What the person chose; `root` lies below. */
  readonly chosen: string
  readonly hints: Hints
  /** Whether the last rename was refused for ever: the next one is not waited for as long. */
  isDirect: boolean
}

/** The bound folders of a host. */
export interface BoundFolders {
  readonly use: <T, Code extends string>(
    workspaceId: string,
    task: (folder: BoundFolder) => Promise<Result<T, Code>>,
  ) => Promise<Result<T, Code | TargetRefusal>>
  readonly hintsOf: (workspaceId: string) => Promise<Hints | undefined>
  /** After binding or unbinding: what was known of the folder is forgotten. */
  readonly forget: (workspaceId: string) => void
  readonly close: () => void
}

/** Gives the bound folders of a host, none of them looked at. */
export function createBoundFolders(files: FileLayer, targets: RememberedPath, nowMs: () => number): BoundFolders {
  const open = new Map<string, BoundFolder & { seenMs: number }>()
  const close = (workspaceId: string) => {
    open.get(workspaceId)?.hints.close()
    open.delete(workspaceId)
  }
  const folderOf = async (workspaceId: string) => {
    const chosen = await targets.read(workspaceId)
    const known = open.get(workspaceId)
    if (known !== undefined && known.chosen === chosen) return known
    close(workspaceId)
    if (chosen === undefined) return undefined
    const root = join(chosen, COMMUNITY_DIR)
    const folder = { files, chosen, root, hints: createHints(root), isDirect: false, seenMs: Number.NEGATIVE_INFINITY }
    open.set(workspaceId, folder)
    return folder
  }
  const look = async (workspaceId: string, folder: BoundFolder & { seenMs: number }) => {
    const checked = await checkMarker(files, folder.chosen, workspaceId)
    folder.seenMs = checked.ok ? nowMs() : Number.NEGATIVE_INFINITY
    return checked
  }
  return {
    use: async (workspaceId, task) => {
      const folder = await folderOf(workspaceId)
      if (folder === undefined) return err('not-bound')
      const before = nowMs() - folder.seenMs < MARKER_MOMENT_MS ? ok(null) : await look(workspaceId, folder)
      if (!before.ok) return before
      const done = await task(folder)
      if (done.ok) return done
      // A drive that went during the call looks like a missing file: what is said of it must not be "deleted".
      const after = await look(workspaceId, folder)
      return after.ok ? done : after
    },
    hintsOf: async (workspaceId) => (await folderOf(workspaceId))?.hints,
    forget: close,
    close: () => {
      for (const workspaceId of [...open.keys()]) close(workspaceId)
    },
  }
}
