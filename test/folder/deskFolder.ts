/** One desk's host over a real folder: what the conformance suite and the hostile replicator's runs are made of. */
import { join } from 'node:path'
import { type FileLayer, sharedFiles } from '#electron/host/files/fileLayer.ts'
import { createChoices } from '#electron/host/folder/choices.ts'
import { folderHandlers } from '#electron/host/folder/folderHandlers.ts'
import type { BridgeError } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Target, TargetCode } from '#shared/sync/exchange/target.ts'

/** The community of these tests. */
export const WORKSPACE = 'abcdefghijklmnop'

/** Where a desk's host and the shared folder lie. */
export interface DeskFolderOptions {
  readonly dataDir: string
  readonly share: string
  readonly device: string
  readonly workspaceId?: string
  readonly files?: FileLayer
}

/** A clock that only sleeping moves. */
export interface StillClock {
  readonly nowMs: () => number
  readonly sleep: (ms: number) => Promise<void>
}

/** Gives a clock at 0. */
export function stillClock(): StillClock {
  let now = 0
  return {
    nowMs: () => now,
    sleep: async (ms) => {
      now += ms
    },
  }
}

/** Opens a desk's host; nothing is bound yet. */
export function openDeskFolder(options: DeskFolderOptions) {
  const { dataDir, share, device, workspaceId = WORKSPACE, files = sharedFiles } = options
  const ending = new AbortController()
  const clock = stillClock()
  const handlers = folderHandlers({
    dataDir,
    files,
    choices: createChoices(),
    patience: clock,
    today: () => '2026-01-02',
    ending: ending.signal,
  })
  const bind = (create: boolean) =>
    handlers['folder:bind']({ workspaceId, path: share, create, readme: '请勿编辑。Do not edit.' })
  /** What the host answers beside a target's own codes: `marker-*`, `not-bound`. */
  const state = () => handlers['folder:state']({ workspaceId })
  const target: Target = {
    list: async (path) => mapped(await handlers['folder:list']({ workspaceId, path }), ({ entries }) => entries),
    read: async (path, offset, length) =>
      mapped(await handlers['folder:read']({ workspaceId, path, offset, length }), ({ bytes }) =>
        Uint8Array.from(Buffer.from(bytes, 'base64url')),
      ),
    publish: async (path, bytes) =>
      mapped(
        await handlers['folder:publish']({
          workspaceId,
          device,
          path,
          bytes: Buffer.from(bytes).toString('base64url'),
        }),
        (published) => published,
      ),
    remove: async (paths) => mapped(await handlers['folder:remove']({ workspaceId, device, paths }), () => null),
  }
  return {
    device,
    clock,
    handlers,
    target,
    bind,
    state,
    community: join(share, 'community-sync'),
    end: () => ending.abort(),
  }
}

/** A desk's host over a real folder. */
export type DeskFolder = ReturnType<typeof openDeskFolder>

function mapped<V, T>(reply: Result<V, BridgeError>, give: (value: V) => T): Result<T, TargetCode> {
  // A marker that is not ours has a code of its own, which a target's user asks the state for.
  return reply.ok ? ok(give(reply.value)) : err(reply.error.code as TargetCode)
}
