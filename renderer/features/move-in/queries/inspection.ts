/** What an inspection is entered with, and what stands of it. May run inside a transaction of the store. */
import { type ChecklistInUse, checklistInUse, checklistOf } from '#renderer/db/checklists.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { type LastReadings, lastReadings } from '#renderer/db/lastReadings.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { byTime } from '#shared/domain/eventOrder.ts'
import { lastOfInspection } from '#shared/domain/move-in/inspection/afterInspecting.ts'
import { foldHouseInspection, type HouseInspection } from '#shared/domain/move-in/inspection/inspectionFold.ts'
import type { Day } from '#shared/kernel/days.ts'

/** The list of the project's homes. */
export const HOUSE_LIST = 'house'

/** One member of the staff. */
export interface InspectionStaff {
  readonly id: string
  readonly name: string
  readonly isHere: boolean
}

/** A home before it is inspected. */
export interface InspectStart {
  readonly row: MoveInCaseRow
  readonly unit: string
  readonly list: ChecklistInUse
  readonly last: LastReadings
  /** Setting `move-in.responsible`. */
  readonly responsible: readonly string[]
  /** Setting `move-in.fault-days`. */
  readonly faultDays: number
  readonly staff: readonly InspectionStaff[]
}

/** The same; null where there is no such case. */
export async function loadInspectStart(store: Store, id: string, day: Day): Promise<InspectStart | null> {
  const row = await store.db.moveInCases.get(id)
  if (row === undefined) return null
  const { unitId } = row.v
  return {
    row,
    unit: unitId === null ? '' : ((await store.db.units.get(unitId))?.v.code ?? ''),
    list: await checklistInUse(store, HOUSE_LIST),
    last: unitId === null ? {} : await lastReadings(store, unitId, { before: day }),
    responsible: await settingOf(store, 'move-in.responsible'),
    faultDays: await settingOf(store, 'move-in.fault-days'),
    staff: await loadInspectionStaff(store),
  }
}

async function loadInspectionStaff({ db }: Store): Promise<readonly InspectionStaff[]> {
  const rows = (await db.staff.toArray()).filter(({ deleted }) => !deleted)
  return rows.map(({ id, v }) => ({ id, name: v.name ?? '', isHere: v.active !== false }))
}

/** The same, live; undefined while it is read. */
export function useInspectStart(id: string, day: Day): InspectStart | null | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadInspectStart(store, id, day), [store, id, day])
}

/** An inspection as it is shown. */
export interface InspectionShown {
  readonly unit: string
  /** Every entry that stands: more than one is a conflict of desks, and people compare them. */
  readonly entries: readonly HouseInspection[]
  /** A signature was given later: it is taken back before the inspection. */
  readonly isSignedLater: boolean
  /** The version of the list that the first was filled with. */
  readonly list: ChecklistInUse
  readonly responsible: readonly string[]
  readonly faultDays: number
  readonly staff: readonly InspectionStaff[]
}

/** What stands of the inspection of a case. */
export async function loadInspectionShown(store: Store, { id, v }: MoveInCaseRow): Promise<InspectionShown> {
  // In the order in which the case is folded: the first entry is the one that stands.
  const events = [...(await loadLiveEvents(store, 'moveInCase', id))].sort(byTime)
  const told = events.filter(({ ev }) => ev === 'inspected')
  const entries = told.flatMap((event) => foldHouseInspection([event]) ?? [])
  const unit = v.unitId === null ? undefined : await store.db.units.get(v.unitId)
  return {
    unit: unit?.v.code ?? '',
    // The first one with what was signed of it later.
    entries: v.inspection === null ? [] : [v.inspection, ...entries.slice(1)],
    isSignedLater: lastOfInspection(events)?.ev === 'inspectionSigned',
    list: await checklistOf(store, HOUSE_LIST, v.inspection?.listVersion ?? 0),
    responsible: await settingOf(store, 'move-in.responsible'),
    faultDays: await settingOf(store, 'move-in.fault-days'),
    staff: await loadInspectionStaff(store),
  }
}

/** The same, live; undefined while it is read. */
export function useInspectionShown(row: MoveInCaseRow): InspectionShown | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadInspectionShown(store, row), [store, row])
}
