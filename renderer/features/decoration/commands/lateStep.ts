/** 补录 of a step that was taken on paper: decided as of the time on it, never before the step that it follows. */
import { applyLate } from '#renderer/db/lateEntry.ts'
import type { Store } from '#renderer/db/store.ts'
import { lateStepFault } from '#shared/domain/decoration/hotWork/lateSteps.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { contextOfPaper, type LateEntry, type LateRefusal, lateTimeFault } from '#shared/domain/lateEntry.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, type Result } from '#shared/kernel/result.ts'

/** What is decided, and when something was last told of it. */
interface LateStep {
  /** Undefined for what is told as it happens. */
  readonly late: LateEntry | undefined
  readonly last: string
  readonly context: DecisionContext
}

/** What a step refuses beside its own decision. */
export type LateStepRefusal = LateRefusal | Refusal<'late-before-step'>

/** A command's last step inside its transaction. Refusals as `decide`, `enterLate` and `lateStepFault`. */
export async function decideAsTold<Draft extends ChangeDraft, Refused>(
  store: Store,
  { late, last, context }: LateStep,
  decide: (context: DecisionContext) => Result<Draft, Refused>,
): Promise<Result<Draft, Refused | LateStepRefusal>> {
  if (late === undefined) return decide(context)
  const fault = lateTimeFault(late, context) ?? lateStepFault(last, late)
  if (fault !== undefined) return err(fault)
  const decided = decide(contextOfPaper(context, late, store.zone()))
  return decided.ok ? applyLate(store, decided.value, { late, context }) : decided
}
