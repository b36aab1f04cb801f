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

/** A working set that knows nothing yet but how far each device has been applied. */
export function createWorkingSet(frontier: Readonly<Record<string, number>>): WorkingSet {
  return { ...emptyWorkingSet(), frontier: new Map(Object.entries(frontier)) }
}

/** Loads the addressed records; one that does not exist is put in as empty, so that it is asked for once only. */
export async function loadAddresses(
  db: FrontDeskDatabase,
  registry: DomainRegistry,
  set: WorkingSet,
  addresses: readonly Address[],
): Promise<void> {
  for (const address of addresses) {
    if (address.kind === 'claim') {
      set.claims.set(address.key, (await db.claims.get(address.key))?.holders ?? [])
      continue
    }
    const { e, id } = parseRecordKey(address.key)
    const table = tableOf(registry, e)
    if (address.kind === 'register') {
      const row = table
        ? ((await db.table(table).get(id)) as RegisterRow | undefined)?.s
        : (await parkedRow(db, address.key))?.register
      set.registers.set(address.key, row ?? emptyRegister)
    } else {
      const row = table
        ? ((await db.table(table).get(id)) as AggregateRow | undefined)?.s
        : (await parkedRow(db, address.key))?.aggregate
      set.aggregates.set(address.key, row ?? [])
    }
  }
}

function parkedRow(db: FrontDeskDatabase, key: RecordKey): Promise<ParkedRow | undefined> {
  return db.parked.get(key)
}

/** Loads all that applying `change` needs; settlements may reach further records, so it asks until nothing is missing. */
export async function loadForChange(
  db: FrontDeskDatabase,
  registry: DomainRegistry,
  set: WorkingSet,
  change: Change,
): Promise<void> {
  for (let wanted = missing(set, change, registry); wanted.length > 0; wanted = missing(set, change, registry)) {
    await loadAddresses(db, registry, set, wanted)
  }
}

/** Loads all that showing a record of facts needs. */
export async function loadForView(
  db: FrontDeskDatabase,
  registry: DomainRegistry,
  set: WorkingSet,
  key: RecordKey,
): Promise<void> {
  for (
    let wanted = missingForView(set, key, registry);
    wanted.length > 0;
    wanted = missingForView(set, key, registry)
  ) {
    await loadAddresses(db, registry, set, wanted)
  }
}

/** Writes rows, grouped by table, so that each touched record is written once. */
export async function putRows(
  db: FrontDeskDatabase,
  rows: ReadonlyMap<string, readonly ProjectedRow[]>,
): Promise<void> {
  for (const [table, group] of rows) {
    const [only] = group
    if (group.length === 1 && only) await db.table(table).put(only)
    else await db.table(table).bulkPut(group)
  }
}
