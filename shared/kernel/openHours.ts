/** Opening hours of one day as a project sets them, `HH:MM-HH:MM`: when that day is over. One reading for items, loans and visits. */
import type { Day, Instant } from './days.ts'
import { zonedInstant } from './zone.ts'

const RANGE = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/

/** Minutes at which a day ends, and a desk that never closes. */
export const MIDNIGHT = 24 * 60

/**
 * Minutes of the day at which the desk closes, at most `MIDNIGHT`: the latest end of its hours, in whatever order they stand. Hours that
 * run over midnight end with their day, and a day without hours, or with none that can be read, is over at midnight. Source: handbook C6.
 */
export function closingMinutes(hours: readonly string[]): number {
  const ends = hours.flatMap((range) => {
    const read = RANGE.exec(range.trim())
    if (!read) return []
    const [from, to] = [Number(read[1]) * 60 + Number(read[2]), Number(read[3]) * 60 + Number(read[4])]
    return [to <= from ? MIDNIGHT : Math.min(to, MIDNIGHT)]
  })
  return ends.length === 0 ? MIDNIGHT : Math.max(...ends)
}

/** The instant at which the desk closes on a day, in the community's zone. **Throws** on an unknown zone. Source: handbook C6. */
export function closingInstant(day: Day, hours: readonly string[], zone: string): Instant {
  return zonedInstant(day, closingMinutes(hours), zone)
}
