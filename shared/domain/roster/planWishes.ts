/**
 * What a roster asks for: its lines by unit, and one person where several lines mean one. The same lines in another order ask for
 * the same, so that two desks that import one file agree (sync 4.3).
 */
import { RELATIONS } from '#shared/domain/owner-files/schema.ts'
import { normalizeName } from '#shared/kernel/text.ts'
import type { RosterLine, RosterUnit } from './line.ts'
import type { PersonPlace, RosterIds } from './rosterIds.ts'

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

/** An order of the lines of one unit that does not depend on the order of the file. */
function byRelation(a: RosterLine, b: RosterLine): number {
  return rank(a) - rank(b) || sign(contentOf(a), contentOf(b))
}

function contentOf({ row: _row, unitFromRow: _from, ...content }: RosterLine): string {
  return JSON.stringify(content)
}

/** The number of the paper that tells a person apart: identity number, or credit code of a company; '' where none is given. */
export function numberOf({ person }: Pick<RosterLine, 'person'>): string {
  return person.idNumber ?? person.creditCode ?? ''
}

/** Units or people handled between two yields: some milliseconds. */
const SLICE = 1000

/**
 * The wishes of the lines and of the units without people; yields now and then, so that nothing stands still.
 * Same name and same number: one person, in however many units. Same name in one unit, where one line has no number: the one with a number.
 */
export function* wishing(
  lines: readonly RosterLine[],
  units: readonly RosterUnit[],
  ids: RosterIds,
): Generator<undefined, RosterWishes, void> {
  const byUnit = new Map<string, { unit: RosterUnit; stays: WishedStay[] }>()
  for (const unit of units) byUnit.set(unit.code, { unit, stays: [] })
  const groups = yield* grouping(lines)
  const people = yield* naming(groups, ids)
  for (const [index, person] of people.entries()) {
    if (index % SLICE === SLICE - 1) yield
    for (const [code, own] of Map.groupBy(person.lines, (line) => line.unit.code)) {
      const first = own[0]
      if (first === undefined) continue
      const known = byUnit.get(code) ?? { unit: first.unit, stays: [] }
      known.stays.push({ person, lines: own })
      byUnit.set(code, known)
    }
  }
  yield
  const wished = [...byUnit.keys()].sort().flatMap((code) => byUnit.get(code) ?? [])
  yield
  return { units: wished, people: people.length, sharedNumbers: yield* sharing(people) }
}

/** All wishes at once: for small rosters and tests. */
export function wishesOf(lines: readonly RosterLine[], units: readonly RosterUnit[], ids: RosterIds): RosterWishes {
  const work = wishing(lines, units, ids)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Lines of one person each, by unit code and relation. */
function* grouping(lines: readonly RosterLine[]): Generator<undefined, readonly (readonly RosterLine[])[], void> {
  const byUnit = Map.groupBy(lines, (line) => line.unit.code)
  yield
  const codes = [...byUnit.keys()].sort()
  const groups = new Map<string, RosterLine[]>()
  for (const [index, code] of codes.entries()) {
    if (index % SLICE === SLICE - 1) yield
    for (const [key, line] of keyed([...(byUnit.get(code) ?? [])].sort(byRelation))) {
      const group = groups.get(key)
      if (group) group.push(line)
      else groups.set(key, [line])
    }
  }
  return [...groups.values()]
}

/** The lines of one unit with whom they mean; a line without a number means the namesake who has one, if there is one only. */
function keyed(own: readonly RosterLine[]): readonly (readonly [string, RosterLine])[] {
  const numbered = new Map<string, Set<string>>()
  for (const line of own) {
    if (numberOf(line) === '') continue
    const name = normalizeName(line.person.name)
    numbered.set(name, (numbered.get(name) ?? new Set()).add(keyOf(line, name)))
  }
  return own.map((line) => {
    const name = normalizeName(line.person.name)
    const [only, ...others] = numberOf(line) === '' ? (numbered.get(name) ?? []) : []
    return [only !== undefined && others.length === 0 ? only : keyOf(line, name), line]
  })
}

function keyOf(line: RosterLine, name: string): string {
  const number = numberOf(line)
  return JSON.stringify(number === '' ? [line.unit.code, name] : [name, 'number', number])
}

/** Namesakes of one unit and relation with different papers are told apart by the order of their papers. */
function* naming(
  groups: readonly (readonly RosterLine[])[],
  ids: RosterIds,
): Generator<undefined, readonly WishedPerson[], void> {
  const byPlace = new Map<string, { place: Omit<PersonPlace, 'ordinal'>; own: (readonly RosterLine[])[] }>()
  for (const [index, lines] of groups.entries()) {
    if (index % SLICE === SLICE - 1) yield
    const first = lines[0]
    if (first === undefined) continue
    const place = { unitCode: first.unit.code, name: normalizeName(first.person.name), relation: first.relation }
    const key = JSON.stringify(place)
    const known = byPlace.get(key)
    if (known) known.own.push(lines)
    else byPlace.set(key, { place, own: [lines] })
  }
  const people: WishedPerson[] = []
  let turns = 0
  for (const { place, own } of byPlace.values()) {
    turns += 1
    if (turns % SLICE === 0) yield
    const inOrder = own.length === 1 ? own : own.sort((a, b) => sign(numberOfGroup(a), numberOfGroup(b)))
    for (const [ordinal, lines] of inOrder.entries()) {
      people.push({ id: ids.person({ ...place, ordinal }), name: place.name, lines })
    }
  }
  return people
}

function numberOfGroup(lines: readonly RosterLine[]): string {
  const line = lines.find((one) => numberOf(one) !== '')
  return line === undefined ? '' : numberOf(line)
}

function* sharing(people: readonly WishedPerson[]): Generator<undefined, RosterWishes['sharedNumbers'], void> {
  const byNumber = new Map<string, WishedPerson[]>()
  for (const [index, person] of people.entries()) {
    if (index % SLICE === SLICE - 1) yield
    const number = numberOfGroup(person.lines)
    if (number === '') continue
    const known = byNumber.get(number)
    if (known) known.push(person)
    else byNumber.set(number, [person])
  }
  yield
  return [...byNumber.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      names: group.map(({ name }) => name),
      rows: group.flatMap(({ lines }) => lines.map((line) => line.row)).sort((a, b) => a - b),
    }))
}
