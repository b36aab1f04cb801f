/** Calendar days and instants as text. The only file of shared/ that builds a `Date`, from whole numbers; it never reads the clock. */
import type { Brand } from './brand.ts'
import { type Refusal, refuse } from './errors.ts'
import { ok, type Result } from './result.ts'
import { foldWidth } from './text.ts'

/** A calendar day, `YYYY-MM-DD`, years 1800 to 9999; sorts and compares as text. */
export type Day = Brand<string, 'Day'>
/** A month, `YYYY-MM`. */
export type Month = Brand<string, 'Month'>
/** A moment, `YYYY-MM-DDTHH:mm:ss.sssZ`, always UTC and milliseconds; sorts and compares as text. */
export type Instant = Brand<string, 'Instant'>
/** Day of the week, 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Why a text is no day; each code is explained at `parseDay`. */
export type DayRefusal = Refusal<'empty' | 'not-a-day' | 'no-such-day' | 'year-out-of-range'>

const DAY_MS = 86_400_000
const MIN_YEAR = 1800
const MAX_YEAR = 9999
const LONGEST_TYPED_DAY = 40
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const DAY_TEXT = /^\d{4}-\d\d-\d\d$/
const INSTANT_TEXT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.(\d{3})Z$/
const TYPED_DAY =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]?|(\d\d)(\d\d))$/

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

function dayText(year: number, month: number, date: number): Day {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day
}

function partsOf(day: Day): readonly [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

function lengthOfMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

function isRealDay(year: number, month: number, date: number): boolean {
  return date >= 1 && date <= lengthOfMonth(year, month)
}

/** Days since 1970-01-01. */
function dayNumber(day: Day): number {
  const [year, month, date] = partsOf(day)
  return Date.UTC(year, month - 1, date) / DAY_MS
}

function dayOfNumber(number: number): Day {
  const date = new Date(number * DAY_MS)
  const year = date.getUTCFullYear()
  if (!(year >= MIN_YEAR && year <= MAX_YEAR)) throw new RangeError('The day lies outside the years 1800 to 9999')
  return dayText(year, date.getUTCMonth() + 1, date.getUTCDate())
}

/** Whether this is a stored day: `YYYY-MM-DD`, a real date, year 1800 to 9999. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !DAY_TEXT.test(value)) return false
  const [year, month, date] = partsOf(value as Day)
  return year >= MIN_YEAR && isRealDay(year, month, date)
}

/**
 * The day a person typed: `2015-03-08`, `2015.3.8`, `2015/3/8`, `2015年3月8日`, `20150308`, full width and spaces allowed.
 *
 * **Refuses** `empty`; `not-a-day`: another shape, two-digit years too; `no-such-day`: 29 February 2025; `year-out-of-range`:
 * before 1800.
 */
export function parseDay(text: string): Result<Day, DayRefusal> {
  if (text.length > LONGEST_TYPED_DAY) return refuse('not-a-day')
  const typed = foldWidth(text).replace(/\s/g, '')
  if (typed === '') return refuse('empty')
  const match = TYPED_DAY.exec(typed)
  if (match === null) return refuse('not-a-day')
  const [year = 0, month = 0, date = 0] = match.slice(1).filter(Boolean).map(Number)
  if (!isRealDay(year, month, date)) return refuse('no-such-day')
  if (year < MIN_YEAR) return refuse('year-out-of-range', { detail: { from: MIN_YEAR, to: MAX_YEAR } })
  return ok(dayText(year, month, date))
}

/** Negative when `a` is earlier, 0 on the same day, positive when later. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The day `count` days later (earlier when negative). **Throws** outside the years 1800 to 9999. */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count)
}

/** Days from `from` (not counted) to `to` (counted): 0 on the same day, 1 to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** The same date `count` months later, or the last of that month where it has no such date: 31 January + 1 is 28 or 29 February. **Throws** outside the years. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = partsOf(day)
  const months = year * 12 + month - 1 + count
  const newYear = Math.floor(months / 12)
  const newMonth = months - newYear * 12 + 1
  if (!(newYear >= MIN_YEAR && newYear <= MAX_YEAR)) throw new RangeError('The day lies outside the years 1800 to 9999')
  return dayText(newYear, newMonth, Math.min(date, lengthOfMonth(newYear, newMonth)))
}

/** Day of the week, 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): Weekday {
  const sinceMonday = (((dayNumber(day) + 3) % 7) + 7) % 7
  return (sinceMonday + 1) as Weekday
}

/** Whether the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return partsOf(day)[0]
}

/** The month of a day, `2026-11`. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month
}

/** The day as papers print it: 2026年11月21日, no leading zeros. */
export function formatDayChinese(day: Day): string {
  const [year, month, date] = partsOf(day)
  return `${year}年${month}月${date}日`
}

/** Whether this is a stored instant: exactly `YYYY-MM-DDTHH:mm:ss.sssZ`, a real moment. */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== 'string') return false
  const match = INSTANT_TEXT.exec(value)
  return match !== null && isDay(match[1])
}

/** The instant `ms` milliseconds after 1970 (UTC). **Throws** on a fraction, and outside the years 1800 to 9999. */
export function instantFrom(ms: number): Instant {
  if (!Number.isInteger(ms)) throw new RangeError('An instant is a whole number of milliseconds')
  const day = dayOfNumber(Math.floor(ms / DAY_MS))
  return `${day}T${new Date(ms).toISOString().slice(11)}` as Instant
}

/** Milliseconds since 1970 (UTC) of an instant. */
export function instantMs(instant: Instant): number {
  const [, day = '', hours, minutes, seconds, ms] = INSTANT_TEXT.exec(instant) ?? []
  return (
    ((dayNumber(day as Day) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000 + Number(ms)
  )
}
