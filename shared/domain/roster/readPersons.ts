/** The people of a row: owners, and those in columns of their own, each with the telephones and papers that are theirs (handbook 2.1). */
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import { parseCreditCode } from '#shared/kernel/creditCode.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { IdKind } from '#shared/kernel/idNumber.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import { readShare } from './cellAmount.ts'
import { type RosterPaper, readIdNumber } from './cellIdNumber.ts'
import { isCompanyName } from './cellPeople.ts'
import { readPhones } from './cellPhones.ts'
import { type CellRead, partsOf } from './cellRead.ts'
import { cellLines, saysNothing } from './cellText.ts'
import { readIdKind } from './cellWords.ts'
import type { RosterPerson, RosterPhone, RosterShare } from './line.ts'
import type { RowCells } from './readCells.ts'
import type { Cell } from './sheetGrid.ts'
import type { RosterField } from './synonyms.ts'

/** One person of a row before the unit and days are put to it. */
export interface RowPerson {
  readonly person: RosterPerson
  readonly relation: Relation
  readonly phones: readonly RosterPhone[]
  readonly share: RosterShare | null
}

/** Nothing known but the name. */
export function nameOnly(name: string): RosterPerson {
  const unknown = { idKind: null, idNumber: null, creditCode: null, legalRepresentative: null }
  return { name, isCompany: isCompanyName(name), ...unknown, contactName: null, address: null, email: null }
}

/** Several values in one cell, each read alone; one value stays whole, spaces and slashes included. */
export function readEach<Value>(read: (cell: Cell) => CellRead<Value>): (cell: Cell) => CellRead<readonly Value[]> {
  return (cell) => {
    const parts =
      typeof cell === 'string' ? partsOf(cellLines(cell)).flatMap((part) => part.split(/\s+(?=\S{15})/)) : []
    const cells: readonly Cell[] = parts.length > 1 ? parts : [cell]
    const results = cells.filter((part) => !saysNothing(part)).map(read)
    const values = results.flatMap(({ value }) => (value === null ? [] : [value]))
    return { value: values, faults: results.flatMap(({ faults }) => faults) }
  }
}

/** A person with the paper: a credit code belongs to a company. */
export function withPaper(person: RosterPerson, paper: RosterPaper | undefined): RosterPerson {
  if (paper === undefined) return person
  if (paper.kind === 'company') return { ...person, isCompany: true, creditCode: paper.number }
  return { ...person, idKind: paper.kind, idNumber: paper.number }
}

/** The papers of a column for people of these names; a company's number without a kind is tried as a credit code first. */
export function takePapers(
  cells: RowCells,
  field: RosterField,
  context: { readonly names: readonly string[]; readonly kind: IdKind | 'company' | null; readonly today: Day },
): readonly RosterPaper[] {
  const company = context.names.some(isCompanyName)
  const read = (cell: Cell): CellRead<RosterPaper> => {
    const asCode = company && context.kind === null && parseCreditCode(cellLines(cell)).ok
    return readIdNumber(cell, asCode ? 'company' : context.kind, context.today)
  }
  return cells.take(field, readEach(read)) ?? []
}

/** Values in the order of the people: one each where the counts agree, else all to the first; `matched` says which. */
function dealt<Value>(
  values: readonly Value[],
  people: number,
): { readonly of: (index: number) => readonly Value[]; readonly matched: boolean } {
  const matched = values.length === people || values.length === 0
  const of = (index: number): readonly Value[] => {
    if (matched) return values.slice(index, index + 1)
    return index === 0 ? values : []
  }
  return { of, matched: matched || people === 1 }
}

/** Telephones with a name beside them go to that name, the others column by column in order. */
function dealPhones(columns: readonly (readonly RosterPhone[])[], names: readonly string[]) {
  const mine = names.map((): RosterPhone[] => [])
  let matched = true
  for (const phones of columns) {
    const loose = phones.filter((phone) => {
      const owner = names.indexOf(phone.label ?? '')
      if (owner >= 0) mine[owner]?.push({ number: phone.number, label: null })
      return owner < 0
    })
    const way = dealt(loose, names.length)
    matched &&= way.matched
    for (const [index, numbers] of mine.entries()) appendAll(numbers, way.of(index))
  }
  return { mine: mine.map(once), matched }
}

/** Each number once, the first with its words. */
export function once(phones: readonly RosterPhone[]): readonly RosterPhone[] {
  return phones.filter(({ number }, index) => phones.findIndex((other) => other.number === number) === index)
}

/** Columns that speak of the owners. */
export interface OwnerColumns {
  readonly relation: Relation
  readonly names: readonly string[]
  readonly today: Day
}

/**
 * The people of the name column. Several owners: the first has the row's relation, the others are co-owners; telephones, numbers
 * and shares go one to each where the counts agree, else to the first with a warning (several numbers: an error, none is guessed).
 */
export function readOwners(cells: RowCells, { relation, names, today }: OwnerColumns): readonly RowPerson[] {
  const kind = cells.take('idKind', readIdKind)
  const papers = dealt(takePapers(cells, 'idNumber', { names, kind, today }), names.length)
  const columns = cells.takeAll('phone', readPhones)
  const phones = dealPhones(columns, names)
  const shares = dealt(cells.take('share', readEach(readShare)) ?? [], names.length)
  if (!phones.matched) cells.report('phone', 'phones-not-matched', 'warning')
  if (!shares.matched || shares.of(0).length > 1) cells.report('share', 'shares-not-matched', 'warning')
  if (papers.of(0).length > 1) cells.report('idNumber', 'ids-not-matched', 'error')
  else if (!papers.matched) cells.report('idNumber', 'ids-not-matched', 'warning')
  const others = relation === 'owner' ? 'co-owner' : relation
  return names.map((name, index) => ({
    person: withPaper(nameOnly(name), papers.of(index)[0]),
    relation: index === 0 ? relation : others,
    phones: phones.mine[index] ?? [],
    share: shares.of(index)[0] ?? null,
  }))
}
