/** What check-in and sign-out would change (handbook D24, 3.10). */

import { type CorrectionRefusal, decideCorrection, decideVoid, type VoidRefusal } from '#shared/domain/correction.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { type Arrival, arrivalSchema, type VisitState, visitSpec } from './schema.ts'

export type VisitRefusal = Refusal<'beyond-role' | 'who-missing' | 'already-here' | 'not-here'>

/**
 * Somebody arrives at the desk.
 * **Refuses** `who-missing` without a person and a name, `already-here` when this person stands at the desk, `beyond-role`.
 */
export function decideArrive(
  input: Arrival,
  here: readonly { readonly id: string; readonly v: VisitState }[],
  context: DecisionContext,
): Result<ChangeDraft & { readonly visitId: string }, VisitRefusal> {
  if (context.mayAct('visit.arrive', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const parsed = arrivalSchema.safeParse(input)
  if (!parsed.success || (parsed.data.personId === null && parsed.data.name === '')) {
    return err({ code: 'who-missing', field: 'name' })
  }
  const present = here.find((visit) => parsed.data.personId !== null && visit.v.personId === parsed.data.personId)
  if (present) return err({ code: 'already-here', detail: { visitId: present.id } })
  const visitId = context.newId()
  const data = parsed.data.personId === null ? parsed.data : { ...parsed.data, name: '' }
  return ok({ cmd: 'visit.arrive', items: [{ kind: 'event', e: 'visit', id: visitId, ev: 'arrived', data }], visitId })
}

/** Somebody leaves. **Refuses** `not-here` when they already left, `beyond-role`. */
export function decideLeave(
  visitId: string,
  visit: VisitState,
  events: readonly LiveEvent[],
  context: DecisionContext,
): Result<ChangeDraft, VisitRefusal> {
  if (context.mayAct('visit.leave', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (visit.status !== 'here') return err({ code: 'not-here' })
  const refs = events.map((event) => event.dot)
  return ok({ cmd: 'visit.leave', items: [{ kind: 'event', e: 'visit', id: visitId, ev: 'left', data: {}, refs }] })
}

/** 更正 of one's own arrival in the same session. **Refuses** as `decideCorrection`. */
export function decideCorrectArrival(
  visitId: string,
  events: readonly LiveEvent[],
  input: Arrival,
  context: DecisionContext,
): Result<ChangeDraft, CorrectionRefusal | VisitRefusal> {
  const arrival = events.find((event) => event.ev === 'arrived')
  if (!arrival) return err({ code: 'not-here' })
  const item = decideCorrection(visitSpec, { id: visitId, target: arrival }, { ...input }, context)
  return item.ok ? ok({ cmd: 'visit.correct', items: [item.value] }) : item
}

/** Takes the last event of a visit back. **Refuses** as `decideVoid`. */
export function decideTakeBack(
  visitId: string,
  events: readonly LiveEvent[],
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, VoidRefusal | VisitRefusal> {
  const last = events.at(-1)
  if (!last) return err({ code: 'not-here' })
  const item = decideVoid(visitSpec, { id: visitId, target: last }, reason, context)
  return item.ok ? ok({ cmd: 'visit.undo', items: [item.value] }) : item
}
