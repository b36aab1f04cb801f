/** How near a month is to a breach (handbook R93, C1): the last day that can still keep it. */
import { addDays, type Day, daysBetween } from '#shared/kernel/days.ts'
import { daysOfMonth, type MonthOfVisits, type ScopeSpan } from './compliance.ts'

/** 违约, 可能违约, 不缺. */
export type MonthRisk = 'breached' | 'at-risk' | 'none'

/**
 * The last day on which the next visit still keeps the month, visits on one day being one; undefined where none is lacking. Of a breached
 * month it is the day that was missed. Source: handbook R93, C1.
 */
export function lastChance({ month, done, needed }: MonthOfVisits, { to }: ScopeSpan): Day | undefined {
  if (done >= needed) return undefined
  const { last } = daysOfMonth(month)
  const end = to !== null && to < last ? to : last
  return addDays(end, -(needed - done - 1))
}

/** Day from which on a month was breached, within the month or its share; undefined where it is not. Source: handbook R93, C1. */
export function breachedOn(month: MonthOfVisits, span: ScopeSpan): Day | undefined {
  const chance = month.stand === 'breached' ? lastChance(month, span) : undefined
  if (chance === undefined) return undefined
  const { last } = daysOfMonth(month.month)
  const end = span.to !== null && span.to < last ? span.to : last
  const after = addDays(chance, 1)
  return after < end ? after : end
}

/** Whether a month is breached, or will be if the next visit takes as long as the weekly target. Source: handbook R93, C1. */
export function riskOf(
  month: MonthOfVisits,
  span: ScopeSpan,
  { today, targetDays }: { readonly today: Day; readonly targetDays: number },
): MonthRisk {
  if (month.stand === 'breached') return 'breached'
  const chance = lastChance(month, span)
  return chance !== undefined && daysBetween(today, chance) < targetDays ? 'at-risk' : 'none'
}
