/** A case that does not come to its end: withdrawn by the client, or lapsed because nobody began (handbook 3.6). */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { addDays, type Day, isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { type CaseFacts, caseEvent, isEnded, mayRun } from './caseFacts.ts'
import type { CaseState } from './caseState.ts'

/** Why a case is not ended. */
export type EndRefusal = Refusal<
  | 'beyond-role'
  | 'case-ended'
  | 'reason-missing'
  | 'hot-work-running'
  | 'work-accepted'
  | 'lapse-too-early'
  | 'work-begun'
>

/** The last day by which work has to begin, `decoration.lapse-days` after the first planned or permitted day; null where no day is known. */
export function lapseDay({ permit, application }: CaseState, lapseDays: number): Day | null {
  const from = permit?.from || application.plannedFrom || application.appliedAt.slice(0, 10)
  return isDay(from) ? addDays(from, lapseDays) : null
}

/**
 * 撤销: at any time before acceptance. Money that was received stays on the ledger and is refunded from it.
 * **Refuses** `reason-missing`, `case-ended`, `work-accepted` (复验 passed: it is filed, not withdrawn), `hot-work-running`, `beyond-role`.
 * Source: handbook 3.6, D2.
 */
export function decideWithdraw(
  facts: CaseFacts,
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, EndRefusal> {
  const fault = endFault('decoration.withdraw', { facts, reason }, context)
  return fault ? err(fault) : ok(ended(facts, { cmd: 'decoration.withdraw', ev: 'withdrawn', reason }))
}

/** What lapsing looks at. */
export interface LapseFacts {
  readonly reason: string
  /** `decoration.lapse-days`. */
  readonly lapseDays: number
  /** A patrol saw work on the site. */
  readonly hasBegun: boolean
}

/**
 * 逾期未开工作废, by a leader.
 * **Refuses** `work-begun`, `lapse-too-early` (with the day), and as `decideWithdraw`. Source: handbook 3.6.
 */
export function decideLapse(
  facts: CaseFacts,
  { reason, lapseDays, hasBegun }: LapseFacts,
  context: DecisionContext,
): Result<ChangeDraft, EndRefusal> {
  const fault = endFault('decoration.lapse', { facts, reason }, context)
  if (fault) return err(fault)
  if (hasBegun) return err({ code: 'work-begun' })
  const day = lapseDay(facts.state, lapseDays)
  if (day !== null && context.today <= day) return err({ code: 'lapse-too-early', detail: { day } })
  return ok(ended(facts, { cmd: 'decoration.lapse', ev: 'lapsed', reason }))
}

function endFault(
  cmd: string,
  { facts, reason }: { readonly facts: CaseFacts; readonly reason: string },
  context: DecisionContext,
): EndRefusal | undefined {
  if (!mayRun(cmd, context)) return { code: 'beyond-role' }
  if (isEnded(facts.state)) return { code: 'case-ended' }
  if (facts.state.status === 'accepted') return { code: 'work-accepted' }
  if (facts.state.hotWorks.some(({ status }) => status === 'running')) return { code: 'hot-work-running' }
  return normalizeText(reason) === '' ? { code: 'reason-missing', field: 'reason' } : undefined
}

interface Ending {
  readonly cmd: string
  readonly ev: 'withdrawn' | 'lapsed'
  readonly reason: string
}

function ended(facts: CaseFacts, { cmd, ev, reason }: Ending): ChangeDraft {
  return { cmd, items: [caseEvent(facts, ev, { data: { reason: normalizeText(reason) } })] }
}
