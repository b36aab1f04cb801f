/** The week in which stubs and gate copies were compared (handbook 2.10, section 4 item 22): who signed it off, and what stood then. */
import { addDays, type Day, weekday } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** A week as the desk sees it; its id is the Monday. Counts are those of the last signature. */
export interface ReleaseWeekState extends JsonObject {
  readonly status: 'open' | 'signed'
  readonly signedAt: string
  readonly signedBy: string
  readonly slips: number
  readonly differences: number
  readonly remark: string
}

const OPEN_WEEK: ReleaseWeekState = {
  status: 'open',
  signedAt: '',
  signedBy: '',
  slips: 0,
  differences: 0,
  remark: '',
}

/** State of one week: the last signature stands, because copies go on coming back after the first. */
export function foldReleaseWeek(events: readonly LiveEvent[]): { state: ReleaseWeekState; violations: Violation[] } {
  const last = events.filter((event) => event.ev === 'signed').at(-1)
  if (!last) return { state: OPEN_WEEK, violations: [] }
  const count = (field: string): number => {
    const value = last.data[field]
    return typeof value === 'number' ? value : 0
  }
  const { remark } = last.data
  const state: ReleaseWeekState = {
    status: 'signed',
    signedAt: last.at,
    signedBy: last.actor.id,
    slips: count('slips'),
    differences: count('differences'),
    remark: typeof remark === 'string' ? remark : '',
  }
  return { state, violations: [] }
}

/** The Monday of a day's week. */
export function weekOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}

/** The Sunday of the week that begins on this Monday. */
export function weekEnd(monday: Day): Day {
  return addDays(monday, 6)
}
