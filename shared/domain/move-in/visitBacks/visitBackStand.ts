/** Where the visit-backs of a household stand (handbook R140): each turn answered, owed, or passed over. */
import type { MoveInState } from '#shared/domain/move-in/cases/caseState.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { type VisitBackTerms, type VisitBackTurn, visitBackDays } from './visitBackDays.ts'
import type { VisitBack } from './visitBackFold.ts'

/** The turns in their order. */
export const VISIT_BACK_TURNS = ['week', 'month', 'year'] as const satisfies readonly VisitBackTurn[]

/** One turn of a household. */
export interface VisitBackLine {
  readonly turn: VisitBackTurn
  readonly day: Day
  /** Answered or refused; nobody answered, or nobody asked; or its day lies before the program. */
  readonly stand: 'done' | 'owed' | 'before'
  /** How often nobody answered. */
  readonly tries: number
  /** The word that settled it, or the last one. */
  readonly last: VisitBack | undefined
}

/** What the turns are judged by. */
type Visited = Pick<MoveInState, 'status' | 'handedOverDay' | 'isOpening' | 'openedAt' | 'visitBacks'>

/** The day of an instant in the community's zone. */
export type DayOfInstant = (at: string) => Day

/**
 * Every turn of a home whose keys were handed over; nobody is asked where the case was broken off or taken back. Of a home that came in by
 * the opening import only what falls due after that is owed: the program cannot know whom anybody asked before. Source: handbook R140.
 */
export function visitBackLines(state: Visited, terms: VisitBackTerms, dayOf: DayOfInstant): readonly VisitBackLine[] {
  const { handedOverDay, status } = state
  if (!isDay(handedOverDay) || status === 'void' || status === 'broken-off') return []
  const began = state.isOpening && state.openedAt !== '' ? dayOf(state.openedAt) : ''
  return visitBackDays(handedOverDay, terms).map(({ turn, day }) => {
    const told = state.visitBacks.filter((one) => one.turn === turn)
    const settled = told.find(isSettled)
    const stand = settled !== undefined ? 'done' : told.length === 0 && day < began ? 'before' : 'owed'
    return { turn, day, stand, tries: told.filter((one) => !isSettled(one)).length, last: settled ?? told.at(-1) }
  })
}

/** What is owed up to a day, the oldest first. */
export function owedVisitBacks(lines: readonly VisitBackLine[], to: Day): readonly VisitBackLine[] {
  return lines.filter(({ stand, day }) => stand === 'owed' && day <= to)
}

/** Answered, or refused for good; without an answer it stays due. */
export function isSettled({ outcome }: Pick<VisitBack, 'outcome'>): boolean {
  return outcome === 'done' || outcome === 'refused'
}
