/** How a notice stands on a day, and where it hangs. */
import { addDays, type Day, isDay } from '#shared/kernel/days.ts'
import type { NoticeState } from './schema.ts'

/** `coming` before its first day, `last-day` on its last, `expired` from the day after while it hangs anywhere. */
export type NoticeStanding = 'coming' | 'hanging' | 'last-day' | 'expired' | 'down' | 'void'

/** How the notice stands on this day. Source: handbook R25. */
export function standingOf({ status, fromDay, untilDay }: NoticeState, today: Day): NoticeStanding {
  if (status !== 'posted') return status
  if (untilDay < today) return 'expired'
  if (untilDay === today) return 'last-day'
  return fromDay > today ? 'coming' : 'hanging'
}

/** Places where it still hangs; none of one that is void. */
export function hangingAt({ status, places, downFrom }: NoticeState): readonly string[] {
  return status === 'posted' ? places.filter((place) => !downFrom.includes(place)) : []
}

/** The day on which it is to be taken down: the one after its last; undefined where it hangs nowhere. */
export function takeDownDay(notice: NoticeState): Day | undefined {
  return notice.status === 'posted' && isDay(notice.untilDay) ? addDays(notice.untilDay, 1) : undefined
}

/** The building a place belongs to: `1#` of `1#大堂`; empty for a place outside. */
export function buildingOf(place: string): string {
  return /^[^\s#]+#/u.exec(place)?.[0] ?? ''
}
