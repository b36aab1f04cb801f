/** Where the acceptance of a case stands (handbook 2.13, 3.6): which of the two comes next, how long it is observed, when money may go back. */
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import { addMonths, type Day, isDay } from '#shared/kernel/days.ts'
import type { Acceptance, AcceptanceRound } from './acceptanceFold.ts'

/** 初验、复验. */
export type AcceptanceStage = 'first' | 'second'

/** Which acceptance comes next: 复验 once 初验 has been passed. Source: handbook 3.6. */
export function nextStage({ rounds }: Pick<Acceptance, 'rounds'>): AcceptanceStage {
  return rounds.some((round) => round.stage === 'first' && round.passed) ? 'second' : 'first'
}

/** The day on which the observation after 初验合格 on `day` ends; `months` = `decoration.observation-months`. Source: handbook 2.13. */
export function observationEnd(day: Day, months: number): Day {
  return months === 0 ? day : addMonths(day, months)
}

/** The last day of observation as 初验合格 told it; null before, or where it cannot be read. */
export function observedUntil({ rounds }: Pick<Acceptance, 'rounds'>): Day | null {
  const until = rounds.findLast((round) => round.stage === 'first' && round.passed)?.until ?? ''
  return isDay(until) ? until : null
}

/** Whether 复验 was passed: deposits may be proposed for refund. Source: handbook 3.6. */
export function isAcceptedFinally({ rounds }: Pick<Acceptance, 'rounds'>): boolean {
  return rounds.some((round) => round.stage === 'second' && round.passed)
}

/** What was asked to be mended and by when; undefined where the last acceptance was passed or none was. */
export function reworkDue({ rounds }: Pick<Acceptance, 'rounds'>): AcceptanceRound | undefined {
  const last = rounds.at(-1)
  return last === undefined || last.passed ? undefined : last
}

/** Declarations after which a floor has to stand under water (order 110 art. 8; handbook R76). */
const WET: readonly string[] = ['waterproofing', 'wet-room-conversion']

/** Whether an acceptance cannot leave the closed-water test out. Source: handbook R76. */
export function needsClosedWater({ application }: Pick<CaseState, 'application'>): boolean {
  return application.declared.some((item) => WET.includes(item))
}
