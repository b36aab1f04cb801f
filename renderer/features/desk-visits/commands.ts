/** Commands of check-in: load, decide, commit. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { CorrectionRefusal } from '#shared/domain/correction.ts'
import {
  decideArrive,
  decideCorrectArrival,
  decideLeave,
  decideTakeBack,
  type VisitRefusal,
} from '#shared/domain/desk-visits/decisions.ts'
import type { Arrival, VisitPurpose } from '#shared/domain/desk-visits/schema.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { findUnitId, unitsLike } from './unitLookup.ts'

/** An arrival as it is typed: the unit by its code, empty where nobody knows it. */
export interface TypedArrival {
  readonly purpose: VisitPurpose
  readonly personId: string | null
  readonly name: string
  readonly unitCode: string
}

type Arriving = ChangeDraft & { readonly visitId: string }
type ArriveRefusal = VisitRefusal | Refusal<'unit-unknown'>
type CorrectRefusal = ArriveRefusal | CorrectionRefusal

/** A known person arrives at the desk, for the unit of their present stay. Refusals as `decideArrive`. */
export function arriveKnown(desk: Desk, personId: string) {
  return runCommand(desk, async (context) => {
    const unitId = await unitOfPerson(desk.store, personId)
    const input: Arrival = { purpose: 'resident', personId, unitId, name: '' }
    return decideArrive(input, await visitsHere(desk.store), context)
  })
}

/** Somebody arrives as typed. Refusals as `decideArrive`, and `unit-unknown`. */
export function arrive(desk: Desk, typed: TypedArrival) {
  return runCommand(desk, async (context): Promise<Result<Arriving, ArriveRefusal>> => {
    const input = await readTyped(desk.store, typed)
    return input.ok ? decideArrive(input.value, await visitsHere(desk.store), context) : input
  })
}

/** Somebody leaves. Refusals as `decideLeave`. */
export function leave(desk: Desk, visitId: string) {
  return runCommand(desk, async (context) => {
    const visit = await desk.store.db.visits.get(visitId)
    if (!visit) return err({ code: 'not-here' as const })
    return decideLeave(visitId, visit.v, await loadLiveEvents(desk.store, 'visit', visitId), context)
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

function visitsHere(store: Store) {
  return store.db.visits.where('v.status').equals('here').toArray()
}

async function unitOfPerson(store: Store, personId: string): Promise<string | null> {
  const stays = await store.db.stays.where('v.personId').equals(personId).sortBy('id')
  const present = stays.filter((stay) => !stay.deleted)
  const current = present.find((stay) => (stay.v.toDay ?? null) === null) ?? present[0]
  return current?.v.unitId ?? null
}

async function readTyped(
  store: Store,
  { unitCode, ...typed }: TypedArrival,
): Promise<Result<Arrival, Refusal<'unit-unknown'>>> {
  if (unitCode.trim() === '') return ok({ ...typed, unitId: null })
  const unitId = findUnitId(await unitsLike(store, unitCode), unitCode)
  return unitId === undefined ? err({ code: 'unit-unknown', field: 'unitCode' }) : ok({ ...typed, unitId })
}
