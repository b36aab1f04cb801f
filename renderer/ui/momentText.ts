/** An instant as the desk says it: today's by the clock, this year's without the year. */
import { addDays } from '#shared/kernel/days.ts'
import { clockInZone, dayInZone } from '#shared/kernel/zone.ts'

export interface MomentText {
  /** `11-18`, or `2025-11-18` of another year. */
  readonly day: string
  /** `09:12`. */
  readonly time: string
  readonly near?: 'today' | 'yesterday'
}

interface DeskTime {
  readonly zone: string
  readonly now: number
}

/** The parts of `at` (ISO 8601 UTC) seen from the desk at `now`. */
export function momentText(at: string, { zone, now }: DeskTime): MomentText {
  const ms = Date.parse(at)
  const day = dayInZone(ms, zone)
  const today = dayInZone(now, zone)
  const parts = { day: day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day, time: clockInZone(ms, zone) }
  if (day === today) return { ...parts, near: 'today' }
  return day === addDays(today, -1) ? { ...parts, near: 'yesterday' } : parts
}
