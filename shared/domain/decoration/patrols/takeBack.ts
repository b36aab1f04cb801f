/** Taking a patrol back (handbook 3.6): the entry stays in history, and the slot is open or missed again. */
import { decideVoid } from '#shared/domain/correction.ts'
import { patrolSpec } from '#shared/domain/decoration/schema.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { EventSpec, LiveEvent } from '#shared/sync/registry.ts'

/** Why a patrol is not taken back; each code is explained where it is given. */
export type TakeBackPatrolRefusal = Refusal<
  'beyond-role' | 'patrol-gone' | 'settle-first' | 'not-voidable' | 'reason-missing'
>

/**
 * Takes the entry of a slot back: whoever wrote it in the same session, a leader with a reason at any time.
 * **Refuses** `patrol-gone`: nothing stands there; `settle-first`: two desks entered it; `not-voidable`; `reason-missing` of a leader;
 * `beyond-role`. Source: handbook 3.6; sync 4.4.
 */
export function decideTakeBackPatrol(
  patrol: { readonly id: string; readonly events: readonly LiveEvent[] },
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, TakeBackPatrolRefusal> {
  const [target, other] = patrol.events.filter(({ ev }) => ev === 'recorded')
  if (target === undefined) return err({ code: 'patrol-gone' })
  if (other !== undefined) return err({ code: 'settle-first' })
  const voided = decideVoid(patrolSpec as EventSpec, { id: patrol.id, target }, normalizeText(reason), context)
  if (!voided.ok) return err(voided.error)
  const isLeader = context.mayAct('patrol.void', context.actor.role) === 'allowed'
  const cmd = isLeader ? 'patrol.void' : 'decoration.undo'
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  return ok({ cmd, items: [voided.value] })
}
