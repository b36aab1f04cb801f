/** The address of one cashier's day: matters lead there, and whoever answers for the desk looks at the days of others. */
import { type Day, isDay } from '#shared/kernel/days.ts'

/** `/decoration/money/day~2026-11-20~<staff id>`. */
export function cashDayPath(day: Day, staffId: string): string {
  return `/decoration/money/day~${day}~${staffId}`
}

/** The day and the cashier that a part of the address names; undefined for any other view. */
export function cashDayIn(view: string | undefined): { readonly day: Day; readonly staffId: string } | undefined {
  const [name, day = '', staffId = ''] = view?.split('~') ?? []
  return name === 'day' && isDay(day) && staffId !== '' ? { day, staffId } : undefined
}
