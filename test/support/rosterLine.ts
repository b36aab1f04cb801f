// One line of a roster for tests, as the reading gives it; what a test does not say is silent.
import type { RosterLine, RosterPerson, RosterUnit } from '#shared/domain/roster/line.ts'

const UNIT: RosterUnit = {
  code: '2-1203',
  building: '2',
  entrance: null,
  floor: 12,
  room: '1203',
  areaCm2: 895_000,
  use: null,
  layout: null,
  phase: null,
  state: null,
}

const PERSON: RosterPerson = {
  name: '王晓梅',
  isCompany: false,
  idKind: null,
  idNumber: null,
  creditCode: null,
  legalRepresentative: null,
  contactName: null,
  address: null,
  email: null,
}

/** What a test says of a line; the rest is silent. */
export interface LineFacts extends Partial<Omit<RosterLine, 'unit' | 'person' | 'phones'>> {
  readonly unit?: string
  readonly unitFacts?: Partial<RosterUnit>
  readonly name?: string
  readonly idNumber?: string
  readonly person?: Partial<RosterPerson>
  readonly phones?: readonly string[]
}

/** A unit as lists write it: building before the dash, floor in the room. */
export function rosterUnit(code: string, more: Partial<RosterUnit> = {}): RosterUnit {
  const [building = '', room = ''] = code.split('-')
  const floor = Number(room.slice(0, -2)) || null
  return { ...UNIT, code, building: room === '' ? null : building, room: room || code, floor, ...more }
}

/** One line. */
export function rosterLine({
  unit = '2-1203',
  unitFacts,
  name,
  idNumber,
  person,
  phones,
  ...more
}: LineFacts = {}): RosterLine {
  return {
    row: 2,
    relation: 'owner',
    plates: [],
    space: null,
    fromDay: null,
    toDay: null,
    leaseTo: null,
    shareNum: null,
    shareDen: null,
    remark: '',
    unitFromRow: null,
    ...more,
    unit: rosterUnit(unit, unitFacts),
    person: {
      ...PERSON,
      ...(name === undefined ? {} : { name }),
      ...(idNumber === undefined ? {} : { idKind: 'resident', idNumber }),
      ...person,
    },
    phones: (phones ?? ['13812345678']).map((number) => ({ number, label: null })),
  }
}
