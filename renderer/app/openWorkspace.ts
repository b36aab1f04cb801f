/** Opens one community: its key, then database and journal together; what the database cannot give is built again beside it (sync 4.5.3). */
import { doBackupJob } from '#renderer/db/backup/backupJob.ts'
import { deleteDatabase } from '#renderer/db/database.ts'
import { type Journaled, type JournaledRefusal, openJournaled } from '#renderer/db/openJournaled.ts'
import type { Store } from '#renderer/db/store.ts'
import { reissueStranded, strandedCount } from '#renderer/db/strandedRows.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { fromBase64url } from '#shared/kernel/bytes.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'
import { isBound, rebuildDesk } from './rebuildDesk.ts'
import type { Mended, Opened, StartParts } from './startParts.ts'
import { rememberWorkspace } from './workspaces.ts'

/** Which community is opened, and how. */
export interface Opening {
  readonly workspace: WorkspaceId
  readonly generation?: number
  /** Founded, joined or restored now: no journal that lies here is its own. */
  readonly isNew?: true
  /** Keys of a community that is joined or restored. */
  readonly ring?: KeyRing
  /** The person goes on without a backup before a newer program makes the rows anew. */
  readonly isUnbacked?: true
  /** What was mended on the way to this opening. */
  readonly mended?: Mended
}

/** Opens or founds the database of one workspace; one that is damaged or behind its journal is rebuilt without a question. */
export async function openWorkspace(opening: Opening, info: AppInfo, parts: StartParts): Promise<Opened> {
  const { workspace, generation = 1, isNew, ring, mended } = opening
  const key = await parts.bridge.secrets.localKey({ workspaceId: workspace })
  if (!key.ok) return { kind: 'refused', code: key.error.code }
  const localKey = fromBase64url(key.value.key)
  if (!localKey.ok) return { kind: 'refused', code: 'key-damaged' }
  const { clock, ids, registry, bridge, onJournal } = parts
  let whyUnbacked: string | undefined
  const opened = await openJournaled({
    workspace,
    generation,
    localKey: localKey.value,
    registry,
    clock,
    ids,
    app: { version: info.version, builtMs: Date.parse(info.buildDate) },
    host: hasJournal(info) ? bridge.journal : undefined,
    onState: onJournal,
    ...(ring === undefined ? {} : { ring }),
    ...(isNew === undefined ? {} : { isNew }),
    beforeRefold: async (store) => {
      whyUnbacked = opening.isUnbacked ? undefined : await backUpFirst(store, info, bridge)
      return whyUnbacked === undefined ? 'go-on' : 'stop'
    },
  })
  if (!opened.ok && opened.error.code === 'not-backed-up') {
    const goOn = () => openWorkspace({ ...opening, isUnbacked: true }, info, parts)
    return { kind: 'unbacked', why: whyUnbacked ?? 'failed', goOn }
  }
  if (!opened.ok) return mend(opened.error, { ...opening, generation }, { info, parts, localKey: localKey.value })
  const { store, close } = opened.value
  rememberWorkspace(workspace)
  const told = await withStranded(opened.value, mended ?? mendedHere(opened.value), parts)
  return { kind: 'open', info, store, close, ...(told === undefined ? {} : { mended: told }) }
}

/** Backs up what an older program made; the reason where that could not be. A host without backups has none to make, and says so elsewhere. */
async function backUpFirst(store: Store, info: AppInfo, bridge: FrontDeskBridge): Promise<string | undefined> {
  if (info.capabilities.backup !== true) return undefined
  const made = await doBackupJob({ store, bridge }, { what: 'make', place: 'own' })
  return made.ok ? undefined : made.error
}

/** Rows behind a hole come back at once where no folder is bound: nobody else can have them then. */
async function withStranded(
  { store }: Journaled,
  mended: Mended | undefined,
  parts: StartParts,
): Promise<Mended | undefined> {
  const leftBehind = await strandedCount(store.db)
  if (leftBehind === 0) return mended
  const told = mended ?? { why: 'tail', changes: 0, awaitsOthers: false, leftBehind }
  if (await isBound(store.workspace, parts)) return { ...told, leftBehind }
  const issuedAgain = await reissueStranded(store)
  return { ...told, leftBehind: leftBehind - issuedAgain, issuedAgain }
}

/** Whether this host keeps a journal. */
export function hasJournal(info: AppInfo): boolean {
  return info.capabilities.journal === true
}

function mendedHere({ putBack, renewed, isForeign }: Journaled): Mended | undefined {
  const none = { awaitsOthers: false, leftBehind: 0 } as const
  if (renewed) return { ...none, why: 'renewed', changes: renewed.reissued }
  if (isForeign) return { ...none, why: 'foreign', changes: 0 }
  return putBack > 0 ? { ...none, why: 'tail', changes: putBack } : undefined
}

interface Around {
  readonly info: AppInfo
  readonly parts: StartParts
  readonly localKey: Uint8Array
}

/** What a refusal comes to: another database from the journal, a choice, or words. */
async function mend(
  refusal: JournaledRefusal,
  opening: Opening & { readonly generation: number },
  around: Around,
): Promise<Opened> {
  const { workspace, generation } = opening
  const rebuild = (to: number, why: Mended['why'], from?: number) =>
    rebuildDesk(
      { workspace, generation: to, why, localKey: around.localKey, ...(from === undefined ? {} : { from }) },
      { ...around, reopen: openWorkspace },
    )
  const canRebuild = hasJournal(around.info) && opening.mended === undefined && opening.isNew === undefined
  switch (refusal.code) {
    case 'database-newer':
      return { kind: 'newer', workspace, generation, found: refusal.found, known: refusal.known }
    case 'half-built':
      return dropHalfBuilt(opening, around, () => rebuild(1, 'gone'))
    case 'stale':
      return rebuild(generation + 1, 'damaged')
    case 'log-damaged':
      if (!canRebuild) break
      return orRefuse(await rebuild(generation + 1, 'damaged', generation), refusal)
    case 'storage-blocked':
      return {
        kind: 'unreadable',
        detail: refusal.detail,
        rebuild: canRebuild ? () => rebuild(generation + 1, 'damaged', generation) : undefined,
      }
  }
  return { kind: 'refused', code: refusal.code, ...('detail' in refusal ? { detail: refusal.detail } : {}) }
}

/** A database that was never whole goes; the one below it, or the journal, says how to go on. */
async function dropHalfBuilt(
  { workspace, generation }: Opening & { readonly generation: number },
  { info, parts }: Around,
  rebuild: () => Promise<Opened>,
): Promise<Opened> {
  await deleteDatabase(workspace, generation)
  if (generation > 1) return openWorkspace({ workspace, generation: generation - 1 }, info, parts)
  const opened = hasJournal(info) ? await rebuild() : undefined
  return opened === undefined || (opened.kind === 'refused' && opened.code === 'no-journal')
    ? { kind: 'first-run', info }
    : opened
}

/** Without a journal to rebuild from, the damage itself is what is told. */
function orRefuse(opened: Opened, refusal: JournaledRefusal & { readonly detail: string }): Opened {
  if (opened.kind !== 'refused' || opened.code !== 'no-journal') return opened
  return { kind: 'refused', code: refusal.code, detail: refusal.detail }
}
