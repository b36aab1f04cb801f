/** What screens ask of owner files. Each hook is live: it answers again after a commit that touches its rows. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import type { PersonRow, PhoneRow, StayRow, UnitRow } from '#renderer/db/tables.ts'
import { RELATIONS, type Relation } from '#shared/domain/owner-files/schema.ts'
import { compareCodes } from '#shared/kernel/names.ts'

/** A stay with the records at its two ends. */
export interface StayWithEnds {
  readonly stay: StayRow
  readonly person: PersonRow | undefined
  readonly unit: UnitRow | undefined
}

/** Everything of one person that the hub shows; stays and phones in the order they were added. */
export interface PersonFile {
  readonly person: PersonRow
  readonly stays: readonly StayWithEnds[]
  readonly phones: readonly PhoneRow[]
}

/** Everything of one unit that the hub shows. */
export interface UnitFile {
  readonly unit: UnitRow
  readonly stays: readonly StayWithEnds[]
}

const isAlive = (row: { readonly deleted?: true } | undefined): boolean => row !== undefined && !row.deleted

/** The file of a person, or undefined when there is none (or it was deleted). */
export async function loadPersonFile(store: Store, personId: string): Promise<PersonFile | undefined> {
  const person = await store.db.people.get(personId)
  if (!person || person.deleted) return undefined
  const phones = (await store.db.phones.where('v.personId').equals(personId).toArray()).filter(isAlive)
  const stays = (await store.db.stays.where('v.personId').equals(personId).toArray()).filter(isAlive)
  return { person, phones: phones.sort(byId), stays: await withEnds(store, stays) }
}

/** The file of a unit, or undefined when there is none. */
export async function loadUnitFile(store: Store, unitId: string): Promise<UnitFile | undefined> {
  const unit = await store.db.units.get(unitId)
  if (!unit || unit.deleted) return undefined
  const stays = (await store.db.stays.where('v.unitId').equals(unitId).toArray()).filter(isAlive)
  return { unit, stays: [...(await withEnds(store, stays))].sort((a, b) => byRelation(a.stay, b.stay)) }
}

async function withEnds(store: Store, stays: readonly StayRow[]): Promise<readonly StayWithEnds[]> {
  const units = await store.db.units.bulkGet(stays.map((stay) => stay.v.unitId ?? ''))
  const people = await store.db.people.bulkGet(stays.map((stay) => stay.v.personId ?? ''))
  return stays
    .map((stay, index) => ({ stay, unit: units[index], person: people[index] }))
    .filter((one) => isAlive(one.person) && isAlive(one.unit))
    .sort((a, b) => byId(a.stay, b.stay))
}

/** Owners first, then in the order of the relations, then as they were added. */
function byRelation(a: StayRow, b: StayRow): number {
  const rank = (stay: StayRow) => RELATIONS.indexOf(stay.v.relation ?? 'owner')
  return rank(a) - rank(b) || byId(a, b)
}

/** UUIDv7 ids sort by the time they were made. */
function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}

/** Live file of a person: undefined while loading, null when there is none. Index: `stays.personId`, `phones.personId`. */
export function usePersonFile(personId: string): PersonFile | null | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => (await loadPersonFile(store, personId)) ?? null, [store, personId])
}

/** Live file of a unit: undefined while loading, null when there is none. Index: `stays.unitId`. */
export function useUnitFile(unitId: string): UnitFile | null | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => (await loadUnitFile(store, unitId)) ?? null, [store, unitId])
}

/** All units by code (10 after 9); undefined while loading. */
export function useUnits(): readonly UnitRow[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    const units = (await store.db.units.toArray()).filter(isAlive)
    return units.sort((a, b) => compareCodes(a.v.code ?? '', b.v.code ?? ''))
  }, [store])
}

/** One line of the owner list: a person in a unit, or a unit where nobody is registered yet. */
export interface OwnerLine {
  readonly id: string
  readonly personId: string | null
  readonly unitId: string
  readonly unitCode: string
  readonly name: string
  readonly relation: Relation | null
  readonly phones: readonly string[]
  /** Last four of the identity number, to find by; the list does not show them. */
  readonly idLast4: string
}

/** Everybody by unit code, owners first, and the units without anybody; undefined while loading. */
export function useOwnerLines(): readonly OwnerLine[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => loadOwnerLines(store), [store])
}

/** The lines of the owner list, as `useOwnerLines` gives them. */
export async function loadOwnerLines(store: Store): Promise<readonly OwnerLine[]> {
  const [stays, people, units, phones] = await Promise.all([
    store.db.stays.toArray(),
    store.db.people.toArray(),
    store.db.units.toArray(),
    store.db.phones.toArray(),
  ])
  const personById = new Map(people.filter(isAlive).map((row) => [row.id, row]))
  const staysOf = Map.groupBy(stays.filter(isAlive), (row) => row.v.unitId ?? '')
  const phonesOf = Map.groupBy(phones.filter(isAlive).sort(byId), (row) => row.v.personId ?? '')
  const linesOf = (unit: UnitRow): readonly OwnerLine[] => {
    const lines = (staysOf.get(unit.id) ?? []).sort(byRelation).flatMap((stay) => {
      const person = personById.get(stay.v.personId ?? '')
      return person ? [personLine(stay, unit, { person, phones: phonesOf.get(person.id) ?? [] })] : []
    })
    return lines.length > 0 ? lines : [emptyLine(unit)]
  }
  const byCode = units.filter(isAlive).sort((a, b) => compareCodes(a.v.code ?? '', b.v.code ?? ''))
  return byCode.flatMap(linesOf)
}

function personLine(
  stay: StayRow,
  unit: UnitRow,
  { person, phones }: { readonly person: PersonRow; readonly phones: readonly PhoneRow[] },
): OwnerLine {
  return {
    id: stay.id,
    personId: person.id,
    unitId: unit.id,
    unitCode: unit.v.code ?? '',
    name: person.v.name ?? '',
    relation: stay.v.relation ?? null,
    phones: phones.map((row) => row.v.number ?? ''),
    idLast4: person.v.idNumberLast4 ?? '',
  }
}

function emptyLine(unit: UnitRow): OwnerLine {
  const nobody = { personId: null, name: '', relation: null, phones: [], idLast4: '' }
  return { id: unit.id, unitId: unit.id, unitCode: unit.v.code ?? '', ...nobody }
}
