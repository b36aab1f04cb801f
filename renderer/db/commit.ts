/**
 * The only way in (sync 4.5.1, style 5.4): one strict transaction decides, numbers, seals, folds and stores one change with the
 * records it touches. A throw anywhere leaves nothing. Nothing but Dexie is awaited inside.
 */
import Dexie, { type Transaction } from 'dexie'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { readHead } from './head.ts'
import { createKeyring } from './personKeys.ts'
import type { Committed, Signature, Store } from './store.ts'
import { type Written, writeChange } from './writeChange.ts'

/** Refusals of the store itself. `clock-before-build`: the machine's clock cannot be right (sync 4.2). */
export type CommitRefusal = { readonly code: 'clock-before-build' }

/** Decides inside the transaction; may read tables of the store and await nothing else. */
export type Decide<Draft, Refused> = (
  context: DecisionContext,
) => Promise<Result<Draft, Refused>> | Result<Draft, Refused>

/**
 * Decides and stores one change, or nothing. Business time is the clock's unless the draft says otherwise.
 * **Refuses** what `decide` refuses, and `clock-before-build`. **Throws** when storage fails: nothing is stored then.
 */
export async function commit<Draft extends ChangeDraft, Refused>(
  store: Store,
  signature: Signature,
  decide: Decide<Draft, Refused>,
): Promise<Result<Committed & { readonly draft: Draft }, Refused | CommitRefusal>> {
  const nowMs = store.clock.nowMs()
  if (nowMs < store.app.builtMs) return err({ code: 'clock-before-build' })
  const run: Run<Draft, Refused> = { signature, nowMs, decide }
  const done = await store.inTurn(() => attempt(store, run).catch((fault: unknown) => again(store, run, fault)))
  if (!done.ok) return done
  const { change, undo, touched, draft } = done.value
  store.announce({ change, undo }, touched)
  return ok({ change, undo, draft })
}

interface Run<Draft, Refused> {
  readonly signature: Signature
  readonly nowMs: number
  readonly decide: Decide<Draft, Refused>
}

type Done<Draft, Refused> = Result<Written & { readonly draft: Draft }, Refused>

/** Head and keys move only once the transaction is complete: a failed one has not been. */
async function attempt<Draft extends ChangeDraft, Refused>(
  store: Store,
  { signature, nowMs, decide }: Run<Draft, Refused>,
): Promise<Done<Draft, Refused>> {
  const keyring = createKeyring(store)
  const done = await inOneTransaction(store, async (assertOpen): Promise<Done<Draft, Refused>> => {
    const decided = await decide(contextOf(store, signature, nowMs))
    assertOpen()
    if (!decided.ok) return decided
    const draft = decided.value
    return ok({ ...(await writeChange(store, { signature, nowMs, keyring, draft, assertOpen })), draft })
  })
  if (!done.ok) return done
  store.head.move(done.value.head)
  keyring.keep()
  return done
}

/** Another window took the seq: its log is read again, and the command decides once more on what stands now. */
async function again<Draft extends ChangeDraft, Refused>(
  store: Store,
  run: Run<Draft, Refused>,
  fault: unknown,
): Promise<Done<Draft, Refused>> {
  if (!(fault instanceof Error && fault.name === 'ConstraintError')) throw fault
  const head = await readHead(store)
  if (head.seq <= store.head.read().seq) throw fault
  store.head.move(head)
  return attempt(store, run)
}

/**
 * Runs `work` in a transaction over all tables. The browser ends a transaction as soon as something else is awaited, and what is
 * written after that would be written piece by piece: `assertOpen` throws then, and so does a `work` that never comes back.
 */
export function inOneTransaction<Answer>(
  { db }: Pick<Store, 'db'>,
  work: (assertOpen: () => void) => Promise<Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let isDone = false
    const body = async (transaction: Transaction): Promise<Answer> => {
      transaction.on('complete', () => {
        if (!isDone) reject(awaitedForeign())
      })
      const answer = await work(() => {
        // Dexie's own notion of "the transaction we are in": lost after a foreign await.
        if (Dexie.currentTransaction !== transaction || !transaction.active) throw awaitedForeign()
      })
      isDone = true
      return answer
    }
    db.transaction('rw', db.tables, body).then(resolve, reject)
  })
}

function awaitedForeign(): Error {
  return new Error('Inside commit() only the store may be awaited: the transaction has ended, and nothing was stored.')
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
