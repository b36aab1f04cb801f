/** What screens ask of owner files. Each hook is live: it answers again after a commit that touches its rows. */
import { useLiveQuery } from 'dexie-react-hooks'
import { decoratingUnits } from '#renderer/db/decoratingUnits.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { isPartOfAnother, survivorId } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import type { PersonRow, PhoneRow, StayRow, UnitRow } from '#renderer/db/tables.ts'
import { RELATIONS } from '#shared/domain/owner-files/schema.ts'
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
  /** A decoration permit stands. */
  readonly isDecorating: boolean
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
  const decorating = await decoratingUnits(store, [unitId])
  return {
    unit,
    stays: [...(await withEnds(store, stays))].sort((a, b) => byRelation(a.stay, b.stay)),
    isDecorating: decorating.has(unitId),
  }
}

async function withEnds(store: Store, stays: readonly StayRow[]): Promise<readonly StayWithEnds[]> {
  const units = await store.db.units.bulkGet(stays.map((stay) => stay.v.unitId ?? ''))
  const people = await store.db.people.bulkGet(stays.map((stay) => stay.v.personId ?? ''))
  const ends = stays.map((stay, index) => ({ stay, unit: units[index], person: people[index] }))
  const doubles = await Promise.all(ends.map((one) => isDouble(store, one, stays)))
  return ends
    .filter((one, index) => isAlive(one.person) && isAlive(one.unit) && !doubles[index])
    .sort((a, b) => byId(a.stay, b.stay))
}

/** A stay that a merge left behind, because the file that stays has it too: it shows once. */
async function isDouble(store: Store, { person, stay }: StayWithEnds, all: readonly StayRow[]): Promise<boolean> {
  if (person === undefined || !(await isPartOfAnother(store, person))) return false
  const { unitId, relation } = stay.v
  const survivor = await survivorId(store, person.id)
  return all.some(({ v }) => v.personId === survivor && v.unitId === unitId && v.relation === relation)
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

/** Buildings as a choice: id and how people call it, 10 after 9; empty while loading. */
export function useBuildings(): readonly { readonly value: string; readonly label: string }[] {
  const { store } = useDesk()
  const buildings = useLiveQuery(() => store.db.buildings.toArray(), [store])
  return (buildings ?? [])
    .filter(isAlive)
    .sort((a, b) => compareCodes(a.v.code ?? '', b.v.code ?? ''))
    .map(({ id, v }) => ({ value: id, label: [v.code, v.name].filter((words) => words).join(' · ') }))
}
