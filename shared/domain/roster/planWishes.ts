/**
 * What a roster asks for: its lines by unit, and one person where several lines mean one. The same lines in another order ask for
 * the same, so that two desks that import one file agree (sync 4.3).
 */
import { RELATIONS } from '#shared/domain/owner-files/schema.ts'
import { normalizeName } from '#shared/kernel/text.ts'
import type { RosterLine, RosterUnit } from './line.ts'
import type { RosterIds } from './rosterIds.ts'

/** A person of a roster: every line that means them, the one that names them first. */
export interface WishedPerson {
  /** The id they get if nobody at the desk knows them. */
  readonly id: string
  readonly name: string
  /** By unit code and relation; the first is where the person is named. Never empty. */
  readonly lines: readonly RosterLine[]
}

/** A person in a unit. */
export interface WishedStay {
  readonly person: WishedPerson
  /** Lines of this person in this unit, owner before family; never empty. */
  readonly lines: readonly RosterLine[]
}

/** A unit of a roster. */
export interface WishedUnit {
  readonly unit: RosterUnit
  readonly stays: readonly WishedStay[]
}

/** Everything a roster asks for. `sharedNumbers` are papers that stand beside two names: both people are made, and the clerk is told. */
export interface RosterWishes {
  /** By code. */
  readonly units: readonly WishedUnit[]
  readonly people: number
  readonly sharedNumbers: readonly { readonly names: readonly string[]; readonly rows: readonly number[] }[]
}

const sign = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const rank = (line: RosterLine): number => RELATIONS.indexOf(line.relation)

/** An order of lines that does not depend on the order of the file. */
function byPlace(a: RosterLine, b: RosterLine): number {
  return sign(a.unit.code, b.unit.code) || rank(a) - rank(b) || sign(contentOf(a), contentOf(b))
}

function contentOf({ row: _row, unitFromRow: _from, ...content }: RosterLine): string {
  return JSON.stringify(content)
}

/** The number of the paper that tells a person apart: identity number, or credit code of a company; '' where none is given. */
export function numberOf({ person }: Pick<RosterLine, 'person'>): string {
  return person.idNumber ?? person.creditCode ?? ''
}

/**
 * The wishes of the lines and of the units without people.
 * Same name and same number: one person, in however many units. Same name in one unit, where one line has no number: the one with a number.
 */
export function wishesOf(lines: readonly RosterLine[], units: readonly RosterUnit[], ids: RosterIds): RosterWishes {
  const sorted = [...lines].sort(byPlace)
  const groups = groupLines(sorted)
  const people = namePeople(groups, ids)
  const byUnit = new Map<string, { unit: RosterUnit; stays: WishedStay[] }>()
  for (const unit of units) byUnit.set(unit.code, { unit, stays: [] })
  for (const person of people) {
    for (const [code, own] of Map.groupBy(person.lines, (line) => line.unit.code)) {
      const first = own[0]
      if (first === undefined) continue
      const known = byUnit.get(code) ?? { unit: first.unit, stays: [] }
      known.stays.push({ person, lines: own })
      byUnit.set(code, known)
    }
  }
  const wished = [...byUnit.values()].sort((a, b) => sign(a.unit.code, b.unit.code))
  return { units: wished, people: people.length, sharedNumbers: sharedNumbersOf(people) }
}

/** Lines of one person each, in the order of the lines. */
function groupLines(sorted: readonly RosterLine[]): readonly (readonly RosterLine[])[] {
  const keys = sorted.map(keyOf)
  const numbered = new Map<string, Set<string>>()
  for (const [index, line] of sorted.entries()) {
    if (numberOf(line) === '') continue
    const place = placeOf(line)
    numbered.set(place, (numbered.get(place) ?? new Set()).add(keys[index] ?? ''))
  }
  const groups = new Map<string, RosterLine[]>()
  for (const [index, line] of sorted.entries()) {
    const [only, ...others] = numberOf(line) === '' ? (numbered.get(placeOf(line)) ?? []) : []
    const key = only !== undefined && others.length === 0 ? only : (keys[index] ?? '')
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  return [...groups.values()]
}

function placeOf({ unit, person }: RosterLine): string {
  return JSON.stringify([unit.code, normalizeName(person.name)])
}

function keyOf(line: RosterLine): string {
  const number = numberOf(line)
  return number === '' ? placeOf(line) : JSON.stringify([normalizeName(line.person.name), 'number', number])
}

/** Namesakes of one unit and relation with different papers are told apart by the order of their papers. */
function namePeople(groups: readonly (readonly RosterLine[])[], ids: RosterIds): readonly WishedPerson[] {
  const taken = new Map<string, number>()
  const inOrder = [...groups].sort((a, b) => sign(numberOfGroup(a), numberOfGroup(b)))
  return inOrder.flatMap((lines) => {
    const first = lines[0]
    if (first === undefined) return []
    const name = normalizeName(first.person.name)
    const place = { unitCode: first.unit.code, name, relation: first.relation }
    const key = JSON.stringify(place)
    const ordinal = taken.get(key) ?? 0
    taken.set(key, ordinal + 1)
    return [{ id: ids.person({ ...place, ordinal }), name, lines }]
  })
}

function numberOfGroup(lines: readonly RosterLine[]): string {
  const line = lines.find((one) => numberOf(one) !== '')
  return line === undefined ? '' : numberOf(line)
}

function sharedNumbersOf(people: readonly WishedPerson[]): RosterWishes['sharedNumbers'] {
  const numbered = people.filter(({ lines }) => numberOfGroup(lines) !== '')
  return [...Map.groupBy(numbered, ({ lines }) => numberOfGroup(lines)).values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      names: group.map(({ name }) => name),
      rows: group.flatMap(({ lines }) => lines.map((line) => line.row)).sort((a, b) => a - b),
    }))
}
