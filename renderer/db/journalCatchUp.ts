/** Brings the journal up to the log (sync 4.5.3): who this desk is, owed erasures, and every own change the journal does not have yet. */
import type { JournalFacts, JournalRecord } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { erasureDebt, noteUnlike, payErasure } from './journalDebts.ts'
import { isSameIdentity, readJournalIdentity } from './journalIdentity.ts'
import { changeRecord, identityOf, identityRecord, packRecord } from './journalRecords.ts'
import { type JournalTarget, openJournal, send } from './journalSend.ts'
import type { JournalSource } from './journalSource.ts'
import { devicesOfRows, packsNamedBy, rowsAfter } from './logRows.ts'
import type { PersonKeyPack } from './rows.ts'

/** Everything that is stored here and not there. **Refuses** with the host's code. */
export async function bringUp(
  target: JournalTarget,
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
  { journal, workspace }: JournalTarget,
  source: JournalSource,
  facts: JournalFacts,
): Promise<Result<JournalFacts, string>> {
  const told = facts.identity === null ? undefined : identityOf(facts.identity, source.seal)
  if (!told || told.identity.device === source.device) return ok(facts)
  const aside = await journal.setAside({ workspaceId: workspace })
  return aside.ok ? ok({ ...facts, identity: null, last: {} }) : err(aside.error.code)
}

async function tellIdentity(
  target: JournalTarget,
  source: JournalSource,
  facts: JournalFacts,
): Promise<Result<null, string>> {
  const now = await readJournalIdentity(source.db)
  const told = facts.identity === null ? undefined : identityOf(facts.identity, source.seal)
  if (now && !(told && isSameIdentity(now, told))) {
    const written = await send(target, source, [identityRecord(now, source.seal)])
    if (!written.ok) return written
  }
  source.noteNamed()
  return ok(null)
}

async function erase({ journal, workspace }: JournalTarget, source: JournalSource): Promise<Result<null, string>> {
  const debt = await erasureDebt(source.db)
  if (!debt) return ok(null)
  const erased = await journal.erase({ workspaceId: workspace, ids: [...debt.erase] })
  if (!erased.ok) return err(erased.error.code)
  const kept = (await source.db.personKeys.bulkGet([...debt.keep])).filter((pack) => pack !== undefined)
  const written = await send({ journal, workspace }, source, packRecords(kept, source))
  if (written.ok) await payErasure(source.db, debt)
  return written
}

async function writeRows(
  target: JournalTarget,
  source: JournalSource,
  facts: JournalFacts,
): Promise<Result<null, string>> {
  for (const device of await devicesOfRows(source.db)) {
    let last = facts.last[device] ?? 0
    for (;;) {
      const rows = await rowsAfter(source.db, device, last)
      const end = rows.at(-1)
      if (!end) break
      const packs = await packsNamedBy(source, rows)
      const written = await send(target, source, [...packRecords(packs, source), ...rows.map(changeRecord)])
      if (!written.ok) return written
      last = end.n
    }
  }
  return ok(null)
}

function packRecords(packs: readonly PersonKeyPack[], { device }: JournalSource): readonly JournalRecord[] {
  return packs.map((pack) => packRecord(pack, device))
}
