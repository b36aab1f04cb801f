/** The lines of the unit list: a unit with its state and who is there, read for a screenful at a time. */
import { decoratingUnits } from '#renderer/db/decoratingUnits.ts'
import type { RowReader } from '#renderer/db/lists/useListWindow.ts'
import type { BuildingRow, PersonRow, PhoneRow, StayRow, UnitRow } from '#renderer/db/tables.ts'
import { RELATIONS } from '#shared/domain/owner-files/schema.ts'
import { holdsUnit, isOpenStay } from '#shared/domain/owner-files/stays.ts'
import { type UnitState, unitState } from '#shared/domain/owner-files/unitState.ts'
import { todayOf } from './personLines.ts'

/** One unit as the list shows it. */
export interface UnitLine {
  /** Id of the search document. */
  readonly id: string
  readonly unitId: string
  readonly code: string
  /** As people call it; empty where the unit names none. */
  readonly building: string
  readonly state: UnitState
  readonly areaCm2: number | null
  /** Names of those who hold it; of a unit that nobody holds, whoever stays there first. */
  readonly owners: readonly string[]
  readonly people: number
  /** First phone of the first of them; empty without one. */
  readonly phone: string
  readonly isContested: boolean
  readonly isBeyondRole: boolean
}

/** Before the id of a unit in the index. */
export const UNIT_PREFIX = 'unit/'

const isAlive = (row: { readonly deleted?: true } | undefined): boolean => row !== undefined && !row.deleted
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

/** How the unit list is read. */
export const unitReader: RowReader<UnitLine> = {
  tables: ['units', 'stays', 'people', 'phones', 'buildings', 'decorationCases'],
  load: async (store, ids) => {
    const { db } = store
    const unitIds = ids.map((id) => id.slice(UNIT_PREFIX.length))
    const [units, stays] = await Promise.all([
      db.units.bulkGet(unitIds),
      db.stays.where('v.unitId').anyOf(unitIds).toArray(),
    ])
    const alive = stays.filter(isAlive)
    const personIds = [...new Set(alive.map((stay) => stay.v.personId ?? ''))]
    const [people, phones, buildings] = await Promise.all([
      db.people.bulkGet(personIds),
      db.phones.where('v.personId').anyOf(personIds).toArray(),
      db.buildings.bulkGet([...new Set(units.map((unit) => unit?.v.buildingId ?? ''))]),
    ])
    const facts: Facts = {
      today: todayOf(store),
      stays: Map.groupBy(alive, (stay) => stay.v.unitId ?? ''),
      people: rowsById(people),
      phones: Map.groupBy(phones.filter(isAlive).sort(byId), (phone) => phone.v.personId ?? ''),
      buildings: rowsById(buildings),
      decorating: await decoratingUnits(store, unitIds),
    }
    const lines = units.flatMap((unit) => (unit && !unit.deleted ? [lineOf(unit, facts)] : []))
    return new Map(lines.map((line) => [line.id, line]))
  },
}

function rowsById<Row extends { readonly id: string }>(rows: readonly (Row | undefined)[]): ReadonlyMap<string, Row> {
  return new Map(rows.filter((row) => row !== undefined).map((row) => [row.id, row]))
}

interface Facts {
  readonly today: string
  readonly stays: ReadonlyMap<string, readonly StayRow[]>
  readonly people: ReadonlyMap<string, PersonRow>
  readonly phones: ReadonlyMap<string, readonly PhoneRow[]>
  readonly buildings: ReadonlyMap<string, BuildingRow>
  readonly decorating: ReadonlySet<string>
}

function lineOf(unit: UnitRow, { today, stays, people, phones, buildings, decorating }: Facts): UnitLine {
  const all = (stays.get(unit.id) ?? []).filter((stay) => isAlive(people.get(stay.v.personId ?? '')))
  const open = all.filter((stay) => isOpenStay(stay.v, today)).sort((a, b) => orderOf(a) - orderOf(b) || byId(a, b))
  const holders = open.filter((stay) => holdsUnit(stay.v.relation))
  const named = holders.length > 0 ? holders : open.slice(0, 1)
  const first = named[0]?.v.personId ?? ''
  const building = buildings.get(unit.v.buildingId ?? '')?.v
  return {
    id: UNIT_PREFIX + unit.id,
    unitId: unit.id,
    code: unit.v.code ?? '',
    building: building === undefined ? '' : building.name || (building.code ?? ''),
    state: unitState({
      unit: unit.v,
      stays: all.map((stay) => stay.v),
      today,
      isDecorating: decorating.has(unit.id),
    }),
    areaCm2: unit.v.areaCm2 ?? null,
    owners: named.map((stay) => people.get(stay.v.personId ?? '')?.v.name ?? ''),
    people: new Set(open.map((stay) => stay.v.personId)).size,
    phone: phones.get(first)?.[0]?.v.number ?? '',
    isContested: [unit, ...all].some((row) => row.conflicts !== undefined),
    isBeyondRole: [unit, ...all].some((row) => row.beyondRole !== undefined),
  }
}

function orderOf(stay: StayRow): number {
  return RELATIONS.indexOf(stay.v.relation ?? 'emergency-contact')
}
