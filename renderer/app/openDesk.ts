/** From an opened window to an open store: host, workspace, single window, clock, key, database, journal. Nothing is written before a first run. */
import { identityOf } from '#renderer/db/journalRecords.ts'
import { createLocalSeal } from '#renderer/db/localSeal.ts'
import { renewStoreLog } from '#renderer/db/renewStoreLog.ts'
import type { AppInfo, JournalFacts } from '#shared/ipc/contract.ts'
import { fromBase64url } from '#shared/kernel/bytes.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { hasJournal, openWorkspace } from './openWorkspace.ts'
import { rebuildDesk } from './rebuildDesk.ts'
import type { KnownCommunity, Opened, StartParts } from './startParts.ts'
import { type FoundWorkspace, findWorkspace, isStoreGone, lastOpened, PRACTICE_WORKSPACE } from './workspaces.ts'

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
  let found: FoundWorkspace | undefined
  try {
    found = await patiently(() => findWorkspace(info.demo))
  } catch (fault) {
    // A browser that forbids storage throws at the first look at it.
    return { kind: 'unreadable', detail: String(fault), rebuild: undefined }
  }
  if (found) return openWorkspace(found, info, parts)
  if (info.demo) return { kind: 'first-run', info }
  return comeBack(info, parts)
}

/** A browser that finds its store damaged fails at the first look, empties it, and works at the next. Milliseconds between two looks. */
const PAUSES_MS = [200, 1_000]

async function patiently<Answer>(look: () => Promise<Answer>): Promise<Answer> {
  for (const pause of PAUSES_MS) {
    try {
      return await look()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return look()
}

/** No database: one community with a journal comes back without a question, several are asked about. */
async function comeBack(info: AppInfo, parts: StartParts): Promise<Opened> {
  const none: Opened = isStoreGone(info.demo) ? { kind: 'gone', info } : { kind: 'first-run', info }
  if (!hasJournal(info)) return none
  const listed = await parts.bridge.journal.list()
  // Not taken for "none": a first run beside a journal that could not be read would begin a community twice.
  if (!listed.ok) return { kind: 'refused', code: 'journal-unread', detail: listed.error.code }
  const journals = listed.value.journals.filter(hasChanges)
  const last = journals.find(({ workspaceId }) => workspaceId === lastOpened())
  const [only = last, ...others] = journals
  if (!only) return none
  if (last || others.length === 0) return rebuildGone((last ?? only).workspaceId as WorkspaceId, info, parts)
  return { kind: 'choose', info, communities: await Promise.all(journals.map((facts) => nameOf(facts, parts))) }
}

function hasChanges({ workspaceId, identity, last }: JournalFacts): boolean {
  return identity !== null && Object.keys(last).length > 0 && workspaceId !== PRACTICE_WORKSPACE
}

async function nameOf(
  { workspaceId, identity, last }: JournalFacts,
  { bridge, ids }: StartParts,
): Promise<KnownCommunity> {
  const workspace = workspaceId as WorkspaceId
  const localKey = await readKey(workspace, bridge)
  const told =
    localKey && identity !== null ? identityOf(identity, createLocalSeal(localKey, ids.randomBytes)) : undefined
  const changes = Object.values(last).reduce((sum, seq) => sum + seq, 0)
  return { workspace, name: told?.name ?? '', changes }
}

async function readKey(workspaceId: WorkspaceId, bridge: StartParts['bridge']): Promise<Uint8Array | undefined> {
  const key = await bridge.secrets.localKey({ workspaceId })
  const bytes = key.ok ? fromBase64url(key.value.key) : undefined
  return bytes?.ok ? bytes.value : undefined
}

/** Builds the database of a community that has a journal and no database here, and opens it. */
export async function rebuildGone(workspace: WorkspaceId, info: AppInfo, parts: StartParts): Promise<Opened> {
  const localKey = await readKey(workspace, parts.bridge)
  if (!localKey) return { kind: 'refused', code: 'key-locked' }
  return rebuildDesk({ workspace, generation: 1, why: 'gone', localKey }, { info, parts, reopen: openWorkspace })
}
