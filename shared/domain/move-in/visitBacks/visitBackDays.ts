/** When somebody who moved in is asked how they are (handbook R140): day 7, then a month, then a year after the keys. */
import { addDays, addMonths, type Day } from '#shared/kernel/days.ts'

/** Which of the three it is. */
export type VisitBackTurn = 'week' | 'month' | 'year'

/** Settings `visit-back.move-in-day`, `then-months`, `then-years`; 0 months or years asks no more. */
export interface VisitBackTerms {
  readonly days: number
  readonly months: number
  readonly years: number
}

/** One day on which to ask. */
export interface VisitBackDay {
  readonly turn: VisitBackTurn
  readonly day: Day
}

/** Another desk may tell any day: after this one nobody is asked, because the calendar ends. */
const LAST_ASKED = '9000-01-01'

/**
 * The days on which a household is asked, the first one counted from the day on which it got its keys. A month after the 31st is the last day
 * of a shorter month, a year after the leap day the 28th. Source: handbook R140.
 */
export function visitBackDays(handedOverOn: Day, { days, months, years }: VisitBackTerms): readonly VisitBackDay[] {
  if (handedOverOn > LAST_ASKED) return []
  return [
    { turn: 'week', day: addDays(handedOverOn, days) },
    ...(months > 0 ? [{ turn: 'month', day: addMonths(handedOverOn, months) } as const] : []),
    ...(years > 0 ? [{ turn: 'year', day: addMonths(handedOverOn, years * 12) } as const] : []),
  ]
}
