/** The work order of a fault (handbook R46, 3.4): made and linked in one change, so that neither stands without the other. */
import type { ChangeDraft } from '#shared/domain/draft.ts'
import type { RegisterRefusal } from '#shared/domain/items/register.ts'
import { type MoveInCaseFacts, mayRun, moveInEvent } from '#shared/domain/move-in/cases/caseFacts.ts'
import { type HomeTask, type TaskTerms, withTask } from '#shared/domain/vacant-inspections/workOrders.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type HouseFaultRefusal, openFaultsOf } from './faultSteps.ts'

/** A fault of a case, and the task that is made of it. */
export interface HouseFaultOrdered {
  readonly facts: MoveInCaseFacts
  readonly faultId: string
  readonly task: HomeTask
  /** A work order runs for it already. */
  readonly isOrdered: boolean
}

/** Why a work order is not made; each code is explained where it is given. */
export type OrderHouseFaultRefusal = HouseFaultRefusal | RegisterRefusal | Refusal<'ordered-already'>

/**
 * Makes a work order of a fault.
 * **Refuses** `ordered-already`, `mended-already`, as `openFaultsOf` and as `withTask`, the fields of the item named without their place;
 * `beyond-role`. Source: handbook R46, 3.4.
 */
export function decideOrderHouseFault(
  { facts, faultId, task, isOrdered }: HouseFaultOrdered,
  terms: TaskTerms,
): Result<ChangeDraft & { readonly itemId: string }, OrderHouseFaultRefusal> {
  const cmd = 'moveIn.orderFault'
  if (!mayRun(cmd, terms.context)) return err({ code: 'beyond-role' })
  const open = openFaultsOf(facts, [faultId])
  if (!open.ok) return open
  const [fault] = open.value
  if (isOrdered) return err({ code: 'ordered-already' })
  if (fault?.status === 'mended') return err({ code: 'mended-already' })
  // The day that was agreed with the owner is the reason for a promise that is longer than usual.
  const dueReason = fault?.dueOn ? `验房约定 ${fault.dueOn} 前` : ''
  const made = withTask({ cmd, items: [] }, { ...task, dueReason }, terms)
  if (!made.ok) return err(plainField(made.error))
  const data = { faultId, itemId: made.value.itemId, department: task.department }
  return ok({ ...made.value, items: [moveInEvent(facts, 'faultOrdered', { data }), ...made.value.items] })
}

function plainField<Refused extends { readonly field?: string }>(refusal: Refused): Refused {
  return refusal.field === undefined ? refusal : { ...refusal, field: refusal.field.replace(/^items\.0\./, '') }
}
