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
import { type Address, emptyWorkingSet, putEmpty, type WorkingSet } from '#shared/sync/workingSet.ts'
import type { AggregateRow, ParkedRow, ProjectedRow, RegisterRow } from './rows.ts'
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
  /** The set holds all there is: what is not in it does not exist, and the tables are not asked. */
  readonly isWhole: boolean
}

/** A loading that has read nothing yet and knows how far each device has been applied. */
export function startLoading(
  { db, registry }: Pick<Loading, 'db' | 'registry'>,
  frontier: Readonly<Record<string, number>>,
): Loading {
  const set = { ...emptyWorkingSet(), frontier: new Map(Object.entries(frontier)) }
  return { db, registry, set, contested: new Set(), parked: new Map(), isWhole: false }
}

/**
 * Loads the addressed records; one that does not exist is put in as empty, so that it is asked for once only. Undefined when there
 * is nothing to ask the tables: Dexie forgets the transaction after a hundred awaits without a request, so a loop awaits only then.
 */
export function loadAddresses(loading: Loading, addresses: readonly Address[]): Promise<void> | undefined {
  if (!loading.isWhole) return addresses.length === 0 ? undefined : askFor(loading, addresses)
  for (const address of addresses) putEmpty(loading.set, address)
  return undefined
}

async function askFor(loading: Loading, addresses: readonly Address[]): Promise<void> {
  const { db, set } = loading
  for (const address of addresses) {
    if (address.kind === 'claim') {
      set.claims.set(address.key, (await db.claims.get(address.key))?.holders ?? [])
    } else if (address.kind === 'register') {
      set.registers.set(address.key, (await stateOf<RegisterRow>(loading, address))?.s ?? emptyRegister)
    } else {
      set.aggregates.set(address.key, (await stateOf<AggregateRow>(loading, address))?.s ?? [])
    }
  }
}

async function stateOf<Row extends ProjectedRow>(
  loading: Loading,
  address: RecordAddress,
): Promise<Pick<Row, 's'> | undefined> {
  const table = tableFor(loading.registry, address)
  // Only what has no table is parked: a known record costs no second look.
  if (!table) return parkedState(loading, address) as Promise<Pick<Row, 's'> | undefined>
  const row: Row | undefined = await loading.db.table(table).get(parseRecordKey(address.key).id)
  if (row?.conflicts) loading.contested.add(address.key)
  return row
}

async function parkedState({ db, parked }: Loading, { kind, key }: RecordAddress) {
  const row = parked.get(key) ?? (await db.parked.get(key))
  if (!row) return undefined
  parked.set(key, row)
  const state = kind === 'register' ? row.register : row.aggregate
  return state && { s: state }
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
