/** The file of one person of a roster beside the one at the desk: the person, their numbers, their cars. */
import { type Compared, compareRecord, type Overwrites } from './planCompare.ts'
import type { RosterFacts } from './planFacts.ts'
import type { FoundFile } from './planFind.ts'
import { personValues, phonesOf, vehiclesOf } from './planValues.ts'
import type { WishedPerson } from './planWishes.ts'
import type { RosterIds } from './rosterIds.ts'

/** What comparing a file needs. */
export interface PersonParts {
  readonly ids: RosterIds
  readonly facts: RosterFacts
  readonly overwrites: Overwrites
}

/** The person first, then numbers and cars; of a file that people deleted only the person. */
export function planPerson(person: WishedPerson, found: FoundFile, parts: PersonParts): readonly Compared[] {
  const { ids, facts } = parts
  const { id: personId, merged } = found
  const file = compareRecord(
    { entity: 'person', id: personId, values: personValues(person.lines), merged },
    facts.row('person', personId),
    parts,
  )
  if (file.state === 'left-deleted') return [file]
  const phones = phonesOf(person.lines).map(({ number, label }) => {
    const id = ids.phone(personId, number)
    const own = facts.phonesOf(personId).find((one) => one.v.number === number)
    // What came over with a merged file keeps its id: deleted there, it is deleted.
    const row = own ?? facts.row('phone', id) ?? (merged && facts.row('phone', ids.phone(person.id, number)))
    const values = label === null ? { number } : { number, label }
    return compareRecord({ entity: 'phone', id, values, made: { personId, label: label ?? '' } }, row, parts)
  })
  const vehicles = vehiclesOf(person.lines).map(({ plate, space, unitCode }) => {
    const id = ids.vehicle(personId, plate)
    const own = facts.vehiclesOf(personId).find((one) => one.v.plate === plate)
    const row = own ?? facts.row('vehicle', id) ?? (merged && facts.row('vehicle', ids.vehicle(person.id, plate)))
    const made = { personId, unitId: ids.unit(unitCode), model: '', space: '' }
    return compareRecord(
      { entity: 'vehicle', id, values: space === '' ? { plate } : { plate, space }, made },
      row,
      parts,
    )
  })
  return [file, ...phones, ...vehicles]
}
