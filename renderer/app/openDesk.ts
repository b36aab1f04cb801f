/** From an opened window to an open store: host, workspace, single window, clock, key, database. Nothing is written before a first run. */
import { openStore } from '#renderer/db/openStore.ts'
import { renewStoreLog } from '#renderer/db/renewStoreLog.ts'
import type { Store } from '#renderer/db/store.ts'
import type { Clock } from '#renderer/platform/clock.ts'
import type { Ids } from '#renderer/platform/ids.ts'
import type { DomainRegistry } from '#shared/domain/registry.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { fromBase64url } from '#shared/kernel/bytes.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { FrontDeskModule } from './frontDeskModule.ts'
import { findWorkspace, isStoreGone, rememberWorkspace } from './workspaces.ts'

/** What the start of a window is made of. */
export interface StartParts {
  readonly bridge: FrontDeskBridge
  readonly clock: Clock
  readonly ids: Ids
  readonly registry: DomainRegistry
  readonly modules: readonly FrontDeskModule[]
}

/** Why no desk opens; the code has its words in `renderer/text`. */
export interface StartRefusal {
  readonly kind: 'refused'
  readonly code: string
  readonly detail?: string
}

/** What a window can be after its start. */
export type Opened =
  | { readonly kind: 'first-run'; readonly info: AppInfo }
  | { readonly kind: 'gone' }
  | { readonly kind: 'open'; readonly info: AppInfo; readonly store: Store }
  | { readonly kind: 'newer'; readonly workspace: WorkspaceId; readonly found: number; readonly known: number }
  | { readonly kind: 'clock'; readonly nowMs: number; readonly builtMs: number }
  | StartRefusal

/** Opens the community of this window, or says that there is none yet, or what stands in the way. */
export async function openDesk(parts: StartParts): Promise<Opened> {
  const info = await parts.bridge.app.info()
  if (!info.ok) return { kind: 'refused', code: info.error.code }
  const builtMs = Date.parse(info.value.buildDate)
  const nowMs = parts.clock.nowMs()
  if (nowMs < builtMs) return { kind: 'clock', nowMs, builtMs }
  // Side by side, because the opening mostly reads; both, before a clerk can save anything.
  const [opened] = await Promise.all([openFound(info.value, parts), renewStoreLog()])
  return opened
}

async function openFound(info: AppInfo, parts: StartParts): Promise<Opened> {
  let workspace: WorkspaceId | undefined
  try {
    workspace = await findWorkspace(info.demo)
  } catch (fault) {
    // A browser that forbids storage throws at the first look at it.
    return { kind: 'refused', code: 'storage-blocked', detail: String(fault) }
  }
  if (workspace === undefined) return isStoreGone(info.demo) ? { kind: 'gone' } : { kind: 'first-run', info }
  return openWorkspace(workspace, info, parts)
}

/** Opens or founds the database of one workspace. */
export async function openWorkspace(workspace: WorkspaceId, info: AppInfo, parts: StartParts): Promise<Opened> {
  const key = await parts.bridge.secrets.localKey({ workspaceId: workspace })
  if (!key.ok) return { kind: 'refused', code: key.error.code }
  const localKey = fromBase64url(key.value.key)
  if (!localKey.ok) return { kind: 'refused', code: 'key-damaged' }
  const { clock, ids, registry } = parts
  const app = { version: info.version, builtMs: Date.parse(info.buildDate) }
  const opened = await openStore({ workspace, localKey: localKey.value, registry, clock, ids, app })
  if (opened.ok) {
    rememberWorkspace(workspace)
    return { kind: 'open', info, store: opened.value }
  }
  const { error } = opened
  if (error.code === 'database-newer') return { kind: 'newer', workspace, found: error.found, known: error.known }
  return { kind: 'refused', code: error.code, ...('detail' in error ? { detail: error.detail } : {}) }
}
