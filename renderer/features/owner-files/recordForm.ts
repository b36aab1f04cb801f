/**
 * A record under an open form, and a change that arrives meanwhile (sync case 62): an untouched field shows the new value and rests on
 * it; a touched one keeps what was typed and what it rested on, and says so.
 */
import { openForm } from '#renderer/db/registerForm.ts'
import type { RegisterRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import type { SeenBases } from '#shared/domain/owner-files/decisionParts.ts'
import type { Json } from '#shared/kernel/json.ts'
import { deviceOf } from '#shared/sync/dot.ts'

/** What the form shows of a record, and on what writes it rests (sync 4.4). */
export interface ShownRecord<Values> {
  readonly values: Values
  readonly seen: SeenBases
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
  const resting = new Set(kept.flatMap((name) => parts[name] ?? []))
  const rest = <Record extends object>(old: Record, next: Record): Record => ({
    ...next,
    ...Object.fromEntries(Object.entries(old).filter(([field]) => resting.has(field))),
  })
  const isChanged = (name: string) =>
    (parts[name] ?? []).some((field) => !sameBases(shown.seen[field], arrived.seen[field]))
  return {
    shown: { values: rest(shown.values, arrived.values), seen: rest(shown.seen, arrived.seen) },
    fields: { ...typed, ...Object.fromEntries(taken) },
    changed: kept.filter(isChanged),
  }
}

/** Whether two fields rest on the same writes. */
export function sameBases(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return (a ?? []).join() === (b ?? []).join()
}

/** Opens a record as its form shows it. */
export async function openRecord<Values>(
  store: Store,
  {
    entity,
    row,
    read,
  }: { readonly entity: string; readonly row: RegisterRow; readonly read: (values: Opened) => Values },
): Promise<ShownRecord<Values>> {
  const { values, seen } = await openForm(store, entity, row)
  return { values: read(values), seen }
}

/** Values of a record as they were opened. */
export type Opened = Readonly<Record<string, Json>>

/** Name of the desk that wrote the shown value of a field last; undefined for this desk itself. */
export async function lastDeskOf(
  store: Store,
  row: RegisterRow | undefined,
  field: string,
): Promise<string | undefined> {
  const dot = row?.s[field]?.heads[0]?.dot
  if (dot === undefined || deviceOf(dot) === store.device) return undefined
  return (await store.db.desks.get(deviceOf(dot)))?.v.name ?? ''
}
