/** What the wall is drawn from: read as a whole, or renewed by the rows that a commit touched. */
import { settingOf } from '#renderer/db/settings.ts'
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import type { DecorationCaseRow, DecorationPatrolRow, WorkerPassRow } from '#renderer/db/tables.ts'
import type { PatrolSlot } from '#shared/domain/decoration/kinds.ts'
import { slotsOf } from '#shared/domain/decoration/patrols/slots.ts'
import { RUNNING, type WallSite, wallSiteOf } from '#shared/domain/decoration/patrols/wall.ts'
import { topUpsDue } from '#shared/domain/money/topUps.ts'
import { addDays, type Day, type Instant, instantMs } from '#shared/kernel/days.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { type HoursRules, hoursOfBuildings, loadHoursRules } from './hours.ts'
import { enteredKey } from './patrolLines.ts'

/** Passes are told this many days before they run out. */
const PASS_WARN_DAYS = 3

/** Where a unit lies, as the wall needs it. */
export interface WallPlace {
  readonly code: string
  readonly buildingId: string
}

/** What the wall is drawn from. */
export interface WallBook {
  readonly day: Day
  /** In the order of their units: a visit sorts them by what they ask for, and codes are slow to compare. */
  readonly sites: ReadonlyMap<string, WallSite>
  readonly places: ReadonlyMap<string, WallPlace>
  /** Slots of the day by case: they change with the book alone. */
  readonly due: ReadonlyMap<string, readonly PatrolSlot[]>
  /** Patrols of the day by `slotKey`; the record by its id, to be found again when it is touched. */
  readonly patrols: ReadonlyMap<string, { readonly key: string; readonly isLate: boolean }>
  /** Passes that run out soon: their case by their id. */
  readonly passes: ReadonlyMap<string, string>
  readonly rules: HoursRules
  readonly buildings: ReadonlyMap<string, string>
}

interface Terms {
  readonly days: number
  readonly zone: string
}

/** The whole book. Indexes: `decorationCases.status`, `decorationPatrols.day`, `workerPasses.to`. */
export async function loadWall(store: Store): Promise<WallBook> {
  const { db } = store
  const day = store.dayOf(store.clock.nowMs())
  const terms = await termsOf(store)
  const [cases, patrols, passes, rules, buildings] = await Promise.all([
    db.decorationCases.where('v.status').anyOf(RUNNING).toArray(),
    db.decorationPatrols.where('v.day').equals(day).toArray(),
    db.workerPasses.where('v.to').between(day, addDays(day, PASS_WARN_DAYS), true, true).toArray(),
    loadHoursRules(store, day),
    db.buildings.toArray(),
  ])
  const sites = new Map(cases.flatMap((row) => siteEntry(row, terms)))
  const places = await placesOf(store, [...sites.values()])
  return {
    day,
    sites: byUnit(sites, places),
    places,
    due: dueOf(sites, { places, rules, day, zone: terms.zone }),
    patrols: new Map(patrols.flatMap((row) => patrolEntry(row, day))),
    passes: new Map(passes.flatMap((row) => passEntry(row, day))),
    rules,
    buildings: new Map(buildings.filter((row) => !row.deleted).map(({ id, v }) => [id, v.code ?? ''])),
  }
}

async function termsOf(store: Store): Promise<Terms> {
  return { days: await settingOf(store, 'decoration.top-up-days'), zone: store.zone() }
}

/** The same book with these rows as they are now. */
export async function renewWall(store: Store, book: WallBook, rows: readonly TouchedRow[]): Promise<WallBook> {
  const ids = Map.groupBy(rows, ({ table }) => table)
  const idsOf = (table: string) => [...new Set((ids.get(table) ?? []).map(({ id }) => id))]
  const [caseIds, patrolIds, passIds] = [idsOf('decorationCases'), idsOf('decorationPatrols'), idsOf('workerPasses')]
  const { db } = store
  const terms = await termsOf(store)
  const [cases, patrols, passes] = await Promise.all([
    db.decorationCases.bulkGet(caseIds),
    db.decorationPatrols.bulkGet(patrolIds),
    db.workerPasses.bulkGet(passIds),
  ])
  const sites = renewed(
    book.sites,
    caseIds,
    cases.flatMap((row) => (row ? siteEntry(row, terms) : [])),
  )
  const unknown = [...sites.values()].filter(({ unitId }) => !book.places.has(unitId))
  const places = unknown.length === 0 ? book.places : new Map([...book.places, ...(await placesOf(store, unknown))])
  return {
    ...book,
    sites: sites === book.sites ? sites : byUnit(sites, places),
    places,
    due: sites === book.sites ? book.due : dueOf(sites, { places, rules: book.rules, day: book.day, zone: terms.zone }),
    patrols: renewed(
      book.patrols,
      patrolIds,
      patrols.flatMap((row) => (row ? patrolEntry(row, book.day) : [])),
    ),
    passes: renewed(
      book.passes,
      passIds,
      passes.flatMap((row) => (row ? passEntry(row, book.day) : [])),
    ),
  }
}

interface DueFacts {
  readonly places: ReadonlyMap<string, WallPlace>
  readonly rules: HoursRules
  readonly day: Day
  readonly zone: string
}

function dueOf(
  sites: ReadonlyMap<string, WallSite>,
  { places, rules, day, zone }: DueFacts,
): ReadonlyMap<string, readonly PatrolSlot[]> {
  const hoursOf = hoursOfBuildings(rules, day)
  return new Map(
    [...sites].map(([id, { unitId, site }]) => [id, slotsOf(site, hoursOf(places.get(unitId)?.buildingId), zone)]),
  )
}

function byUnit(
  sites: ReadonlyMap<string, WallSite>,
  places: ReadonlyMap<string, WallPlace>,
): ReadonlyMap<string, WallSite> {
  const codeOf = ({ unitId }: WallSite): string => places.get(unitId)?.code ?? ''
  return new Map([...sites].sort(([, a], [, b]) => compareCodes(codeOf(a), codeOf(b))))
}

function renewed<Value>(
  before: ReadonlyMap<string, Value>,
  touched: readonly string[],
  found: readonly (readonly [string, Value])[],
): ReadonlyMap<string, Value> {
  if (touched.length === 0) return before
  const after = new Map(before)
  for (const id of touched) after.delete(id)
  for (const [id, value] of found) after.set(id, value)
  return after
}

function siteEntry({ id, v }: DecorationCaseRow, { days, zone }: Terms): (readonly [string, WallSite])[] {
  const dayOf = (at: string): Day => dayInZone(instantMs(at as Instant), zone)
  const [first] = topUpsDue(v.money, { days, dayOf })
  const site = wallSiteOf(id, v, first?.dueDay ?? '')
  return site === undefined ? [] : [[id, site]]
}

function patrolEntry(
  { id, v }: DecorationPatrolRow,
  day: Day,
): (readonly [string, { key: string; isLate: boolean }])[] {
  return v.status === 'done' && v.day === day ? [[id, { key: enteredKey(v), isLate: v.isLate }]] : []
}

function passEntry({ id, v }: WorkerPassRow, day: Day): (readonly [string, string])[] {
  const isSoon = v.to >= day && v.to <= addDays(day, PASS_WARN_DAYS)
  return v.status === 'valid' && isSoon && !v.isDayPass ? [[id, v.caseId]] : []
}

async function placesOf({ db }: Store, sites: readonly WallSite[]): Promise<ReadonlyMap<string, WallPlace>> {
  const ids = [...new Set(sites.map(({ unitId }) => unitId))].filter((id) => id !== '')
  const units = await db.units.bulkGet(ids)
  return new Map(
    units.flatMap((row): [string, WallPlace][] =>
      row === undefined ? [] : [[row.id, { code: row.v.code ?? '', buildingId: row.v.buildingId ?? '' }]],
    ),
  )
}
