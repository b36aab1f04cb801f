/** What the records beside persons and stays have in common: why one is refused, how typed text is read, how one form becomes one item. */
import type { DecisionContext, SetItem } from '#shared/domain/draft.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { Json } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { hasLoneSurrogate, lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import type { Dot } from '#shared/sync/change.ts'

/** Why a record of a file is refused; `field` names the input that it belongs beside. */
export type FileRecordRefusal = Refusal<
  | 'beyond-role'
  | 'record-gone'
  | 'nothing-changed'
  | 'bad-character'
  | 'text-too-long'
  | 'person-missing'
  | 'plate-missing'
  | 'kind-missing'
  | 'id-number-not-here'
  | 'copies-invalid'
  | 'day-invalid'
  | 'day-in-future'
  | 'valid-before-received'
  | 'due-day-missing'
  | 'scan-purpose-missing'
  | 'scan-missing'
  | 'scan-basis-missing'
  | 'consent-none'
  | 'consent-stands'
  | 'consent-missing'
  | 'not-withdrawable'
  | 'greeting-day-invalid'
  | 'note-missing'
  | 'health-word'
  | 'end-day-missing'
  | 'end-day-past'
  | 'end-day-too-late'
  | 'basis-missing'
  | 'reason-missing'
>

/** Everything that is wrong with a form, or what is stored. */
export type CheckedRecord<Fields> = Result<Fields, readonly FileRecordRefusal[]>

/** One form of one record: `id` and `before` are null for a new one; `seen` are the writes that the form showed (sync 4.4). */
export interface RecordEdit<Fields> {
  readonly id: string | null
  readonly before: Fields | null
  readonly after: Fields
  readonly seen: Readonly<Record<string, readonly Dot[]>>
}

/** The item of a form: all fields of a new record, the changed ones of a known one. **Refuses** `nothing-changed`. */
export function recordItem<Fields extends object>(
  e: string,
  edit: RecordEdit<Fields>,
  context: Pick<DecisionContext, 'newId'>,
): Result<SetItem, FileRecordRefusal> {
  const after = edit.after as Readonly<Record<string, Json>>
  if (edit.id === null) return ok({ kind: 'set', e, id: context.newId(), values: { ...after } })
  const before = (edit.before ?? {}) as Readonly<Record<string, Json>>
  const changed = Object.entries(after).filter(([field, value]) => before[field] !== value)
  if (changed.length === 0) return err({ code: 'nothing-changed' })
  const values = Object.fromEntries(changed)
  const seen = Object.fromEntries(Object.entries(edit.seen).filter(([field]) => field in values))
  return ok({ kind: 'set', e, id: edit.id, values, seen })
}

/** Whether the role table refuses the command to who is signed in. */
export function isBeyondRole(cmd: string, { mayAct, actor }: DecisionContext): boolean {
  return mayAct(cmd, actor.role) !== 'allowed'
}

/** The first of what was found, for a decision; a form shows them all. */
export function firstOf<Fields>(checked: CheckedRecord<Fields>): Result<Fields, FileRecordRefusal> {
  return checked.ok ? checked : err(checked.error[0] ?? { code: 'nothing-changed' })
}

/** What is wrong with a typed text of at most `most` characters. */
export function textFaults(field: string, text: string, most: number): readonly FileRecordRefusal[] {
  if (hasLoneSurrogate(text)) return [{ code: 'bad-character', field }]
  return lengthInCharacters(normalizeText(text)) > most ? [{ code: 'text-too-long', field, detail: { most } }] : []
}

/** What is wrong with a typed day, which may be missing. */
export function dayFaults(field: string, day: string | null): readonly FileRecordRefusal[] {
  return day === null || isDay(day) ? [] : [{ code: 'day-invalid', field }]
}

/** What is wrong with a day that must not be after today. */
export function pastDayFaults(field: string, day: string | null, today: Day): readonly FileRecordRefusal[] {
  const faults = dayFaults(field, day)
  return faults.length === 0 && day !== null && day > today ? [{ code: 'day-in-future', field }] : faults
}
