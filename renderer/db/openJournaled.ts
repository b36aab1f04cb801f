/** A store opened together with its journal (sync 4.5.3): each gives back what the other lost, and then the journal is written along. */
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { JournalFacts } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { JournalState } from './journal.ts'
import { settleUnlike } from './journalDebts.ts'
import { JournalUnread } from './journalPages.ts'
import { openJournal } from './journalSend.ts'
import { journalSource } from './journalSource.ts'
import { createJournalWriter } from './journalWriter.ts'
import { type OpenRefusal, type OpenStoreParts, openStore } from './openStore.ts'
import { partingOf, type Reconciled, reconcileJournal } from './reconcileJournal.ts'
import { renewDevice } from './renewDevice.ts'
import type { Store } from './store.ts'

export interface JournaledParts extends Omit<OpenStoreParts, 'journal'> {
  /** The host's journal; absent where it has none. */
  readonly host: FrontDeskBridge['journal'] | undefined
  readonly onState: (state: JournalState) => void
  /** A community that is founded, joined or restored now: a journal that lies here is of another time. */
  readonly isNew?: boolean
}

/** An open store that writes its journal. */
export interface Journaled {
  readonly store: Store
  /** Own changes that came back from the journal. */
  readonly putBack: number
  /** The desk has a new id since this opening: log and journal had another past. */
  readonly renewed?: { readonly reissued: number }
  /** The journal that lay here is another desk's: it was set aside, and this desk's begins anew. */
  readonly isForeign?: true
  /** Ends the writing and closes the database. */
  readonly close: () => void
}

/** Why a store does not open with its journal. */
export type JournaledRefusal = OpenRefusal | { readonly code: 'stale' | 'journal-unread' }

/** **Refuses** as `openStore`, `journal-unread`, and `stale` where the journal knows of a later id or has what an empty log lacks: rebuild it then. */
export async function openJournaled(parts: JournaledParts): Promise<Result<Journaled, JournaledRefusal>> {
  const { host, workspace, clock, ids, onState } = parts
  if (!host) {
    onState({ kind: 'none' })
    const opened = await openStore(parts)
    return opened.ok ? ok({ store: opened.value, putBack: 0, close: () => opened.value.db.close() }) : opened
  }
  const target = { journal: host, workspace }
  const random = () => (ids.randomBytes(1)[0] ?? 0) / 256
  const writer = createJournalWriter({ ...target, nowMs: clock.nowMs, random, after, onState })
  const [opened, facts] = await Promise.all([openStore({ ...parts, journal: writer }), openJournal(target)])
  if (!opened.ok) return opened
  const store = opened.value
  const close = () => {
    writer.close()
    store.db.close()
  }
  const met: Met = facts.ok && !parts.isNew ? await meet(store, host, facts.value) : ok(NOTHING)
  if (!met.ok) {
    close()
    return err({ code: met.error })
  }
  if (met.value.unlike > 0) {
    const parting = await partingOf(store, host)
    await settleUnlike(store.db)
    await renewDevice(store, parting)
    writer.close()
    return openJournaled(parts)
  }
  // Not awaited: a desk whose journal is behind opens all the same, and says so.
  void writer.follow(journalSource(store, { isCompared: facts.ok }), facts)
  // The first opening since the new id was given: its journal begins with it. All but the entry was issued again.
  const renewed = met.value.setAside === 'former' ? { renewed: { reissued: store.head.read().seq - 1 } } : {}
  const foreign = met.value.setAside === 'foreign' ? { isForeign: true as const } : {}
  return ok({ store, putBack: met.value.putBack, close, ...renewed, ...foreign })
}

const NOTHING: Reconciled = { putBack: 0, unlike: 0 }

type Met = Result<Reconciled, 'stale' | 'journal-unread'>

/** A journal that is ahead and cannot be read keeps the desk closed: what it would write now is numbered there already. */
async function meet(store: Store, host: FrontDeskBridge['journal'], facts: JournalFacts): Promise<Met> {
  try {
    return await reconcileJournal(store, host, facts)
  } catch (fault) {
    if (fault instanceof JournalUnread) return err('journal-unread')
    throw fault
  }
}

function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}
