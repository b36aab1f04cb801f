/**
 * The only way in (sync 4.5.1, style 5.4): one strict transaction decides, numbers, seals, folds and stores one change, or several
 * (commitMany), with the records they touch. A throw anywhere leaves nothing. Nothing but Dexie is awaited inside.
 */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { readHead } from './head.ts'
import type { KnownRecords } from './knownRecords.ts'
import { inOneTransaction, type TablesOfCommand } from './oneTransaction.ts'
import { createKeyring } from './personKeys.ts'
import type { Committed, Signature, Store } from './store.ts'
import { tellAsWhole } from './tellAsWhole.ts'
import { type WriteParts, type Written, writeChanges } from './writeChange.ts'

/** Refusals of the store itself. `clock-before-build`: the machine's clock cannot be right (sync 4.2). */
export type CommitRefusal = { readonly code: 'clock-before-build' }

/** Decides inside the transaction; may read tables of the store and await nothing else. */
export type Decide<Decided, Refused> = (
  context: DecisionContext,
) => Promise<Result<Decided, Refused>> | Result<Decided, Refused>

/** What makes one change cheaper, for a command that a queue waits for. */
export interface CommitOptions {
  /** Records that it will surely write: see `lookAhead`. */
  readonly known?: KnownRecords
  /** All that its decision reads and its items write; a table that is not named fails the whole command. Without it every table may be read. */
  readonly tables?: TablesOfCommand
}

/**
 * Decides and stores one change, or nothing. Business time is the clock's unless the draft says otherwise.
 * **Refuses** what `decide` refuses, and `clock-before-build`. **Throws** when storage fails: nothing is stored then.
 */
export async function commit<Draft extends ChangeDraft, Refused>(
  store: Store,
  signature: Signature,
  decide: Decide<Draft, Refused>,
  options: CommitOptions = {},
): Promise<Result<Committed & { readonly draft: Draft }, Refused | CommitRefusal>> {
  const done = await decideAndWrite(store, {
    ...options,
    signature,
    decide,
    draftsOf: (draft) => [draft],
    undo: 'each',
  })
  if (!done.ok) return done
  const { written, decided: draft } = done.value
  const [committed] = written.committed
  if (!committed) throw new Error('A draft became no change.')
  store.announce(committed, written.touched)
  return ok({ ...committed, draft })
}

/** How one transaction decides, and what its answer is to become. */
export interface Run<Decided, Refused> extends Pick<WriteParts, 'signature' | 'undo'> {
  readonly decide: Decide<Decided, Refused>
  readonly draftsOf: (decided: Decided) => readonly ChangeDraft[]
  /** Which records are known not to exist, asked at the beginning of the transaction. */
  readonly known?: KnownRecords | undefined
  readonly tables?: TablesOfCommand
}

type Done<Decided, Refused> = Result<{ readonly written: Written; readonly decided: Decided }, Refused>

/** The transaction of `commit` and `commitMany`; the caller announces. **Refuses** and **throws** as `commit`. */
export async function decideAndWrite<Decided, Refused>(
  store: Store,
  run: Run<Decided, Refused>,
): Promise<Done<Decided, Refused | CommitRefusal>> {
  const nowMs = store.clock.nowMs()
  if (nowMs < store.app.builtMs) return err({ code: 'clock-before-build' })
  const done = await store.inTurn(() =>
    attempt(store, run, nowMs).catch((fault: unknown) => again(store, { run, nowMs, fault })),
  )
  // Outside the turn: the next command need not wait for this one's disk.
  if (done.ok) await store.journal.append(done.value.written.entries)
  return done
}

/** Head and keys move only once the transaction is complete: a failed one has not been. */
async function attempt<Decided, Refused>(
  store: Store,
  run: Run<Decided, Refused>,
  nowMs: number,
): Promise<Done<Decided, Refused>> {
  const { signature, decide, draftsOf, undo, known, tables } = run
  const keyring = createKeyring(store)
  const work = async (assertOpen: () => void): Promise<Done<Decided, Refused>> => {
    const looked = known?.look(store)
    const isAbsent = typeof looked === 'object' ? await looked : looked
    const decided = await decide(contextOf(store, signature, nowMs))
    assertOpen()
    if (!decided.ok) return decided
    const drafts = draftsOf(decided.value)
    const parts = { signature, nowMs, keyring, drafts, undo, isAbsent, assertOpen }
    const written = await writeChanges(store, parts)
    if (undo === 'none') tellAsWhole()
    return ok({ written, decided: decided.value })
  }
  const done = await inOneTransaction(store, work, tables)
  if (!done.ok) return done
  const { head, touched } = done.value.written
  store.head.move(head)
  known?.note(store, touched)
  // The thousands of a bulk command would only crowd out what screens look at.
  if (undo === 'each') keyring.keep()
  return done
}

/** Another window took the seq: its log is read again, and the command decides once more on what stands now. */
async function again<Decided, Refused>(
  store: Store,
  { run, nowMs, fault }: { readonly run: Run<Decided, Refused>; readonly nowMs: number; readonly fault: unknown },
): Promise<Done<Decided, Refused>> {
  if (!(fault instanceof Error && fault.name === 'ConstraintError')) throw fault
  const head = await readHead(store)
  if (head.seq <= store.head.read().seq) throw fault
  store.head.move(head)
  return attempt(store, run, nowMs)
}

function contextOf(store: Store, signature: Signature, nowMs: number): DecisionContext {
  return {
    nowMs,
    today: store.dayOf(nowMs),
    actor: signature.actor,
    session: signature.session,
    workspace: store.workspace,
    newId: store.ids.newId,
    mayAct: store.registry.mayAct,
  }
}
