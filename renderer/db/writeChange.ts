/** One change, from a decided draft to its place in log and tables. Everything that can throw runs before the first write. */
import type { ChangeDraft } from '#shared/domain/draft.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import type { Change, ChangeItem } from '#shared/sync/change.ts'
import { faultOfChange } from '#shared/sync/changeShape.ts'
import { makeDot, recordKey } from '#shared/sync/dot.ts'
import { chainNext, encodeChange, hashBody, MAX_CHANGE_BYTES } from '#shared/sync/envelope.ts'
import { makeHlc, tick } from '#shared/sync/hlc.ts'
import { CURRENT_SCHEMA } from '#shared/sync/upcast.ts'
import { applyChange } from '#shared/sync/working.ts'
import type { Address } from '#shared/sync/workingSet.ts'
import { buildItems, personsOf } from './buildChange.ts'
import { bodyContext } from './head.ts'
import { type Keyring, sealedIn } from './personKeys.ts'
import type { ChangeRow } from './rows.ts'
import type { Committed, Head, Signature, Store, TouchedRow } from './store.ts'
import { computeOutcome, writeOutcome } from './storeTouched.ts'
import { openRegisters, planUndo } from './undo.ts'
import { loadAddresses, loadForChange, startLoading } from './workingRows.ts'

/** What a change is made of. */
export interface WriteParts {
  readonly signature: Signature
  /** Milliseconds since 1970, UTC. */
  readonly nowMs: number
  readonly keyring: Keyring
  readonly draft: ChangeDraft
  /** Throws when the transaction is not the one we are in any more. */
  readonly assertOpen: () => void
}

/** A change that is in the transaction, and the head it leaves. */
export interface Written extends Committed {
  readonly touched: readonly TouchedRow[]
  readonly head: Head
}

/** Stores the draft as the next change of this desk. **Throws** on anything at all; the transaction then leaves nothing. */
export async function writeChange(store: Store, parts: WriteParts): Promise<Written> {
  const { keyring, draft, nowMs } = parts
  const { db, registry } = store
  const before = store.head.read()
  const loading = startLoading(store, before.frontier)
  await loadAddresses(loading, registersOf(draft))
  const { set } = loading
  const reading = { registry, set, keyring }
  // Awaiting nothing still costs a turn, and Dexie a change of zone: only what is really asked is awaited.
  const keys = keyring.prepare({
    persons: personsOf(draft, reading),
    sealed: [...set.registers.values()].flatMap(sealedIn),
  })
  if (keys !== undefined) await keys
  const items = buildItems(draft, reading)
  const registers = openRegisters(draft, reading)
  const { change, head } = stamp(store, parts, items)
  const further = loadForChange(loading, change)
  if (further !== undefined) await further
  const outcome = await computeOutcome(store, applyChange(set, change, registry), { loading, keyring, nowMs })
  const row = seal(store, change, { seq: head.seq, chain: before.chain })
  const undo = planUndo(draft, change.dot, { registry, before: registers })
  const minted = keyring.minted()
  parts.assertOpen()
  // Requests of one transaction run in order by themselves: awaiting each would only add turns of the event loop.
  await Promise.all([
    ...writeOutcome(db, outcome),
    db.changes.add(row),
    ...(minted.length > 0 ? [db.personKeys.bulkAdd([...minted])] : []),
  ])
  return { change, undo, touched: outcome.touched, head: { ...head, chain: row.chain } }
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
    schema: CURRENT_SCHEMA,
    items,
    blobs: draft.blobs ?? [],
    // Nothing said is no note: the envelope has no empty texts.
    ...(draft.note ? { note: draft.note } : {}),
  }
  return { change, head: { seq, ms, counter, frontier: { ...last.frontier, [store.device]: seq } } }
}

/** A body that could not be read back would shut the desk for good: it is refused before it is stored. */
function seal(store: Store, change: Change, place: { readonly seq: number; readonly chain: Uint8Array }): ChangeRow {
  const fault = faultOfChange(change)
  if (fault !== undefined) throw new Error(`The command "${change.cmd}" made no valid change: ${fault}`)
  const body = encodeChange(change)
  if (body.length > MAX_CHANGE_BYTES)
    throw new Error(`The command "${change.cmd}" made a change of ${body.length} bytes.`)
  const own = { d: store.device, n: place.seq }
  const chain = chainNext(place.chain, hashBody(store.hashKey, body))
  return { ...own, body: store.seal.seal(body, bodyContext(own)), chain }
}
