/** A visit that does not come to its end: 业主拒收, 中止, 恢复 (handbook 3.4, R45). */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { isEnded, type MoveInCaseFacts, mayRun, moveInEvent } from './caseFacts.ts'
import { LONGEST_MOVE_IN_TEXT } from './opening.ts'

/** Why it is not ended, or not taken up again. */
export type EndRefusal = Refusal<
  | 'beyond-role'
  | 'case-ended'
  | 'handed-over-already'
  | 'not-received'
  | 'refused-already'
  | 'not-broken-off'
  | 'case-running'
  | 'money-held'
  | 'why-missing'
  | 'day-invalid'
  | 'day-past'
  | 'text-too-long'
>

function whyFault(why: string): EndRefusal | undefined {
  if (why === '') return { code: 'why-missing', field: 'why' }
  return why.length > LONGEST_MOVE_IN_TEXT ? { code: 'text-too-long', field: 'why' } : undefined
}

/**
 * 业主拒收: the owner would not take the home, and by which day it is put right.
 * **Refuses** `beyond-role`, `case-ended`, `handed-over-already`, `not-received`, `refused-already`, `why-missing`, `day-invalid`, `day-past`,
 * `text-too-long`. Source: handbook 3.4, R45.
 */
export function decideRefuse(
  facts: MoveInCaseFacts,
  input: { readonly why: string; readonly dueOn: string },
  context: DecisionContext,
): Result<ChangeDraft, EndRefusal> {
  const { state } = facts
  if (!mayRun('moveIn.refuse', context)) return err({ code: 'beyond-role' })
  if (isEnded(state)) return err({ code: 'case-ended' })
  if (state.handOver !== null) return err({ code: 'handed-over-already' })
  if (state.status === 'refused') return err({ code: 'refused-already' })
  if (state.arrival === null) return err({ code: 'not-received' })
  const why = normalizeText(input.why)
  const fault = whyFault(why)
  if (fault) return err(fault)
  if (!isDay(input.dueOn)) return err({ code: 'day-invalid', field: 'dueOn' })
  if (input.dueOn < context.today) return err({ code: 'day-past', field: 'dueOn' })
  const data = { why, dueOn: input.dueOn }
  return ok({ cmd: 'moveIn.refuse', items: [moveInEvent(facts, 'refused', { data })] })
}

/**
 * 中止: the home is not taken over by this owner (退房). Keys that are out come back first, money that was received is paid back first.
 * **Refuses** `beyond-role`, `case-ended`, `handed-over-already`, `money-held`, `why-missing`, `text-too-long`. Source: handbook 3.4, D2.
 */
export function decideBreakOff(
  facts: MoveInCaseFacts,
  input: { readonly why: string },
  context: DecisionContext,
): Result<ChangeDraft, EndRefusal> {
  const { state } = facts
  if (!mayRun('moveIn.breakOff', context)) return err({ code: 'beyond-role' })
  if (isEnded(state)) return err({ code: 'case-ended' })
  if (state.handOver !== null) return err({ code: 'handed-over-already' })
  if (Object.values(state.money.balances).some((fen) => fen > 0)) return err({ code: 'money-held' })
  const why = normalizeText(input.why)
  const fault = whyFault(why)
  if (fault) return err(fault)
  return ok({ cmd: 'moveIn.breakOff', items: [moveInEvent(facts, 'brokenOff', { data: { why } })] })
}

/**
 * 恢复 of a case that was broken off; not where another one of the home was opened since.
 * **Refuses** `beyond-role`, `not-broken-off`, `case-running`, `why-missing`, `text-too-long`. Source: handbook 3.4.
 */
export function decideResume(
  facts: MoveInCaseFacts,
  input: { readonly why: string; readonly hasOther: boolean },
  context: DecisionContext,
): Result<ChangeDraft, EndRefusal> {
  if (!mayRun('moveIn.resume', context)) return err({ code: 'beyond-role' })
  if (facts.state.status !== 'broken-off') return err({ code: 'not-broken-off' })
  if (input.hasOther) return err({ code: 'case-running' })
  const why = normalizeText(input.why)
  const fault = whyFault(why)
  if (fault) return err(fault)
  return ok({ cmd: 'moveIn.resume', items: [moveInEvent(facts, 'resumed', { data: { why } })] })
}
