/** When a home is due, and whether a month was kept (handbook R93, C1): a weekly target, a breach below two a calendar month; both settings. */
import { addDays, addMonths, type Day, daysBetween, type Month, monthOf } from '#shared/kernel/days.ts'

/** What the project set. */
export interface ComplianceTerms {
  /** Days after a visit on which the next one is due: 7 = weekly. */
  readonly targetDays: number
  /** Visits that a calendar month needs. */
  readonly leastPerMonth: number
}

/** Days on which a home was in the rounds, both ends included; `to` = null where it still is. */
export interface ScopeSpan {
  readonly from: Day
  readonly to: Day | null
}

/** A visit as the plan counts it. */
export interface CountedVisit {
  readonly day: Day
  /** Nobody could get in: it is shown, and counts for nothing. */
  readonly isUnable: boolean
}

/** 未到期, 今天到期, 已过目标. */
export type DueStand = 'ahead' | 'due' | 'late'

/** A home's next visit. */
export interface NextVisit {
  readonly dueOn: Day
  readonly stand: DueStand
  /** Last visit that counts; undefined before the first one. */
  readonly lastOn: Day | undefined
}

/**
 * When the next visit is due: the target after the last one that counts, and never before the home came into the rounds; a home that was
 * never visited is due within the target from that day. Source: handbook R93, C1.
 */
export function nextVisit(
  { from }: ScopeSpan,
  visits: readonly CountedVisit[],
  { today, targetDays }: { readonly today: Day; readonly targetDays: number },
): NextVisit {
  const counted = countedDays(visits).filter((day) => day <= today)
  const lastOn = counted.at(-1)
  const since = lastOn === undefined || lastOn < from ? addDays(from, -1) : lastOn
  const dueOn = addDays(since, targetDays)
  return { dueOn, stand: dueOn > today ? 'ahead' : dueOn === today ? 'due' : 'late', lastOn }
}

function countedDays(visits: readonly CountedVisit[]): readonly Day[] {
  return [...new Set(visits.filter(({ isUnable }) => !isUnable).map(({ day }) => day))].sort()
}

/** 已达标, 还来得及, 已违约. */
export type MonthStand = 'kept' | 'open' | 'breached'

/** One calendar month of one home. */
export interface MonthOfVisits {
  readonly month: Month
  /** Visits that count: two on one day are one. */
  readonly done: number
  /** Times that nobody could get in. */
  readonly unable: number
  readonly needed: number
  readonly stand: MonthStand
}

/** First and last day of a calendar month. */
export function daysOfMonth(month: Month): { readonly first: Day; readonly last: Day } {
  const first = `${month}-01` as Day
  return { first, last: addDays(addMonths(first, 1), -1) }
}

/**
 * How a calendar month stands. It needs the least number of visits where the home was in the rounds all month, and the share of it, rounded
 * down, where it came or went within the month. Breached as soon as the days that are left cannot make up for it, two visits on one day being
 * one; `open` while they can. Source: handbook R93, C1.
 */
export function monthOfVisits(
  month: Month,
  { span, visits }: { readonly span: ScopeSpan; readonly visits: readonly CountedVisit[] },
  { today, leastPerMonth }: { readonly today: Day; readonly leastPerMonth: number },
): MonthOfVisits {
  const { first, last } = daysOfMonth(month)
  const begin = span.from > first ? span.from : first
  const end = span.to !== null && span.to < last ? span.to : last
  const within = visits.filter(({ day }) => monthOf(day) === month && day >= begin && day <= end)
  const length = daysBetween(first, last) + 1
  const inScope = Math.max(0, daysBetween(begin, end) + 1)
  const needed = Math.floor((leastPerMonth * inScope) / length)
  const done = countedDays(within).length
  const unable = within.filter(({ isUnable }) => isUnable).length
  return { month, done, unable, needed, stand: standOf({ done, needed, begin, end, today, visits: within }) }
}

interface Standing {
  readonly done: number
  readonly needed: number
  readonly begin: Day
  readonly end: Day
  readonly today: Day
  readonly visits: readonly CountedVisit[]
}

function standOf({ done, needed, begin, end, today, visits }: Standing): MonthStand {
  if (done >= needed) return 'kept'
  // Today counts as a day that is left, unless somebody was there today already.
  const isTodayDone = countedDays(visits).includes(today)
  const next = isTodayDone ? addDays(today, 1) : today
  const from = next > begin ? next : begin
  const left = Math.max(0, daysBetween(from, end) + 1)
  return done + left >= needed ? 'open' : 'breached'
}
