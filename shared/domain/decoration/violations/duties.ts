/** What a violation asks for next and until when (handbook 2.12, 2.17, 3.6), and how often each clause was broken. */
import { addDays, type Day } from '#shared/kernel/days.ts'
import type { Clause } from './clauseFold.ts'
import type { ViolationState } from './violationState.ts'

/** What comes next: 制止、发通知、送达、复查、报告、复查已报告的, or nothing. */
export type ViolationDuty = 'halt' | 'notice' | 'serve' | 'recheck' | 'report' | 'follow' | 'none'

/** The project's days (setting `decoration.report-days`), and the community's day of an instant. */
export interface ReportTerms {
  readonly days: number
  readonly dayOf: (at: string) => Day
}

/** A duty with the day on which it is due. */
export interface DutyDue {
  readonly duty: ViolationDuty
  /** `''` for `none`. */
  readonly day: string
}

/**
 * What is owed of a violation: stopped, told and served on its own day; looked at again by the day of its notice; reported within the project's
 * days once somebody refused (order 110 art. 17, 42). Source: handbook 2.12, 2.17, 3.6.
 */
export function dutyOf(state: ViolationState, { days, dayOf }: ReportTerms): DutyDue {
  const on = (at: string): Day => dayOf(at)
  switch (state.status) {
    case 'found':
      return { duty: 'halt', day: on(state.foundAt) }
    case 'halted':
      return { duty: 'notice', day: addDays(on(state.foundAt), 1) }
    case 'noticed':
      return { duty: 'serve', day: on(state.noticeAt) }
    case 'mending':
      return { duty: 'recheck', day: state.until }
    case 'refused':
      return { duty: 'report', day: addDays(on(state.refusedAt), days) }
    case 'reported':
      return { duty: 'follow', day: addDays(on(state.reportedAt), 7) }
    default:
      return { duty: 'none', day: '' }
  }
}

/** How often a clause was broken. */
export interface ClauseCount {
  readonly code: string
  readonly text: string
  readonly count: number
  readonly open: number
  readonly mended: number
  readonly reported: number
  /** Deductions by it that were approved, in fen. */
  readonly deductedFen: number
}

/** Violations by clause, the most frequent first; a violation of two clauses counts at both. Source: handbook section 4 item 15. */
export function countByClause(
  violations: readonly ViolationState[],
  clauses: readonly Pick<Clause, 'code' | 'text'>[],
): readonly ClauseCount[] {
  const texts = new Map(clauses.map(({ code, text }) => [code, text]))
  const counts = new Map<string, ClauseCount>()
  for (const state of violations.filter(({ status }) => status !== 'void'))
    for (const code of new Set(state.clauses)) {
      const before = counts.get(code) ?? {
        ...{ code, text: texts.get(code) ?? '' },
        ...{ count: 0, open: 0, mended: 0, reported: 0, deductedFen: 0 },
      }
      const booked = state.deductions.filter(({ clause, approvedAt }) => clause === code && approvedAt !== '')
      counts.set(code, {
        ...before,
        count: before.count + 1,
        open: before.open + (state.status === 'mended' ? 0 : 1),
        mended: before.mended + (state.status === 'mended' ? 1 : 0),
        reported: before.reported + (state.reportedAt === '' ? 0 : 1),
        deductedFen: booked.reduce((sum, one) => sum + one.amountFen + one.damagesFen, before.deductedFen),
      })
    }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
}
