/** Whom of a roster the desk knows already, and where (handbook 3.3): nobody is taken for somebody else, nobody is entered twice. */
import { normalizeName } from '#shared/kernel/text.ts'
import { hasEndedByHand, isDeletedByHand, isEmpty, isFromRoster, type KnownRow, type RosterFacts } from './planFacts.ts'
import type { WishedPerson } from './planWishes.ts'
import type { RosterIds } from './rosterIds.ts'

/** What finding needs; `used` are the people of the unit that other names of the file have taken. */
export interface FindParts {
  readonly ids: RosterIds
  readonly facts: RosterFacts
  readonly used: ReadonlySet<string>
}

/** Whom a line means. */
export interface FoundFile {
  readonly id: string
  /** The file by which they were found, where a supervisor made that a part of another one. */
  readonly merged: KnownRow | undefined
}

/**
 * The file that is meant: the one that an import made, somebody of that name in the unit, or somebody of that name with
 * that paper; otherwise a new one, or the one that people deleted. Another name with the same paper is another person: whether they are one is a supervisor's to say.
 */
export function findPerson(person: WishedPerson, unitId: string, { facts, used }: FindParts): FoundFile {
  const derived = facts.row('person', person.id)
  const isThere = derived !== undefined && derived.deleted !== true
  const known = isThere ? undefined : (namesakeIn(unitId, person, { facts, used }) ?? sameNumber(person, facts))
  const first = known ?? person.id
  const id = followMerges(first, facts)
  return { id, merged: id === first ? undefined : facts.row('person', first) }
}

/** A merged file is read where it went. */
export function followMerges(personId: string, facts: Pick<RosterFacts, 'row'>): string {
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
  return first
}

/** Who is meant, and the id by which the file names them: another one where their file was merged or typed by hand. */
export interface Resident {
  readonly unitId: string
  readonly personId: string
  readonly wishedId: string
}

/**
 * The stay of the person in the unit: the one an import made, or one that was entered by hand; one that goes on before one that has
 * ended. A stay that came over with a merged file belongs to the line that names that file.
 */
export function stayRowOf(
  { unitId, personId, wishedId }: Resident,
  { ids, facts }: Pick<FindParts, 'ids' | 'facts'>,
): KnownRow | undefined {
  if (wishedId !== personId && !isEmpty(facts.row('person', wishedId)?.v.mergedInto)) {
    const came = facts.row('stay', ids.stay(unitId, wishedId))
    if (came !== undefined && (!came.deleted || isDeletedByHand(came))) return came
  }
  const ownId = ids.stay(unitId, personId)
  const own = facts.row('stay', ownId)
  const isTheirs = (row: KnownRow) =>
    row.v.personId === personId && (row.id === ownId || isFromRoster(row, 'personId') || !isFromRoster(row, 'unitId'))
  const order = (row: KnownRow) => `${hasEndedByHand(row) ? 1 : 0}${row.id === ownId ? 0 : 1}${row.id}`
  const theirs = facts.staysOfUnit(unitId).filter(isTheirs)
  return theirs.sort((a, b) => (order(a) < order(b) ? -1 : 1))[0] ?? own
}
