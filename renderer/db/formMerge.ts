/**
 * A record under an open form, and a change that arrives meanwhile (sync 4.4, fault case 62): an untouched field shows the new value and
 * rests on it; a touched one keeps what was typed and what it rested on.
 */
import type { Json } from '#shared/kernel/json.ts'
import type { Dot } from '#shared/sync/change.ts'

/** Values of a record as they were opened. */
export type Opened = Readonly<Record<string, Json>>

/** What the form shows of a record, and on what writes it rests. */
export interface ShownRecord<Values> {
  readonly values: Values
  readonly seen: Readonly<Record<string, readonly Dot[]>>
}

/** How a form shows a record. */
export interface RecordShape<Values, Fields> {
  readonly entity: string
  readonly fieldsOf: (values: Values) => Fields
  /** Fields of the record for which a field of the form stands: 份额 for two of them. */
  readonly parts: Readonly<Record<string, readonly string[]>>
}

/** What the form is to show and rest on now. */
export interface MergedRecord<Values, Fields> {
  readonly shown: ShownRecord<Values>
  readonly fields: Fields
  /** Touched fields that were changed elsewhere. */
  readonly changed: readonly string[]
}

interface Arriving<Values, Fields> {
  /** What the form rests on. */
  readonly shown: ShownRecord<Values>
  /** Its fields now. */
  readonly typed: Fields
  /** The record as it stands now. */
  readonly arrived: ShownRecord<Values>
}

export function mergeRemote<Values extends object, Fields extends object>(
  { fieldsOf, parts }: RecordShape<Values, Fields>,
  { shown, typed, arrived }: Arriving<Values, Fields>,
): MergedRecord<Values, Fields> {
  const at = (fields: Fields, name: string) => (fields as Readonly<Record<string, unknown>>)[name]
  const base = fieldsOf(shown.values)
  const fresh = fieldsOf(arrived.values)
  const names = Object.keys(parts)
  const kept = names.filter((name) => at(typed, name) !== at(base, name) && at(typed, name) !== at(fresh, name))
  const taken = names.filter((name) => !kept.includes(name)).map((name) => [name, at(fresh, name)])
  const isChanged = (name: string) =>
    (parts[name] ?? []).some((field) => !sameBases(shown.seen[field], arrived.seen[field]))
  return {
    shown: restingOn(parts, kept, { shown, arrived }),
    fields: { ...typed, ...Object.fromEntries(taken) },
    changed: kept.filter(isChanged),
  }
}

/** The record as it arrived, except for what these fields of the form stand for: they rest on what they rested on. */
export function restingOn<Values extends object>(
  parts: Readonly<Record<string, readonly string[]>>,
  kept: readonly string[],
  { shown, arrived }: Pick<Arriving<Values, unknown>, 'shown' | 'arrived'>,
): ShownRecord<Values> {
  const resting = new Set(kept.flatMap((name) => parts[name] ?? []))
  const rest = <Record extends object>(old: Record, next: Record): Record => ({
    ...next,
    ...Object.fromEntries(Object.entries(old).filter(([field]) => resting.has(field))),
  })
  return { values: rest(shown.values, arrived.values), seen: rest(shown.seen, arrived.seen) }
}

/** Whether two fields rest on the same writes. */
export function sameBases(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return (a ?? []).join() === (b ?? []).join()
}
