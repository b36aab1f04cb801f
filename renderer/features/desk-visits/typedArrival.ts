/** An arrival as it is typed, and what it means: the unit by its code, the host by their name in that unit. */
import type { Store } from '#renderer/db/store.ts'
import { parseTypedTime } from '#renderer/ui/lateEntryValues.ts'
import type { ArrivalInput, VisitPurpose } from '#shared/domain/desk-visits/arrival.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { findUnitId, unitsLike } from './unitLookup.ts'

/** An arrival as it is typed: the unit by its code, empty where nobody knows it; times as 1730 or 17:30. */
export interface TypedArrival {
  readonly purpose: VisitPurpose
  readonly personId: string | null
  readonly name: string
  readonly unitCode: string
  readonly company?: string
  readonly host?: string
  readonly department?: string
  readonly headCount?: string
  readonly plate?: string
  readonly leaveBy?: string
}

/** What was typed, in the terms of a decision. **Refuses** `unit-unknown`. */
export async function readTyped(
  store: Store,
  typed: TypedArrival,
): Promise<Result<ArrivalInput, Refusal<'unit-unknown'>>> {
  const { unitCode, host = '', headCount = '', leaveBy = '', purpose, personId, name } = typed
  const isUnknown = unitCode.trim() === ''
  const unitId = isUnknown ? null : (findUnitId(await unitsLike(store, unitCode), unitCode) ?? null)
  if (!isUnknown && unitId === null) return err({ code: 'unit-unknown', field: 'unitCode' })
  return ok({
    purpose,
    personId,
    unitId,
    name,
    company: typed.company ?? '',
    ...(await hostOf(store, { unitId, host })),
    department: typed.department ?? '',
    headCount: headCount.trim() === '' ? 1 : Number(headCount),
    plate: typed.plate ?? '',
    leaveBy: clockOf(leaveBy),
  })
}

/** `1730` as `17:30`; what cannot be read stays, for the decision to refuse. */
export function clockOf(typed: string): string {
  const minutes = parseTypedTime(typed)
  if (minutes === undefined) return typed.trim()
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

interface TypedHost {
  readonly unitId: string | null
  readonly host: string
}

/** Somebody who lives there is meant by their name; any other name is kept as told. */
async function hostOf(store: Store, { unitId, host }: TypedHost): Promise<Pick<ArrivalInput, 'hostId' | 'hostName'>> {
  const name = normalizeText(host)
  const people = name === '' || unitId === null ? [] : await peopleOfUnit(store, unitId)
  const meant = people.find((person) => person.name === name)
  return meant ? { hostId: meant.id, hostName: '' } : { hostId: null, hostName: name }
}

/** Who lives in a unit or holds it, by their stays. */
export async function peopleOfUnit(
  store: Store,
  unitId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const stays = await store.db.stays.where('v.unitId').equals(unitId).toArray()
  const present = stays.filter((stay) => !stay.deleted && (stay.v.toDay ?? null) === null)
  const people = await store.db.people.bulkGet([...new Set(present.map((stay) => stay.v.personId ?? ''))])
  return people.flatMap((person) => (person && !person.deleted ? [{ id: person.id, name: person.v.name ?? '' }] : []))
}

/** The unit of a person's present stay, or of any; null for somebody without one. */
export async function unitOfPerson(store: Store, personId: string): Promise<string | null> {
  const stays = await store.db.stays.where('v.personId').equals(personId).sortBy('id')
  const present = stays.filter((stay) => !stay.deleted)
  const current = present.find((stay) => (stay.v.toDay ?? null) === null) ?? present[0]
  return current?.v.unitId ?? null
}
