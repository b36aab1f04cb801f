/** The time beside a signature on a run's list, as it is typed on return. */
import { parseTypedTime } from '#renderer/ui/lateEntryValues.ts'
import { addDays, instantFrom } from '#shared/kernel/days.ts'
import { dayInZone, zonedInstant } from '#shared/kernel/zone.ts'

interface DeskMoment {
  readonly nowMs: number
  readonly zone: string
}

/**
 * The instant that a typed time means: the last one that was, so that a list of the evening can be entered next morning. Nothing typed
 * is now; what is no time is empty, and refused by the decision.
 */
export function runInstant(typed: string, { nowMs, zone }: DeskMoment): string {
  if (typed.trim() === '') return instantFrom(nowMs)
  const minutes = parseTypedTime(typed)
  if (minutes === undefined) return ''
  const today = dayInZone(nowMs, zone)
  const at = zonedInstant(today, minutes, zone)
  return Date.parse(at) > nowMs ? zonedInstant(addDays(today, -1), minutes, zone) : at
}
