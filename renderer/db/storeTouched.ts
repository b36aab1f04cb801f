/**
 * What folded changes come to in the tables: rows, claims, conflicts, parked records, each once. Of a clerk's act everything is computed
 * before a byte is written; of thousands of records the browser writes the first while the next are computed, in one transaction.
 */
import type { RecordKey } from '#shared/sync/change.ts'
import type { Conflict } from '#shared/sync/conflict.ts'
import { type Address, isKnownDot } from '#shared/sync/workingSet.ts'
import { type ConflictChanges, conflictChanges } from './conflictRows.ts'
import { type Keyring, sealedIn } from './personKeys.ts'
import { type Projection, projectAggregate, projectRegister } from './projectRows.ts'
import type { ClaimRow, ParkedRow, ProjectedRow } from './rows.ts'
import type { Store, TouchedRow } from './store.ts'
import type { FrontDeskDatabase } from './tables.ts'
import { type Loading, loadForView, type RecordAddress, tableFor } from './workingRows.ts'

/** What computing needs besides the store. */
export interface TouchParts {
  readonly loading: Loading
  readonly keyring: Keyring
  /** When this desk first sees the conflicts that open now, ms since 1970. */
  readonly nowMs: number
}

/** What is to be written. */
export interface Outcome {
  readonly touched: readonly TouchedRow[]
  readonly rows: ReadonlyMap<string, readonly ProjectedRow[]>
  readonly claims: readonly ClaimRow[]
  readonly parked: readonly ParkedRow[]
  readonly conflicts: ConflictChanges
}

/** Almost every change: no record it touches has or had a conflict. */
const NO_CONFLICTS: ConflictChanges = { open: [], closed: [] }

/** Computes what the addressed records look like now. The changes are folded into the loaded set already. */
export async function computeOutcome(store: Store, addresses: readonly Address[], parts: TouchParts): Promise<Outcome> {
  const { loading, keyring, nowMs } = parts
  const looked = addresses.filter((address) => address.kind !== 'claim')
  for (const { kind, key } of looked) {
    const asked = kind === 'aggregate' ? loadForView(loading, key) : undefined
    if (asked !== undefined) await asked
  }
  const records = looked.filter((address) => isWritten(loading, address))
  const keys = keyring.load({ sealed: records.flatMap((address) => sealedIn(stateIn(loading, address))) })
  if (keys !== undefined) await keys
  const touched: TouchedRow[] = []
  const rows = new Map<string, ProjectedRow[]>()
  const parked = new Map<RecordKey, ParkedRow>()
  const open = new Map<RecordKey, readonly Conflict[]>()
  for (const address of records) {
    const { key } = address
    const table = tableFor(store.registry, address)
    if (!table) {
      parked.set(key, parkedRow(loading, address, parked.get(key)))
      continue
    }
    const { row, conflicts } = project(store, address, parts)
    const others = rows.get(table)
    if (others) others.push(row)
    else rows.set(table, [row])
    touched.push({ table, id: row.id })
    if (conflicts.length > 0 || loading.contested.has(key)) open.set(key, conflicts)
  }
  const claims = addresses
    .filter((address) => address.kind === 'claim')
    .map(({ key }) => ({ key, holders: loading.set.claims.get(key) ?? [] }))
  const conflicts = open.size > 0 ? await conflictChanges(store.db, open, nowMs) : NO_CONFLICTS
  return { touched, rows, claims, parked: [...parked.values()], conflicts }
}

/** Records that are computed while the browser writes those before them. */
const SLICE = 500

/** What was written for many records. */
export interface StoredTouched {
  readonly touched: readonly TouchedRow[]
  /** All writes; a fault of any of them ends the transaction. */
  readonly written: Promise<unknown>
}

/**
 * Computes and starts to write what many addressed records look like now, inside the transaction that `assertOpen` asks after. Computing
 * and writing take turns with nothing between them: the browser writes in a process of its own. **Throws** as `computeOutcome`; the
 * caller's transaction ends then, with all that was written.
 */
export async function storeTouched(
  store: Store,
  addresses: readonly Address[],
  { assertOpen, ...parts }: TouchParts & { readonly assertOpen: () => void },
): Promise<StoredTouched> {
  const touched: (readonly TouchedRow[])[] = []
  const writes: PromiseLike<unknown>[] = []
  for (let start = 0; start < addresses.length; start += SLICE) {
    const outcome = await computeOutcome(store, addresses.slice(start, start + SLICE), parts)
    touched.push(outcome.touched)
    for (const row of outcome.parked) parts.loading.parked.set(row.key, row)
    assertOpen()
    for (const write of writeOutcome(store.db, outcome)) {
      // It is awaited below; what throws on the way there ends the transaction, and this with it.
      write.then(undefined, () => undefined)
      writes.push(write)
    }
  }
  return { touched: touched.flat(), written: Promise.all(writes) }
}

/** Starts all writes of an outcome; requests of one transaction run in order by themselves. */
export function writeOutcome(db: FrontDeskDatabase, outcome: Outcome): readonly PromiseLike<unknown>[] {
  const { rows, claims, parked, conflicts } = outcome
  return [
    ...[...rows].map(([table, changed]) => putAll(db.table(table), changed)),
    ...(claims.length > 0 ? [db.claims.bulkPut([...claims])] : []),
    ...(parked.length > 0 ? [db.parked.bulkPut([...parked])] : []),
    ...(conflicts.closed.length > 0 ? [db.conflicts.bulkDelete([...conflicts.closed])] : []),
    ...(conflicts.open.length > 0 ? [db.conflicts.bulkPut([...conflicts.open])] : []),
  ]
}

function putAll(table: ReturnType<FrontDeskDatabase['table']>, rows: readonly ProjectedRow[]): PromiseLike<unknown> {
  return rows.length === 1 ? table.put(rows[0]) : table.bulkPut([...rows])
}

function stateIn({ set }: Loading, { kind, key }: RecordAddress): object {
  return (kind === 'register' ? set.registers.get(key) : set.aggregates.get(key)) ?? {}
}

/** A settlement may come before the facts it settles: nobody has told of that record yet, so it has no row. */
function isWritten(loading: Loading, address: RecordAddress): boolean {
  return Object.keys(stateIn(loading, address)).length > 0
}

function project(
  store: Store,
  { kind, key }: RecordAddress,
  { loading, keyring }: TouchParts,
): Projection<ProjectedRow> {
  const { registry, seal } = store
  const { set } = loading
  const parts = {
    registry,
    set,
    keyring,
    seal,
    isKnown: (dot: Parameters<typeof isKnownDot>[1]) => isKnownDot(set, dot),
  }
  return kind === 'register' ? projectRegister(key, parts) : projectAggregate(key, parts)
}

function parkedRow(loading: Loading, address: RecordAddress, before: ParkedRow | undefined): ParkedRow {
  const { set, parked } = loading
  const { kind, key } = address
  const kept = { ...parked.get(key), ...before, key }
  return kind === 'register'
    ? { ...kept, register: set.registers.get(key) ?? {} }
    : { ...kept, aggregate: set.aggregates.get(key) ?? [] }
}
