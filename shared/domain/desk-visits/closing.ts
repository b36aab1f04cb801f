/** When the desk closes on somebody who never said goodbye (handbook 3.10): signed out by the program at closing time, marked 系统. */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { closingMinutes, MIDNIGHT } from '#shared/kernel/openHours.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Dot } from '#shared/sync/change.ts'
import type { VisitState } from './visitFold.ts'

/** Opening hours (`08:00-12:00`) of the day before the arrival, of its own day, and of the day after. */
export interface HoursAround {
  readonly before: readonly string[]
  readonly on: readonly string[]
  readonly after: readonly string[]
}

/**
 * Minutes from the start of the arrival's day at which the desk closes on it: the end of that day's last hours, and where they run to
 * midnight and go on, the end of the night's (over 1440). Who came after closing, or on a day without hours, goes at midnight.
 * Source: handbook 3.10.
 */
export function closingAfterArrival(arrival: number, { before, on, after }: HoursAround): number {
  const fromNight = closingOf(before, on) - MIDNIGHT
  if (arrival < fromNight) return fromNight
  const closing = closingOf(on, after)
  return arrival < closing ? closing : MIDNIGHT
}

/** End of a day's last hours; a night that goes on past midnight ends with the first hours of the next day. */
function closingOf(hours: readonly string[], next: readonly string[]): number {
  const last = closingMinutes(hours)
  const night = next.find((range) => range.startsWith('00:00-'))
  if (hours.length === 0 || last < MIDNIGHT || night === undefined) return last
  const end = closingMinutes([night])
  return end < MIDNIGHT ? MIDNIGHT + end : last
}

/** Somebody who is still signed in, and the events known of them. */
export interface StillHere {
  readonly id: string
  readonly v: VisitState
  readonly dots: readonly Dot[]
}

/**
 * Signs out all who were still here at one closing time (ISO 8601 UTC). A departure that somebody tells later wins over it.
 * **Refuses** `nobody-here` when all have gone meanwhile, `beyond-role`.
 */
export function decideSignOut(
  visits: readonly StillHere[],
  closedAt: string,
  context: DecisionContext,
): Result<ChangeDraft, Refusal<'beyond-role' | 'nobody-here'>> {
  if (context.mayAct('visit.signOut', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const here = visits.filter(({ v }) => v.status === 'here' && v.arrivedAt <= closedAt)
  if (here.length === 0) return err({ code: 'nobody-here' })
  const items = here.map(({ id, dots }) => {
    return { kind: 'event', e: 'visit', id, ev: 'left', data: { auto: true }, refs: dots } as const
  })
  return ok({ cmd: 'visit.signOut', at: closedAt, items })
}
