/** Whom of a roster the desk knows already, and where (handbook 3.3): nobody is taken for somebody else, nobody is entered twice. */
import { normalizeName } from '#shared/kernel/text.ts'
import { isDeletedByHand, type KnownRow, type RosterFacts } from './planFacts.ts'
import type { WishedPerson } from './planWishes.ts'
import type { RosterIds } from './rosterIds.ts'

/** What finding needs; `used` are the people of the unit that other names of the file have taken. */
export interface FindParts {
  readonly ids: RosterIds
  readonly facts: RosterFacts
  readonly used: ReadonlySet<string>
}

/**
 * The id of the file that is meant: the one that an import made, somebody of that name in the unit, or somebody of that name with
 * that paper; otherwise a new one. Another name with the same paper is another person: whether they are one is a supervisor's to say.
 */
export function findPerson(person: WishedPerson, unitId: string, { facts, used }: FindParts): string {
  const derived = facts.row('person', person.id)
  if (derived !== undefined && (!derived.deleted || isDeletedByHand(derived))) return followMerges(person.id, facts)
  return namesakeIn(unitId, person, { facts, used }) ?? sameNumber(person, facts) ?? person.id
}

/** A merged file is read where it went. */
function followMerges(personId: string, facts: RosterFacts): string {
  let id = personId
  for (let steps = 0; steps < 8; steps += 1) {
    const into = facts.row('person', id)?.v.mergedInto
    if (typeof into !== 'string' || into === '') return id
    id = into
  }
  return id
}

function isNamed(row: KnownRow | undefined, name: string): row is KnownRow {
  return row !== undefined && row.deleted !== true && normalizeName(String(row.v.name ?? '')) === name
}

function idNumberOf(person: WishedPerson): string | null {
  return person.lines.find((line) => line.person.idNumber !== null)?.person.idNumber ?? null
}

function namesakeIn(unitId: string, person: WishedPerson, { facts, used }: Omit<FindParts, 'ids'>): string | undefined {
  const idNumber = idNumberOf(person)
  const people = facts.staysOfUnit(unitId).map((stay) => facts.row('person', String(stay.v.personId ?? '')))
  const namesake = people.find((row) => {
    if (!isNamed(row, person.name) || used.has(row.id)) return false
    const tag = row.v.idNumberTag
    return typeof tag !== 'string' || idNumber === null || tag === facts.tagOf(idNumber)
  })
  return namesake?.id
}

function sameNumber(person: WishedPerson, facts: RosterFacts): string | undefined {
  const idNumber = idNumberOf(person)
  if (idNumber === null) return undefined
  const namesakes = facts.peopleWithNumber(idNumber).filter((row) => isNamed(row, person.name))
  const [first] = namesakes.map(({ id }) => id).sort()
  return first === undefined ? undefined : followMerges(first, facts)
}

/** The stay of the person in the unit: the one an import made, or one that was entered by hand. */
export function stayRowOf(
  unitId: string,
  personId: string,
  { ids, facts }: Pick<FindParts, 'ids' | 'facts'>,
): KnownRow | undefined {
  const own = facts.row('stay', ids.stay(unitId, personId))
  if (own !== undefined && !own.deleted && own.v.personId === personId) return own
  const byHand = facts.staysOfUnit(unitId).filter((row) => row.v.personId === personId)
  return byHand.sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? own
}
