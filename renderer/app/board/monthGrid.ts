/** The month as weeks of seven days, what is due on each, and the steps between days. Pure. */
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { addDays, addMonths, type Day, isDay, type Month, monthOf, weekday } from '#shared/kernel/days.ts'

/** What is due on a day, by state; what two desks contest counts as to do. */
export interface DayCounts {
  readonly late: number
  readonly due: number
  readonly running: number
  readonly todo: number
}

/** The days of the month's weeks, Monday first; days of the months beside it fill the weeks. */
export function monthDays(month: Month): readonly Day[] {
  const first = `${month}-01` as Day
  const start = addDays(first, 1 - weekday(first))
  const last = addDays(addMonths(first, 1), -1)
  const end = addDays(last, 7 - weekday(last))
  const days: Day[] = []
  for (let day = start; day <= end; day = addDays(day, 1)) days.push(day)
  return days
}

/** The day a matter stands on: its own; today's where it is late from before, or has none. */
export function standsOn({ due, state }: Pick<OpenMatter, 'due' | 'state'>, today: Day): Day {
  const day = due?.slice(0, 'yyyy-mm-dd'.length)
  if (!isDay(day)) return today
  return day < today || state === 'late' ? today : day
}

/** Matters by the day they stand on, in the order they came. */
export function byDay<Matter extends Pick<OpenMatter, 'due' | 'state'>>(
  matters: readonly Matter[],
  today: Day,
): ReadonlyMap<string, readonly Matter[]> {
  return Map.groupBy(matters, (matter) => standsOn(matter, today))
}

/** How many of each state. */
export function countsOf(matters: readonly Pick<OpenMatter, 'state'>[]): DayCounts {
  const counts = { late: 0, due: 0, running: 0, todo: 0 }
  for (const { state } of matters) counts[state === 'contested' ? 'todo' : state] += 1
  return counts
}

/** The day a key leads to: arrows by a day or a week, PageUp and PageDown by a month, Home and End in the week; undefined for another key. */
export function dayAfterKey(key: string, day: Day): Day | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'PageUp':
      return addMonths(day, -1)
    case 'PageDown':
      return addMonths(day, 1)
    case 'Home':
      return addDays(day, 1 - weekday(day))
    case 'End':
      return addDays(day, 7 - weekday(day))
    default:
      return undefined
  }
}

/** Days the modules are asked for: those of the grid. Today's month is asked for all that is late too. */
export function spanOf(month: Month, today: Day): { readonly from?: Day; readonly to: Day } {
  const days = monthDays(month)
  const from = days[0] ?? today
  const to = days.at(-1) ?? today
  return monthOf(today) === month ? { to } : { from, to }
}
