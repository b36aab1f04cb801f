/** People in columns of their own beside the owner: co-owners, family, tenants, who to call in an emergency (handbook 2.1). */
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import type { Day } from '#shared/kernel/days.ts'
import { type ListedPerson, readPeople } from './cellPeople.ts'
import { readPhones } from './cellPhones.ts'
import type { RosterPhone } from './line.ts'
import type { RowCells } from './readCells.ts'
import { nameOnly, once, type RowPerson, takePapers, withPaper } from './readPersons.ts'
import type { RosterField } from './synonyms.ts'

interface ListedColumns {
  readonly name: RosterField
  readonly phone: RosterField
  readonly idNumber?: RosterField
  readonly relation: Relation
}

/** The columns of people beside the owner, in the order of the lines they make. */
export const LISTED_COLUMNS: readonly ListedColumns[] = [
  { name: 'coOwner', phone: 'coOwnerPhone', idNumber: 'coOwnerIdNumber', relation: 'co-owner' },
  { name: 'family', phone: 'familyPhone', relation: 'family' },
  { name: 'tenant', phone: 'tenantPhone', idNumber: 'tenantIdNumber', relation: 'tenant' },
  { name: 'emergency', phone: 'emergencyPhone', relation: 'emergency-contact' },
]

/** Telephones of the column beside: one each where the counts agree, else all to the first. */
function phonesOf(
  person: ListedPerson,
  index: number,
  beside: { readonly phones: readonly RosterPhone[]; readonly people: number },
) {
  const { phones, people } = beside
  const mine = phones.length === people ? phones.slice(index, index + 1) : index === 0 ? phones : []
  return once([...person.phones, ...mine])
}

/** The people of one such column. Reports `name-missing` where a telephone or number stands without a name. */
export function readListed(cells: RowCells, columns: ListedColumns, today: Day): readonly RowPerson[] {
  const people = cells.takeAll(columns.name, readPeople).flat()
  const phones = cells.takeAll(columns.phone, readPhones).flat()
  const names = people.map(({ name }) => name)
  const papers = columns.idNumber === undefined ? [] : takePapers(cells, columns.idNumber, { names, kind: null, today })
  if (people.length === 0) {
    if (phones.length > 0) cells.report(columns.phone, 'name-missing', 'error')
    else if (papers.length > 0 && columns.idNumber !== undefined)
      cells.report(columns.idNumber, 'name-missing', 'error')
    return []
  }
  if (people.length > 1 && phones.length > 0 && phones.length !== people.length)
    cells.report(columns.phone, 'phones-not-matched', 'warning')
  if (columns.idNumber !== undefined && papers.length > 0 && papers.length !== people.length)
    cells.report(columns.idNumber, 'ids-not-matched', papers.length > 1 ? 'error' : 'warning')
  return people.map((person, index) => ({
    person: withPaper(nameOnly(person.name), papers[index]),
    relation: columns.relation,
    phones: phonesOf(person, index, { phones, people: people.length }),
    share: null,
  }))
}
