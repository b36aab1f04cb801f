/** Brings the journal up to the log (sync 4.5.3): who this desk is, owed erasures, and every own change the journal does not have yet. */
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { JournalFacts, JournalRecord } from '#shared/ipc/contract.ts'
import { equalBytes } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { decodeChange } from '#shared/sync/envelope.ts'
import { bodyContext } from './head.ts'
import { erasureDebt, noteUnlike, payErasure } from './journalDebts.ts'
import { changeRecord, identityOf, identityRecord, type JournalIdentity, packRecord } from './journalRecords.ts'
import { sealedIn } from './personKeys.ts'
import type { ChangeRow, IdentityRow, PersonKeyPack, RingRow } from './rows.ts'
import type { Store } from './store.ts'
import type { FrontDeskDatabase } from './tables.ts'

/** Rows of the log read at once. */
const PAGE = 500
/** What one call carries at most: below what a host takes, and soon on the disk. */
const CALL_CHARS = 4_000_000
const CALL_RECORDS = 1_000

/** What the journal is written from. */
export interface JournalSource extends Pick<Store, 'db' | 'seal' | 'device'> {
  /** Own changes that the journal does not have, as far as this window knows. */
  readonly waiting: () => number
  readonly noteWritten: (records: readonly JournalRecord[]) => void
  /** Whether the journal says who this desk is; nothing is said before the first change, so that a founding that fails leaves no journal. */
  readonly isNamed: () => boolean
  readonly noteNamed: () => void
  /** Whether the journal and this log may have another past: they were not compared when the store opened, and the journal went further. */
  readonly mayDiffer: (reached: number) => boolean
}

/** The source of an open store; `isCompared`: its log and the journal agree, or the journal had less. */
export function journalSource(
  { db, seal, device, head }: Pick<Store, 'db' | 'seal' | 'device' | 'head'>,
  { isCompared }: { readonly isCompared: boolean },
): JournalSource {
  const openedAt = head.read().seq
  let compared = isCompared
  let reached = 0
  let named = false
  return {
    db,
    seal,
    device,
    waiting: () => Math.max(0, head.read().seq - reached),
    noteWritten: (records) => {
      for (const { kind, device: by, seq } of records) {
        if (kind === 'change' && by === device) reached = Math.max(reached, seq)
      }
    },
    isNamed: () => named,
    noteNamed: () => {
      named = true
    },
    mayDiffer: (there) => {
      if (!compared && there > openedAt) return true
      compared = true
      return false
    },
  }
}

interface Target {
  readonly journal: FrontDeskBridge['journal']
  readonly workspace: string
}

/** Everything that is stored here and not there. **Refuses** with the host's code. */
export async function bringUp(
  target: Target,
  source: JournalSource,
  known: Result<JournalFacts, string> | undefined,
): Promise<Result<null, string>> {
  const opened = known ?? (await openJournal(target))
  if (!opened.ok) return opened
  // Looked at once: a first change that comes meanwhile must find who the desk is before it, and is brought by its own call.
  if ((await source.db.changes.limit(1).count()) === 0) return ok(null)
  const begun = await beginAnew(target, source, opened.value)
  if (!begun.ok) return begun
  const facts = begun.value
  const own = facts.last[source.device] ?? 0
  if (source.mayDiffer(own)) {
    await noteUnlike(source.db)
    return err('unlike')
  }
  if (own > 0) source.noteWritten([{ kind: 'change', device: source.device, seq: own, id: '', bytes: '' }])
  const named = await tellIdentity(target, source, facts)
  if (!named.ok) return named
  const erased = await erase(target, source)
  return erased.ok ? writeRows(target, source, facts) : erased
}

/** A journal of another id is set aside before this one is written: it is read-only history (sync 4.5.3). */
async function beginAnew(
  { journal, workspace }: Target,
  source: JournalSource,
  facts: JournalFacts,
): Promise<Result<JournalFacts, string>> {
  const told = facts.identity === null ? undefined : identityOf(facts.identity, source.seal)
  if (!told || told.identity.device === source.device) return ok(facts)
  const aside = await journal.setAside({ workspaceId: workspace })
  return aside.ok ? ok({ ...facts, identity: null, last: {} }) : err(aside.error.code)
}

/** The facts of the journal just now. **Refuses** with the host's code. */
export async function openJournal({ journal, workspace }: Target): Promise<Result<JournalFacts, string>> {
  const opened = await journal.open({ workspaceId: workspace })
  return opened.ok ? opened : err(opened.error.code)
}

async function tellIdentity(target: Target, source: JournalSource, facts: JournalFacts): Promise<Result<null, string>> {
  const now = await readIdentity(source.db)
  const told = facts.identity === null ? undefined : identityOf(facts.identity, source.seal)
  if (now && !(told && isSame(now, told))) {
    const written = await send(target, source, [identityRecord(now, source.seal)])
    if (!written.ok) return written
  }
  source.noteNamed()
  return ok(null)
}

async function readIdentity(db: FrontDeskDatabase): Promise<JournalIdentity | undefined> {
  const identity = (await db.meta.get('identity')) as IdentityRow | undefined
  const ring = (await db.meta.get('ring')) as RingRow | undefined
  const name = (await db.communities.toCollection().first())?.v.name ?? ''
  return identity && ring && { identity, ring, name }
}

/** The number of the fold is no part of who the desk is: a rebuild folds again anyway. */
function isSame(a: JournalIdentity, b: JournalIdentity): boolean {
  return (
    a.identity.device === b.identity.device &&
    a.name === b.name &&
    equalBytes(a.identity.deviceKey, b.identity.deviceKey) &&
    equalBytes(a.ring.body, b.ring.body) &&
    (a.identity.former ?? []).join() === (b.identity.former ?? []).join()
  )
}

async function erase({ journal, workspace }: Target, source: JournalSource): Promise<Result<null, string>> {
  const debt = await erasureDebt(source.db)
  if (!debt) return ok(null)
  const erased = await journal.erase({ workspaceId: workspace, ids: [...debt.erase] })
  if (!erased.ok) return err(erased.error.code)
  const kept = (await source.db.personKeys.bulkGet([...debt.keep])).filter((pack) => pack !== undefined)
  const written = await send({ journal, workspace }, source, packRecords(kept, source))
  if (written.ok) await payErasure(source.db, debt)
  return written
}

async function writeRows(target: Target, source: JournalSource, facts: JournalFacts): Promise<Result<null, string>> {
  for (const device of await devicesOfLog(source.db)) {
    let last = facts.last[device] ?? 0
    for (;;) {
      const rows = await rowsAfter(source.db, device, last)
      const end = rows.at(-1)
      if (!end) break
      const packs = await packsOf(source, rows)
      const written = await send(target, source, [...packRecords(packs, source), ...rows.map(changeRecord)])
      if (!written.ok) return written
      last = end.n
    }
  }
  return ok(null)
}

/** Whose changes lie in the log row by row: this desk's, and those of the ids it had before. */
async function devicesOfLog(db: FrontDeskDatabase): Promise<readonly string[]> {
  const devices: string[] = []
  for (;;) {
    const after: [string, number] = [devices.at(-1) ?? '', Number.POSITIVE_INFINITY]
    const next = await db.changes.where('[d+n]').above(after).first()
    if (!next) return devices
    devices.push(next.d)
  }
}

function rowsAfter(db: FrontDeskDatabase, device: string, seq: number): Promise<ChangeRow[]> {
  return db.changes
    .where('[d+n]')
    .between([device, seq], [device, Number.POSITIVE_INFINITY], false, true)
    .limit(PAGE)
    .toArray()
}

/** The packs whose keys these changes name; the host keeps one that it has already. */
async function packsOf({ db, seal }: JournalSource, rows: readonly ChangeRow[]): Promise<readonly PersonKeyPack[]> {
  const ks = new Set<string>()
  for (const row of rows) {
    const body = seal.open(row.body, bodyContext(row))
    const change = body && decodeChange(body)
    if (change?.ok) for (const { k } of sealedIn(change.value.items)) ks.add(k)
  }
  if (ks.size === 0) return []
  const ids = new Set(
    await db.personKeys
      .where('ks')
      .anyOf([...ks])
      .primaryKeys(),
  )
  return (await db.personKeys.bulkGet([...ids])).filter((pack) => pack !== undefined)
}

function packRecords(packs: readonly PersonKeyPack[], { device }: JournalSource): readonly JournalRecord[] {
  return packs.map((pack) => packRecord(pack, device))
}

/** Sends records in calls of a bounded size. **Refuses** with the host's code: what went before it is written. */
export async function send(
  { journal, workspace }: Target,
  source: Pick<JournalSource, 'noteWritten'>,
  records: readonly JournalRecord[],
): Promise<Result<null, string>> {
  for (const part of packed(records)) {
    const written = await journal.append({ workspaceId: workspace, records: [...part] })
    if (!written.ok) return err(written.error.code)
    source.noteWritten(part)
  }
  return ok(null)
}

function* packed(records: readonly JournalRecord[]): Generator<readonly JournalRecord[]> {
  let part: JournalRecord[] = []
  let chars = 0
  for (const record of records) {
    if (part.length > 0 && (part.length >= CALL_RECORDS || chars + record.bytes.length > CALL_CHARS)) {
      yield part
      part = []
      chars = 0
    }
    part.push(record)
    chars += record.bytes.length
  }
  if (part.length > 0) yield part
}
