/** Whose call it is: the open hub's person or unit, and the visit that brought them to the desk, where one did. */
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'

/** Who calls, as far as the hub says it. */
export interface Caller {
  readonly kind: 'person' | 'unit' | 'nobody'
  /** Of the draft. */
  readonly key: string
  readonly personId: string | null
  readonly unitId: string | null
  readonly visitId: string | null
  readonly name: string
  readonly unitCode: string
}

/** Nobody's hub is open: the form asks. */
export const NOBODY: Caller = {
  kind: 'nobody',
  key: 'new',
  personId: null,
  unitId: null,
  visitId: null,
  name: '',
  unitCode: '',
}

/** The caller of a hub: a person with the unit of their present stay, or a unit. */
export async function loadCaller(store: Store, { kind, id }: HubSubject): Promise<Caller> {
  const personId = kind === 'person' ? id : null
  const unitId = kind === 'unit' ? id : await unitOfPerson(store, id)
  const person = personId === null ? undefined : await store.db.people.get(personId)
  const unit = unitId === null ? undefined : await store.db.units.get(unitId)
  const visit = personId === null ? undefined : await visitOf(store, personId)
  return {
    kind,
    key: `${kind}/${id}`,
    personId,
    unitId,
    visitId: visit ?? null,
    name: person?.v.name ?? '',
    unitCode: unit?.v.code ?? '',
  }
}

/** The visit with which the person stands at the desk now. */
async function visitOf(store: Store, personId: string): Promise<string | undefined> {
  const visits = await store.db.visits.where('v.personId').equals(personId).toArray()
  return visits.find((visit) => visit.v.status === 'here')?.id
}

async function unitOfPerson(store: Store, personId: string): Promise<string | null> {
  const stays = await store.db.stays.where('v.personId').equals(personId).sortBy('id')
  const present = stays.filter((stay) => !stay.deleted)
  const current = present.find((stay) => (stay.v.toDay ?? null) === null) ?? present[0]
  return current?.v.unitId ?? null
}
