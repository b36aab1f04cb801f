/** One row of a roster: its unit and the lines of its people, or what keeps it out. */
import { compareDays, type Day } from '#shared/kernel/days.ts'
import { type LeaseDays, readDay, readLease, readPastDay } from './cellDay.ts'
import { readCreditCode, readIdNumber } from './cellIdNumber.ts'
import { readNames } from './cellPeople.ts'
import { readPlates } from './cellPlates.ts'
import { readText } from './cellRead.ts'
import { readIdKind, readRelation, readSex } from './cellWords.ts'
import type { RosterLine, RosterUnit } from './line.ts'
import type { RowCells } from './readCells.ts'
import { LISTED_COLUMNS, readListed } from './readListed.ts'
import { type RowPerson, readOwners } from './readPersons.ts'
import { type Above, readUnit, type UnitWay } from './readUnit.ts'

const LONGEST_REMARK = 500
const LONGEST_ADDRESS = 200
const LONGEST_SPACE = 30

/** What every row of a file is read by. */
export interface RowContext {
  readonly way: UnitWay
  readonly today: Day
  readonly epoch1904: boolean
}

/** A row as read; nothing but problems where it failed. */
export interface RowRead {
  readonly unit: RosterUnit | null
  /** The unit of a row that failed, where it could be read. */
  readonly keptOutOf?: string
  readonly lines: readonly RosterLine[]
  readonly above: Above
}

interface Days {
  readonly fromDay: Day | null
  readonly toDay: Day | null
  readonly lease: LeaseDays
}

function readDays(cells: RowCells, { today, epoch1904 }: RowContext): Days {
  const fromDay = cells.take('fromDay', (cell) => readPastDay(cell, epoch1904, today))
  const toDay = cells.take('toDay', (cell) => readPastDay(cell, epoch1904, today))
  const range = cells.take('leaseTo', (cell) => readLease(cell, epoch1904))
  const leaseFrom = cells.take('leaseFrom', (cell) => readDay(cell, epoch1904)) ?? range?.from ?? null
  const lease = { from: leaseFrom, to: range?.to ?? null }
  if (isReversed(fromDay, toDay)) cells.report('toDay', 'days-reversed', 'error')
  if (isReversed(lease.from, lease.to)) cells.report('leaseTo', 'days-reversed', 'error')
  return { fromDay, toDay, lease }
}

function isReversed(from: Day | null, to: Day | null): boolean {
  return from !== null && to !== null && compareDays(from, to) > 0
}

/** Telephones and papers that stand in a row without a name: they would be lost, so the row says so. */
function reportNameless(cells: RowCells): void {
  for (const field of ['phone', 'idNumber', 'creditCode'] as const) {
    if (cells.any([field])) cells.report(field, 'name-missing', 'error')
  }
}

function reportSex(cells: RowCells, today: Day): void {
  const said = cells.take('sex', readSex)
  if (said === null || !cells.has('idNumber')) return
  const { value } = readIdNumber(cells.cell('idNumber'), readIdKind(cells.cell('idKind')).value, today)
  if (value?.sex && value.sex !== said) cells.report('sex', 'sex-differs', 'warning')
}

/** What belongs to the first person alone. */
function firstOwner(cells: RowCells, first: RowPerson): RowPerson {
  const creditCode = cells.take('creditCode', readCreditCode)
  const word = (field: 'legalRepresentative' | 'contactName'): string | null =>
    cells.take(field, (cell) => readText(cell, 60))
  const person = {
    ...first.person,
    isCompany: first.person.isCompany || creditCode !== null,
    creditCode: creditCode ?? first.person.creditCode,
    legalRepresentative: word('legalRepresentative'),
    contactName: word('contactName'),
    address: cells.take('address', (cell) => readText(cell, LONGEST_ADDRESS)),
    email: cells.take('email', (cell) => readText(cell, LONGEST_ADDRESS)),
  }
  return { ...first, person }
}

function readPeopleOf(cells: RowCells, names: readonly string[], today: Day): readonly RowPerson[] {
  const listed = LISTED_COLUMNS.flatMap((columns) => readListed(cells, columns, today))
  if (names.length === 0) {
    reportNameless(cells)
    return listed
  }
  const relation = cells.take('relation', readRelation) ?? 'owner'
  const [first, ...others] = readOwners(cells, { relation, names, today })
  reportSex(cells, today)
  return first === undefined ? listed : [firstOwner(cells, first), ...others, ...listed]
}

interface RowFacts extends Days {
  readonly unit: RosterUnit
  readonly unitFromRow: number | null
  readonly hasTenants: boolean
}

/** The days that are a person's: the lease is the tenants', where the row has any, else of whoever the row names. */
function daysOf(
  { relation }: RowPerson,
  main: boolean,
  facts: RowFacts,
): Pick<RosterLine, 'fromDay' | 'toDay' | 'leaseTo'> {
  const leases = relation === 'tenant' || (main && !facts.hasTenants)
  const own = main || relation === 'co-owner'
  const { lease } = facts
  if (relation === 'tenant' && !main) return { fromDay: lease.from, toDay: null, leaseTo: lease.to }
  return {
    fromDay: own ? (facts.fromDay ?? (leases ? lease.from : null)) : null,
    toDay: own ? facts.toDay : null,
    leaseTo: leases ? lease.to : null,
  }
}

function linesOf(cells: RowCells, people: readonly RowPerson[], facts: RowFacts): readonly RosterLine[] {
  const plates = [...new Set(cells.takeAll('plates', readPlates).flat())]
  const spaces = cells.takeAll('space', (cell) => readText(cell, LONGEST_SPACE))
  const remarks = cells.takeAll('remark', (cell) => readText(cell, LONGEST_REMARK))
  return people.map((each, index) => ({
    row: cells.row,
    unit: facts.unit,
    person: each.person,
    relation: each.relation,
    phones: each.phones,
    plates: index === 0 ? plates : [],
    space: index === 0 && spaces.length > 0 ? spaces.join('、') : null,
    ...daysOf(each, index === 0, facts),
    shareNum: each.share?.num ?? null,
    shareDen: each.share?.den ?? null,
    remark: index === 0 ? remarks.join('；') : '',
    unitFromRow: facts.unitFromRow,
  }))
}

/** Reads one row; its problems are in `cells`. Where one of them is an error, nothing of the row is taken. */
export function readRow(cells: RowCells, context: RowContext, above: Above): RowRead {
  const names = cells.take('name', readNames) ?? []
  const named = names.length > 0 || cells.any(['name', 'coOwner', 'family', 'tenant'])
  const { unit, fromRow, above: next } = readUnit(cells, context.way, { above, named })
  const days = readDays(cells, context)
  const people = readPeopleOf(cells, names, context.today)
  if (unit === null) return { unit: null, lines: [], above: next }
  const hasTenants = people.some(({ relation }, index) => relation === 'tenant' && index > 0)
  const lines = linesOf(cells, people, { ...days, unit, unitFromRow: fromRow, hasTenants })
  return cells.failed() ? { unit: null, keptOutOf: unit.code, lines: [], above: next } : { unit, lines, above: next }
}
