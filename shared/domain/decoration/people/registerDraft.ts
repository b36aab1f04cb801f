/** Saving a form of a register: what is new as a whole, what stands with the fields that were changed (sync 4.3). */
import type { SetItem } from '#shared/domain/draft.ts'
import type { Json } from '#shared/kernel/json.ts'
import type { Dot } from '#shared/sync/change.ts'

/** The record that a form was opened on: the writes it showed and what they said. */
export interface OpenedRecord {
  readonly id: string
  readonly seen: Readonly<Record<string, readonly Dot[]>>
  readonly before: Readonly<Record<string, Json>>
}

/** What is typed on a form of a register. */
export interface TypedRecord {
  readonly e: string
  readonly values: Readonly<Record<string, Json>>
  /** Said again where nothing was changed, so that the form may close. */
  readonly anchor: string
}

/** The item that saves a form: a record of its own under `newId`, or what was changed of the opened one. Source: sync 4.3. */
export function savedItem(
  { e, values, anchor }: TypedRecord,
  opened: OpenedRecord | undefined,
  newId: string,
): SetItem {
  if (opened === undefined) return { kind: 'set', e, id: newId, values }
  const { id, seen, before } = opened
  // A field that was never written reads as empty.
  const changed = Object.entries(values).filter(([field, value]) => (before[field] ?? '') !== (value ?? ''))
  const told = changed.length === 0 ? { [anchor]: values[anchor] ?? '' } : Object.fromEntries(changed)
  return { kind: 'set', e, id, values: told, seen }
}
