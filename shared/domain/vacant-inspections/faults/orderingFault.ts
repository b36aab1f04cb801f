/** The work order of a fault (handbook 3.7): made and linked in one change, so that neither stands without the other. */
import type { ChangeDraft } from '#shared/domain/draft.ts'
import type { RegisterRefusal } from '#shared/domain/items/register.ts'
import { type HomeTask, type TaskTerms, withTask } from '#shared/domain/vacant-inspections/workOrders.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { decideLinkFault, type FaultFacts, type FaultRefusal } from './faultSteps.ts'

/** A fault and the task that is made of it. */
export interface FaultOrdered {
  readonly facts: FaultFacts
  readonly task: HomeTask
  /** A work order runs for it already. */
  readonly isOrdered: boolean
}

/** Why a work order is not made; each code is explained where it is given. */
export type OrderFaultRefusal = FaultRefusal | RegisterRefusal | Refusal<'ordered-already'>

/** The day of a notice is the reason for a promise that is longer than usual: the department has it in writing. */
const noticeReason = (number: string, day: string): string => `整改通知书 ${number} 期限 ${day}`

/**
 * Makes a work order of a fault.
 * **Refuses** `ordered-already`: one runs for it; `mended-already`; as `decideLinkFault` and as `withTask`, the fields of the item named
 * without their place. Source: handbook R95, 3.7.
 */
export function decideOrderFault(
  { facts, task, isOrdered }: FaultOrdered,
  terms: TaskTerms,
): Result<ChangeDraft & { readonly itemId: string }, OrderFaultRefusal> {
  const { number, dueOn, status } = facts.state
  if (isOrdered) return err({ code: 'ordered-already' })
  if (status === 'mended') return err({ code: 'mended-already' })
  const cmd = 'inspectionFault.link'
  const dueReason = number === '' ? '' : noticeReason(number, dueOn)
  const made = withTask({ cmd, items: [] }, { ...task, dueReason }, terms)
  if (!made.ok) return err(plainField(made.error))
  const linked = decideLinkFault(facts, made.value.itemId, terms.context)
  return linked.ok ? ok({ ...made.value, items: [...linked.value.items, ...made.value.items] }) : linked
}

function plainField<Refused extends { readonly field?: string }>(refusal: Refused): Refused {
  return refusal.field === undefined ? refusal : { ...refusal, field: refusal.field.replace(/^items\.0\./, '') }
}
