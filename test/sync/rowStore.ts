// A store of rows, as a database would be: each change gets a fresh working set with only what `missing` asks for.
import type { Change, RecordKey } from '#shared/sync/change.ts'
import { deviceOf, seqOf } from '#shared/sync/dot.ts'
import type { FoldRegistry } from '#shared/sync/registry.ts'
import {
  type Address,
  type AggregateView,
  applyChange,
  emptyWorkingSet,
  missing,
  missingForView,
  viewAggregate,
  type WorkingSet,
} from '#shared/sync/working.ts'
import { openAll } from './desk.ts'

/** Applies the changes row by row, each when its predecessor has come, and answers all rows. */
export function receiveFromStore(rows: WorkingSet, changes: readonly Change[], registry: FoldRegistry): WorkingSet {
  let waiting = changes
  while (waiting.length > 0) {
    const later = waiting.filter((change) => !applyToRows(rows, change, registry))
    if (later.length === waiting.length) throw new Error('A gap that nothing fills')
    waiting = later
  }
  return rows
}

/** The view of a record from rows, with only what `missingForView` asks for. */
export function viewFromStore(rows: WorkingSet, key: RecordKey, registry: FoldRegistry): AggregateView {
  const set: WorkingSet = { ...emptyWorkingSet(), frontier: rows.frontier }
  for (
    let absent = missingForView(set, key, registry);
    absent.length > 0;
    absent = missingForView(set, key, registry)
  ) {
    for (const address of absent) copy(rows, set, address)
  }
  return viewAggregate(set, key, registry, openAll)
}

function applyToRows(rows: WorkingSet, change: Change, registry: FoldRegistry): boolean {
  if (seqOf(change.dot) > (rows.frontier.get(deviceOf(change.dot)) ?? 0) + 1) return false
  const set: WorkingSet = { ...emptyWorkingSet(), frontier: rows.frontier }
  for (let absent = missing(set, change, registry); absent.length > 0; absent = missing(set, change, registry)) {
    for (const address of absent) copy(rows, set, address)
  }
  for (const address of applyChange(set, change, registry)) if (holds(set, address)) copy(set, rows, address)
  return true
}

function holds(set: WorkingSet, { kind, key }: Address): boolean {
  if (kind === 'claim') return set.claims.has(key)
  return kind === 'register' ? set.registers.has(key) : set.aggregates.has(key)
}

function copy(from: WorkingSet, to: WorkingSet, { kind, key }: Address): void {
  if (kind === 'claim') to.claims.set(key, from.claims.get(key) ?? [])
  else if (kind === 'register') to.registers.set(key, from.registers.get(key) ?? {})
  else to.aggregates.set(key, from.aggregates.get(key) ?? [])
}
