/** What a violation waits for besides its next duty (handbook 2.12, 3.6, R87, R91): a deduction waits for a second person. */
import { dutyOf, type ReportTerms, type ViolationDuty } from '#shared/domain/decoration/violations/duties.ts'
import type { ViolationState } from '#shared/domain/decoration/violations/violationState.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'

/** A duty of the desk, or the word of a second person. */
export type ViolationStep = Exclude<ViolationDuty, 'none'> | 'approve-deduction'

/** A step and its day. */
export interface ViolationDue {
  readonly step: ViolationStep
  readonly due: Day
}

/** What a violation waits for; nothing once it is mended and no deduction is open. Source: handbook 3.6. */
export function violationDue(state: ViolationState, terms: ReportTerms): readonly ViolationDue[] {
  const { duty, day } = dutyOf(state, terms)
  const open = state.status === 'void' ? [] : state.deductions.filter(({ approvedAt }) => approvedAt === '')
  const next: ViolationDue[] =
    duty === 'none' ? [] : [{ step: duty, due: isDay(day) ? day : terms.dayOf(state.servedAt || state.foundAt) }]
  return [...next, ...open.map(({ at }): ViolationDue => ({ step: 'approve-deduction', due: terms.dayOf(at) }))]
}
