/** Small steps that the decisions of owner files share: first refusal of a check, what differs, what a form had seen. */
import type { DraftItem } from '#shared/domain/draft.ts'
import type { Json } from '#shared/kernel/json.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import type { Dot } from '#shared/sync/change.ts'
import type { OwnerFileRefusal } from './ownerRefusal.ts'

/** Bases that a form took when it opened, per field (sync 4.4). */
export type SeenBases = Readonly<Record<string, readonly Dot[]>>

/** The checked value, or the first of what was found wrong. */
export function first<Value>(checked: Result<Value, readonly OwnerFileRefusal[]>): Result<Value, OwnerFileRefusal> {
  if (checked.ok) return checked
  const [refusal] = checked.error
  return err(refusal ?? { code: 'nothing-changed' })
}

/** Fields that differ; a field that was not given is not touched, an empty text and nothing are one. */
export function changedValues(before: object, after: object): Record<string, Json> {
  const old = before as Record<string, Json | undefined>
  return Object.fromEntries(
    Object.entries(after as Record<string, Json | undefined>).flatMap(([field, value]) =>
      value === undefined || isSame(old[field], value) ? [] : [[field, value]],
    ),
  )
}

function isSame(a: Json | undefined, b: Json): boolean {
  const nothing = (value: Json | undefined) => value === undefined || value === null || value === '' || value === false
  return a === b || (nothing(a) && nothing(b))
}

/** The fields of a new record without those that say nothing. */
export function saidValues(values: object): Record<string, Json> {
  return changedValues({}, values)
}

/** What the form had seen of the fields that are written. */
export function pick(seen: SeenBases, values: Readonly<Record<string, unknown>>): SeenBases {
  return Object.fromEntries(Object.entries(seen).filter(([field]) => field in values))
}

/** Sets fields of a record, resting on what the form showed. */
export function setItem(
  record: { readonly e: string; readonly id: string; readonly seen?: SeenBases | undefined },
  values: Readonly<Record<string, Json>>,
): DraftItem {
  const { e, id, seen } = record
  return { kind: 'set', e, id, values, ...(seen === undefined ? {} : { seen: pick(seen, values) }) }
}
