/** The list of cases and what a new one begins with. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import type { MoveInStatus } from '#shared/domain/move-in/cases/caseState.ts'
import { actsToTakeBack } from '#shared/domain/move-in/cases/takingBackCase.ts'
import { visitGaps } from '#shared/domain/move-in/papers/visitGaps.ts'
import type { MoveInGap } from '#shared/domain/move-in/steps/moveInSteps.ts'
import type { Day } from '#shared/kernel/days.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { chosenHomes, type HandoverHome } from './daysHomes.ts'
import { loadMoveInFacts, loadMoveInTerms } from './stand.ts'
import { RUNNING_STATUSES } from './subjects.ts'

/** The views of the list. */
export const CASE_VIEWS = ['open', 'today', 'refused', 'handed', 'filed', 'all'] as const
/** One of them. */
export type CaseView = (typeof CASE_VIEWS)[number]

/** A case as the list shows it. */
export interface CaseLine {
  readonly row: MoveInCaseRow
  readonly unitCode: string
  readonly buildingId: string
}

const BY_STATUS: Readonly<Record<Exclude<CaseView, 'today' | 'all'>, readonly MoveInStatus[]>> = {
  open: RUNNING_STATUSES,
  refused: ['refused'],
  handed: ['handed-over'],
  filed: ['archived'],
}

/** The rows of a view by its index: `moveInCases.status`, `appointedDay`. */
async function rowsOf({ db }: Store, view: CaseView, today: Day): Promise<readonly MoveInCaseRow[]> {
  if (view === 'today') return db.moveInCases.where('v.appointedDay').equals(today).toArray()
  if (view === 'all') return db.moveInCases.where('v.status').notEqual('void').toArray()
  return db.moveInCases.where('v.status').anyOf(BY_STATUS[view]).toArray()
}

/** The lines of a view in the order of their units. */
export async function loadCaseLines(store: Store, view: CaseView, today: Day): Promise<readonly CaseLine[]> {
  const rows = (await rowsOf(store, view, today)).filter(({ v }) => v.status !== 'void')
  const units = await store.db.units.bulkGet(rows.map(({ v }) => v.unitId ?? ''))
  const lines = rows.map((row, index) => ({
    row,
    unitCode: units[index]?.v.code ?? '',
    buildingId: units[index]?.v.buildingId ?? '',
  }))
  return lines.sort((a, b) => compareCodes(a.unitCode, b.unitCode))
}

/** The same, live; undefined while loading. */
export function useCaseLines(view: CaseView, today: Day): readonly CaseLine[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => loadCaseLines(store, view, today), [store, view, today])
}

/** What a case lacks, live: asked only of the lines that are on the screen. */
export function useFirstGaps(row: MoveInCaseRow): readonly MoveInGap[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    const facts = await loadMoveInFacts(store, row.v, await loadMoveInTerms(store))
    return visitGaps(facts).map(({ gap }) => gap)
  }, [store, row])
}

/** The home that a case is opened for, with its owners on file; null where there is none. */
export async function homeToOpen(store: Store, code: string): Promise<HandoverHome | null> {
  if (code.trim() === '') return null
  const { homes } = await chosenHomes(store, { buildingIds: [], codes: [code] })
  return homes[0] ?? null
}

/** The same, live; undefined while it is read. */
export function useHomeToOpen(code: string): HandoverHome | null | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => homeToOpen(store, code), [store, code])
}

/** The acts of a case that a leader may take back, the last one first, live; undefined while they are read. */
export function useActsToTakeBack(row: MoveInCaseRow): readonly LiveEvent[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => actsToTakeBack(await loadLiveEvents(store, 'moveInCase', row.id)), [store, row])
}

/** Code of a unit, live; undefined while it is read. */
export function useUnitCodeOfId(unitId: string | null | undefined): string | undefined {
  const { store } = useDesk()
  return useLiveQuery(
    async () => (unitId == null ? '' : ((await store.db.units.get(unitId))?.v.code ?? '')),
    [store, unitId],
  )
}

/** Names of people on file by their ids, live. */
export function useNamesOf(ids: readonly string[]): ReadonlyMap<string, string> {
  const { store } = useDesk()
  const key = ids.join(' ')
  const found = useLiveQuery(async () => {
    const rows = await store.db.people.bulkGet(key === '' ? [] : key.split(' '))
    return new Map(rows.flatMap((row) => (row ? [[row.id, row.v.name ?? ''] as const] : [])))
  }, [store, key])
  return found ?? NOBODY
}

const NOBODY: ReadonlyMap<string, string> = new Map()
