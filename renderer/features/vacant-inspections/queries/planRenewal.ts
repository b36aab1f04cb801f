/** A plan's book with the rows that a commit touched read again, and nothing else. */
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import {
  type BookHome,
  inWalkOrder,
  OPEN_FAULTS,
  type PlanBook,
  placesOf,
  spannedHomes,
  visitOfDay,
  windowOf,
  withOlder,
} from './planBook.ts'
import { cleaningOfHomes } from './planCleaning.ts'
import { visitsOfHome } from './planVisits.ts'
import { loadPasts } from './scopes.ts'

/** Tables of which one row says which home it is about. */
export const ROW_BY_ROW: ReadonlySet<string> = new Set([
  ...['vacantInspections', 'inspectionFaults', 'stays', 'units', 'keyEntrustments', 'decorationCases', 'items'],
])

/** The same book with these rows as they are now; undefined where it has to be read as a whole. */
export async function renewPlanBook(
  store: Store,
  book: PlanBook,
  rows: readonly TouchedRow[],
): Promise<PlanBook | undefined> {
  const byTable = Map.groupBy(rows, ({ table }) => table)
  const idsOf = (table: string) => [...new Set((byTable.get(table) ?? []).map(({ id }) => id))]
  const past = ['stays', 'keyEntrustments', 'decorationCases']
  const [seen, ...others] = await Promise.all(
    ['vacantInspections', ...past, 'items'].map((table) => homesOf(store, { table, ids: idsOf(table) }, book)),
  )
  if (seen === undefined || others.some((found) => found === undefined)) return undefined
  const cleaned = others.at(-1) ?? []
  const moved = [...idsOf('units'), ...others.slice(0, past.length).flatMap((found) => found ?? [])]
  const visited = await withVisits(store, book, [...new Set([...seen, ...moved])])
  const scoped = await withHomes(store, visited, [...new Set([...seen, ...moved])])
  const faulty = await withFaults(store, scoped, idsOf('inspectionFaults'))
  return cleaned.length === 0 || book.terms.cleaningDays === 0 ? faulty : withCleaning(store, faulty, cleaned)
}

interface Touched {
  readonly table: string
  readonly ids: readonly string[]
}

type OfHome = { readonly v: { readonly unitId?: string | null }; readonly deleted?: true }

/** Homes that these rows are about; undefined where a row does not say it. Items of nobody's home are none. */
async function homesOf({ db }: Store, { table, ids }: Touched, book: PlanBook): Promise<readonly string[] | undefined> {
  if (ids.length === 0) return []
  const rows = await db.table<OfHome, string>(table).bulkGet([...ids])
  const homes = rows.map((row, index) => (row?.deleted ? '' : row?.v.unitId || homeToday(book, ids[index])))
  if (table === 'items') return homes.filter((id) => id !== '')
  return homes.includes('') ? undefined : homes
}

/** What was taken back names no home any more; mostly it was of today. */
function homeToday({ today }: PlanBook, visitId: string | undefined): string {
  return [...today].find(([, { id }]) => id === visitId)?.[0] ?? ''
}

async function withVisits(store: Store, book: PlanBook, unitIds: readonly string[]): Promise<PlanBook> {
  if (unitIds.length === 0) return book
  const window = windowOf(book.day)
  const visits = new Map(book.visits)
  const today = new Map(book.today)
  for (const unitId of unitIds) {
    const found = await visitsOfHome(store, unitId, window)
    const older = (book.visits.get(unitId) ?? []).filter(({ day }) => day < window.from)
    visits.set(unitId, [...older, ...found])
    const rows = await store.db.vacantInspections.where('[v.unitId+v.day]').equals([unitId, book.day]).toArray()
    const last = rows.map(visitOfDay).sort((a, b) => (a.seenAt < b.seenAt ? 1 : -1))[0]
    if (last === undefined) today.delete(unitId)
    else today.set(unitId, last)
  }
  return { ...book, visits, today }
}

async function withHomes(store: Store, book: PlanBook, unitIds: readonly string[]): Promise<PlanBook> {
  if (unitIds.length === 0) return book
  const { day, visits, buildings } = book
  const pasts = await loadPasts(store, unitIds)
  const found = await spannedHomes(store, pasts, { day, visits, buildings })
  const seen = await withOlder(store, found, { visits, window: windowOf(day) })
  const places = new Map([...book.places, ...placesOf(pasts)])
  return { ...book, visits: seen, places, homes: renewedHomes(book.homes, unitIds, found) }
}

/** Where the same homes stand at the same places, their order stands too. */
function renewedHomes(
  before: ReadonlyMap<string, BookHome>,
  unitIds: readonly string[],
  found: readonly BookHome[],
): ReadonlyMap<string, BookHome> {
  const after = new Map(before)
  const isInPlace = found.every((home) => placeOf(home) === placeOf(before.get(home.unitId)))
  const gone = unitIds.filter((id) => !found.some(({ unitId }) => unitId === id))
  for (const id of gone) after.delete(id)
  for (const home of found) after.set(home.unitId, home)
  return isInPlace ? after : inWalkOrder([...after.values()])
}

function placeOf(home: BookHome | undefined): string {
  return home === undefined ? '' : [home.building, home.entrance, home.floor ?? '', home.code].join('|')
}

async function withFaults(store: Store, book: PlanBook, ids: readonly string[]): Promise<PlanBook> {
  if (ids.length === 0) return book
  const faults = new Map(book.faults)
  const rows = await store.db.inspectionFaults.bulkGet([...ids])
  for (const [index, row] of rows.entries()) {
    if (row !== undefined && OPEN_FAULTS.includes(row.v.status)) faults.set(row.id, row.v.unitId)
    else faults.delete(ids[index] ?? '')
  }
  return { ...book, faults }
}

async function withCleaning(store: Store, book: PlanBook, unitIds: readonly string[]): Promise<PlanBook> {
  const found = await cleaningOfHomes(store, unitIds)
  const cleaning = new Map(book.cleaning)
  for (const unitId of unitIds) {
    const own = found.get(unitId)
    if (own === undefined) cleaning.delete(unitId)
    else cleaning.set(unitId, own)
  }
  return { ...book, cleaning }
}
