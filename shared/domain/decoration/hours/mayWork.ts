/** 「现在可以施工吗」 (handbook R85): the answer at one minute, until when, what comes next, and the rule that decided. */
import { addDays, type Day } from '#shared/kernel/days.ts'
import { dayInZone, minutesInZone } from '#shared/kernel/zone.ts'
import { type HoursFacts, type HoursOfDay, hoursOn } from './hoursOfDay.ts'

/** The answer; minutes are those of the community's clock. */
export interface WorkAnswer {
  readonly allowed: boolean
  /** Where it is allowed: the minute of today at which work has to end. */
  readonly until: number | undefined
  /** Where it is not: when it is allowed again; undefined where the next weeks have no hours at all. */
  readonly next: { readonly day: Day; readonly minutes: number } | undefined
  /** Today's hours and the rule that decided. */
  readonly today: HoursOfDay
}

/** A longer time without hours has no next beginning worth telling. */
const LOOK_AHEAD_DAYS = 60

/** The answer at a minute (0 to 1439) of a day. Source: handbook R85, D4. */
export function mayWorkOn(day: Day, minutes: number, facts: HoursFacts): WorkAnswer {
  const today = hoursOn(day, facts)
  const running = today.ranges.find(({ from, to }) => from <= minutes && minutes < to)
  if (running) return { allowed: true, until: endOf(running.to, today), next: undefined, today }
  return { allowed: false, until: undefined, next: nextStart(day, minutes, facts), today }
}

/** The answer at an instant (ms since 1970, UTC) in the community's zone. **Throws** on an unknown zone. Source: handbook R85, D4. */
export function mayWorkAt(ms: number, zone: string, facts: HoursFacts): WorkAnswer {
  return mayWorkOn(dayInZone(ms, zone), minutesInZone(ms, zone), facts)
}

/** Ranges that touch or overlap are one stretch of work. */
function endOf(to: number, { ranges }: HoursOfDay): number {
  return ranges.reduce((end, range) => (range.from <= end && range.to > end ? range.to : end), to)
}

function nextStart(day: Day, minutes: number, facts: HoursFacts): WorkAnswer['next'] {
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const later = addDays(day, ahead)
    const start = hoursOn(later, facts).ranges.find(({ from }) => ahead > 0 || from > minutes)
    if (start) return { day: later, minutes: start.from }
  }
  return undefined
}
