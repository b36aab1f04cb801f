/** Taking a violation back (handbook 3.6): what was entered by mistake stays in history, as long as nothing was built on it. */
import { decideVoid } from '#shared/domain/correction.ts'
import { violationSpec } from '#shared/domain/decoration/schema.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { EventSpec, LiveEvent } from '#shared/sync/registry.ts'

/** Why a violation is not taken back; each code is explained where it is given. */
export type TakeBackViolationRefusal = Refusal<
  'beyond-role' | 'violation-unknown' | 'went-on' | 'settle-first' | 'not-voidable' | 'reason-missing'
>

/** What a violation that was only found, and stopped on the spot, consists of. */
const FIRST: ReadonlySet<string> = new Set(['found', 'halted'])

/**
 * Takes a violation back: whoever entered it in the same session, a leader with a reason later.
 * **Refuses** `violation-unknown`; `went-on`: a notice, a measure or a deduction stands on it; `settle-first`, `not-voidable`, `reason-missing` of
 * a leader; `beyond-role`. Source: handbook 3.6; sync 4.4.
 */
export function decideTakeBackViolation(
  violation: { readonly id: string; readonly events: readonly LiveEvent[] },
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, TakeBackViolationRefusal> {
  const [target, other] = violation.events.filter(({ ev }) => ev === 'found')
  if (target === undefined) return err({ code: 'violation-unknown' })
  if (other !== undefined) return err({ code: 'settle-first' })
  if (!violation.events.every(({ ev }) => FIRST.has(ev))) return err({ code: 'went-on' })
  const voided = decideVoid(violationSpec as EventSpec, { id: violation.id, target }, normalizeText(reason), context)
  if (!voided.ok) return err(voided.error)
  const isLeader = context.mayAct('decoration.void', context.actor.role) === 'allowed'
  const cmd = isLeader ? 'decoration.void' : 'decoration.undo'
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  return ok({ cmd, items: [voided.value] })
}
