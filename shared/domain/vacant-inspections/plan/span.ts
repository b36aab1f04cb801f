/** Since when, and until when, a home is in the rounds (handbook D1): walked from one day on which something changed to the next. */

import type { StayFacts } from '#shared/domain/owner-files/stays.ts'
import { type UnitFacts, unitState } from '#shared/domain/owner-files/unitState.ts'
import { addDays, type Day, isDay } from '#shared/kernel/days.ts'
import type { ScopeSpan } from './compliance.ts'
import { type EntrustedSpan, type InspectionScope, scopeOf } from './scope.ts'

/** Days on which a home was decorated: from the permit to the day on which it was accepted or ended, that day not included. */
export interface DecoratedSpan {
  readonly from: string
  /** Null while it goes on. */
  readonly to: string | null
}

/** What the desk knows of a home's past, as far as its rounds follow from it. */
export interface ScopeHistory {
  readonly unit: UnitFacts
  /** Every stay, former and coming ones too. */
  readonly stays: readonly StayFacts[]
  readonly entrusted: readonly EntrustedSpan[]
  readonly decorated: readonly DecoratedSpan[]
  /** First day on which the desk knew the home, or on which it was visited: what was before is nobody's breach. */
  readonly known: Day
}

/** What a home is inspected for on a day; undefined where it is not. Source: handbook D1. */
export function scopeOn({ unit, stays, entrusted, decorated }: ScopeHistory, day: Day): InspectionScope | undefined {
  const isDecorating = decorated.some(({ from, to }) => from <= day && (to === null || day < to))
  return scopeOf(unitState({ unit, stays, today: day, isDecorating }), entrusted, day)
}

/**
 * The days around a day on which the home was in the rounds without a break; undefined where it is not in them on that day. It begins no
 * earlier than the desk knew the home; its end is the last day that is known of, or null. Another reason does not break it.
 * Source: handbook D1, R93.
 */
export function spanOn(history: ScopeHistory, day: Day): ScopeSpan | undefined {
  if (scopeOn(history, day) === undefined) return undefined
  const turns = turnsOf(history)
  const isOut = (at: Day): boolean => scopeOn(history, at) === undefined
  const began = turns.findLast((turn) => turn <= day && isOut(addDays(turn, -1)))
  const ends = turns.find((turn) => turn > day && isOut(turn))
  const known = history.known < day ? history.known : day
  return {
    from: began !== undefined && began > known ? began : known,
    to: ends === undefined ? null : addDays(ends, -1),
  }
}

/**
 * All spans of a home that touch these days, the earliest first; their ends may lie outside of them. Source: handbook D1, R93.
 */
export function spansWithin(
  history: ScopeHistory,
  { from, to }: { readonly from: Day; readonly to: Day },
): readonly ScopeSpan[] {
  const begin = from > history.known ? from : history.known
  const spans: ScopeSpan[] = []
  for (const day of [begin, ...turnsOf(history)]) {
    const last = spans.at(-1)
    const isCovered = last !== undefined && (last.to === null || day <= last.to)
    if (day < begin || day > to || isCovered) continue
    const span = spanOn(history, day)
    if (span !== undefined) spans.push(span)
  }
  return spans
}

/** Days from which on something is otherwise, the earliest first. What is no day turns nothing. */
function turnsOf({ unit, stays, entrusted, decorated }: ScopeHistory): readonly Day[] {
  const told = [
    unit.deliveredDay,
    ...stays.flatMap(({ fromDay, toDay }) => [fromDay, toDay]),
    ...entrusted.flatMap(({ from, until, endedOn }) => [from, isDay(until) ? addDays(until, 1) : '', endedOn]),
    ...decorated.flatMap(({ from, to }) => [from, to]),
  ]
  return [...new Set(told.filter(isDay))].sort()
}
