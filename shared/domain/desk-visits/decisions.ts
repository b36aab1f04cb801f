/** What check-in and sign-out would change (handbook D24, 3.10). */

import { type CorrectionRefusal, decideCorrection, decideVoid, type VoidRefusal } from '#shared/domain/correction.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { type Arrival, arrivalSchema, type VisitState, visitSpec } from './schema.ts'

/** Why check-in or sign-out is refused; each code is explained where it is given. */
export type VisitRefusal = Refusal<'beyond-role' | 'who-missing' | 'name-too-long' | 'already-here' | 'not-here'>

/**
 * Somebody arrives at the desk.
 * **Refuses** `who-missing` without a person and a name, `name-too-long`, `already-here` when this person stands at the desk
 * (which visit), `beyond-role`.
 */
export function decideArrive(
  input: Arrival,
  here: readonly { readonly id: string; readonly v: VisitState }[],
  context: DecisionContext,
): Result<ChangeDraft & { readonly visitId: string }, VisitRefusal> {
  if (isBeyondRole('visit.arrive', context)) return err({ code: 'beyond-role' })
  const data = parseArrival(input)
  if (!data.ok) return data
  const present = here.find(({ v }) => data.value.personId !== null && v.personId === data.value.personId)
  if (present) return err({ code: 'already-here', detail: { visitId: present.id } })
  const visitId = context.newId()
  const items = [{ kind: 'event', e: 'visit', id: visitId, ev: 'arrived', data: data.value } as const]
  return ok({ cmd: 'visit.arrive', items, visitId })
}

/** Somebody leaves. **Refuses** `not-here` when they already left, `beyond-role`. */
export function decideLeave(
  visitId: string,
  visit: VisitState,
  events: readonly LiveEvent[],
  context: DecisionContext,
): Result<ChangeDraft, VisitRefusal> {
  if (isBeyondRole('visit.leave', context)) return err({ code: 'beyond-role' })
  if (visit.status !== 'here') return err({ code: 'not-here' })
  const refs = events.map((event) => event.dot)
  return ok({ cmd: 'visit.leave', items: [{ kind: 'event', e: 'visit', id: visitId, ev: 'left', data: {}, refs }] })
}

/**
 * 更正 of one's own arrival in the same session.
 * **Refuses** as `decideCorrection`, what `decideArrive` refuses of the input, and `not-here` without an arrival.
 */
export function decideCorrectArrival(
  visitId: string,
  events: readonly LiveEvent[],
  input: Arrival,
  context: DecisionContext,
): Result<ChangeDraft, CorrectionRefusal | VisitRefusal> {
  if (isBeyondRole('visit.correct', context)) return err({ code: 'beyond-role' })
  const arrival = events.find((event) => event.ev === 'arrived')
  if (!arrival) return err({ code: 'not-here' })
  const data = parseArrival(input)
  if (!data.ok) return data
  const item = decideCorrection(visitSpec, { id: visitId, target: arrival }, data.value, context)
  return item.ok ? ok({ cmd: 'visit.correct', items: [item.value] }) : item
}

/**
 * Takes the last event of a visit back: one's own slip in the same session, or anybody's by a leader with a reason.
 * **Refuses** as `decideVoid`, and `not-here` when nothing is left to take back.
 */
export function decideTakeBack(
  visitId: string,
  events: readonly LiveEvent[],
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, VoidRefusal | VisitRefusal> {
  const last = events.at(-1)
  if (!last) return err({ code: 'not-here' })
  const isOwnSlip = last.actor.id === context.actor.id && last.session === context.session
  const cmd = isOwnSlip ? 'visit.undo' : 'visit.void'
  const item = decideVoid(visitSpec, { id: visitId, target: last }, reason, context)
  return item.ok ? ok({ cmd, items: [item.value] }) : item
}

function isBeyondRole(cmd: string, { mayAct, actor }: DecisionContext): boolean {
  return mayAct(cmd, actor.role) !== 'allowed'
}

/** A known person is named by their file alone, so that a new name there is the name here. */
function parseArrival(input: Arrival): Result<Arrival, VisitRefusal> {
  const parsed = arrivalSchema.safeParse(input)
  if (!parsed.success) {
    const isTooLong = parsed.error.issues.some((issue) => issue.code === 'too_big')
    return err({ code: isTooLong ? 'name-too-long' : 'who-missing', field: 'name' })
  }
  if (parsed.data.personId !== null) return ok({ ...parsed.data, name: '' })
  return parsed.data.name === '' ? err({ code: 'who-missing', field: 'name' }) : ok(parsed.data)
}
