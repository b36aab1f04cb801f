/** What the plan is drawn from, read as a whole: homes with their past, the visits of two months, open faults, cleaning. */
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { VacantInspectionRow } from '#renderer/db/tables.ts'
import { daysOfMonth } from '#shared/domain/vacant-inspections/plan/compliance.ts'
import { addMonths, type Day, type Month, monthOf } from '#shared/kernel/days.ts'
import { walkOrder } from '#shared/kernel/walkOrder.ts'
import { type CleaningOfHome, loadCleaning } from './planCleaning.ts'
import { type DaySpan, firstBefore, lastBefore, type PlanVisit, visitsWithin } from './planVisits.ts'
import { homeOn, loadPasts, type PastOfHome, type SpannedHome } from './scopes.ts'

/** What the project set. */
export interface PlanTerms {
  readonly targetDays: number
  readonly leastPerMonth: number
  /** 0 = the project keeps no such rule. */
  readonly cleaningDays: number
}

/** A home of the book, whether it is in the rounds today or not. */
export interface BookHome extends SpannedHome {
  readonly building: string
}

/** What the plan of a day is drawn from. */
export interface PlanBook {
  readonly day: Day
  readonly months: { readonly month: Month; readonly lastMonth: Month }
  readonly terms: PlanTerms
  /** In walking order: codes are slow to compare. */
  readonly homes: ReadonlyMap<string, BookHome>
  /** Of the two months, and the last one before them where a home has none in them. */
  readonly visits: ReadonlyMap<string, readonly PlanVisit[]>
  readonly today: ReadonlyMap<string, { readonly id: string; readonly status: string; readonly seenAt: string }>
  /** Home of each fault that is not good yet, by the fault. */
  readonly faults: ReadonlyMap<string, string>
  readonly cleaning: ReadonlyMap<string, CleaningOfHome>
  /** Codes by id. */
  readonly buildings: ReadonlyMap<string, string>
  /** Every home of the project: who was visited last month may live there now. */
  readonly places: ReadonlyMap<string, HomePlace>
}

/** Where a home is found. */
export interface HomePlace {
  readonly code: string
  readonly buildingId: string
}

/** Statuses of a fault that somebody still owes something for. */
export const OPEN_FAULTS: readonly string[] = ['found', 'noticed', 'mended']

/** The whole book of a day. Indexes: `vacantInspections.day`, `inspectionFaults.status`, and those of its parts. */
export async function loadPlanBook(store: Store, day: Day): Promise<PlanBook> {
  const { db } = store
  const terms = await loadTerms(store, day)
  const window = windowOf(day)
  const [pasts, visits, today, faults, buildingRows, cleaning] = await Promise.all([
    loadPasts(store, undefined, window.from),
    visitsWithin(store, window),
    db.vacantInspections.where('v.day').equals(day).toArray(),
    db.inspectionFaults.where('v.status').anyOf(OPEN_FAULTS).toArray(),
    db.buildings.toArray(),
    loadCleaning(store, terms.cleaningDays),
  ])
  const buildings = new Map(buildingRows.filter((row) => !row.deleted).map(({ id, v }) => [id, v.code ?? '']))
  const homes = await spannedHomes(store, pasts, { day, visits, buildings })
  const month = monthOf(day)
  return {
    ...{ day, terms, buildings, cleaning },
    months: { month, lastMonth: monthOf(addMonths(daysOfMonth(month).first, -1)) },
    homes: inWalkOrder(homes),
    visits: await withOlder(store, homes, { visits, window }),
    today: new Map(today.map((row) => [row.v.unitId, visitOfDay(row)])),
    faults: new Map(faults.map(({ id, v }) => [id, v.unitId])),
    places: placesOf(pasts),
  }
}

/** Places of homes, in the rounds or not. */
export function placesOf(pasts: readonly PastOfHome[]): ReadonlyMap<string, HomePlace> {
  return new Map(pasts.map(({ unitId, code, buildingId }) => [unitId, { code, buildingId }]))
}

/** What the project set for the plan of a day. */
export async function loadTerms(store: Store, day: Day): Promise<PlanTerms> {
  const [targetDays, leastPerMonth, cleaningDays] = await Promise.all([
    settingOf(store, 'rounds.vacant-target-days', day),
    settingOf(store, 'rounds.vacant-least-per-month', day),
    settingOf(store, 'rounds.cleaning-days', day),
  ])
  return { targetDays, leastPerMonth, cleaningDays }
}

/** The days whose visits the plan of a day counts: its month to the end, and the month before. */
export function windowOf(day: Day): DaySpan {
  const { first, last } = daysOfMonth(monthOf(day))
  return { from: addMonths(first, -1), to: last }
}

interface SpanFacts {
  readonly day: Day
  readonly visits: ReadonlyMap<string, readonly PlanVisit[]>
  readonly buildings: ReadonlyMap<string, string>
}

/** Homes in the rounds, in no order. A visit says that the desk knew a home before its file was written here. */
export async function spannedHomes(
  store: Store,
  pasts: readonly PastOfHome[],
  { day, visits, buildings }: SpanFacts,
): Promise<readonly BookHome[]> {
  const { from } = windowOf(day)
  // What was known before the window is known early enough for everything that the plan counts.
  const young = pasts.filter(({ history }) => history.known > from).map(({ unitId }) => unitId)
  const older = await firstBefore(store, young, from)
  return pasts.flatMap((past): BookHome[] => {
    const seen = [older.get(past.unitId), ...(visits.get(past.unitId) ?? []).map((visit) => visit.day)]
    const known = seen.reduce<Day>((a, b) => (b !== undefined && b < a ? b : a), past.history.known)
    const home = homeOn({ ...past, history: { ...past.history, known } }, day)
    return home === undefined ? [] : [{ ...home, building: buildings.get(past.buildingId) ?? '' }]
  })
}

/** The homes by their id, in the order in which they are walked. */
export function inWalkOrder(homes: readonly BookHome[]): ReadonlyMap<string, BookHome> {
  const walked = walkOrder(homes, ({ building, entrance, floor, code }) => ({
    ...{ building, entrance, floor, unitCode: code },
  }))
  return new Map(walked.map((home) => [home.unitId, home]))
}

interface Seen {
  readonly visits: ReadonlyMap<string, readonly PlanVisit[]>
  readonly window: DaySpan
}

/** The same visits, with the last one before the window for homes that were not seen in it. */
export async function withOlder(
  store: Store,
  homes: readonly BookHome[],
  { visits, window }: Seen,
): Promise<ReadonlyMap<string, readonly PlanVisit[]>> {
  const unseen = homes
    .filter(({ unitId }) => !(visits.get(unitId) ?? []).some(({ isUnable }) => !isUnable))
    .map(({ unitId }) => unitId)
  const last = await lastBefore(store, unseen, window.from)
  if (last.size === 0) return visits
  const all = new Map(visits)
  for (const [unitId, visit] of last) all.set(unitId, [visit, ...(visits.get(unitId) ?? [])])
  return all
}

/** A visit of the day as the plan shows it. */
export function visitOfDay({ id, v }: Pick<VacantInspectionRow, 'id' | 'v'>) {
  return { id, status: v.status, seenAt: v.seenAt }
}
