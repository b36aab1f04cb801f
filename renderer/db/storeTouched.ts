/** Writes what a change touched: rows, claims, conflicts, parked records, each once. Loads first, then computes, then writes. */
import type { Change } from '#shared/sync/change.ts'
import type { Conflict } from '#shared/sync/conflict.ts'
import { parseRecordKey } from '#shared/sync/dot.ts'
import { applyChange } from '#shared/sync/working.ts'
import { type Address, isKnownDot, type WorkingSet } from '#shared/sync/workingSet.ts'
import { type Keyring, sealedIn } from './personKeys.ts'
import { type Projection, projectAggregate, projectRegister } from './projectRows.ts'
import type { ConflictRow, ProjectedRow } from './rows.ts'
import type { Store, TouchedRow } from './store.ts'
import { type Loading, loadForView, tableOf } from './workingRows.ts'

type RecordAddress = Exclude<Address, { kind: 'claim' }>

/** What writing needs besides the store. */
export interface TouchParts {
  readonly loading: Loading
  readonly keyring: Keyring
  /** When this desk first sees the conflicts that open now, ms since 1970. */
  readonly nowMs: number
}

/** Folds a change into what was loaded for it and starts the writes; `written` is done when all rows are in the transaction. */
export async function applyAndStore(
  store: Store,
  change: Change,
  parts: TouchParts,
): Promise<{ readonly touched: readonly TouchedRow[]; readonly writes: readonly PromiseLike<unknown>[] }> {
  const { set } = parts.loading
  const addresses = applyChange(set, change, store.registry)
  const records = addresses.filter((address) => address.kind !== 'claim')
  for (const { kind, key } of records) if (kind === 'aggregate') await loadForView(parts.loading, key)
  await parts.keyring.prepare({ sealed: records.flatMap((address) => sealedIn(stateOf(set, address))) })
  const claims = addresses.filter((address) => address.kind === 'claim')
  const writes = claims.map(({ key }) => store.db.claims.put({ key, holders: set.claims.get(key) ?? [] }))
  const touched: TouchedRow[] = []
  for (const address of records) {
    const { e, id } = parseRecordKey(address.key)
    const table = tableOf(store.registry, e)
    if (table) touched.push({ table, id })
    const write = table ? storeRow(store, { table, address }, parts) : [park(store, set, address)]
    writes.push(...(write as typeof writes))
  }
  return { touched, writes }
}

function stateOf(set: WorkingSet, { kind, key }: RecordAddress): unknown {
  return kind === 'register' ? set.registers.get(key) : set.aggregates.get(key)
}

function storeRow(
  store: Store,
  { table, address }: { readonly table: string; readonly address: RecordAddress },
  parts: TouchParts,
): readonly PromiseLike<unknown>[] {
  const { row, conflicts } = project(store, address, parts)
  const write = store.db.table(table).put(row)
  // Almost every record has no conflict and had none: then their table is not looked at.
  if (conflicts.length === 0 && !parts.loading.contested.has(address.key)) return [write]
  return [write, storeConflicts(store, address, { conflicts, nowMs: parts.nowMs })]
}

function project(store: Store, address: RecordAddress, { loading, keyring }: TouchParts): Projection<ProjectedRow> {
  const { registry, seal } = store
  const parts = { registry, set: loading.set, keyring, seal, isKnown: knownBy(loading.set) }
  return address.kind === 'register' ? projectRegister(address.key, parts) : projectAggregate(address.key, parts)
}

function knownBy(set: WorkingSet) {
  return (dot: Parameters<typeof isKnownDot>[1]) => isKnownDot(set, dot)
}

async function park(store: Store, set: WorkingSet, { kind, key }: RecordAddress): Promise<void> {
  const state =
    kind === 'register' ? { register: set.registers.get(key) ?? {} } : { aggregate: set.aggregates.get(key) ?? [] }
  await store.db.parked.put({ ...(await store.db.parked.get(key)), key, ...state })
}

interface ConflictParts {
  readonly conflicts: readonly Conflict[]
  readonly nowMs: number
}

/** The record's open conflicts as they stand now: new ones in, settled ones out, first sight kept. */
async function storeConflicts(
  store: Store,
  { key }: RecordAddress,
  { conflicts, nowMs }: ConflictParts,
): Promise<void> {
  const before = await store.db.conflicts.where('record').equals(key).toArray()
  const firstSeen = new Map(before.map((row) => [row.id, row.firstSeenMs]))
  const rows: ConflictRow[] = conflicts.map((conflict) => ({
    ...conflict,
    record: key,
    firstSeenMs: firstSeen.get(conflict.id) ?? nowMs,
  }))
  const open = new Set(rows.map((row) => row.id))
  await store.db.conflicts.bulkDelete(before.filter((row) => !open.has(row.id)).map((row) => row.id))
  await store.db.conflicts.bulkPut(rows)
}
