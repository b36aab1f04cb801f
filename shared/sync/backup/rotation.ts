/** Which backups stay (sync 4.5.4): the last of each of 7 days and of each of 4 weeks before them, by the community's own days. */
import { addDays, compareDays, type Day, weekday } from '#shared/kernel/days.ts'

/** Days of which one backup stays. */
export const DAILY_KEPT = 7
/** Weeks, Monday to Sunday, before the oldest of these days, of which one backup stays. */
export const WEEKLY_KEPT = 4

/**
 * One backup of a place. `verified`: read back and folded; `failed`: read back and not what was written; `unknown`: this desk does not
 * know, because it was made by a store before this one.
 */
export interface RotatedBackup {
  readonly name: string
  /** Milliseconds since 1970, UTC. */
  readonly madeMs: number
  readonly state: 'verified' | 'failed' | 'unknown'
}

/**
 * Names of the backups that stay; all others may go. The newest verified one always stays, and one that failed stays only while nothing
 * newer is good: it may still hold what no other one does.
 */
export function keptBackups(backups: readonly RotatedBackup[], dayOf: (ms: number) => Day): ReadonlySet<string> {
  const newestFirst = [...backups].sort((a, b) => b.madeMs - a.madeMs || (a.name < b.name ? -1 : 1))
  const usable = newestFirst.filter(({ state }) => state !== 'failed')
  const counted = usable.length > 0 ? usable : newestFirst
  const daily = firstOfEach(counted, ({ madeMs }) => dayOf(madeMs)).slice(0, DAILY_KEPT)
  const oldest = daily.at(-1)
  const newest = newestFirst[0]
  const verified = newestFirst.find(({ state }) => state === 'verified')
  const weekly = oldest ? weeklyBefore(counted, { dayOf, oldest: dayOf(oldest.madeMs) }) : []
  const kept = [...daily, ...weekly, verified, newest?.state === 'failed' ? newest : undefined]
  return new Set(kept.flatMap((backup) => backup?.name ?? []))
}

function weeklyBefore(
  newestFirst: readonly RotatedBackup[],
  { dayOf, oldest }: { readonly dayOf: (ms: number) => Day; readonly oldest: Day },
): readonly RotatedBackup[] {
  const before = newestFirst.filter(({ madeMs }) => compareDays(weekOf(dayOf(madeMs)), weekOf(oldest)) < 0)
  return firstOfEach(before, ({ madeMs }) => weekOf(dayOf(madeMs))).slice(0, WEEKLY_KEPT)
}

/** Its Monday. */
function weekOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const first = new Map<string, Item>()
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item)
  return [...first.values()]
}
