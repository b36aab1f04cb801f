/**
 * The wall's book: read as a whole once, then row by row as commits touch them (a case's row carries its whole life, and 500 of them are no
 * reading for each visit). It is kept in `usePermitWall` and outlives the screen.
 */
import { settingOf } from '#renderer/db/settings.ts'
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import type { DecorationCaseRow, DecorationPatrolRow, WorkerPassRow } from '#renderer/db/tables.ts'
import { usePermitWall } from '#renderer/stores/usePermitWall.ts'
import { topUpsDue } from '#shared/domain/decoration/money/topUps.ts'
import { RUNNING, type WallSite, wallSiteOf } from '#shared/domain/decoration/patrols/wall.ts'
import { addDays, type Day, type Instant, instantMs } from '#shared/kernel/days.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { type HoursRules, loadHoursRules } from './hours.ts'
import { enteredKey } from './patrolLines.ts'

/** Passes are told this many days before they run out. */
const PASS_WARN_DAYS = 3
/** A commit's own screen is painted before the wall follows; what comes in one breath is read together. */
const REST_MS = 150
/** More rows than these are read as whole tables. */
const MANY = 400

/** Where a unit lies, as the wall needs it. */
export interface WallPlace {
  readonly code: string
  readonly buildingId: string
}

/** What the wall is drawn from. */
export interface WallBook {
  readonly day: Day
  readonly sites: ReadonlyMap<string, WallSite>
  readonly places: ReadonlyMap<string, WallPlace>
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

/** Starts to keep the wall of a store, if it is not kept already; reading it as a whole is done once. */
export function keepPermitWall(store: Store): void {
  usePermitWall.getState().follow(store, (tell) => followWall(store, tell))
}

/** Follows until the returned function is called. What fails is read again with the next commit. */
export function followWall(store: Store, tell: (book: WallBook) => void): () => void {
  let book: WallBook | undefined
  let touched: TouchedRow[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = Promise.resolve()
  const refresh = async (): Promise<void> => {
    const rows = touched
    touched = []
    try {
      book =
        book === undefined || isWhole(rows) || isStale(store, book)
          ? await loadWall(store)
          : await renew(store, book, rows)
      tell(book)
    } catch {
      // The store is closing, or a write was under way: what is shown stays, and the next commit asks for everything.
      book = undefined
    }
  }
  const later = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      running = running.then(refresh)
    }, REST_MS)
  }
  const leave = store.onCommitted((_, rows) => {
    const known = rows.filter(({ table }) => FOLLOWED.has(table))
    if (known.length === 0) return
    touched.push(...known)
    later()
  })
  running = running.then(refresh)
  return () => {
    clearTimeout(timer)
    leave()
  }
}

const ROW_BY_ROW: ReadonlySet<string> = new Set(['decorationCases', 'decorationPatrols', 'workerPasses'])
/** Of these nothing is found again by one row: the whole is read. They change a few times a year. */
const AS_WHOLE = ['settings', 'calendarDays', 'buildings', 'units']
const FOLLOWED: ReadonlySet<string> = new Set([...ROW_BY_ROW, ...AS_WHOLE])

function isWhole(rows: readonly TouchedRow[]): boolean {
  return rows.length > MANY || rows.some(({ table }) => !ROW_BY_ROW.has(table))
}

function isStale(store: Store, { day }: WallBook): boolean {
  return store.dayOf(store.clock.nowMs()) !== day
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
  return {
    day,
    sites,
    places: await placesOf(store, [...sites.values()]),
    patrols: new Map(patrols.flatMap((row) => patrolEntry(row, day))),
    passes: new Map(passes.flatMap((row) => passEntry(row, day))),
    rules,
    buildings: new Map(buildings.filter((row) => !row.deleted).map(({ id, v }) => [id, v.code ?? ''])),
  }
}

async function termsOf(store: Store): Promise<Terms> {
  return { days: await settingOf(store, 'decoration.top-up-days'), zone: store.zone() }
}

async function renew(store: Store, book: WallBook, rows: readonly TouchedRow[]): Promise<WallBook> {
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
  return {
    ...book,
    sites,
    places: unknown.length === 0 ? book.places : new Map([...book.places, ...(await placesOf(store, unknown))]),
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
