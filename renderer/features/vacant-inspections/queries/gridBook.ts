/** What a clipboard is entered on: the homes of a building in walking order with their last readings, read once; and what is entered, live. */
import { useEffect, useRef, useState } from 'react'
import { type ChecklistInUse, checklistInUse } from '#renderer/db/checklists.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { type LastReadings, readingsAfter } from '#renderer/db/lastReadings.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import type { VacantInspectionRow } from '#renderer/db/tables.ts'
import { METERS, type Meter } from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { Day } from '#shared/kernel/days.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import { walkOrder } from '#shared/kernel/walkOrder.ts'
import { loadHomes, type RoundHome } from './homes.ts'
import { loadDrift } from './visitFacts.ts'

/** The clipboard of homes that stand in no building, where others have the id of theirs. */
export const NO_BUILDING = 'none'

/** The address of the clipboard on which a home stands. */
export function gridPath(buildingId: string): string {
  return `/vacant/grid/${buildingId === '' ? NO_BUILDING : buildingId}`
}

/** Which clipboard is entered. */
export interface ClipboardAsked {
  /** Or `NO_BUILDING`. */
  readonly buildingId: string
  readonly day: Day
}

/** A home on the clipboard. */
export interface GridHome extends RoundHome {
  readonly last: LastReadings
  /** Day of the last visit before; empty without one. */
  readonly lastOn: string
}

/** What a clipboard is entered on. */
export interface GridBook extends ClipboardAsked {
  /** Its code; empty where homes stand in none. */
  readonly building: string
  /** In walking order. */
  readonly homes: readonly GridHome[]
  readonly checklist: ChecklistInUse
  readonly drift: Readonly<Record<Meter, number>>
  /** Extra rounds through this building that are open. */
  readonly rounds: readonly { readonly id: string; readonly why: string; readonly day: string }[]
  /** Whoever may have walked, by id: the tower officers of the building first. */
  readonly staff: ReadonlyMap<string, string>
  /** Tower officers of the building. */
  readonly officerIds: readonly string[]
}

/** So many visits back all meters of most homes are known; the rest is read in full. */
const VISITS_BACK = 4

/** The whole of it once. Indexes: `units.buildingId`, `inspectionRounds.status`, `vacantInspections.[unitId+day]`. */
export async function loadGridBook(store: Store, { buildingId, day }: ClipboardAsked): Promise<GridBook> {
  const { db } = store
  const unitIds = await unitsOf(store, buildingId)
  const [homes, building, staffRows, called, checklist, drift] = await Promise.all([
    loadHomes(store, day, unitIds),
    db.buildings.get(buildingId),
    db.staff.toArray(),
    db.inspectionRounds.where('v.status').equals('open').toArray(),
    checklistInUse(store, 'vacant'),
    loadDrift(store),
  ])
  const code = building?.v.code ?? ''
  const walked = walkOrder(homes, (home) => ({ ...home, building: code, unitCode: home.code }))
  const before = await Promise.all(walked.map(({ unitId }) => lastVisits(store, unitId, day)))
  const officerIds = [...new Set(homes.flatMap((home) => home.officerIds))]
  const working = staffRows.filter((row) => !row.deleted && row.v.active !== false)
  const ordered = working.toSorted((a, b) => Number(officerIds.includes(b.id)) - Number(officerIds.includes(a.id)))
  return {
    ...{ buildingId, day, building: code, checklist, drift, officerIds },
    homes: walked.map((home, index) => ({ ...home, last: {}, lastOn: '', ...before[index] })),
    rounds: called
      .filter(({ v }) => v.buildingIds.length === 0 || v.buildingIds.includes(buildingId))
      .map(({ id, v }) => ({ id, why: v.why, day: v.day })),
    staff: new Map(ordered.map(({ id, v }) => [id, v.name ?? ''])),
  }
}

/** Homes without a building are in no index: they are few, and looked for among all. */
async function unitsOf({ db }: Store, buildingId: string): Promise<readonly string[]> {
  if (buildingId !== NO_BUILDING) return await db.units.where('v.buildingId').equals(buildingId).primaryKeys()
  return await db.units.filter(({ v }) => (v.buildingId ?? '') === '').primaryKeys()
}

/** The same on a screen; undefined until it is read. Not live: nothing moves under the hands of whoever types. */
export function useGridBook({ buildingId, day }: ClipboardAsked): GridBook | undefined {
  const { store } = useDesk()
  const [book, setBook] = useState<GridBook>()
  useEffect(() => {
    let isGone = false
    void loadGridBook(store, { buildingId, day }).then((read) => {
      if (!isGone) setBook(read)
    })
    return () => {
      isGone = true
    }
  }, [store, buildingId, day])
  // While another day is read the lines stay: whoever types the day keeps their field.
  return book?.buildingId === buildingId ? book : undefined
}

async function lastVisits({ db }: Store, unitId: string, day: Day): Promise<Pick<GridHome, 'last' | 'lastOn'>> {
  const before = () =>
    db.vacantInspections.where('[v.unitId+v.day]').between([unitId, ''], [unitId, day], true, false).reverse()
  const read = await before().limit(VISITS_BACK).toArray()
  const recent = read.filter(isValid)
  const known = readingsAfter(recent)
  const isAll = read.length < VISITS_BACK || METERS.every((meter) => known[meter] !== undefined)
  const last = isAll ? known : readingsAfter((await before().toArray()).filter(isValid))
  return { last, lastOn: recent[0]?.v.day ?? '' }
}

const isValid = ({ v }: VacantInspectionRow): boolean => v.status !== 'void'

/** One visit of the day as the clipboard marks it. */
export interface EnteredVisit {
  readonly id: string
  readonly status: string
}

/** What is entered of a clipboard already, by home, live: by this desk and by others. Index: `vacantInspections.day`. */
export function useEntered(asked: ClipboardAsked, roundId: string): ReadonlyMap<string, EnteredVisit> | undefined {
  const { store } = useDesk()
  const last = useRef<ReadonlyMap<string, EnteredVisit>>(undefined)
  const found = useLiveAnswer(() => loadEntered(store, asked.day, roundId), [store, asked.day, roundId])
  last.current = found ?? last.current
  return last.current
}

async function loadEntered({ db }: Store, day: Day, roundId: string): Promise<ReadonlyMap<string, EnteredVisit>> {
  const rows =
    roundId === ''
      ? await db.vacantInspections.where('v.day').equals(day).toArray()
      : await db.vacantInspections.where('v.roundId').equals(roundId).toArray()
  const standing = rows.filter(({ v }) => v.roundId === roundId && v.status !== 'void' && v.status !== 'opening')
  return new Map(standing.map(({ id, v }) => [v.unitId, { id, status: v.status }]))
}

/** A building with homes in the rounds, or the homes of none. */
export interface GridBuilding {
  /** Or `NO_BUILDING`. */
  readonly id: string
  readonly code: string
  readonly homes: number
  readonly entered: number
  readonly isMine: boolean
}

/** Buildings with homes in the rounds of a day, by their codes, live; homes of no building after them. */
export function useGridBuildings(day: Day): readonly GridBuilding[] | undefined {
  const { store, signature } = useDesk()
  return useLiveAnswer(() => loadGridBuildings(store, day, signature.actor.id), [store, day, signature.actor.id])
}

async function loadGridBuildings(store: Store, day: Day, staffId: string): Promise<readonly GridBuilding[]> {
  const [homes, buildings, entered] = await Promise.all([
    loadHomes(store, day),
    store.db.buildings.toArray(),
    loadEntered(store, day, ''),
  ])
  const homesOf = Map.groupBy(homes, ({ buildingId }) => (buildingId === '' ? NO_BUILDING : buildingId))
  const codes = new Map(buildings.map(({ id, v }) => [id, v.code ?? '']))
  const all = [...homesOf].map(([id, mine]) => ({
    ...{ id, code: codes.get(id) ?? '', homes: mine.length },
    entered: mine.filter(({ unitId }) => entered.has(unitId)).length,
    isMine: mine.some(({ officerIds }) => officerIds.includes(staffId)),
  }))
  const isLast = ({ id }: GridBuilding): number => Number(id === NO_BUILDING)
  return all.sort((a, b) => isLast(a) - isLast(b) || compareCodes(a.code, b.code))
}
