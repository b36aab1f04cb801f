/** How old the last good backup is, what that means, and when the next one is due (sync 4.5.4). */
import type { Day } from '#shared/kernel/days.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Age from which the screen warns. */
export const WARNING_AGE_MS = DAY_MS
/** Age from which it is urgent. */
export const URGENT_AGE_MS = 7 * DAY_MS
/** So long the picked folder may be out of reach: a USB disk that is brought home over a weekend is no alarm. */
export const CHOSEN_AGE_MS = 3 * DAY_MS

/** What is known of one place. */
export interface PlaceAge {
  /** Last backup that was verified there, ms since 1970; undefined where there is none yet. */
  readonly lastGoodMs?: number
  /** Since when one could have been made there: the founding of the store, or the picking of the folder. */
  readonly sinceMs: number
}

/** How loudly the age is told. */
export type BackupAlarm = 'fine' | 'warning' | 'urgent'

/** The alarm of the host's own folder and of the picked one, where there is one: the louder of the two. */
export function alarmOf(own: PlaceAge, chosen: PlaceAge | undefined, nowMs: number): BackupAlarm {
  const age = ageOf(own, nowMs)
  if (age >= URGENT_AGE_MS) return 'urgent'
  if (chosen && ageOf(chosen, nowMs) >= CHOSEN_AGE_MS) return 'urgent'
  return age >= WARNING_AGE_MS ? 'warning' : 'fine'
}

function ageOf({ lastGoodMs, sinceMs }: PlaceAge, nowMs: number): number {
  return nowMs - (lastGoodMs ?? sinceMs)
}

/** Rounded down, for the words of an age; a clock that was set back gives `now`. */
export type AgeText = { readonly unit: 'now' } | { readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number }

/** The age in the unit in which people say it. */
export function ageText(ms: number): AgeText {
  if (ms < 2 * MINUTE_MS) return { unit: 'now' }
  if (ms < 60 * MINUTE_MS) return { unit: 'minutes', count: Math.floor(ms / MINUTE_MS) }
  if (ms < 2 * DAY_MS) return { unit: 'hours', count: Math.floor(ms / (60 * MINUTE_MS)) }
  return { unit: 'days', count: Math.floor(ms / DAY_MS) }
}

/** What the last attempts at a place came to. */
export interface Attempts {
  readonly lastGoodMs?: number
  readonly lastTryMs?: number
  /** Attempts that failed since the last good one. */
  readonly failures: number
}

const FIRST_WAIT_MS = 5 * MINUTE_MS
const LONGEST_WAIT_MS = 120 * MINUTE_MS

/** Whether a place wants a backup now: once on each of the community's days, and after a failure with growing patience. */
export function isBackupDue(
  { lastGoodMs, lastTryMs, failures }: Attempts,
  nowMs: number,
  dayOf: (ms: number) => Day,
): boolean {
  if (lastGoodMs !== undefined && dayOf(lastGoodMs) === dayOf(nowMs)) return false
  if (failures === 0 || lastTryMs === undefined) return true
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS)
  // A clock that was set back must not put the next attempt off for the time that it ran ahead.
  return nowMs >= lastTryMs + wait || nowMs < lastTryMs
}
