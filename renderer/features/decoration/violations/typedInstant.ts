/** A day and a time as typed, as the instant that a decision judges. */
import { parseTypedTime } from '#renderer/ui/lateEntryValues.ts'
import type { Day } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'

interface TypedMoment {
  readonly day: Day | null
  /** 1030, 10:30; empty = now, where the day is today. */
  readonly at: string
  readonly today: Day
  readonly zone: string
}

/** The instant; empty = now. What cannot be read, and another day without a time, is `?`: the decision refuses it. */
export function typedInstant({ day, at, today, zone }: TypedMoment): string {
  if (at.trim() === '' && (day === null || day === today)) return ''
  const minutes = parseTypedTime(at)
  return minutes === undefined ? '?' : zonedInstant(day ?? today, minutes, zone)
}
