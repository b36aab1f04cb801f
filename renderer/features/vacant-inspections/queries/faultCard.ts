/** One fault with all that stands around it, and what its forms begin with. */

import { checklistInUse } from '#renderer/db/checklists.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { type ChecklistItem, SHIPPED_ITEMS } from '#shared/domain/vacant-inspections/kinds.ts'
import type { Day } from '#shared/kernel/days.ts'
import { type FaultLine, faultLines, loadFaultsOfUnit } from './faults.ts'

/** One fault with the earlier ones of the same item, and the names of who did what. */
export interface OpenedFault extends FaultLine {
  /** The same of that home before, the newest first. */
  readonly before: readonly FaultLine[]
  /** Day of the visit that found it; empty without one. */
  readonly visitDay: string
  readonly names: ReadonlyMap<string, string>
}

/** One fault; null where there is none. */
export async function loadFault(store: Store, id: string, today: Day): Promise<OpenedFault | null> {
  const row = await store.db.inspectionFaults.get(id)
  if (row === undefined) return null
  const [visit, staff, lines, ofHome] = await Promise.all([
    row.v.inspectionId === null ? undefined : store.db.vacantInspections.get(row.v.inspectionId),
    store.db.staff.toArray(),
    faultLines(store, [row], today),
    loadFaultsOfUnit(store, row.v.unitId, today),
  ])
  const [line] = lines
  if (line === undefined) return null
  const before = ofHome.filter((one) => one.state.item === row.v.item && one.state.foundAt < row.v.foundAt)
  const names = new Map(staff.map((one) => [one.id, one.v.name ?? '']))
  return { ...line, before, visitDay: visit?.v.day ?? '', names }
}

/** One fault, live; undefined while it is read, null where there is none. */
export function useFault(id: string, today: Day): OpenedFault | null | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadFault(store, id, today), [store, id, today])
}

/** What the forms of a fault begin with. */
export interface FaultFormStart {
  readonly departments: readonly string[]
  /** Kinds of requests, the repairs first. */
  readonly kinds: readonly string[]
  /** Who may have mended it, or looked: everybody who is here. */
  readonly staff: readonly { readonly id: string; readonly name: string; readonly role: string }[]
  /** Days that a department is given. */
  readonly days: number
  /** The department that was told of such an item last, by code. */
  readonly lastDepartment: ReadonlyMap<string, string>
  /** Departments that repair and that clean, by the settings of the project; empty where it names none. */
  readonly repairers: string
  readonly cleaners: string
  /** Items of the list that is filled now. */
  readonly items: readonly ChecklistItem[]
}

/** The same once. */
export async function loadFaultFormStart(store: Store): Promise<FaultFormStart> {
  const [staff, told, checklist] = await Promise.all([
    store.db.staff.toArray(),
    store.db.inspectionFaults.where('v.dueOn').above('').toArray(),
    checklistInUse(store, 'vacant'),
  ])
  const departments = await settingOf(store, 'items.departments')
  const kinds = await settingOf(store, 'items.request-kinds')
  const repairs = await settingOf(store, 'items.repair-kinds')
  const [repairers = ''] = await settingOf(store, 'items.engineering-departments')
  const [cleaners = ''] = await settingOf(store, 'rounds.cleaning-departments')
  const days = await settingOf(store, 'rounds.fault-days')
  const isRepair = (kind: string): boolean => repairs.includes(kind)
  const oldestFirst = told.toSorted((a, b) => (a.v.foundAt < b.v.foundAt ? -1 : 1))
  return {
    departments,
    kinds: [...kinds.filter(isRepair), ...kinds.filter((kind) => !isRepair(kind))],
    staff: staff
      .filter((one) => !one.deleted && one.v.active !== false)
      .map(({ id, v }) => ({ id, name: v.name ?? '', role: v.role ?? '' })),
    days,
    repairers,
    cleaners,
    lastDepartment: new Map(oldestFirst.map(({ v }) => [v.item, v.department])),
    items: checklist.items.length > 0 ? checklist.items : SHIPPED_ITEMS,
  }
}

/** What the forms begin with, live; undefined while it is read. */
export function useFaultFormStart(): FaultFormStart | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadFaultFormStart(store), [store])
}
