/** What comes after a list is filled: a fault becomes a task, an entry is taken back (handbook R95, 3.7). */
import { decideVoid } from '#shared/domain/correction.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { RegisterRefusal } from '#shared/domain/items/register.ts'
import { listPatrolSpec } from '#shared/domain/vacant-inspections/schema.ts'
import { type HomeTask, type TaskTerms, withTask } from '#shared/domain/vacant-inspections/workOrders.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { EventSpec, LiveEvent } from '#shared/sync/registry.ts'
import type { ListPatrolState } from './listPatrolFold.ts'

/** Why no task comes of a fault. */
export type ListTaskRefusal = RegisterRefusal | Refusal<'list-gone' | 'no-such-fault' | 'tasked-already'>

/** Which fault of which filled list. */
export interface ListFault {
  readonly id: string
  readonly state: ListPatrolState | undefined
  /** Item of the list. */
  readonly item: string
}

/**
 * A task comes of one fault of a filled list, in the same change as the word that it did.
 * **Refuses** `list-gone`, `no-such-fault`, `tasked-already`, `beyond-role`, and as `decideRegister`. Source: handbook R95.
 */
export function decideListTask(
  { id, state, item }: ListFault,
  task: HomeTask,
  terms: TaskTerms,
): Result<ChangeDraft & { readonly itemId: string }, ListTaskRefusal> {
  const { context } = terms
  const cmd = 'listPatrol.task'
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (state === undefined || state.status === 'void') return err({ code: 'list-gone' })
  if (!state.items.some((one) => one.item === item && one.found === 'fault')) return err({ code: 'no-such-fault' })
  if (state.tasks.some((one) => one.item === item)) return err({ code: 'tasked-already' })
  const made = withTask<ChangeDraft>({ cmd, items: [] }, task, terms)
  if (!made.ok) return made
  const { itemId, items } = made.value
  const tasked = { kind: 'event', e: 'listPatrol', id, ev: 'tasked', data: { item, itemId } } as const
  return ok({ cmd, items: [tasked, ...items], itemId })
}

/** Why the entry of a list is not taken back. */
export type TakeBackListRefusal = Refusal<
  'beyond-role' | 'list-gone' | 'settle-first' | 'not-voidable' | 'reason-missing'
>

/**
 * Takes a filled list back: whoever wrote it in the same session, a leader with a reason at any time. Tasks that came of it stay.
 * **Refuses** `list-gone`: nothing stands there; `settle-first`: two desks entered it; `not-voidable`; `reason-missing` of a leader;
 * `beyond-role`. Source: handbook 3.7; sync 4.4.
 */
export function decideTakeBackList(
  { id, events }: { readonly id: string; readonly events: readonly LiveEvent[] },
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, TakeBackListRefusal> {
  const [target, other] = events.filter(({ ev }) => ev === 'recorded')
  if (target === undefined) return err({ code: 'list-gone' })
  if (other !== undefined) return err({ code: 'settle-first' })
  const voided = decideVoid(listPatrolSpec as EventSpec, { id, target }, normalizeText(reason), context)
  if (!voided.ok) return err(voided.error)
  const isLeader = context.mayAct('listPatrol.void', context.actor.role) === 'allowed'
  const cmd = isLeader ? 'listPatrol.void' : 'listPatrol.undo'
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  return ok({ cmd, items: [voided.value] })
}
