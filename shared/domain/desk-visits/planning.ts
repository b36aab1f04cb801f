/** 预约: somebody announces themselves, comes, or calls it off (handbook 3.10). What was planned and who walks in is one visit. */
import type { DecisionContext } from '#shared/domain/draft.ts'
import { isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { type ArrivalInput, arrivalData } from './arrival.ts'
import { isBeyondRole, type KnownVisit, parseArrival, type VisitDraft, type VisitRefusal } from './decisions.ts'

/** Why an announcement is not taken; each code is explained where it is given. */
export type PlanRefusal =
  | VisitRefusal
  | Refusal<'plan-day-invalid' | 'plan-day-past' | 'plan-time-invalid' | 'plan-here' | 'already-planned'>

/** A visit with the name the desk knows: of the file, or as told. */
export interface NamedVisit extends KnownVisit {
  readonly name: string
}

/** Who comes, as far as it tells one visit from another. */
export interface Comer {
  readonly personId: string | null
  readonly unitId: string | null
  readonly name: string
  readonly company: string
}

/** Day and time of an announcement; the time may stay empty. */
export interface PlannedFor {
  readonly day: string
  readonly time: string
}

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** The visits that can be this comer's: the same person; the same unit and name; the same company for the same unit. */
export function sameComer(comer: Comer, visits: readonly NamedVisit[]): readonly NamedVisit[] {
  const name = normalizeText(comer.name)
  const company = normalizeText(comer.company)
  return visits.filter((visit) => {
    if (comer.personId !== null && visit.v.personId !== null) return comer.personId === visit.v.personId
    if (comer.unitId !== visit.v.unitId) return false
    if (name !== '' && comer.unitId !== null && name === visit.name) return true
    return company !== '' && company === visit.v.company
  })
}

/** Those announced for a day, by their time; without one last. */
export function plansOf<Visit extends KnownVisit>(visits: readonly Visit[], day: string): readonly Visit[] {
  const timeOf = ({ v }: Visit): string => (v.plannedTime === '' ? '99' : v.plannedTime)
  return visits
    .filter(({ v }) => v.status === 'planned' && v.plannedDay === day)
    .toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0))
}

/** Who is here now and who is announced, with the comer's own name. */
export interface PlanFacts {
  readonly name: string
  readonly here: readonly NamedVisit[]
  readonly planned: readonly NamedVisit[]
}

/**
 * Somebody is announced for a day.
 * **Refuses** what `parseArrival` refuses, `plan-day-invalid`, `plan-day-past`, `plan-time-invalid`, `plan-here` when they stand at the
 * desk already, `already-planned` for the same day (both say which visit), `beyond-role`.
 */
export function decidePlan(
  { day, time, ...input }: ArrivalInput & PlannedFor,
  facts: PlanFacts,
  context: DecisionContext,
): Result<VisitDraft, PlanRefusal> {
  if (isBeyondRole('visit.plan', context)) return err({ code: 'beyond-role' })
  if (!isDay(day)) return err({ code: 'plan-day-invalid', field: 'day' })
  if (day < context.today) return err({ code: 'plan-day-past', field: 'day' })
  if (time !== '' && !CLOCK.test(time)) return err({ code: 'plan-time-invalid', field: 'time' })
  const arrival = parseArrival(input)
  if (!arrival.ok) return arrival
  const comer = { ...arrival.value, name: facts.name }
  const [present] = day === context.today ? sameComer(comer, facts.here) : []
  if (present) return err({ code: 'plan-here', detail: { visitId: present.id } })
  const [planned] = sameComer(comer, plansOf(facts.planned, day))
  if (planned) return err({ code: 'already-planned', detail: { visitId: planned.id } })
  const visitId = context.newId()
  const data = { ...arrivalData(arrival.value), day, time }
  return ok({
    cmd: 'visit.plan',
    items: [{ kind: 'event', e: 'visit', id: visitId, ev: 'planned', data }],
    visitId,
  })
}

/** An announcement is called off. **Refuses** `plan-gone` when they came or it was called off, `beyond-role`. */
export function decideCancelPlan(
  { id, v }: KnownVisit,
  events: readonly LiveEvent[],
  context: DecisionContext,
): Result<VisitDraft, VisitRefusal> {
  if (isBeyondRole('visit.cancelPlan', context)) return err({ code: 'beyond-role' })
  if (v.status !== 'planned') return err({ code: 'plan-gone' })
  const refs = events.map((event) => event.dot)
  const item = { kind: 'event', e: 'visit', id, ev: 'cancelled', data: {}, refs } as const
  return ok({ cmd: 'visit.cancelPlan', items: [item], visitId: id })
}
