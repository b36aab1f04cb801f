/** When a worker's number, photograph and copy go (handbook D21): N months after the pass came back and its deposit was settled. */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { addMonths, type Day, isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** One pass of a worker, as far as the end of their data hangs on it. */
export interface PastPass {
  readonly status: 'valid' | 'lost' | 'returned' | 'void'
  /** Day on which it was given back, lost or void; empty while it is out. */
  readonly endedOn: string
  /** Day on which nothing of its deposit was held any more; empty while some is. A pass without one is settled when it ends. */
  readonly settledOn: string
}

/**
 * The day from which a worker's identity is no longer needed; undefined while a pass is out or a deposit is held. Who never had a pass counts
 * from `keptOn`, the day on which the identity was last written. Source: handbook D21.
 */
export function identityDueOn(passes: readonly PastPass[], months: number, keptOn: string): Day | undefined {
  if (passes.length === 0) return isDay(keptOn) ? addMonths(keptOn, months) : undefined
  if (passes.some(({ status, endedOn, settledOn }) => status === 'valid' || endedOn === '' || settledOn === ''))
    return undefined
  const last = passes.flatMap(({ endedOn, settledOn }) => [endedOn, settledOn]).reduce((a, b) => (a > b ? a : b))
  return addMonths(last as Day, months)
}

/** Why an identity is not erased. */
export type EraseRefusal = Refusal<'beyond-role' | 'identity-none' | 'passes-out' | 'deposit-held'>

/** The records to erase, and the passes that may still need them. */
export interface EraseFacts {
  readonly identityIds: readonly string[]
  readonly passes: readonly PastPass[]
}

/**
 * Deletes what identifies a worker; name, trade and last four stay with the cases. Whoever runs it erases the records' keys afterwards.
 * **Refuses** `identity-none`, `passes-out`, `deposit-held`, `beyond-role`. Source: handbook D21.
 */
export function decideEraseIdentity(
  { identityIds, passes }: EraseFacts,
  context: DecisionContext,
): Result<ChangeDraft & { readonly identityIds: readonly string[] }, EraseRefusal> {
  if (context.mayAct('worker.eraseIdentity', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (identityIds.length === 0) return err({ code: 'identity-none' })
  if (passes.some(({ status }) => status === 'valid')) return err({ code: 'passes-out' })
  if (passes.some(({ settledOn }) => settledOn === '')) return err({ code: 'deposit-held' })
  const items = identityIds.map((id) => ({ kind: 'delete', e: 'workerIdentity', id }) as const)
  return ok({ cmd: 'worker.eraseIdentity', items, identityIds })
}
