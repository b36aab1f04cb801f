/** How far a due day is from today. Pure. */
import { type Day, daysBetween, isDay } from '#shared/kernel/days.ts'

/** Days from today to the day, negative when it is past; undefined where there is none, or none that is a day. */
export function dueDistance(
  due: string | undefined,
  today: Day,
): { readonly day: Day; readonly days: number } | undefined {
  const day = due?.slice(0, 'yyyy-mm-dd'.length)
  return isDay(day) ? { day, days: daysBetween(today, day) } : undefined
}
