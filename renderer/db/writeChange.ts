/** From decided drafts to changes in log and tables, one after another in one transaction. Whatever throws, it leaves nothing. */
import type { ChangeDraft } from '#shared/domain/draft.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import type { Change, ChangeItem } from '#shared/sync/change.ts'
import { faultOfChange } from '#shared/sync/changeShape.ts'
import { makeDot } from '#shared/sync/dot.ts'
import { chainNext, encodeChange, hashBody, MAX_CHANGE_BYTES } from '#shared/sync/envelope.ts'
import { makeHlc, tick } from '#shared/sync/hlc.ts'
import { CURRENT_SCHEMA } from '#shared/sync/upcast.ts'
import { applyChange } from '#shared/sync/working.ts'
import { buildItems, personsOf } from './buildChange.ts'
import { bodyContext, laterOf } from './head.ts'
import type { JournalEntries } from './journal.ts'
import { type Keyring, sealedIn } from './personKeys.ts'
import type { ChangeRow, FrontierRow, PersonKeyPack } from './rows.ts'
import type { Committed, Head, Signature, Store, TouchedRow } from './store.ts'
import { computeOutcome, type Outcome, writeOutcome } from './storeTouched.ts'
import { createTouched, registersOf, type Touched } from './touchedOnce.ts'
import { openRegisters, planUndo } from './undo.ts'
import { type Loading, loadAddresses, loadForChange, startLoading } from './workingRows.ts'

/** What changes are made of. */
export interface WriteParts {
  readonly signature: Signature
  /** Milliseconds since 1970, UTC. */
  readonly nowMs: number
  readonly keyring: Keyring
  readonly drafts: readonly ChangeDraft[]
  /** `each` plans what takes every change back; a bulk command has an undo of its own, and does not pay for it. */
  readonly undo: 'each' | 'none'
  /** Which records are known not to exist; see `Loading`. */
  readonly isAbsent?: Loading['isAbsent'] | undefined
  /** Throws when the transaction is not the one we are in any more. */
  readonly assertOpen: () => void
}

/** Changes that are in the transaction, in the order of their drafts, and the head they leave. */
export interface Written {
  readonly committed: readonly Committed[]
  readonly touched: readonly TouchedRow[]
  readonly head: Head
  readonly entries: JournalEntries
}

interface Writing extends WriteParts {
  readonly loading: Loading
  readonly touched: Touched
}

/**
 * Stores the drafts as the next changes of this desk, over one working set; a record that several of them touch is written once,
 * with the last. **Throws** on anything at all; the transaction then leaves nothing.
 */
export async function writeChanges(store: Store, parts: WriteParts): Promise<Written> {
  const { drafts, keyring } = parts
  const start = store.sharing.read() ? await headInside(store) : store.head.read()
  const loading = startLoading(store, start.frontier, parts.isAbsent)
  // Awaiting nothing still costs a turn, and Dexie a change of zone: only what is really asked is awaited.
  const asked = loadAddresses(loading, drafts.flatMap(registersOf))
  if (asked !== undefined) await asked
  const reading = { registry: store.registry, set: loading.set, keyring }
  const owners = personsOf(drafts, reading)
  const keys = keyring.load({ persons: owners, sealed: [...loading.set.registers.values()].flatMap(sealedIn) })
  if (keys !== undefined) await keys
  // A small request between gathering thousands of records and building the first change: the screen gets its turn.
  if (drafts.length > 1) await store.db.meta.get('frontier')
  const writing: Writing = { ...parts, loading, touched: createTouched(drafts) }
  const committed: Committed[] = []
  const touched: TouchedRow[] = []
  const rows: ChangeRow[] = []
  let head = start
  let packs: readonly PersonKeyPack[] = []
  let onTheirWay: Promise<unknown> | undefined
  for (const draft of drafts) {
    const persons = drafts.length === 1 ? owners : personsOf([draft], reading)
    const further = keyring.load({ persons })
    if (further !== undefined) await further
    keyring.mint(persons)
    const drafted = draftNext(store, { ...writing, draft, last: head })
    const addressed = loadForChange(loading, drafted.change)
    if (addressed !== undefined) await addressed
    writing.touched.add(applyChange(loading.set, drafted.change, store.registry))
    const row = seal(store, drafted.change, { seq: drafted.place.seq, chain: head.chain })
    const isLast = committed.push({ change: drafted.change, undo: drafted.undo }) === drafts.length
    const outcome = await computeOutcome(store, writing.touched.done(draft, isLast), writing)
    appendAll(touched, outcome.touched)
    rows.push(row)
    parts.assertOpen()
    const { blobs } = drafted.change
    if (isLast) packs = keyring.minted().map((pack) => ({ ...pack, n: drafted.place.seq }))
    const started = startWrites(store, { outcome, row, blobs, packs })
    // A fault ends the transaction, whichever of its promises is looked at first.
    if (drafts.length > 1) started.catch(() => undefined)
    // The next change is built while the browser still writes this one: only the one before is waited for.
    if (onTheirWay !== undefined) await onTheirWay
    onTheirWay = started
    head = { ...drafted.place, chain: row.chain }
  }
  if (onTheirWay !== undefined) await onTheirWay
  return { committed, touched, head, entries: { changes: rows, packs } }
}

/** While another context applies what other desks wrote, the frontier is the one that lies beside the rows, not the one remembered. */
async function headInside(store: Store): Promise<Head> {
  const head = store.head.read()
  const heard = (await store.db.meta.get('frontier')) as FrontierRow | undefined
  if (!heard) return head
  const own = head.frontier[store.device]
  const frontier = own === undefined ? heard.applied : { ...heard.applied, [store.device]: own }
  return { ...head, ...laterOf(head, heard), frontier }
}

interface Writes {
  readonly outcome: Outcome
  readonly row: ChangeRow
  /** Hashes that the change names. */
  readonly blobs: readonly string[]
  readonly packs: readonly PersonKeyPack[]
}

/** Requests of one transaction run in order by themselves: awaiting each would only add turns of the event loop. */
function startWrites({ db }: Store, { outcome, row, blobs, packs }: Writes): Promise<unknown> {
  return Promise.all([
    ...writeOutcome(db, outcome),
    db.changes.add(row),
    ...(blobs.length > 0 ? [db.keptBlobs.bulkPut(blobs.map((hash) => ({ hash })))] : []),
    ...(packs.length > 0 ? [db.personKeys.bulkAdd([...packs])] : []),
  ])
}

interface Next extends Writing {
  readonly draft: ChangeDraft
  readonly last: Head
}

interface Drafted extends Committed {
  readonly place: Omit<Head, 'chain'>
}

/** The change of one draft, its personal values sealed, and what takes it back; nothing is folded or written yet. */
function draftNext(store: Store, next: Next): Drafted {
  const { draft, keyring, loading } = next
  const { registry } = store
  const reading = { registry, set: loading.set, keyring }
  const items = buildItems(draft, reading)
  const before = next.undo === 'each' ? openRegisters(draft, reading) : undefined
  const { change, place } = stamp(store, next, items)
  return { change, place, undo: before && planUndo(draft, change.dot, { registry, before }) }
}

function stamp(
  store: Store,
  { signature, nowMs, draft, last }: Next,
  items: readonly ChangeItem[],
): { readonly change: Change; readonly place: Omit<Head, 'chain'> } {
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
  return { change, place: { seq, ms, counter, frontier: { ...last.frontier, [store.device]: seq } } }
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
