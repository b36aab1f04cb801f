/** Commands of check-in: load, decide, commit. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { applyLate } from '#renderer/db/lateEntry.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { CorrectionRefusal } from '#shared/domain/correction.ts'
import type { ArrivalInput } from '#shared/domain/desk-visits/arrival.ts'
import {
  type ArrivalFacts,
  decideArrive,
  decideCorrectArrival,
  decideLeave,
  decideTakeBack,
  type VisitDraft,
  type VisitRefusal,
} from '#shared/domain/desk-visits/decisions.ts'
import {
  decideCancelPlan,
  decidePlan,
  type NamedVisit,
  type PlanRefusal,
  plansOf,
  sameComer,
} from '#shared/domain/desk-visits/planning.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { LateEntry, LateRefusal } from '#shared/domain/lateEntry.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { dayOf, loadPlanned, loadVisitsHere, loadVisitsOf, withNames } from './queries.ts'
import { readTyped, type TypedArrival, unitOfPerson } from './typedArrival.ts'

/** How a typed arrival meets the plans of today: `ask` before taking one, `apart` from them, or the plan that it is. */
export interface ArriveHow {
  readonly plan?: 'ask' | 'apart' | { readonly id: string }
  readonly late?: LateEntry | undefined
}

type ArriveRefusal = VisitRefusal | LateRefusal | Refusal<'unit-unknown' | 'plan-matches'>
type CorrectRefusal = VisitRefusal | CorrectionRefusal | Refusal<'unit-unknown'>

/** A known person arrives at the desk, for the unit of their present stay, and as announced where they were. Refusals as `decideArrive`. */
export function arriveKnown(desk: Desk, personId: string) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const unitId = await unitOfPerson(store, personId)
    const input: ArrivalInput = { purpose: 'resident', personId, unitId, name: '' }
    const [plan] = await matchingPlans(store, input, context)
    return decideArrive(input, await factsOf(store, { personId, plan }), context)
  })
}

/** Somebody arrives as typed. Refusals as `decideArrive`, of 补录, `unit-unknown`, and `plan-matches` (which) where today's plans must be asked about. */
export function arrive(desk: Desk, typed: TypedArrival, { plan = 'ask', late }: ArriveHow = {}) {
  const { store } = desk
  return runCommand(desk, async (context): Promise<Result<VisitDraft, ArriveRefusal>> => {
    const input = await readTyped(store, typed)
    if (!input.ok) return input
    const [match] = plan === 'ask' ? await matchingPlans(store, input.value, context) : []
    if (match) return err({ code: 'plan-matches', detail: { visitId: match.id } })
    const chosen = typeof plan === 'object' ? await store.db.visits.get(plan.id) : undefined
    const facts = await factsOf(store, { personId: input.value.personId, plan: chosen })
    const decided = decideArrive(input.value, facts, context)
    return decided.ok ? applyLate(store, decided.value, { late, context }) : decided
  })
}

/** Who was announced stands at the desk. Refusals as `decideArrive`. */
export function arriveAsPlanned(desk: Desk, visitId: string) {
  const { store } = desk
  return runCommand(desk, async (context): Promise<Result<VisitDraft, VisitRefusal>> => {
    const plan = await store.db.visits.get(visitId)
    if (!plan) return err({ code: 'plan-gone' })
    const { purpose, personId, unitId, name } = plan.v
    return decideArrive(
      { purpose, personId, unitId, name },
      await factsOf(store, { personId: plan.v.personId, plan }),
      context,
    )
  })
}

/** Somebody announces themselves. Refusals as `decidePlan`, and `unit-unknown`. */
export function planVisit(desk: Desk, typed: TypedArrival, when: { readonly day: string; readonly time: string }) {
  const { store } = desk
  return runCommand(desk, async (context): Promise<Result<VisitDraft, PlanRefusal | Refusal<'unit-unknown'>>> => {
    const read = await readTyped(store, typed)
    if (!read.ok) return read
    const { personId } = read.value
    const home = personId !== null && read.value.unitId === null ? await unitOfPerson(store, personId) : null
    const input = home === null ? read : ok({ ...read.value, unitId: home })
    const facts = {
      name: await nameOf(store, input.value),
      here: await named(store, await loadVisitsHere(store)),
      planned: await named(store, await loadPlanned(store, when.day)),
    }
    return decidePlan({ ...input.value, ...when }, facts, context)
  })
}

/** An announcement is called off. Refusals as `decideCancelPlan`. */
export function cancelPlan(desk: Desk, visitId: string) {
  return runCommand(desk, async (context) => {
    const visit = await desk.store.db.visits.get(visitId)
    if (!visit) return err({ code: 'plan-gone' as const })
    return decideCancelPlan(visit, await loadLiveEvents(desk.store, 'visit', visitId), context)
  })
}

/** Somebody leaves. Refusals as `decideLeave`. */
export function leave(desk: Desk, visitId: string) {
  return runCommand(desk, async (context) => {
    const visit = await desk.store.db.visits.get(visitId)
    if (!visit) return err({ code: 'not-here' as const })
    const events = await loadLiveEvents(desk.store, 'visit', visitId)
    const isOfToday = visit.v.arrivedAt !== '' && dayOf(desk.store, visit.v.arrivedAt) === context.today
    return decideLeave(visitId, { visit: visit.v, events, isOfToday }, context)
  })
}

/** 更正 of one's own arrival. Refusals as `decideCorrectArrival`, and `unit-unknown`. */
export function correctArrival(desk: Desk, visitId: string, typed: TypedArrival) {
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, CorrectRefusal>> => {
    const input = await readTyped(desk.store, typed)
    if (!input.ok) return input
    return decideCorrectArrival(visitId, await loadLiveEvents(desk.store, 'visit', visitId), input.value, context)
  })
}

/** Takes the last event of a visit back. Refusals as `decideTakeBack`. */
export function takeBack(desk: Desk, visitId: string, reason: string) {
  return runCommand(desk, async (context) =>
    decideTakeBack(visitId, await loadLiveEvents(desk.store, 'visit', visitId), reason, context),
  )
}

interface Arriving {
  readonly personId: string | null
  readonly plan: Pick<NamedVisit, 'id' | 'v'> | undefined
}

async function factsOf(store: Store, { personId, plan }: Arriving): Promise<ArrivalFacts> {
  const here = await loadVisitsHere(store)
  const before = personId === null ? [] : await loadVisitsOf(store, { kind: 'person', id: personId })
  const previousId = before.findLast(({ v }) => v.arrivedAt !== '')?.id
  const dots = plan && (await loadLiveEvents(store, 'visit', plan.id)).map((event) => event.dot)
  return {
    here,
    ...(plan && dots ? { plan: { ...plan, dots } } : {}),
    ...(previousId === undefined ? {} : { previousId }),
  }
}

/** Plans of today that can be this comer's, the earliest first. */
async function matchingPlans(store: Store, input: ArrivalInput, { today }: DecisionContext) {
  const plans = plansOf(await named(store, await loadPlanned(store, today)), today)
  const { personId, unitId, company = '' } = input
  return sameComer({ personId, unitId, company, name: await nameOf(store, input) }, plans)
}

async function nameOf(store: Store, { personId, name }: Pick<ArrivalInput, 'personId' | 'name'>): Promise<string> {
  return personId === null ? name : ((await store.db.people.get(personId))?.v.name ?? '')
}

async function named(store: Store, visits: Parameters<typeof withNames>[1]): Promise<readonly NamedVisit[]> {
  return (await withNames(store, visits)).map(({ visit, filedName }) => ({
    id: visit.id,
    v: visit.v,
    name: filedName ?? visit.v.name,
  }))
}
