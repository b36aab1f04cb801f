/** Who is to be asked how they are: visit-backs that are owed, and those of one home. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MoveInCaseRow, UnitRow } from '#renderer/db/tables.ts'
import type { VisitBackTerms } from '#shared/domain/move-in/visitBacks/visitBackDays.ts'
import { owedVisitBacks, type VisitBackLine, visitBackLines } from '#shared/domain/move-in/visitBacks/visitBackStand.ts'
import { isCareNoteShown } from '#shared/domain/owner-files/careNotes.ts'
import type { Day } from '#shared/kernel/days.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import { namesOf } from './subjects.ts'

/** What the project set of visit-backs. */
export async function loadVisitBackTerms(store: Store): Promise<VisitBackTerms> {
  return {
    days: await settingOf(store, 'visit-back.move-in-day'),
    months: await settingOf(store, 'visit-back.then-months'),
    years: await settingOf(store, 'visit-back.then-years'),
  }
}

/** A home whose turn it is, as the list shows it. */
export interface VisitedHome {
  readonly unit: UnitRow | undefined
  readonly unitCode: string
  readonly buildingId: string
  readonly building: string
  /** Tower officers of the building. */
  readonly officerIds: readonly string[]
  /** The owner as the file names them, or as the case does where nobody is on file. */
  readonly owner: string
  /** What to mind with them: care notes whose day has not passed. */
  readonly care: readonly string[]
}

/** One turn of one household. */
export interface OwedVisitBack extends VisitBackLine, VisitedHome {
  readonly row: MoveInCaseRow
}

/** Turns that are owed up to a day, the oldest first. Index: `moveInCases.handedOverDay`: homes without keys are not read. */
export async function loadOwedVisitBacks(store: Store, to: Day): Promise<readonly OwedVisitBack[]> {
  const terms = await loadVisitBackTerms(store)
  const rows = await store.db.moveInCases.where('v.handedOverDay').above('').toArray()
  const found = rows.flatMap((row) => owedVisitBacks(linesOf(store, row, terms), to).map((line) => ({ row, line })))
  const homes = await homesOf(store, [...new Set(found.map(({ row }) => row))])
  return found
    .flatMap(({ row, line }) => {
      const home = homes.get(row.id)
      return home === undefined ? [] : [{ ...line, ...home, row }]
    })
    .sort((a, b) => (a.day === b.day ? compareCodes(a.unitCode, b.unitCode) : a.day < b.day ? -1 : 1))
}

/** The turns of one case. */
export function linesOf(store: Store, { v }: MoveInCaseRow, terms: VisitBackTerms): readonly VisitBackLine[] {
  return visitBackLines(v, terms, (at) => store.dayOf(Date.parse(at)))
}

/** The home of each case. */
async function homesOf(store: Store, rows: readonly MoveInCaseRow[]): Promise<ReadonlyMap<string, VisitedHome>> {
  const { db } = store
  const today = store.dayOf(store.clock.nowMs())
  const people = [...new Set(rows.flatMap(({ v }) => v.personId ?? []))]
  const units = await db.units.bulkGet([...new Set(rows.flatMap(({ v }) => v.unitId ?? []))])
  const buildings = await db.buildings.toArray()
  const duties = await db.towerDuties.toArray()
  const names = await namesOf(store, people)
  const notes = await db.careNotes.where('v.personId').anyOf(people).toArray()
  const unitOf = new Map(units.flatMap((unit) => (unit ? [[unit.id, unit] as const] : [])))
  const codes = new Map(buildings.map(({ id, v }) => [id, v.code ?? '']))
  const onDuty = duties.filter((duty) => duty.deleted !== true && duty.v.active !== false)
  const shown = notes.filter((note) => note.deleted !== true && isCareNoteShown(note.v.endDay, today))
  return new Map(
    rows.map(({ id, v }) => {
      const unit = unitOf.get(v.unitId ?? '')
      const buildingId = unit?.v.buildingId ?? ''
      const officers = onDuty.filter((duty) => buildingId !== '' && duty.v.buildingId === buildingId)
      const home: VisitedHome = {
        ...{ unit, unitCode: unit?.v.code ?? '', buildingId, building: codes.get(buildingId) ?? '' },
        officerIds: officers.flatMap((duty) => duty.v.staffId ?? []),
        owner: names.get(v.personId ?? '') || v.party.ownerName,
        care: shown.filter((note) => note.v.personId === v.personId).map((note) => note.v.text ?? ''),
      }
      return [id, home]
    }),
  )
}

/** What the list shows: undefined while it is read. */
export function useOwedVisitBacks(to: Day): readonly OwedVisitBack[] | undefined {
  const { store } = useDesk()
  // Async itself: behind a plain function the list was not asked again after a record (found by its screen test).
  return useLiveAnswer(async () => loadOwedVisitBacks(store, to), [store, to])
}

/** What the section of a case shows. */
export interface CaseVisitBacks {
  readonly lines: readonly VisitBackLine[]
  readonly home: VisitedHome | undefined
  readonly staff: ReadonlyMap<string, string>
}

/** Turns of one case with its home; may run inside a transaction of the store. */
export async function loadCaseVisitBacks(store: Store, row: MoveInCaseRow): Promise<CaseVisitBacks> {
  const terms = await loadVisitBackTerms(store)
  const homes = await homesOf(store, [row])
  return { lines: linesOf(store, row, terms), home: homes.get(row.id), staff: await staffNames(store) }
}

/** The same, live. */
export function useCaseVisitBacks(row: MoveInCaseRow): CaseVisitBacks | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => loadCaseVisitBacks(store, row), [store, row])
}

/** What the form of a visit-back chooses from. */
export interface VisitBackChoices {
  readonly kinds: readonly string[]
  readonly departments: readonly string[]
}

/** The project's kinds of requests and departments, live. */
export function useVisitBackChoices(): VisitBackChoices | undefined {
  const { store } = useDesk()
  return useLiveAnswer(
    async () => ({
      kinds: await settingOf(store, 'items.request-kinds'),
      departments: await settingOf(store, 'items.departments'),
    }),
    [store],
  )
}

/** Names of colleagues by their ids. */
export async function staffNames({ db }: Store): Promise<ReadonlyMap<string, string>> {
  return new Map((await db.staff.toArray()).map(({ id, v }) => [id, v.name ?? '']))
}

/** The same, live. */
export function useStaffNames(): ReadonlyMap<string, string> {
  const { store } = useDesk()
  return useLiveAnswer(() => staffNames(store), [store]) ?? NOBODY
}

const NOBODY: ReadonlyMap<string, string> = new Map()
