/** The periods that custody is told for. */
import { addDays, addMonths, type Day } from '#shared/kernel/days.ts'

export const STATISTICS_PERIODS = ['week', 'days30', 'month', 'last-month', 'year'] as const
export type StatisticsPeriod = (typeof STATISTICS_PERIODS)[number]

/** First and last day, both counted; of a period that runs the last is today. */
export function daysOf(period: StatisticsPeriod, today: Day): { readonly from: Day; readonly to: Day } {
  const firstOfMonth = `${today.slice(0, 7)}-01` as Day
  switch (period) {
    case 'week':
      return { from: addDays(today, -6), to: today }
    case 'days30':
      return { from: addDays(today, -29), to: today }
    case 'month':
      return { from: firstOfMonth, to: today }
    case 'last-month':
      return { from: addMonths(firstOfMonth, -1), to: addDays(firstOfMonth, -1) }
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01` as Day, to: today }
  }
}
