/** A registration that was a mistake: wrong recipient, the same parcel twice. Nothing was there, so nothing leaves. */
import { decideVoid, type VoidRefusal } from '#shared/domain/correction.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { EventSpec, LiveEvent } from '#shared/sync/registry.ts'
import { type ItemFacts, mayRun } from './itemFacts.ts'
import { custodySpec } from './schema.ts'
import { visitOf } from './visitOf.ts'

/** Why a registration stands. */
export type TakeBackRefusal = VoidRefusal | Refusal<'beyond-role' | 'intake-went-on'>

/**
 * Takes the registration of the stay that stands back: by whoever wrote it in the same session, and by a leader with a reason.
 * **Refuses** `intake-went-on` once anything but a slot, a count or a word to the recipient was told of it, `not-voidable`, `reason-missing`,
 * `beyond-role`.
 * Source: architecture 6.
 */
export function decideTakeBack(
  { id, state, events }: ItemFacts,
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, TakeBackRefusal> {
  const ofStay = events.filter((event) => visitOf(event) === state.visit)
  const received = ofStay.findLast(({ ev }) => ev === 'received')
  if (received === undefined || state.status !== 'in-store' || !ofStay.every(isHarmless))
    return err({ code: 'intake-went-on' })
  const cmd = received.session === context.session ? 'custody.undo' : 'custody.void'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  const voided = decideVoid(custodySpec as EventSpec, { id, target: received }, reason, context)
  return voided.ok ? ok({ cmd, items: [voided.value] }) : voided
}

const HARMLESS = new Set(['received', 'moved', 'counted', 'notified'])
const isHarmless = ({ ev }: LiveEvent): boolean => HARMLESS.has(ev)
