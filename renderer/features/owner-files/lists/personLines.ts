/** The lines of the owner list: a person with their units, relations and phones, read for a screenful at a time. */
import type { RowReader } from '#renderer/db/lists/useListWindow.ts'
import type { Store } from '#renderer/db/store.ts'
import type { PersonRow, PhoneRow, StayRow, UnitRow } from '#renderer/db/tables.ts'
import { RELATIONS, type Relation } from '#shared/domain/owner-files/schema.ts'
import { isOpenStay } from '#shared/domain/owner-files/stays.ts'

/** One person as the list shows them. */
export interface PersonLine {
  /** Id of the search document. */
  readonly id: string
  readonly personId: string
  readonly name: string
  /** Codes of the units where they are, or were if they are nowhere now. */
  readonly units: readonly string[]
  readonly relations: readonly Relation[]
  readonly phones: readonly string[]
  readonly isCompany: boolean
  readonly isFormer: boolean
  readonly isUnverified: boolean
  readonly hasIdentity: boolean
  readonly isContested: boolean
  readonly isBeyondRole: boolean
}

/** Before the id of a person in the index. */
export const PERSON_PREFIX = 'person/'

const isAlive = (row: { readonly deleted?: true } | undefined): boolean => row !== undefined && !row.deleted
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

/** How the owner list is read: four questions for a screenful, whatever its length. */
export const personReader: RowReader<PersonLine> = {
  tables: ['people', 'stays', 'phones', 'units'],
  load: async (store, ids) => {
    const personIds = ids.map((id) => id.slice(PERSON_PREFIX.length))
    const { db } = store
    const [people, stays, phones] = await Promise.all([
      db.people.bulkGet(personIds),
      db.stays.where('v.personId').anyOf(personIds).toArray(),
      db.phones.where('v.personId').anyOf(personIds).toArray(),
    ])
    const alive = stays.filter(isAlive)
    const units = await db.units.bulkGet([...new Set(alive.map((stay) => stay.v.unitId ?? ''))])
    const facts: Facts = {
      today: todayOf(store),
      stays: Map.groupBy(alive.sort(byId), (stay) => stay.v.personId ?? ''),
      phones: Map.groupBy(phones.filter(isAlive).sort(byId), (phone) => phone.v.personId ?? ''),
      units: new Map(units.filter((unit) => unit !== undefined).map((unit) => [unit.id, unit])),
    }
    const lines = people.flatMap((person) => (person && !person.deleted ? [lineOf(person, facts)] : []))
    return new Map(lines.map((line) => [line.id, line]))
  },
}

/** The community's day. */
export function todayOf(store: Store): string {
  return store.dayOf(store.clock.nowMs())
}

interface Facts {
  readonly today: string
  readonly stays: ReadonlyMap<string, readonly StayRow[]>
  readonly phones: ReadonlyMap<string, readonly PhoneRow[]>
  readonly units: ReadonlyMap<string, UnitRow>
}

function lineOf(person: PersonRow, { today, stays, phones, units }: Facts): PersonLine {
  const all = (stays.get(person.id) ?? []).filter((stay) => isAlive(units.get(stay.v.unitId ?? '')))
  const open = all.filter((stay) => isOpenStay(stay.v, today))
  const isFormer = all.length > 0 && open.length === 0
  const shown = [...(isFormer ? all : open)].sort((a, b) => orderOf(a) - orderOf(b))
  const numbers = phones.get(person.id) ?? []
  const rows = [person, ...all, ...numbers]
  return {
    id: PERSON_PREFIX + person.id,
    personId: person.id,
    name: person.v.name ?? '',
    units: [...new Set(shown.map((stay) => units.get(stay.v.unitId ?? '')?.v.code ?? ''))],
    relations: [...new Set(shown.flatMap((stay) => stay.v.relation ?? []))],
    phones: numbers.map((phone) => phone.v.number ?? ''),
    isCompany: person.v.kind === 'company',
    isFormer,
    isUnverified: open.some((stay) => stay.v.verified !== true),
    hasIdentity: (person.v.idNumberLast4 ?? '') !== '' || Boolean(person.v.creditCode),
    isContested: rows.some((row) => row.conflicts !== undefined),
    isBeyondRole: rows.some((row) => row.beyondRole !== undefined),
  }
}

function orderOf(stay: StayRow): number {
  return RELATIONS.indexOf(stay.v.relation ?? 'emergency-contact')
}
