/** From when to when, as four fields of a form: two days and two typed times. */
import { parseTypedTime } from '#renderer/ui/lateEntryValues.ts'
import type { Day } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'

export type TimeSpanValues = { fromDay: Day | null; fromTime: string; toDay: Day | null; toTime: string }

/** The instants that the fields mean; what cannot be read is empty, for the decision to refuse. */
export function spanOf(values: TimeSpanValues, zone: string): { readonly from: string; readonly to: string } {
  const at = (day: Day | null, time: string): string => {
    const minutes = parseTypedTime(time)
    return day === null || minutes === undefined ? '' : zonedInstant(day, minutes, zone)
  }
  return { from: at(values.fromDay, values.fromTime), to: at(values.toDay, values.toTime) }
}

/** A refusal of `from` or `to` stands beside the time that was typed. */
export function atSpanField(error: { readonly code: string; readonly field?: string }): {
  readonly code: string
  readonly field?: string
} {
  const field = error.field === 'from' ? 'fromTime' : error.field === 'to' ? 'toTime' : error.field
  return field === undefined ? { code: error.code } : { code: error.code, field }
}
