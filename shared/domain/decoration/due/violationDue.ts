/** What a violation waits for (handbook 2.12, 3.6, R87, R91): the notice, its service, the look back, a deduction, the report. */
import type { ViolationState } from '#shared/domain/decoration/violations/violationFold.ts'
import { addDays, type Day, isDay } from '#shared/kernel/days.ts'

/** Steps of a violation: notice, service, re-check, the second person on a deduction, report to the authority. */
export const VIOLATION_STEPS = ['notice', 'serve', 'recheck', 'approve-deduction', 'report'] as const
/** One of them. */
export type ViolationStep = (typeof VIOLATION_STEPS)[number]

/** A step and its day. */
export interface ViolationDue {
  readonly step: ViolationStep
  readonly due: Day
}

/** Days to report in (`decoration.report-days`), and the community's day of an instant. */
export interface ViolationTerms {
  readonly reportDays: number
  readonly dayOf: (at: string) => Day
}

/** What a violation waits for; nothing once it is mended or reported and no deduction is open. Source: handbook 3.6. */
export function violationDue(state: ViolationState, { reportDays, dayOf }: ViolationTerms): readonly ViolationDue[] {
  const open = state.status === 'void' ? [] : state.deductions.filter(({ approvedAt }) => approvedAt === '')
  return [
    ...standing(state, { reportDays, dayOf }),
    ...open.map(({ at }): ViolationDue => ({ step: 'approve-deduction', due: dayOf(at) })),
  ]
}

function standing(state: ViolationState, { reportDays, dayOf }: ViolationTerms): readonly ViolationDue[] {
  switch (state.status) {
    case 'found':
    case 'halted':
      return [{ step: 'notice', due: dayOf(state.foundAt) }]
    case 'noticed':
      return [{ step: 'serve', due: dayOf(state.noticeAt) }]
    case 'mending':
      return [{ step: 'recheck', due: isDay(state.until) ? state.until : dayOf(state.servedAt || state.foundAt) }]
    case 'refused':
      return [{ step: 'report', due: addDays(dayOf(state.refusedAt), reportDays) }]
    default:
      return []
  }
}
