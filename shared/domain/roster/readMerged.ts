/** One truth of what a roster says twice: units over their rows, persons that stand twice (handbook D26). */
import type { CellCode, RosterLine, RosterPerson, RosterUnit } from './line.ts'
import { once } from './readPersons.ts'
import type { RosterField } from './synonyms.ts'

/** Two sayings that cannot both be true; the first is kept. */
export interface Difference {
  readonly field: RosterField
  readonly code: CellCode
}

/** A merged value, and where the two differed. */
export interface Merged<Value> {
  readonly value: Value
  readonly differences: readonly Difference[]
}

const UNIT_FIELDS = { areaCm2: 'area', use: 'use', layout: 'layout', state: 'state' } as const
/** Parts that tell units apart: of two units with one code these differ. */
const PLACES = { phase: 'phase', building: 'building', entrance: 'entrance', room: 'room' } as const

/** Of two units with one code, the part in which they are two: the pattern leaves it out. Undefined for one unit. */
export function collision(a: RosterUnit, b: RosterUnit): RosterField | undefined {
  const names = Object.keys(PLACES) as (keyof typeof PLACES)[]
  return names.find((name) => a[name] !== null && b[name] !== null && a[name] !== b[name])
}

/** One unit from two rows: what the first is silent on the second says. */
export function mergeUnits(first: RosterUnit, second: RosterUnit): Merged<RosterUnit> {
  const names = Object.keys(UNIT_FIELDS) as (keyof typeof UNIT_FIELDS)[]
  const differing = names.filter(
    (name) => first[name] !== null && second[name] !== null && first[name] !== second[name],
  )
  const value: RosterUnit = {
    ...first,
    building: first.building ?? second.building,
    entrance: first.entrance ?? second.entrance,
    floor: first.floor ?? second.floor,
    room: first.room ?? second.room,
    phase: first.phase ?? second.phase,
    areaCm2: first.areaCm2 ?? second.areaCm2,
    use: first.use ?? second.use,
    layout: first.layout ?? second.layout,
    state: first.state ?? second.state,
  }
  return { value, differences: differing.map((name) => ({ field: UNIT_FIELDS[name], code: 'unit-differs' })) }
}

/** The key of a person within one file: the same name in one unit under one relation. */
export function lineKey({ unit, person, relation }: RosterLine): string {
  return `${unit.code}|${relation}|${person.name}`
}

/** Whether two lines of one key are two people all the same: each has a number, and they differ. */
export function areTwoPeople(a: RosterPerson, b: RosterPerson): boolean {
  const differs = (name: 'idNumber' | 'creditCode'): boolean =>
    a[name] !== null && b[name] !== null && a[name] !== b[name]
  return differs('idNumber') || differs('creditCode')
}

function filled<Value extends object>(first: Value, second: Value): Value {
  const entries = Object.entries(first).map(([name, value]) => [name, value ?? second[name as keyof Value]])
  return Object.fromEntries(entries) as Value
}

const COMPARED = { fromDay: 'fromDay', toDay: 'toDay', leaseTo: 'leaseTo', shareNum: 'share', space: 'space' } as const

/** One line from two of the same person: telephones and plates of both, the first day, share and remark that is said. */
export function mergeLines(first: RosterLine, second: RosterLine): Merged<RosterLine> {
  const names = Object.keys(COMPARED) as (keyof typeof COMPARED)[]
  const differing = names.filter(
    (name) => first[name] !== null && second[name] !== null && first[name] !== second[name],
  )
  const value: RosterLine = {
    ...filled(first, second),
    unit: first.unit,
    person: filled(first.person, second.person),
    phones: once([...first.phones, ...second.phones]),
    plates: [...new Set([...first.plates, ...second.plates])],
    remark:
      first.remark === second.remark
        ? first.remark
        : [first.remark, second.remark].filter(Boolean).join('；').slice(0, 500),
    unitFromRow: first.unitFromRow,
  }
  return { value, differences: differing.map((name) => ({ field: COMPARED[name], code: 'person-twice-differs' })) }
}
