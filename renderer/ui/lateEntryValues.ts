/** What `LateEntryFields` adds to the values of an entry form, and how they become a `LateEntry`. */
import type { LateEntry } from '#shared/domain/lateEntry.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { foldWidth } from '#shared/kernel/text.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'

/** Fields named as the refusals of 补录 name them; spread `NO_LATE_ENTRY` into the form's initial values. */
export type LateEntryValues = {
  isLate: boolean
  lateDay: Day | null
  /** Time on the paper as typed: 0930, 9:30. */
  lateAt: string
  paperNumber: string
}

/** A form that is filled in as it happens. */
export const NO_LATE_ENTRY: LateEntryValues = { isLate: false, lateDay: null, lateAt: '', paperNumber: '' }

/** Whether a draft from disk holds these fields. */
export function isLateEntryValues(values: unknown): values is LateEntryValues {
  if (typeof values !== 'object' || values === null) return false
  const { isLate, lateDay, lateAt, paperNumber } = values as Record<string, unknown>
  if (typeof isLate !== 'boolean' || typeof lateAt !== 'string' || typeof paperNumber !== 'string') return false
  return lateDay === null || isDay(lateDay)
}

/** Minutes since midnight of a typed time (0930, 930, 9:30, 9.30, 9点30), or undefined. */
export function parseTypedTime(text: string): number | undefined {
  const typed = foldWidth(text).trim()
  const parts = /^(\d{1,2})(\d{2})$/.exec(typed) ?? /^(\d{1,2})[:.点时](\d{1,2})分?$/.exec(typed)
  const [hours, minutes] = [Number(parts?.[1]), Number(parts?.[2])]
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined
}

/** The late entry that the form means, or undefined while the switch is off. An unreadable time is left for `enterLate` to refuse. */
export function lateEntryOf(
  values: LateEntryValues,
  { zone, form }: { readonly zone: string; readonly form?: string },
): LateEntry | undefined {
  if (!values.isLate) return undefined
  const minutes = parseTypedTime(values.lateAt)
  const at = values.lateDay === null || minutes === undefined ? '' : zonedInstant(values.lateDay, minutes, zone)
  return { at, paperNumber: values.paperNumber, ...(form === undefined ? {} : { form }) }
}
