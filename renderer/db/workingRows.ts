/**
 * Between the rows of Dexie and the working set of the pure fold: loads what a change needs, and writes back what it touched.
 * A clerk's act and another desk's change both pass through here (design 3).
 */
import type { DomainRegistry } from '#shared/domain/registry.ts'
import type { Change, RecordKey } from '#shared/sync/change.ts'
import { parseRecordKey } from '#shared/sync/dot.ts'
import { missing, missingForView } from '#shared/sync/missing.ts'
import { emptyRegister } from '#shared/sync/registerFold.ts'
import { SETTLEMENT } from '#shared/sync/settlement.ts'
import { type Address, emptyWorkingSet, type WorkingSet } from '#shared/sync/workingSet.ts'
import type { AggregateRow, ParkedRow, ProjectedRow, RegisterRow } from './rows.ts'
import type { FrontDeskDatabase } from './tables.ts'

/** Table of an entity's rows (settlements belong to the store, not to a module); undefined for an entity this version does not know, whose rows are parked. */
export function tableOf(registry: DomainRegistry, entity: string): string | undefined {
  return entity === SETTLEMENT ? 'settlements' : registry.declarationOf(entity)?.table
}

/** What one transaction has read: the working set of the fold, and which of its records had open conflicts. */
export interface Loading {
  readonly db: FrontDeskDatabase
  readonly registry: DomainRegistry
  readonly set: WorkingSet
  readonly contested: Set<RecordKey>
}

/** A loading that has read nothing yet and knows how far each device has been applied. */
export function startLoading(
  { db, registry }: Pick<Loading, 'db' | 'registry'>,
  frontier: Readonly<Record<string, number>>,
): Loading {
  const set = { ...emptyWorkingSet(), frontier: new Map(Object.entries(frontier)) }
  return { db, registry, set, contested: new Set() }
}

/** Loads the addressed records; one that does not exist is put in as empty, so that it is asked for once only. */
export async function loadAddresses(loading: Loading, addresses: readonly Address[]): Promise<void> {
  const { db, set } = loading
  for (const address of addresses) {
    if (address.kind === 'claim') {
      set.claims.set(address.key, (await db.claims.get(address.key))?.holders ?? [])
    } else if (address.kind === 'register') {
      const row = await readRow<RegisterRow>(loading, address.key)
      set.registers.set(address.key, row?.s ?? (await parkedRow(loading, address.key))?.register ?? emptyRegister)
    } else {
      const row = await readRow<AggregateRow>(loading, address.key)
      set.aggregates.set(address.key, row?.s ?? (await parkedRow(loading, address.key))?.aggregate ?? [])
    }
  }
}

async function readRow<Row extends ProjectedRow>(loading: Loading, key: RecordKey): Promise<Row | undefined> {
  const { e, id } = parseRecordKey(key)
  const table = tableOf(loading.registry, e)
  if (!table) return undefined
  const row: Row | undefined = await loading.db.table(table).get(id)
  if (row?.conflicts) loading.contested.add(key)
  return row
}

/** Only an entity without a table is parked: a known one costs no second look. */
async function parkedRow({ db, registry }: Loading, key: RecordKey): Promise<ParkedRow | undefined> {
  return tableOf(registry, parseRecordKey(key).e) ? undefined : db.parked.get(key)
}

/** Loads all that applying `change` needs; settlements may reach further records, so it asks until nothing is missing. */
export async function loadForChange(loading: Loading, change: Change): Promise<void> {
  const wanted = () => missing(loading.set, change, loading.registry)
  for (let next = wanted(); next.length > 0; next = wanted()) await loadAddresses(loading, next)
}

/** Loads all that showing a record of facts needs. */
export async function loadForView(loading: Loading, key: RecordKey): Promise<void> {
  const wanted = () => missingForView(loading.set, key, loading.registry)
  for (let next = wanted(); next.length > 0; next = wanted()) await loadAddresses(loading, next)
}
