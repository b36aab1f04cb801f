/** What the documents of people and units are made from, read for many of them at once: never a question per row. */
import { decoratingUnits } from '#renderer/db/decoratingUnits.ts'
import { isPartOfAnother } from '#renderer/db/mergedPeople.ts'
import type { PersonValues, StayValues, UnitValues } from '#renderer/db/registerValues.ts'
import { rowsByKeys } from '#renderer/db/rowsByKeys.ts'
import type { Store } from '#renderer/db/store.ts'
import { tablePages } from '#renderer/db/tablePages.ts'
import type { PersonRow, PhoneRow, StayRow, UnitRow, VehicleRow } from '#renderer/db/tables.ts'

type Of<Values> = Values & { readonly id: string }
/** Rows as the documents need them: without the heads that the fold keeps. */
export type FoundUnit = Of<UnitValues>
export type FoundPerson = Of<PersonValues>
export type FoundStay = Of<StayValues>

/** Of one person or unit, several: by the id they belong to. */
export type Lists<Item> = ReadonlyMap<string, readonly Item[]>

export interface FoundRows {
  readonly people: ReadonlyMap<string, FoundPerson>
  readonly units: ReadonlyMap<string, FoundUnit>
  readonly staysOfPerson: Lists<FoundStay>
  readonly staysOfUnit: Lists<FoundStay>
  readonly phones: Lists<string>
  readonly platesOfPerson: Lists<string>
  readonly platesOfUnit: Lists<string>
  /** Units that are 装修中. */
  readonly decorating: ReadonlySet<string>
  readonly project: Project
  /** The community's day: who has left by it is no resident any more. */
  readonly today: string
}

/** What of the project the facets name: small, and read whole. */
export interface Project {
  /** By its code, for units that name no building. */
  readonly buildingByCode: ReadonlyMap<string, string>
  readonly phases: ReadonlyMap<string, string>
  readonly officers: Lists<string>
}

interface Kept {
  readonly id: string
  readonly v: object
  readonly deleted?: true
}

const alive = <Row extends Kept>(rows: readonly Row[]): readonly Row[] => rows.filter((row) => !row.deleted)
/** Ids are made in the order of time: the first phone is the one that was entered first. */
const inOrder = <Row extends Kept>(rows: readonly Row[]): readonly Row[] =>
  alive(rows).toSorted((a, b) => (a.id < b.id ? -1 : 1))

const flat = <Values extends object>({ id, v }: { readonly id: string; readonly v: Values }): Of<Values> => ({
  ...v,
  id,
})

function group<Row extends Kept, Item>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null | undefined,
  itemOf: (row: Row) => Item,
): Lists<Item> {
  const lists = new Map<string, Item[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (!key) continue
    const list = lists.get(key)
    if (list) list.push(itemOf(row))
    else lists.set(key, [itemOf(row)])
  }
  return lists
}

async function readProject({ db }: Store): Promise<Project> {
  const buildings = alive(await db.buildings.toArray())
  const duties = alive(await db.towerDuties.toArray()).filter((row) => row.v.active !== false)
  return {
    buildingByCode: new Map(buildings.map((row) => [row.v.code ?? '', row.id])),
    phases: new Map(buildings.map((row) => [row.id, row.v.phase ?? ''])),
    officers: group(
      duties,
      (row) => row.v.buildingId,
      (row) => row.v.staffId ?? '',
    ),
  }
}

/** Everything that the documents of these people and units say. */
export async function readRows(
  store: Store,
  personIds: readonly string[],
  unitIds: readonly string[],
): Promise<FoundRows> {
  const read = <Row extends Kept>(table: string, index: string, keys: readonly string[]) =>
    rowsByKeys<Row>(store, { table, index }, keys)
  const [ownStays, unitStays, phones, vehicles, unitVehicles] = await Promise.all([
    read<StayRow>('stays', 'v.personId', personIds),
    read<StayRow>('stays', 'v.unitId', unitIds),
    read<PhoneRow>('phones', 'v.personId', personIds),
    read<VehicleRow>('vehicles', 'v.personId', personIds),
    read<VehicleRow>('vehicles', 'v.unitId', unitIds),
  ])
  const units = await read<UnitRow>('units', 'id', [...unitIds, ...ownStays.map((stay) => stay.v.unitId ?? '')])
  const others = unitStays.map((stay) => stay.v.personId ?? '')
  const people = await read<PersonRow>('people', 'id', [...personIds, ...others])
  return {
    people: await filesIn(store, people),
    units: byId(units),
    staysOfPerson: group(inOrder(ownStays), (row) => row.v.personId, flat),
    staysOfUnit: group(inOrder(unitStays), (row) => row.v.unitId, flat),
    phones: group(inOrder(phones), personOf, (row) => row.v.number ?? ''),
    platesOfPerson: group(inOrder(vehicles), personOf, plateOf),
    platesOfUnit: group(inOrder(unitVehicles), (row) => row.v.unitId, plateOf),
    decorating: await decoratingUnits(store, unitIds),
    project: await readProject(store),
    today: store.dayOf(store.clock.nowMs()),
  }
}

const personOf = (row: { readonly v: { readonly personId?: string } }): string | undefined => row.v.personId
const plateOf = (row: { readonly v: { readonly plate?: string } }): string => row.v.plate ?? ''

function byId<Values extends object>(
  rows: readonly { readonly id: string; readonly v: Values; readonly deleted?: true }[],
): ReadonlyMap<string, Of<Values>> {
  return new Map(alive(rows).map((row) => [row.id, flat(row)]))
}

/** People by id; one whose file went into a lost one stands for itself again. Few are merged at all: they are asked one by one. */
async function filesIn(
  store: Store,
  rows: readonly (Slim<PersonRow> & { readonly deleted?: true })[],
): Promise<ReadonlyMap<string, FoundPerson>> {
  const people = new Map(byId(rows))
  for (const [id, person] of people) {
    if (person.mergedInto != null && !(await isPartOfAnother(store, { id, v: person })))
      people.set(id, { ...person, mergedInto: null })
  }
  return people
}

async function readWhole<Row extends Kept>(pages: AsyncIterable<readonly Row[]>): Promise<readonly Slim<Row>[]> {
  const all: Slim<Row>[] = []
  for await (const page of pages) for (const { id, v } of alive(page)) all.push({ id, v })
  return all
}

type Slim<Row extends Kept> = Pick<Row, 'id' | 'v'>

/** Everything there is, people apart: they are read page by page beside it. */
export async function readAllRows(store: Store): Promise<FoundRows> {
  const { db } = store
  const people = await readWhole(tablePages(db.people))
  const units = await readWhole(tablePages(db.units))
  const stays = await readWhole(tablePages(db.stays))
  const phones = await readWhole(tablePages(db.phones))
  const vehicles = await readWhole(tablePages(db.vehicles))
  return {
    people: await filesIn(store, people),
    units: byId(units),
    staysOfPerson: group(stays, (row) => row.v.personId, flat),
    staysOfUnit: group(stays, (row) => row.v.unitId, flat),
    phones: group(phones, personOf, (row) => row.v.number ?? ''),
    platesOfPerson: group(vehicles, personOf, plateOf),
    platesOfUnit: group(vehicles, (row) => row.v.unitId, plateOf),
    decorating: await decoratingUnits(store),
    project: await readProject(store),
    today: store.dayOf(store.clock.nowMs()),
  }
}
