/**
 * The only way in (sync 4.5.1, style 5.4): one strict transaction decides, numbers, seals, folds and stores one change with the
 * records it touches. A throw anywhere leaves nothing. Nothing but Dexie is awaited inside.
 */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import type { Change, ChangeItem } from '#shared/sync/change.ts'
import { makeDot, recordKey } from '#shared/sync/dot.ts'
import { chainNext, encodeChange, hashBody } from '#shared/sync/envelope.ts'
import { makeHlc, tick } from '#shared/sync/hlc.ts'
import type { Address } from '#shared/sync/workingSet.ts'
import { buildItems, personsOf } from './buildChange.ts'
import { bodyContext, type Head } from './head.ts'
import { createKeyring, type Keyring, sealedIn } from './personKeys.ts'
import type { Signature, Store, TouchedRow } from './store.ts'
import { applyAndStore } from './storeTouched.ts'
import { openRegisters, planUndo, type UndoPlan } from './undo.ts'
import { loadAddresses, loadForChange, startLoading } from './workingRows.ts'

/** Record model of this version, in every envelope (sync 4.7). */
export const SCHEMA = 1

/** A change that is stored. */
export interface Committed {
  readonly change: Change
  /** What takes the change back, or undefined where it cannot be taken back. */
  readonly undo: UndoPlan | undefined
}

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
  const { db } = store
  const keyring = createKeyring(store)
  const done = await store.inTurn(() =>
    db
      .transaction('rw', db.tables, async () => {
        const decided = await decide(contextOf(store, signature, nowMs))
        if (!decided.ok) return decided
        const draft = decided.value
        return ok({ ...(await write(store, { signature, nowMs, keyring, draft })), draft })
      })
      .then((answer) => {
        if (answer.ok) store.head.move(answer.value.head)
        return answer
      }),
  )
  if (!done.ok) return done
  keyring.keep()
  const { change, undo, touched, draft } = done.value
  store.announce({ change, undo }, touched)
  return ok({ change, undo, draft })
}

function contextOf(store: Store, signature: Signature, nowMs: number): DecisionContext {
  return {
    nowMs,
    today: dayInZone(nowMs, store.zone()),
    actor: signature.actor,
    session: signature.session,
    workspace: store.workspace,
    newId: store.ids.newId,
    mayAct: store.registry.mayAct,
  }
}

interface WriteParts {
  readonly signature: Signature
  readonly nowMs: number
  readonly keyring: Keyring
  readonly draft: ChangeDraft
}

interface Written extends Committed {
  readonly touched: readonly TouchedRow[]
  readonly head: Head
}

async function write(store: Store, parts: WriteParts): Promise<Written> {
  const { keyring, draft, nowMs } = parts
  const { db, registry, device } = store
  const before = store.head.read()
  const loading = startLoading(store, before.frontier)
  await loadAddresses(loading, registersOf(draft))
  const { set } = loading
  const reading = { registry, set, keyring }
  await keyring.prepare({ persons: personsOf(draft, reading), sealed: [...set.registers.values()].flatMap(sealedIn) })
  const items = buildItems(draft, reading)
  const registers = openRegisters(draft, reading)
  const { change, head } = stamp(store, parts, items)
  await loadForChange(loading, change)
  const { touched, writes } = await applyAndStore(store, change, { loading, keyring, nowMs })
  const body = encodeChange(change)
  const chain = chainNext(before.chain, hashBody(store.hashKey, body))
  const place = { d: device, n: head.seq }
  const minted = keyring.minted()
  // Requests of one transaction run in order by themselves: awaiting each would only add turns of the event loop.
  await Promise.all([
    ...writes,
    db.changes.add({ ...place, body: store.seal.seal(body, bodyContext(place)), chain }),
    ...(minted.length > 0 ? [db.personKeys.bulkAdd([...minted])] : []),
  ])
  const undo = planUndo(draft, change.dot, { registry, before: registers })
  return { change, undo, touched, head: { ...head, chain } }
}

function registersOf(draft: ChangeDraft): readonly Address[] {
  return draft.items
    .filter((item) => item.kind !== 'event')
    .map((item) => ({ kind: 'register', key: recordKey(item.e, item.id) }))
}

function stamp(
  store: Store,
  { signature, nowMs, draft }: WriteParts,
  items: readonly ChangeItem[],
): { readonly change: Change; readonly head: Omit<Head, 'chain'> } {
  const last = store.head.read()
  const { ms, counter } = tick(last, nowMs)
  const seq = last.seq + 1
  const change: Change = {
    v: 1,
    ws: store.workspace,
    dot: makeDot(store.device, seq),
    hlc: makeHlc(ms, counter, store.device),
    cmd: draft.cmd,
    actor: signature.actor,
    ...(draft.witness ? { witness: draft.witness } : {}),
    session: signature.session,
    at: draft.at ?? instantFrom(nowMs),
    app: store.app.version,
    schema: SCHEMA,
    items,
    blobs: draft.blobs ?? [],
    ...(draft.note === undefined ? {} : { note: draft.note }),
  }
  return { change, head: { seq, ms, counter, frontier: { ...last.frontier, [store.device]: seq } } }
}
