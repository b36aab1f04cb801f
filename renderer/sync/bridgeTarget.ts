/** The bound folder as a target (sync 5), over the host's `folder:*` channels; bytes cross as base64url text. */
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { base64url, fromBase64url } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { DeviceId } from '#shared/sync/change.ts'
import type { Target, TargetFault } from '#shared/sync/exchange/target.ts'

const FAULTS: readonly string[] = [
  'unavailable',
  'not-found',
  'locked',
  'full',
  'read-only',
  'too-long',
  'failed',
  'marker-missing',
  'marker-other',
  'marker-unreadable',
  'marker-twice',
  'not-bound',
] satisfies readonly TargetFault[]

interface TargetParts {
  readonly folder: FrontDeskBridge['folder']
  readonly workspaceId: string
  /** The device that writes; a path below another device's folder is a relay of that device's own bytes. */
  readonly device: () => DeviceId
}

/** The target of a workspace's bound folder. */
export function bridgeTarget({ folder, workspaceId, device }: TargetParts): Target {
  return {
    list: async (path) => {
      const listed = await folder.list({ workspaceId, path })
      return listed.ok ? ok(listed.value.entries) : err(faultOf(listed.error.code))
    },
    read: async (path, offset, length) => {
      const read = await folder.read({ workspaceId, path, offset, length })
      if (!read.ok) return err(faultOf(read.error.code))
      const bytes = fromBase64url(read.value.bytes)
      return bytes.ok ? ok(bytes.value) : err('failed')
    },
    publish: async (path, bytes) => {
      const published = await folder.publish({
        workspaceId,
        device: ownerOf(path) ?? device(),
        path,
        bytes: base64url(bytes),
      })
      return published.ok ? ok(published.value) : err(faultOf(published.error.code))
    },
    remove: async (paths): Promise<Result<null, TargetFault>> => {
      for (const [owner, some] of Map.groupBy(paths, (path) => ownerOf(path) ?? device())) {
        const removed = await folder.remove({ workspaceId, device: owner, paths: some })
        if (!removed.ok) return err(faultOf(removed.error.code))
      }
      return ok(null)
    },
  }
}

function ownerOf(path: string): string | undefined {
  return /^d\/([a-z2-7]{16})\//.exec(path)?.[1]
}

/** A host that is gone is a folder that is not there: local work goes on, and the next round asks again. */
function faultOf(code: string): TargetFault {
  if (FAULTS.includes(code)) return code as TargetFault
  return code === 'unreachable' || code === 'stale-page' ? 'unavailable' : 'failed'
}
