/** The community's time zone: what day and time it is there at an instant. Uses the platform's zone table (Intl), never the desk's own zone. */
import { type Day, daysBetween, type Instant, instantFrom } from './days.ts'

/** The zone of a community that has not said otherwise. */
export const DEFAULT_TIME_ZONE = 'Asia/Shanghai'

const DAY_MS = 86_400_000
const EPOCH = '1970-01-01' as Day
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/
const LONGEST_ZONE_NAME = 60

/** Building a formatter costs more than a hundred uses of it. It holds no state of the product: one per zone name, for good. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  const formatter = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formatters.set(zone, formatter)
  return formatter
}

interface WallClock {
  readonly day: Day
  /** Seconds since the clock showed midnight. */
  readonly seconds: number
}

function wallClock(ms: number, zone: string): WallClock {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of formatterOf(zone).formatToParts(ms)) parts[type] = value
  const day = `${(parts.year ?? '').padStart(4, '0')}-${parts.month}-${parts.day}` as Day
  return { day, seconds: Number(parts.hour) * 3600 + Number(parts.minute) * 60 + Number(parts.second) }
}

/** What the zone's clock shows, as if it were UTC; whole seconds. */
function wallMs({ day, seconds }: WallClock): number {
  return daysBetween(EPOCH, day) * DAY_MS + seconds * 1000
}

function offsetMs(ms: number, zone: string): number {
  const wholeSeconds = Math.floor(ms / 1000) * 1000
  return wallMs(wallClock(wholeSeconds, zone)) - wholeSeconds
}

/** Whether this names a zone that this machine knows, `Asia/Shanghai`; bare offsets like `+08:00` are not zones. */
export function isTimeZone(text: string): boolean {
  if (text.length > LONGEST_ZONE_NAME || !ZONE_NAME.test(text)) return false
  try {
    formatterOf(text)
    return true
  } catch {
    // Intl has no question for it: an unknown name throws, and that is the answer.
    return false
  }
}

/** The day it is in the zone at `ms` (since 1970, UTC). **Throws** on an unknown zone. */
export function dayInZone(ms: number, zone: string): Day {
  return wallClock(ms, zone).day
}

/** Whole minutes since midnight that the zone's clock shows at `ms`, 0 to 1439. **Throws** on an unknown zone. */
export function minutesInZone(ms: number, zone: string): number {
  return Math.floor(wallClock(ms, zone).seconds / 60)
}

/** What the zone's clock shows at `ms`, `HH:mm`, 00:00 to 23:59. **Throws** on an unknown zone. */
export function clockInZone(ms: number, zone: string): string {
  const minutes = minutesInZone(ms, zone)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/**
 * The instant at which the zone's clock shows `minutes` (0 to 1440, 1440 being midnight at the day's end) on `day`.
 * A time shown twice (summer time ends) is the first; a time never shown (summer time begins) is as much later as the
 * clock leaps: 02:30 is 03:30. **Throws** on other minutes and on an unknown zone.
 */
export function zonedInstant(day: Day, minutes: number, zone: string): Instant {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > 1440)
    throw new RangeError('Minutes of a day are 0 to 1440')
  const target = wallMs({ day, seconds: minutes * 60 })
  // No zone changes twice within two days: the offsets a day before and after are the only candidates.
  const before = offsetMs(target - DAY_MS, zone)
  const after = offsetMs(target + DAY_MS, zone)
  const shown = [target - before, target - after].filter((ms) => ms + offsetMs(ms, zone) === target)
  return instantFrom(shown.length > 0 ? Math.min(...shown) : target - before)
}
