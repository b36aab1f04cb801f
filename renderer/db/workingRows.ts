/**
 * Between the rows of Dexie and the working set of the pure fold: loads what a change needs, and writes back what it touched.
 * A clerk's act and another desk's change both pass through here (architecture 3).
 */
import type { DomainRegistry } from '#shared/domain/registry.ts'
import type { Change, RecordKey } from '#shared/sync/change.ts'
import { parseRecordKey } from '#shared/sync/dot.ts'
import { missing, missingForView } from '#shared/sync/missing.ts'
import { emptyRegister } from '#shared/sync/registerFold.ts'
import { SETTLEMENT } from '#shared/sync/settlement.ts'
import type { AggregateState, RegisterState } from '#shared/sync/state.ts'
import { type Address, emptyWorkingSet, putEmpty, type WorkingSet } from '#shared/sync/workingSet.ts'
import type { ClaimRow, ParkedRow, ProjectedRow } from './rows.ts'
import type { FrontDeskDatabase } from './tables.ts'

/** Table of an entity's rows (settlements belong to the store, not to a module); undefined for an entity this version does not know, whose rows are parked. */
export function tableOf(registry: DomainRegistry, entity: string): string | undefined {
  return entity === SETTLEMENT ? 'settlements' : registry.declarationOf(entity)?.table
}

/** A record, as a description or as a life told by events. */
export type RecordAddress = Exclude<Address, { kind: 'claim' }>

/**
 * Table of one record; undefined where it is parked: an entity of a newer version, or a write of the other kind (an event of what
 * this version knows as a description), which no row of that table could hold.
 */
export function tableFor(registry: DomainRegistry, { kind, key }: RecordAddress): string | undefined {
  const { e } = parseRecordKey(key)
  const known = e === SETTLEMENT ? 'events' : registry.declarationOf(e)?.spec.kind
  return known === (kind === 'register' ? 'register' : 'events') ? tableOf(registry, e) : undefined
}

/** What one transaction has read: the working set of the fold, and which of its records had open conflicts or were parked. */
export interface Loading {
  readonly db: FrontDeskDatabase
  readonly registry: DomainRegistry
  readonly set: WorkingSet
  readonly contested: Set<RecordKey>
  readonly parked: Map<RecordKey, ParkedRow>
  /** Whether a record is known not to exist, so that the tables need not be asked. */
  readonly isAbsent: (address: Address) => boolean
}

/** Nothing is known: every record is asked for. */
const askAlways = () => false

/** A loading that has read nothing yet and knows how far each device has been applied. */
export function startLoading(
  { db, registry }: Pick<Loading, 'db' | 'registry'>,
  frontier: Readonly<Record<string, number>>,
  isAbsent: Loading['isAbsent'] = askAlways,
): Loading {
  const set = { ...emptyWorkingSet(), frontier: new Map(Object.entries(frontier)) }
  return { db, registry, set, contested: new Set(), parked: new Map(), isAbsent }
}

/**
 * Loads the addressed records, all of a table in one go; one that does not exist is put in as empty, so that it is asked for once
 * only. Undefined when there is nothing to ask the tables: Dexie forgets the transaction after a hundred awaits without a request,
 * so a loop awaits only then.
 */
export function loadAddresses(loading: Loading, addresses: readonly Address[]): Promise<void> | undefined {
  const asked = new Map<string, Address[]>()
  for (const address of addresses) {
    if (loading.isAbsent(address)) {
      putEmpty(loading.set, address)
      continue
    }
    const table = address.kind === 'claim' ? 'claims' : (tableFor(loading.registry, address) ?? 'parked')
    const others = asked.get(table)
    if (others) others.push(address)
    else asked.set(table, [address])
  }
  if (asked.size === 0) return undefined
  const answers = [...asked].map(([table, wanted]) => ask(loading, table, wanted))
  return answers.length === 1 ? answers[0] : Promise.all(answers).then(() => undefined)
}

/** So many records of a table are worth a look whether it holds any. */
const MANY = 200

async function ask(loading: Loading, name: string, addresses: readonly Address[]): Promise<void> {
  const table = loading.db.table(name)
  // Asking for each of thousands costs as much as writing them: a desk's first batch finds its tables empty.
  if (addresses.length > MANY && (await table.count()) === 0) {
    for (const address of addresses) putEmpty(loading.set, address)
    return
  }
  const keyOf = ({ kind, key }: Address) => (kind === 'claim' || name === 'parked' ? key : parseRecordKey(key).id)
  const [first] = addresses
  const rows: readonly unknown[] =
    addresses.length === 1 && first ? [await table.get(keyOf(first))] : await table.bulkGet(addresses.map(keyOf))
  for (const [index, address] of addresses.entries()) putLoaded(loading, { name, address, row: rows[index] })
}

interface LoadedRow {
  readonly name: string
  readonly address: Address
  readonly row: unknown
}

function putLoaded(loading: Loading, { name, address, row }: LoadedRow): void {
  const { set, contested, parked } = loading
  if (address.kind === 'claim') {
    set.claims.set(address.key, (row as ClaimRow | undefined)?.holders ?? [])
    return
  }
  const { key } = address
  let state = (row as ProjectedRow | undefined)?.s
  // Only what has no table is parked: a known record costs no second look.
  if (name === 'parked' && row !== undefined) {
    const kept = row as ParkedRow
    parked.set(key, kept)
    state = address.kind === 'register' ? kept.register : kept.aggregate
  } else if ((row as ProjectedRow | undefined)?.conflicts) contested.add(key)
  if (address.kind === 'register') set.registers.set(key, (state as RegisterState | undefined) ?? emptyRegister)
  else set.aggregates.set(key, (state as AggregateState | undefined) ?? [])
}

/** Loads all that applying `change` needs; settlements may reach further records, so it asks until nothing is missing. Undefined as `loadAddresses`. */
export function loadForChange(loading: Loading, change: Change): Promise<void> | undefined {
  return loadUntilNothing(loading, () => missing(loading.set, change, loading.registry))
}

/** Loads all that showing a record of facts needs. Undefined as `loadAddresses`. */
export function loadForView(loading: Loading, key: RecordKey): Promise<void> | undefined {
  return loadUntilNothing(loading, () => missingForView(loading.set, key, loading.registry))
}

function loadUntilNothing(loading: Loading, wanted: () => readonly Address[]): Promise<void> | undefined {
  for (let next = wanted(); next.length > 0; next = wanted()) {
    const asked = loadAddresses(loading, next)
    if (asked !== undefined) return asked.then(() => loadUntilNothing(loading, wanted))
  }
  return undefined
}
