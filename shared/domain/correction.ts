/**
 * 更正 and taking back (architecture 6): one's own slip of the same session is mended alone by a `correct` event, or taken back by
 * a `void` event; the original stays in history. Never money, hand-outs or issued numbers: their policies forbid it.
 */
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { EventSpec, LiveEvent } from '#shared/sync/registry.ts'
import type { DecisionContext, RecordItem } from './draft.ts'

/** The event meant, and the record it belongs to. */
export interface TargetEvent {
  readonly id: string
  readonly target: LiveEvent
}

/** Why an event cannot be mended by its writer. */
export type CorrectionRefusal = Refusal<'not-correctable' | 'not-own-slip' | 'other-session' | 'nothing-to-correct'>

/**
 * A `correct` event for `target` that replaces the given data fields.
 * **Refuses** `not-correctable` (money, hand-outs, issued numbers), `not-own-slip`, `other-session`, `nothing-to-correct`.
 */
export function decideCorrection(
  spec: EventSpec,
  { id, target }: TargetEvent,
  replacement: JsonObject,
  context: DecisionContext,
): Result<RecordItem, CorrectionRefusal> {
  if (!spec.events[target.ev]?.correctable) return err({ code: 'not-correctable' })
  if (target.actor.id !== context.actor.id) return err({ code: 'not-own-slip' })
  if (target.session !== context.session) return err({ code: 'other-session' })
  const changed = Object.entries(replacement).filter(([field, value]) => target.data[field] !== value)
  if (changed.length === 0) return err({ code: 'nothing-to-correct' })
  return ok({ kind: 'event', e: spec.entity, id, ev: 'correct', data: Object.fromEntries(changed), refs: [target.dot] })
}

/** Why an event cannot be taken back. */
export type VoidRefusal = Refusal<'not-voidable' | 'reason-missing'>

/**
 * A `void` event that takes `target` back, with a reason.
 * **Refuses** `not-voidable` when neither the role table nor the own session allows it, `reason-missing` when a leader gives none.
 */
export function decideVoid(
  spec: EventSpec,
  { id, target }: TargetEvent,
  reason: string,
  context: DecisionContext,
): Result<RecordItem, VoidRefusal> {
  const voidableBy = spec.events[target.ev]?.voidableBy ?? []
  const own = target.actor.id === context.actor.id && target.session === context.session
  const byOwnSession = own && voidableBy.includes('own-session')
  if (!byOwnSession && !voidableBy.includes(context.actor.role)) return err({ code: 'not-voidable' })
  if (!byOwnSession && reason.trim() === '') return err({ code: 'reason-missing', field: 'reason' })
  return ok({ kind: 'event', e: spec.entity, id, ev: 'void', data: { reason: reason.trim() }, refs: [target.dot] })
}
