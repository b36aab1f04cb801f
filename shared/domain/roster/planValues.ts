/** The values that a roster's lines ask for, by record: only what the roster says, so that its silence empties nothing. */

import type { UnitUse } from '#shared/domain/owner-files/schema.ts'
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import type { RosterLine, RosterPhone, RosterState, RosterUnit } from './line.ts'
import type { RosterIds } from './rosterIds.ts'

const LONGEST_REMARK = 500

/** The fields among these that say something. */
export function said(values: Readonly<Record<string, Json | undefined>>): JsonObject {
  const kept = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return Object.fromEntries(kept) as JsonObject
}

/** The first said value of a field over the lines of one person. */
function firstOf<Value>(lines: readonly RosterLine[], read: (line: RosterLine) => Value | null): Value | null {
  for (const line of lines) {
    const value = read(line)
    if (value !== null && value !== '') return value
  }
  return null
}

/** Fields of a person; the kind of paper goes with its number. */
export function personValues(lines: readonly RosterLine[]): JsonObject {
  const withNumber = lines.find((line) => line.person.idNumber !== null)
  return said({
    name: firstOf(lines, (line) => line.person.name),
    kind: lines.some((line) => line.person.isCompany) ? 'company' : null,
    idKind: withNumber?.person.idKind,
    idNumber: withNumber?.person.idNumber,
    creditCode: firstOf(lines, (line) => line.person.creditCode),
    legalRepresentative: firstOf(lines, (line) => line.person.legalRepresentative),
    contactName: firstOf(lines, (line) => line.person.contactName),
    address: firstOf(lines, (line) => line.person.address),
    email: firstOf(lines, (line) => line.person.email),
    remark: remarkOf(lines),
  })
}

/** Remarks of all lines once each; a parking space without a car has no other place. */
function remarkOf(lines: readonly RosterLine[]): string {
  const remarks = lines.flatMap((line) => [
    line.remark,
    line.plates.length === 0 && line.space !== null ? `车位 ${line.space}` : '',
  ])
  const joined = [...new Set(remarks.filter((remark) => remark !== ''))].join('；')
  return Array.from(joined).slice(0, LONGEST_REMARK).join('')
}

/** Fields of a stay; of several lines in one unit the closest relation counts, and whoever is named for emergencies is called first. */
export function stayValues(lines: readonly RosterLine[]): JsonObject {
  const withShare = lines.find((line) => line.shareNum !== null && line.shareDen !== null)
  const leaseTo = firstOf(lines, (line) => line.leaseTo)
  const isAlsoForEmergencies = lines.some((line, index) => index > 0 && line.relation === 'emergency-contact')
  return said({
    relation: lines[0]?.relation,
    fromDay: firstOf(lines, (line) => line.fromDay),
    toDay: firstOf(lines, (line) => line.toDay),
    leaseTo,
    term: leaseTo === null ? null : 'fixed',
    shareNum: withShare?.shareNum,
    shareDen: withShare?.shareDen,
    keyContact: isAlsoForEmergencies ? true : null,
  })
}

/** Every number of a person once. */
export function phonesOf(lines: readonly RosterLine[]): readonly RosterPhone[] {
  const byNumber = new Map<string, RosterPhone>()
  for (const phone of lines.flatMap((line) => line.phones)) {
    const known = byNumber.get(phone.number)
    if (known === undefined || (known.label === null && phone.label !== null)) byNumber.set(phone.number, phone)
  }
  return [...byNumber.values()]
}

/** A car as a roster names it. */
export interface WishedVehicle {
  readonly plate: string
  readonly space: string
  readonly unitCode: string
}

/** Every plate of a person once; as many spaces as plates are one each, otherwise the first car has them. */
export function vehiclesOf(lines: readonly RosterLine[]): readonly WishedVehicle[] {
  const byPlate = new Map<string, WishedVehicle>()
  for (const { plates, space, unit } of lines) {
    const spaces = (space ?? '').split(/[、,，;；/]/).map((one) => one.trim())
    const isOneEach = spaces.length === plates.length
    for (const [index, plate] of plates.entries()) {
      const own = isOneEach ? (spaces[index] ?? '') : index === 0 ? (space ?? '') : ''
      if (!byPlate.has(plate)) byPlate.set(plate, { plate, space: own, unitCode: unit.code })
    }
  }
  return [...byPlate.values()]
}

const USE_OF_STATE: Readonly<Partial<Record<RosterState, UnitUse>>> = { let: 'let', vacant: 'empty' }

/** Fields of a unit, its place by the project's pattern; a list's 已入住、装修、空置、出租 all mean that it was handed over (handbook 3.2). */
export function unitValues(unit: RosterUnit, ids: RosterIds): JsonObject {
  const { state } = unit
  const sale = state === null || state === 'unsold' || state === 'sold' ? state : 'delivered'
  return said({
    code: unit.code,
    areaCm2: unit.areaCm2,
    use: unit.use ?? USE_OF_STATE[state ?? 'occupied'],
    buildingId: unit.building === null ? null : ids.building(unit.building),
    entrance: unit.entrance,
    floor: unit.floor,
    room: unit.room,
    layout: unit.layout,
    phase: unit.phase,
    sale,
  })
}
