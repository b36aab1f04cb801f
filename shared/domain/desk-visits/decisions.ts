/** What check-in and sign-out would change (handbook D24, 3.10). */

import { type CorrectionRefusal, decideCorrection, decideVoid, type VoidRefusal } from '#shared/domain/correction.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Dot } from '#shared/sync/change.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { type Arrival, type ArrivalInput, arrivalData, arrivalSchema, readArrival } from './arrival.ts'
import { visitSpec } from './schema.ts'
import type { VisitState } from './visitFold.ts'

/** Why check-in or sign-out is refused; each code is explained where it is given. */
export type VisitRefusal = Refusal<
  | 'beyond-role'
  | 'who-missing'
  | 'name-too-long'
  | 'head-count-invalid'
  | 'leave-time-invalid'
  | 'already-here'
  | 'not-here'
  | 'plan-gone'
>

/** A visit as a decision is given it. */
export interface KnownVisit {
  readonly id: string
  readonly v: VisitState
}

/** What is known when somebody arrives. */
export interface ArrivalFacts {
  /** Everybody at the desk. */
  readonly here: readonly KnownVisit[]
  /** The announcement that comes true by this arrival, and its events: the visit stays one record. */
  readonly plan?: KnownVisit & { readonly dots: readonly Dot[] }
  /** The known person's visit before this one. */
  readonly previousId?: string
}

/** A draft that says which visit it is about. */
export type VisitDraft = ChangeDraft & { readonly visitId: string }

/**
 * Somebody arrives at the desk, unannounced or as announced.
 * **Refuses** `who-missing` without a person, a name, a company or a department, `name-too-long` (any text over 60), `head-count-invalid`,
 * `leave-time-invalid`, `already-here` when this person stands at the desk (which visit), `plan-gone`, `beyond-role`.
 */
export function decideArrive(
  input: ArrivalInput,
  { here, plan, previousId }: ArrivalFacts,
  context: DecisionContext,
): Result<VisitDraft, VisitRefusal> {
  if (isBeyondRole('visit.arrive', context)) return err({ code: 'beyond-role' })
  if (plan !== undefined && plan.v.status !== 'planned') return err({ code: 'plan-gone' })
  const arrival = parseArrival(plan === undefined ? input : asPlanned(plan.v, input))
  if (!arrival.ok) return arrival
  const { personId } = arrival.value
  const present = here.find(({ v }) => personId !== null && v.personId === personId)
  if (present) return err({ code: 'already-here', detail: { visitId: present.id } })
  const visitId = plan?.id ?? context.newId()
  const item = {
    kind: 'event',
    e: 'visit',
    id: visitId,
    ev: 'arrived',
    data: arrivalData(arrival.value),
    ...(personId === null ? {} : { claim: `visit/${personId}/after/${previousId ?? 'none'}` }),
    ...(plan === undefined ? {} : { refs: plan.dots }),
  } as const
  return ok({ cmd: 'visit.arrive', items: [item], visitId })
}

/** Who was announced comes: what is said now, and where nothing is said, what was said then. The announced purpose stays. */
function asPlanned(plan: VisitState, input: ArrivalInput): ArrivalInput {
  const before = readArrival(plan)
  const said = Object.entries(input).filter(([, value]) => value !== '' && value !== null && value !== 1)
  return { ...before, ...(Object.fromEntries(said) as Partial<ArrivalInput>), purpose: before.purpose }
}

/** The visit that ends, its events, and whether it began today. */
export interface LeaveFacts {
  readonly visit: VisitState
  readonly events: readonly LiveEvent[]
  readonly isOfToday: boolean
}

/** Somebody leaves; of today's visits also after the program signed them out. **Refuses** `not-here` when they already left, `beyond-role`. */
export function decideLeave(
  visitId: string,
  { visit, events, isOfToday }: LeaveFacts,
  context: DecisionContext,
): Result<VisitDraft, VisitRefusal> {
  if (isBeyondRole('visit.leave', context)) return err({ code: 'beyond-role' })
  const wasSignedOut = visit.status === 'left' && visit.leftAuto && isOfToday
  if (visit.status !== 'here' && !wasSignedOut) return err({ code: 'not-here' })
  const refs = events.map((event) => event.dot)
  const item = { kind: 'event', e: 'visit', id: visitId, ev: 'left', data: {}, refs } as const
  return ok({ cmd: 'visit.leave', items: [item], visitId })
}

/**
 * 更正 of one's own arrival in the same session.
 * **Refuses** as `decideCorrection`, what `decideArrive` refuses of the input, and `not-here` without an arrival.
 */
export function decideCorrectArrival(
  visitId: string,
  events: readonly LiveEvent[],
  input: ArrivalInput,
  context: DecisionContext,
): Result<ChangeDraft, CorrectionRefusal | VisitRefusal> {
  if (isBeyondRole('visit.correct', context)) return err({ code: 'beyond-role' })
  const arrival = events.find((event) => event.ev === 'arrived')
  if (!arrival) return err({ code: 'not-here' })
  const mended = parseArrival(input)
  if (!mended.ok) return mended
  const before = readArrival(arrival.data) as JsonObject
  const changed = Object.entries(mended.value).filter(([field, value]) => before[field] !== value)
  const item = decideCorrection(visitSpec, { id: visitId, target: arrival }, Object.fromEntries(changed), context)
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

/** Whether the role may not give this command. */
export function isBeyondRole(cmd: string, { mayAct, actor }: DecisionContext): boolean {
  return mayAct(cmd, actor.role) !== 'allowed'
}

const FAULTS: Readonly<Record<string, VisitRefusal['code']>> = {
  headCount: 'head-count-invalid',
  leaveBy: 'leave-time-invalid',
}

/**
 * What was typed of somebody who comes, in one form. A known person is named by their file alone, so that a new name there is the name here.
 * **Refuses** `who-missing`, `name-too-long`, `head-count-invalid`, `leave-time-invalid`, each with its field.
 */
export function parseArrival(input: ArrivalInput): Result<Arrival, VisitRefusal> {
  const parsed = arrivalSchema.safeParse(input)
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? 'name')
    return err({ code: FAULTS[field] ?? 'name-too-long', field })
  }
  const arrival = parsed.data
  if (arrival.personId !== null) return ok({ ...arrival, name: '' })
  const isSomebody = [arrival.name, arrival.company, arrival.department].some((said) => said !== '')
  return isSomebody ? ok(arrival) : err({ code: 'who-missing', field: WHO_FIELD[arrival.purpose] ?? 'name' })
}

/** What is asked first of those who come for their firm. */
const WHO_FIELD: Readonly<Partial<Record<Arrival['purpose'], string>>> = {
  courier: 'company',
  worker: 'company',
  department: 'department',
}
