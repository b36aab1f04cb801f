/** Greeting days (handbook R137, D20): a month and a day in the person's own words, and when it comes next. */
import { addDays, type Day, daysBetween, isDay, yearOf } from '#shared/kernel/days.ts'

/** The next time that a greeting day comes round; today counts. */
export interface NextGreeting {
  readonly day: Day
  readonly inDays: number
}

/**
 * When `MM-DD` comes next, from `today` on; 29 February is greeted on 28 February where the year has none. Undefined where no day is
 * known. Source: handbook R137.
 */
export function nextGreeting(monthDay: string | null, today: Day): NextGreeting | undefined {
  if (monthDay === null) return undefined
  const year = yearOf(today)
  const day = [inYear(year, monthDay), inYear(year + 1, monthDay)].find((one) => one !== undefined && one >= today)
  return day === undefined ? undefined : { day, inDays: daysBetween(today, day) }
}

/**
 * The greeting days (`MM-DD`) that come round `from` to `to` days after `today`; a 28 February without a 29th brings both.
 * Source: handbook R137.
 */
export function greetingDaysBetween(from: number, to: number, today: Day): readonly string[] {
  const days: string[] = []
  for (let count = from; count <= to; count += 1) {
    const day = addDays(today, count)
    days.push(day.slice(5))
    if (day.endsWith('-02-28') && !isDay(`${yearOf(day)}-02-29`)) days.push('02-29')
  }
  return days
}

function inYear(year: number, monthDay: string): Day | undefined {
  const day = `${year}-${monthDay}`
  if (isDay(day)) return day
  return monthDay === '02-29' ? addDays(`${year}-03-01` as Day, -1) : undefined
}
