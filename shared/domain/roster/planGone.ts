/** Who and what an earlier roster brought and this one does not name: listed, never deleted (handbook D26). */
import { isFromRoster, type KnownRow, type RosterFacts } from './planFacts.ts'
import { type FoundFile, followMerges } from './planFind.ts'
import { phonesOf, vehiclesOf } from './planValues.ts'
import type { WishedPerson } from './planWishes.ts'

/** A person, or a number or car of somebody, that is not in the file any more. */
export interface GoneRecord {
  readonly kind: 'person' | 'phone' | 'vehicle'
  readonly unitCode: string
  readonly personId: string
  readonly name: string
  /** The number or plate; empty for a person. */
  readonly text: string
}

/** People whom an earlier roster brought into the unit, who still live there, and whom this one does not name. */
export function gonePeople(
  unit: { readonly id: string; readonly code: string },
  here: ReadonlySet<string>,
  facts: RosterFacts,
): readonly GoneRecord[] {
  const left = facts.staysOfUnit(unit.id).filter((stay) => {
    const hasEnded = typeof stay.v.toDay === 'string' && stay.v.toDay !== ''
    const personId = followMerges(String(stay.v.personId ?? ''), facts)
    return !here.has(personId) && !hasEnded && isFromRoster(stay, 'unitId')
  })
  return left.flatMap((stay): GoneRecord[] => {
    const person = facts.row('person', String(stay.v.personId ?? ''))
    if (person === undefined || person.deleted) return []
    const name = String(person.v.name ?? '')
    return [{ kind: 'person', unitCode: unit.code, personId: person.id, name, text: '' }]
  })
}

/** Numbers and cars that an earlier roster brought for a person, where this one names others; those of a merged file are of two lines. */
export function goneDetails(
  person: WishedPerson,
  { found, code, facts }: { readonly found: FoundFile; readonly code: string; readonly facts: RosterFacts },
): readonly GoneRecord[] {
  if (found.merged !== undefined) return []
  const personId = found.id
  const numbers = new Set(phonesOf(person.lines).map(({ number }) => number))
  const plates = new Set(vehiclesOf(person.lines).map(({ plate }) => plate))
  const entry = (kind: GoneRecord['kind'], text: unknown): GoneRecord[] =>
    typeof text === 'string' ? [{ kind, unitCode: code, personId, name: person.name, text }] : []
  const isBrought = (row: KnownRow, field: string) => isFromRoster(row, field) && isFromRoster(row, 'personId')
  return [
    ...facts
      .phonesOf(personId)
      .filter((row) => numbers.size > 0 && isBrought(row, 'number') && !numbers.has(String(row.v.number)))
      .flatMap((row) => entry('phone', row.v.number)),
    ...facts
      .vehiclesOf(personId)
      .filter((row) => plates.size > 0 && isBrought(row, 'plate') && !plates.has(String(row.v.plate)))
      .flatMap((row) => entry('vehicle', row.v.plate)),
  ]
}
