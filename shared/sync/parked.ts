/** What a newer version wrote and this one keeps without understanding (sync 4.7): counted on screen, alive after the upgrade. */
import type { Dot, RecordKey } from './change.ts'
import { parseRecordKey } from './dot.ts'
import { DELETED } from './registerEye.ts'
import type { FoldRegistry } from './registry.ts'
import { isFact, policyOf } from './reversal.ts'
import type { AggregateState, RegisterState } from './state.ts'
import { specOf, type WorkingSet } from './workingSet.ts'

/** How much is parked: records of unknown entities, fields of known ones, events of known ones. */
export interface Parked {
  readonly records: number
  readonly fields: number
  readonly events: number
}

/** Counts what this registry does not know, over whole rows. */
export function countParked(set: Pick<WorkingSet, 'registers' | 'aggregates'>, registry: FoldRegistry): Parked {
  let parked: Parked = { records: 0, fields: 0, events: 0 }
  for (const [key, state] of set.registers) parked = sum(parked, parkedInRegister(key, state, registry))
  for (const [key, state] of set.aggregates) parked = sum(parked, parkedInAggregate(key, state, registry))
  return parked
}

/** What is parked in one register row. */
export function parkedInRegister(key: RecordKey, state: RegisterState, registry: FoldRegistry): Parked {
  const spec = specOf(registry, parseRecordKey(key).e)
  const fields = Object.keys(state).filter((field) => field !== DELETED && (state[field]?.heads.length ?? 0) > 0)
  if (fields.length === 0) return { records: 0, fields: 0, events: 0 }
  if (spec?.kind !== 'register') return { records: 1, fields: 0, events: 0 }
  return { records: 0, fields: fields.filter((field) => !Object.hasOwn(spec.fields, field)).length, events: 0 }
}

/** What is parked in one aggregate row. */
export function parkedInAggregate(key: RecordKey, events: AggregateState, registry: FoldRegistry): Parked {
  const spec = specOf(registry, parseRecordKey(key).e)
  if (spec?.kind !== 'events') return { records: events.length > 0 ? 1 : 0, fields: 0, events: 0 }
  return { records: 0, fields: 0, events: events.filter((event) => isFact(event) && !policyOf(spec, event.ev)).length }
}

/** A record, or what is parked of it. */
export interface ParkedParts {
  readonly key: RecordKey
  readonly register?: RegisterState | undefined
  readonly aggregate?: AggregateState | undefined
}

/** Dots of the changes that wrote what is parked in one record: they say which version reads it. */
export function unknownDots(
  { key, register = {}, aggregate = [] }: ParkedParts,
  registry: FoldRegistry,
): readonly Dot[] {
  const spec = specOf(registry, parseRecordKey(key).e)
  const fields = spec?.kind === 'register' ? spec.fields : {}
  const heads = Object.entries(register).flatMap(([field, state]) =>
    field === DELETED || Object.hasOwn(fields, field) ? [] : state.heads,
  )
  const events = aggregate.filter((event) => spec?.kind !== 'events' || (isFact(event) && !policyOf(spec, event.ev)))
  return [...heads, ...events].map(({ dot }) => dot)
}

function sum(a: Parked, b: Parked): Parked {
  return { records: a.records + b.records, fields: a.fields + b.fields, events: a.events + b.events }
}
