/** The records a fold works on: maps that grow and are replaced entry by entry, values that never change. */
import type { Dot, RecordKey } from './change.ts'
import { deviceOf, parseRecordKey, seqOf } from './dot.ts'
import type { OpenPersonal } from './personal.ts'
import type { RegisterEye } from './registerEye.ts'
import type { EntitySpec, FoldRegistry } from './registry.ts'
import { SETTLEMENT, settlementSpec } from './settlement.ts'
import type { AggregateState, ClaimHolder, RegisterState } from './state.ts'

/** What has been loaded. A record that was looked for and is not there is put in as empty. */
export interface WorkingSet {
  readonly registers: Map<RecordKey, RegisterState>
  readonly aggregates: Map<RecordKey, AggregateState>
  readonly claims: Map<string, readonly ClaimHolder[]>
  /** Highest contiguous seq applied, per device; always whole. */
  readonly frontier: Map<string, number>
}

/** One thing to load, or one thing that was touched. */
export type Address =
  | { readonly kind: 'register' | 'aggregate'; readonly key: RecordKey }
  | { readonly kind: 'claim'; readonly key: string }

/** A working set of nothing. */
export function emptyWorkingSet(): WorkingSet {
  return { registers: new Map(), aggregates: new Map(), claims: new Map(), frontier: new Map() }
}

/** Puts an address in as empty: what was looked for and is not there. */
export function putEmpty(set: WorkingSet, address: Address): void {
  if (address.kind === 'register') set.registers.set(address.key, {})
  else if (address.kind === 'aggregate') set.aggregates.set(address.key, [])
  else set.claims.set(address.key, [])
}

/** Whether a change has been applied. */
export function isKnownDot(set: WorkingSet, dot: Dot): boolean {
  return seqOf(dot) <= (set.frontier.get(deviceOf(dot)) ?? 0)
}

/** How somebody with these keys looks at a register of the set; for `viewRegister` and `basesFor`. */
export function eyeOf(set: WorkingSet, key: RecordKey, registry: FoldRegistry, open: OpenPersonal): RegisterEye {
  return { key, open, isKnown: (dot) => isKnownDot(set, dot), mayAct: registry.mayAct }
}

/** The spec of an entity, with the built-in one of settlements. */
export function specOf(registry: FoldRegistry, entity: string): EntitySpec | undefined {
  return entity === SETTLEMENT ? settlementSpec : registry.specOf(entity)
}

/** The spec of a record's entity. */
export function specOfKey(registry: FoldRegistry, key: RecordKey): EntitySpec | undefined {
  return specOf(registry, parseRecordKey(key).e)
}

/** A loaded aggregate. **Throws** when `missing` was not asked: a fold on half of the facts would be wrong silently. */
export function aggregateIn(set: WorkingSet, key: RecordKey): AggregateState {
  return loaded(set.aggregates.get(key), key)
}

/** A loaded claim row. **Throws** as `aggregateIn`. */
export function claimIn(set: WorkingSet, key: string): readonly ClaimHolder[] {
  return loaded(set.claims.get(key), key)
}

/** A loaded register. **Throws** as `aggregateIn`. */
export function registerIn(set: WorkingSet, key: RecordKey): RegisterState {
  return loaded(set.registers.get(key), key)
}

function loaded<Value>(value: Value | undefined, key: string): Value {
  if (value === undefined) throw new RangeError(`Not loaded: ${key}; load what missing() names first`)
  return value
}
