/** What a new slip begins with: who stands at the desk, their unit, and the owners who may be asked (handbook 2.10). */
import { useLiveQuery } from 'dexie-react-hooks'
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import type { StayRow } from '#renderer/db/tables.ts'
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import { holdsUnit, isCurrentStay } from '#shared/domain/owner-files/stays.ts'
import type { GoodsLine } from '#shared/domain/releases/goods.ts'
import type { Applicant } from '#shared/domain/releases/schema.ts'
import { maskPhone } from '#shared/kernel/phones.ts'

/** Somebody of the unit. */
export interface UnitPerson {
  readonly personId: string
  readonly name: string
  /** First number on file; empty. */
  readonly phone: string
  readonly masked: string
  readonly relation: Relation
  readonly isOwner: boolean
}

export interface ReleaseStart {
  readonly personId: string | null
  readonly name: string
  readonly applicant: Applicant
  readonly unitId: string | null
  readonly unitCode: string
  readonly people: readonly UnitPerson[]
  /** Who is signed in: makes the call. */
  readonly clerk: string
  /** The slip that did not match at the gate. */
  readonly before?: BeforeSlip
}

/** What is taken over from a slip that was sent back. */
export interface BeforeSlip {
  readonly id: string
  readonly number: string
  readonly goods: readonly GoodsLine[]
  readonly carrierName: string
  readonly plate: string
  readonly reason: string
}

interface From {
  readonly subject?: HubSubject | undefined
  readonly replaces?: string | undefined
}

/** Live once: undefined while loading. */
export function useReleaseStart({ subject, replaces }: From): ReleaseStart | undefined {
  const { store, signature } = useDesk()
  const { kind, id } = subject ?? {}
  return useLiveQuery(
    () => loadStart(store, { subject: kind && id ? { kind, id } : undefined, replaces }, signature.actor.id),
    [store, kind, id, replaces, signature],
  )
}

async function loadStart(store: Store, { subject, replaces }: From, staffId: string): Promise<ReleaseStart> {
  const today = store.dayOf(store.clock.nowMs())
  const clerk = (await store.db.staff.get(staffId))?.v.name ?? ''
  const before = replaces === undefined ? undefined : (await store.db.releases.get(replaces))?.v
  const personId = before ? before.personId : subject?.kind === 'person' ? subject.id : null
  const stay = personId === null ? undefined : await currentStay(store, personId, today)
  const unitId = before ? before.unitId : subject?.kind === 'unit' ? subject.id : (stay?.v.unitId ?? null)
  const people = unitId === null ? [] : await peopleOf(store, unitId, today)
  const unit = unitId === null ? undefined : await store.db.units.get(unitId)
  // A unit with one owner is asked for by that owner, unless told otherwise.
  const owners = people.filter(({ isOwner }) => isOwner)
  const asks = people.find((one) => one.personId === personId) ?? (personId === null ? owners[0] : undefined)
  const person = personId === null ? undefined : await store.db.people.get(personId)
  return {
    personId: personId ?? asks?.personId ?? null,
    name: before?.applicantName ?? person?.v.name ?? asks?.name ?? '',
    applicant: before?.applicant ?? applicantOf(asks?.relation ?? stay?.v.relation),
    unitId,
    unitCode: unit?.v.code ?? '',
    people,
    clerk,
    ...(before && replaces !== undefined ? { before: { ...before, id: replaces } } : {}),
  }
}

function applicantOf(relation: Relation | undefined): Applicant {
  return relation === 'tenant' || relation === 'occupant' ? 'tenant' : 'owner'
}

async function currentStay(store: Store, personId: string, today: string): Promise<StayRow | undefined> {
  const stays = await store.db.stays.where('v.personId').equals(personId).toArray()
  return stays.find((stay) => isCurrent(stay, today)) ?? stays.find((stay) => !stay.deleted)
}

function isCurrent(stay: StayRow, today: string): boolean {
  return !stay.deleted && isCurrentStay({ fromDay: stay.v.fromDay ?? null, toDay: stay.v.toDay ?? null }, today)
}

/** Who is in the unit now, owners first, each with a number on file. */
export async function peopleOf(store: Store, unitId: string, today: string): Promise<readonly UnitPerson[]> {
  const stays = (await store.db.stays.where('v.unitId').equals(unitId).toArray()).filter((stay) =>
    isCurrent(stay, today),
  )
  const ids = stays.map((stay) => stay.v.personId ?? '')
  const people = await store.db.people.bulkGet(ids)
  const phones = await store.db.phones.where('v.personId').anyOf(ids).toArray()
  const found = stays.flatMap((stay, index): UnitPerson[] => {
    const person = people[index]
    if (!person || person.deleted) return []
    const phone = phones.find((row) => !row.deleted && row.v.personId === person.id)?.v.number ?? ''
    const relation = stay.v.relation ?? 'occupant'
    const masked = phone === '' ? '' : maskPhone(phone)
    return [{ personId: person.id, name: person.v.name ?? '', phone, masked, relation, isOwner: holdsUnit(relation) }]
  })
  return found.sort((a, b) => Number(b.isOwner) - Number(a.isOwner))
}
