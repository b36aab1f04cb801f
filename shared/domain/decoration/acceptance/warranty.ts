/**
 * How long the contractor answers for the works (handbook 2.17, art. 32 (general)): the desk is no party to it and prints it nowhere as law; it
 * knows the day when an owner asks, and says so before the time runs out.
 */
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import { addDays, addMonths, type Day } from '#shared/kernel/days.ts'
import { needsClosedWater } from './acceptanceStanding.ts'

/** What the project set; 0 = nothing is said of it. */
export interface WarrantyTerms {
  /** `decoration.warranty-months`. */
  readonly months: number
  /** `decoration.leak-warranty-months`: rooms that are waterproofed. */
  readonly leakMonths: number
}

/** Last days of the warranty; null where nothing is said of it, or no waterproofing was declared. */
export interface Warranty {
  readonly until: Day | null
  readonly leakUntil: Day | null
}

/** This many days before its end an owner who comes to the desk hears of it. */
const TOLD_BEFORE_DAYS = 60

/** The day on which 复验 was passed; undefined before. `dayOf` gives the community's day of an instant. */
export function acceptedDay(
  { acceptance }: Pick<CaseState, 'acceptance'>,
  dayOf: (instant: string) => Day,
): Day | undefined {
  const passed = acceptance.rounds.findLast(({ stage, passed }) => stage === 'second' && passed)
  return passed === undefined ? undefined : dayOf(passed.at)
}

/** The warranty of works that were accepted on a day. Source: handbook 2.17. */
export function warrantyOf(
  state: Pick<CaseState, 'application'>,
  accepted: Day,
  { months, leakMonths }: WarrantyTerms,
): Warranty {
  return {
    until: months === 0 ? null : addMonths(accepted, months),
    leakUntil: leakMonths === 0 || !needsClosedWater(state) ? null : addMonths(accepted, leakMonths),
  }
}

/** Where a day stands to the end of a warranty: `running`, `ending` within sixty days, `over`. Source: handbook 2.17. */
export function warrantyStand(until: Day, today: Day): 'running' | 'ending' | 'over' {
  if (today > until) return 'over'
  return today >= addDays(until, -TOLD_BEFORE_DAYS) ? 'ending' : 'running'
}
