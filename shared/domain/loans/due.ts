/** When a thing that is lent must be back (handbook 2.4, 2.16): by the closing time of the desk, on its day or the next. */
import { addDays, type Day, type Instant, instantMs } from '#shared/kernel/days.ts'
import { closingInstant } from '#shared/kernel/openHours.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import type { LoanState } from './loanFold.ts'
import type { DueRule } from './schema.ts'

/** The desk's hours as the project sets them, `HH:MM-HH:MM`, and the community's time zone. */
export interface DeskHours {
  readonly ranges: readonly string[]
  readonly zone: string
}

/**
 * The instant by which a thing lent at `atMs` must be back. Lent after the desk closed, it is due by the next closing.
 * Source: handbook 2.4, 2.16.
 */
export function dueInstant(rule: DueRule, atMs: number, { ranges, zone }: DeskHours): Instant {
  const day = dayInZone(atMs, zone)
  const last = closingInstant(rule === 'same-day' ? day : addDays(day, 1), ranges, zone)
  return instantMs(last) > atMs ? last : closingInstant(addDays(day, 1), ranges, zone)
}

/** How a loan stands: in the house again, out, out and due today, overdue, lost. */
export type LoanStanding = 'back' | 'out' | 'due' | 'late' | 'lost' | 'void'

/** How a loan stands at a moment (ms since 1970). A thing due by midnight is due on the day before it. */
export function loanStanding(loan: Pick<LoanState, 'status' | 'dueAt'>, nowMs: number, zone: string): LoanStanding {
  if (loan.status !== 'out') return loan.status
  const due = instantMs(loan.dueAt as Instant)
  if (due <= nowMs) return 'late'
  return dayInZone(due - 1, zone) === dayInZone(nowMs, zone) ? 'due' : 'out'
}

/** The community day by which a loan must be back. */
export function dueDay(loan: Pick<LoanState, 'dueAt'>, zone: string): Day {
  return dayInZone(instantMs(loan.dueAt as Instant) - 1, zone)
}
