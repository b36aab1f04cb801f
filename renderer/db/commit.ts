/**
 * The only way in (sync 4.5.1, style 5.4): one strict transaction decides, numbers, seals, folds and stores one change with the
 * records it touches. A throw anywhere leaves nothing. Nothing but Dexie is awaited inside.
 */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import type { Change, ChangeItem } from '#shared/sync/change.ts'
import type { Conflict } from '#shared/sync/conflict.ts'
import { makeDot, parseRecordKey, recordKey } from '#shared/sync/dot.ts'
import { chainNext, changeHash, encodeChange } from '#shared/sync/envelope.ts'
import { makeHlc, tick } from '#shared/sync/hlc.ts'
import { applyChange } from '#shared/sync/working.ts'
import { type Address, isKnownDot, type WorkingSet } from '#shared/sync/workingSet.ts'
import { buildItems } from './buildChange.ts'
import { createKeyring, type Keyring, keepMinted, sealedIn } from './personKeys.ts'
import { type Projection, type ProjectParts, projectAggregate, projectRegister } from './projectRows.ts'
import type { ConflictRow, HeadRow, ProjectedRow } from './rows.ts'
import type { Signature, Store, TouchedRow } from './store.ts'
import { openRegisters, planUndo, type UndoPlan } from './undo.ts'
import { createWorkingSet, loadAddresses, loadForChange, loadForView, putRows, tableOf } from './workingRows.ts'

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

/**
 * Decides and stores one change, or nothing. `decide` runs inside the transaction and may read tables of the store.
 * Business time is the clock's unless the draft says otherwise.
 * **Refuses** what `decide` refuses, and `clock-before-build`. **Throws** when storage fails: nothing is stored then.
 */
export async function commit<Draft extends ChangeDraft, Refused>(
  store: Store,
  signature: Signature,
  decide: (context: DecisionContext) => Promise<Result<Draft, Refused>> | Result<Draft, Refused>,
): Promise<Result<Committed & { readonly draft: Draft }, Refused | CommitRefusal>> {
  const nowMs = store.clock.nowMs()
  if (nowMs < store.app.builtMs) return err({ code: 'clock-before-build' })
  const context = contextOf(store, signature, nowMs)
  const keyring = createKeyring({
    db: store.db,
    seal: store.seal,
    cache: store.keys,
    randomBytes: store.ids.randomBytes,
  })
  const done = await store.db.transaction('rw', store.db.tables, async () => {
    const head = (await store.db.meta.get('head')) as HeadRow
    const decided = await decide(context)
    if (!decided.ok) return decided
    const written = await write(store, { signature, nowMs, head, keyring, draft: decided.value })
    return ok({ ...written, draft: decided.value })
  })
  if (!done.ok) return done
  keepMinted(store.keys, keyring)
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
  readonly head: HeadRow
  readonly keyring: Keyring
  readonly draft: ChangeDraft
}

async function write(store: Store, parts: WriteParts): Promise<Committed & { touched: readonly TouchedRow[] }> {
  const { head, keyring, draft } = parts
  const { db, registry } = store
  const set = createWorkingSet(head.frontier)
  await loadAddresses(db, registry, set, registersOf(draft))
  const items = await buildItems(draft, { registry, set, keyring })
  const before = openRegisters(draft, { registry, set, keyring })
  const { change, next } = stamp(store, parts, items)
  await loadForChange(db, registry, set, change)
  const touched = await storeTouched(store, { set, keyring, nowMs: parts.nowMs }, applyChange(set, change, registry))
  const bytes = encodeChange(change)
  const chain = chainNext(head.chain, changeHash(store.hashKey, change))
  await db.changes.add({ d: store.device, n: next.seq, body: store.seal.seal(bytes, `change/${change.dot}`) })
  if (keyring.minted().length > 0) await db.personKeys.bulkAdd([...keyring.minted()])
  await db.meta.put({ ...next, chain, frontier: { ...head.frontier, [store.device]: next.seq } })
  return { change, undo: planUndo(draft, change.dot, { registry, before }), touched }
}

function registersOf(draft: ChangeDraft): readonly Address[] {
  return draft.items
    .filter((item) => item.kind !== 'event')
    .map((item) => ({ kind: 'register', key: recordKey(item.e, item.id) }))
}

function stamp(
  store: Store,
  { signature, nowMs, head, draft }: WriteParts,
  items: readonly ChangeItem[],
): { readonly change: Change; readonly next: Pick<HeadRow, 'key' | 'seq' | 'ms' | 'counter'> } {
  const clock = tick({ ms: head.ms, counter: head.counter }, nowMs)
  const seq = head.seq + 1
  const change: Change = {
    v: 1,
    ws: store.workspace,
    dot: makeDot(store.device, seq),
    hlc: makeHlc(clock.ms, clock.counter, store.device),
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
  return { change, next: { key: 'head', seq, ms: clock.ms, counter: clock.counter } }
}

interface TouchParts {
  readonly set: WorkingSet
  readonly keyring: Keyring
  readonly nowMs: number
}

/** Writes each touched record once, with its conflicts and claims. */
async function storeTouched(
  store: Store,
  { set, keyring, nowMs }: TouchParts,
  addresses: readonly Address[],
): Promise<readonly TouchedRow[]> {
  const parts: ProjectParts = {
    registry: store.registry,
    set,
    keyring,
    seal: store.seal,
    isKnown: (dot) => isKnownDot(set, dot),
  }
  const rows = new Map<string, ProjectedRow[]>()
  const touched: TouchedRow[] = []
  for (const address of addresses) {
    if (address.kind === 'claim') {
      await store.db.claims.put({ key: address.key, holders: set.claims.get(address.key) ?? [] })
      continue
    }
    const { e, id } = parseRecordKey(address.key)
    const table = tableOf(store.registry, e)
    if (!table) {
      await park(store, set, address)
      continue
    }
    const { row, conflicts } = await project(store, address, parts)
    await storeConflicts(store, { record: address.key, conflicts, nowMs })
    rows.set(table, [...(rows.get(table) ?? []), row])
    touched.push({ table, id })
  }
  await putRows(store.db, rows)
  return touched
}

async function project(store: Store, address: Address, parts: ProjectParts): Promise<Projection<ProjectedRow>> {
  const key = address.key as Exclude<Address, { kind: 'claim' }>['key']
  if (address.kind === 'register') {
    await parts.keyring.load(sealedIn(parts.set.registers.get(key)))
    return projectRegister(key, parts)
  }
  await loadForView(store.db, store.registry, parts.set, key)
  await parts.keyring.load(sealedIn(parts.set.aggregates.get(key)))
  return projectAggregate(key, parts)
}

async function park(store: Store, set: WorkingSet, address: Exclude<Address, { kind: 'claim' }>): Promise<void> {
  const state =
    address.kind === 'register'
      ? { register: set.registers.get(address.key) ?? {} }
      : { aggregate: set.aggregates.get(address.key) ?? [] }
  await store.db.parked.put({ ...(await store.db.parked.get(address.key)), key: address.key, ...state })
}

interface ConflictParts {
  readonly record: string
  readonly conflicts: readonly Conflict[]
  readonly nowMs: number
}

/** The record's open conflicts as they stand now: new ones in, settled ones out, first sight kept. */
async function storeConflicts(store: Store, { record, conflicts, nowMs }: ConflictParts): Promise<void> {
  const before = await store.db.conflicts.where('record').equals(record).toArray()
  if (before.length === 0 && conflicts.length === 0) return
  const firstSeen = new Map(before.map((row) => [row.id, row.firstSeenMs]))
  const rows: ConflictRow[] = conflicts.map((conflict) => ({
    ...conflict,
    record,
    firstSeenMs: firstSeen.get(conflict.id) ?? nowMs,
  }))
  const open = new Set(rows.map((row) => row.id))
  await store.db.conflicts.bulkDelete(before.filter((row) => !open.has(row.id)).map((row) => row.id))
  await store.db.conflicts.bulkPut(rows)
}
