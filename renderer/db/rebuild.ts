/**
 * A store built again from the desk's journal (sync 4.5.3), when the browser lost its database or cannot read it: the very rows of the log,
 * person keys, identity and ring, and whatever the old database still gives. Everything else is folded from them at the next opening.
 */

import type { DomainRegistry } from '#shared/domain/registry.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { decodeRing } from '#shared/sync/wire/keyRing.ts'
import { type Filled, fillGaps } from './backup/fillGaps.ts'
import { createDatabase, DATABASE_VERSIONS, type DatabaseVersion, deleteDatabase } from './database.ts'
import { markFromTheBeginning, markWhole } from './halfBuilt.ts'
import { JournalUnread, journalPages } from './journalPages.ts'
import { identityOf, type JournalIdentity } from './journalRecords.ts'
import type { LocalSeal } from './localSeal.ts'
import { ERASED_KEY, readErased } from './log/erasedKeys.ts'
import { NEVER_FOLDED, RING_CONTEXT } from './openStore.ts'
import type { ChangeRow, FrontierRow } from './rows.ts'
import { salvage } from './salvage.ts'
import { strandedDocuments } from './strandedRows.ts'
import type { FrontDeskDatabase } from './tables.ts'

/** What a store is rebuilt from. */
export interface RebuildParts {
  readonly workspace: WorkspaceId
  /** The database to be built; one that was left half built there goes. */
  readonly generation: number
  /** The database that cannot be read as a whole, where there is one: it is only read. */
  readonly from?: number
  readonly seal: LocalSeal
  readonly registry: DomainRegistry
  readonly bridge: FrontDeskBridge
  /** Told how many of the changes are back. */
  readonly tell: (done: number, total: number) => void
  readonly versions?: readonly DatabaseVersion[]
}

/** What came back. */
export interface Rebuilt {
  readonly identity: JournalIdentity['identity']
  /** Own changes that are back, by the journal or the old database. */
  readonly changes: number
  /** The first own seq that neither has, where later ones are there: `stranded` of them stand behind it. */
  readonly hole?: { readonly at: number; readonly stranded: number }
  /** Whether other desks' changes came back, from the old database or a backup. */
  readonly hasOthers: boolean
  /** When the backup was made that something came from, milliseconds since 1970. */
  readonly fromMs?: number
  /** A backup had seen more of this id than journal and old database: it is not gone on with (sync 4.5.3). */
  readonly isOutgrown?: true
}

/**
 * Builds the database, not opened at the end; the old one stays as it is.
 * **Refuses** `no-journal` where the journal does not say whose it is, and the host's codes. **Throws** when storage fails.
 */
export async function rebuildStore(parts: RebuildParts): Promise<Result<Rebuilt, string>> {
  const { workspace, generation, seal, versions = DATABASE_VERSIONS } = parts
  const { journal } = parts.bridge
  const facts = await journal.open({ workspaceId: workspace })
  if (!facts.ok) return err(facts.error.code)
  const told = facts.value.identity === null ? undefined : identityOf(facts.value.identity, seal)
  if (!told || told.identity.workspace !== workspace) return err('no-journal')
  await deleteDatabase(workspace, generation)
  const db = createDatabase(workspace, versions, generation)
  markFromTheBeginning(db)
  try {
    await db.open()
    const total = Object.values(facts.value.last).reduce((sum, last) => sum + last, 0)
    await readJournal(db, parts, total)
    const saved =
      parts.from === undefined ? undefined : await salvage(db, { workspace, from: parts.from, seal, versions })
    await keepErased(db, told)
    const reached = await endOf(db, told.identity.device)
    const filled = await fill(db, parts, { told, hasOthers: saved?.heard !== undefined, ...reached })
    const rebuilt = await finish(db, {
      told,
      heard: saved?.heard ?? filled?.heard,
    })
    const from = filled?.fromMs === undefined ? {} : { fromMs: filled.fromMs }
    const outgrown = filled && filled.witnessed > reached.reached ? { isOutgrown: true as const } : {}
    return ok({ ...rebuilt, ...from, ...outgrown })
  } catch (fault) {
    if (fault instanceof JournalUnread) return err(fault.code)
    throw fault
  } finally {
    db.close()
  }
}

interface Gaps {
  readonly told: JournalIdentity
  readonly hasOthers: boolean
  readonly reached: number
  readonly count: number
}

/** What the newest proved backup has beyond that; a ring that does not open opens no backup either. */
async function fill(
  db: FrontDeskDatabase,
  { workspace, seal, registry, bridge }: RebuildParts,
  { told, hasOthers, reached, count }: Gaps,
): Promise<Filled | undefined> {
  const bytes = seal.open(told.ring.body, RING_CONTEXT)
  const ring = bytes && decodeRing(bytes)
  if (!ring) return undefined
  const { identity } = told
  return fillGaps({
    db,
    bridge,
    workspace,
    ring,
    registry,
    seal,
    identity,
    hasOthers,
    reached,
    hasHole: count > reached,
  })
}

/** A backup from before an erasure must not bring the erased keys back. */
async function keepErased(db: FrontDeskDatabase, { erased }: JournalIdentity): Promise<void> {
  const { persons, ks } = await readErased(db)
  const value = { persons: [...new Set([...persons, ...erased.persons])], ks: [...new Set([...ks, ...erased.ks])] }
  if (value.persons.length + value.ks.length > 0) await db.exchange.put({ key: ERASED_KEY, value })
}

async function readJournal(
  db: FrontDeskDatabase,
  { bridge: { journal }, workspace, tell }: RebuildParts,
  total: number,
) {
  let done = 0
  tell(0, total)
  for await (const { changes, packs } of journalPages(journal, workspace)) {
    await db.transaction('rw', db.changes, db.personKeys, async () => {
      await db.changes.bulkPut([...changes])
      await db.personKeys.bulkPut([...packs])
    })
    done += changes.length
    tell(Math.min(done, total), total)
  }
}

interface Finishing {
  readonly told: JournalIdentity
  readonly heard: FrontierRow | undefined
}

/** The identity last: with it the database is a desk's. Its rows were never folded: its opening makes all of them. */
async function finish(db: FrontDeskDatabase, { told, heard }: Finishing): Promise<Rebuilt> {
  const { identity, ring } = told
  const past = new Map<string, number>()
  for (const device of identity.former ?? []) past.set(device, (await endOf(db, device)).reached)
  const behind = await rowsBehindHoles(db, [identity.device, ...(identity.former ?? [])])
  const { reached, count } = await endOf(db, identity.device)
  const applied = { ...heard?.applied, ...Object.fromEntries([...past].filter(([, seq]) => seq > 0)) }
  await db.transaction('rw', db.meta, db.exchange, db.changes, async () => {
    // A log with a hole does not fold: what stands behind it waits.
    await db.exchange.bulkPut([...strandedDocuments(behind)])
    await db.changes.bulkDelete(behind.map(({ d, n }) => [d, n]))
    await db.meta.bulkPut([
      { ...identity, foldVersion: NEVER_FOLDED },
      ring,
      { key: 'frontier', applied, ms: heard?.ms ?? 0, counter: heard?.counter ?? 0 },
    ])
    await markWhole(db)
  })
  const stranded = count - reached
  const hole = stranded > 0 ? { hole: { at: reached + 1, stranded } } : {}
  const changes = reached + [...past.values()].reduce((sum, seq) => sum + seq, 0)
  return { identity, changes, ...hole, hasOthers: heard !== undefined }
}

async function rowsBehindHoles(db: FrontDeskDatabase, devices: readonly string[]): Promise<readonly ChangeRow[]> {
  const behind: ChangeRow[] = []
  for (const device of devices) {
    const { reached } = await endOf(db, device)
    const range: [[string, number], [string, number]] = [
      [device, reached],
      [device, Number.POSITIVE_INFINITY],
    ]
    const rows = db.changes.where('[d+n]').between(...range, false, true)
    appendAll(behind, await rows.toArray())
  }
  return behind
}

/** How far a device's changes lie here without a gap, and how many lie here. */
async function endOf(
  db: FrontDeskDatabase,
  device: string,
): Promise<{ readonly reached: number; readonly count: number }> {
  const range: [[string, number], [string, number]] = [
    [device, 0],
    [device, Number.POSITIVE_INFINITY],
  ]
  const keys = await db.changes
    .where('[d+n]')
    .between(...range)
    .primaryKeys()
  const gap = keys.findIndex(([, n], index) => n !== index + 1)
  return { reached: gap < 0 ? keys.length : gap, count: keys.length }
}
