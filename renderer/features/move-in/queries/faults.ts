/** Faults of homes as the register shows them: over all cases, each with its home, its work order and what is owed next. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { type HouseFaultDue, houseFaultDuty } from '#shared/domain/move-in/faults/faultDuties.ts'
import type { HouseFault } from '#shared/domain/move-in/inspection/houseFaults.ts'
import { kindOfRoom } from '#shared/domain/move-in/inspection/houseRooms.ts'
import { houseCode } from '#shared/domain/vacant-inspections/checklists/houseList.ts'
import type { Day } from '#shared/kernel/days.ts'
import { compareCodes } from '#shared/kernel/names.ts'

/** One fault as lists show it. */
export interface HouseFaultLine {
  /** `<caseId>:<faultId>`. */
  readonly key: string
  readonly caseId: string
  readonly fault: HouseFault
  readonly unitId: string
  readonly unitCode: string
  readonly buildingId: string
  /** Its name; empty where it has only a code. */
  readonly building: string
  readonly buildingCode: string
  readonly ownerName: string
  /** Words of an item that the project made; empty for a shipped one. */
  readonly ownWords: string
  readonly due: HouseFaultDue
  /** Its work order: running or done; undefined without one. */
  readonly order: { readonly id: string; readonly isOpen: boolean } | undefined
}

/** The address of a fault's record, and the part of the register's address. */
export function faultKey(caseId: string, faultId: string): string {
  return `${caseId}:${faultId}`
}

/** Most cases whose faults are all closed that the register reads: the newest. */
const MOST_CLOSED_CASES = 2_000

/** Lines of these cases on a day, by home and in the order in which they were found. May run inside a transaction of the store. */
export async function faultLinesOf(
  { db }: Store,
  rows: readonly MoveInCaseRow[],
  today: Day,
): Promise<readonly HouseFaultLine[]> {
  const withFaults = rows.filter(({ v }) => v.faults.length > 0 && v.status !== 'void')
  const units = await db.units.bulkGet([...new Set(withFaults.flatMap(({ v }) => v.unitId ?? []))])
  const orders = await db.items.bulkGet([
    ...new Set(withFaults.flatMap(({ v }) => v.faults.flatMap((one) => one.itemId ?? []))),
  ])
  const unitOf = new Map(units.flatMap((unit) => (unit ? [[unit.id, unit.v] as const] : [])))
  const buildingOf = new Map((await db.buildings.toArray()).map((one) => [one.id, one.v]))
  const orderOf = new Map(orders.flatMap((item) => (item ? [[item.id, item.v.status === 'open'] as const] : [])))
  const versions = (await db.checklists.get('house'))?.v.versions ?? []
  const words = new Map(versions.flatMap(({ items }) => items.map((item) => [item.code, item.words] as const)))
  const lines = withFaults.flatMap(({ id, v }) =>
    v.faults.map((fault): HouseFaultLine => {
      const unit = unitOf.get(v.unitId ?? '')
      const building = buildingOf.get(unit?.buildingId ?? '')
      const isOpen = orderOf.get(fault.itemId ?? '')
      return {
        ...{ key: faultKey(id, fault.id), caseId: id, fault, unitId: v.unitId ?? '', unitCode: unit?.code ?? '' },
        ...{ buildingId: unit?.buildingId ?? '', building: building?.name ?? '', buildingCode: building?.code ?? '' },
        ownerName: v.party.ownerName,
        ownWords: words.get(houseCode(kindOfRoom(fault.room) ?? fault.room, fault.item)) ?? '',
        due: houseFaultDuty(fault, today),
        order: isOpen === undefined ? undefined : { id: fault.itemId ?? '', isOpen },
      }
    }),
  )
  return lines.toSorted((a, b) => compareCodes(a.unitCode, b.unitCode))
}

/** Faults that something is owed of, what is owed first at the top. Index: `moveInCases.faultStand`. */
export async function loadOpenHouseFaults(store: Store, today: Day): Promise<readonly HouseFaultLine[]> {
  const rows = await store.db.moveInCases.where('v.faultStand').anyOf(['open', 'tracked']).toArray()
  // A case that was broken off owes nobody anything.
  const lines = await faultLinesOf(
    store,
    rows.filter(({ v }) => v.status !== 'broken-off'),
    today,
  )
  const dayOf = ({ due }: HouseFaultLine): string => due.day || '9999'
  return lines
    .filter(({ due }) => due.duty !== 'none')
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : compareCodes(a.unitCode, b.unitCode)))
}

/** Faults that are closed, the newest first. Index: `moveInCases.openedAt`. */
export async function loadClosedHouseFaults(store: Store, today: Day): Promise<readonly HouseFaultLine[]> {
  const rows = await store.db.moveInCases.orderBy('v.openedAt').reverse().limit(MOST_CLOSED_CASES).toArray()
  const closed = (await faultLinesOf(store, rows, today)).filter(({ due }) => due.duty === 'none')
  return closed.toSorted((a, b) => (a.fault.closedAt < b.fault.closedAt ? 1 : -1))
}

/** What the register shows, live: the open ones, and the closed ones where they are asked for; undefined until they are read. */
export function useHouseFaults(today: Day, isClosed: boolean): readonly HouseFaultLine[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(
    async () => [
      ...(await loadOpenHouseFaults(store, today)),
      ...(isClosed ? await loadClosedHouseFaults(store, today) : []),
    ],
    [store, today, isClosed],
  )
}

/** All faults of one case. */
export async function loadFaultsOfCase(
  store: Store,
  caseId: string,
  today: Day,
): Promise<readonly HouseFaultLine[] | null> {
  const row = await store.db.moveInCases.get(caseId)
  return row === undefined ? null : faultLinesOf(store, [row], today)
}

/** The same, live; undefined while it is read, null where there is no such case. */
export function useFaultsOfCase(caseId: string, today: Day): readonly HouseFaultLine[] | null | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadFaultsOfCase(store, caseId, today), [store, caseId, today])
}

/** What the forms of a fault begin with. */
export interface FaultFormStart {
  /** Setting `move-in.responsible`. */
  readonly responsible: readonly string[]
  readonly departments: readonly string[]
  /** Kinds of requests, the repairs first. */
  readonly kinds: readonly string[]
  readonly repairers: string
  readonly staff: readonly { readonly id: string; readonly name: string; readonly isHere: boolean }[]
  /** Setting `move-in.fault-days`. */
  readonly days: number
}

/** The same once. */
export async function loadFaultFormStart(store: Store): Promise<FaultFormStart> {
  const staff = (await store.db.staff.toArray()).filter(({ deleted }) => !deleted)
  const kinds = await settingOf(store, 'items.request-kinds')
  const repairs = await settingOf(store, 'items.repair-kinds')
  const [repairers = ''] = await settingOf(store, 'items.engineering-departments')
  const isRepair = (kind: string): boolean => repairs.includes(kind)
  return {
    ...{ responsible: await settingOf(store, 'move-in.responsible'), repairers },
    departments: await settingOf(store, 'items.departments'),
    kinds: [...kinds.filter(isRepair), ...kinds.filter((kind) => !isRepair(kind))],
    staff: staff.map(({ id, v }) => ({ id, name: v.name ?? '', isHere: v.active !== false })),
    days: await settingOf(store, 'move-in.fault-days'),
  }
}

/** What the forms begin with, live; undefined while it is read. */
export function useFaultFormStart(): FaultFormStart | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadFaultFormStart(store), [store])
}

/** Where the paper of a number leads: its fault, or the case of its home; undefined for papers of others. Index: `sheets.number`. */
export async function faultOfNumber(
  { db }: Store,
  number: string,
): Promise<{ readonly caseId: string; readonly faultId?: string } | undefined> {
  const sheet = await db.sheets.where('v.number').equals(number).first()
  if (sheet?.v.form !== 'house-rectification' && sheet?.v.form !== 'house-reinspection') return undefined
  const { unitId } = sheet.v
  const rows =
    unitId === null
      ? await db.moveInCases.filter(({ v }) => v.faults.length > 0).toArray()
      : await db.moveInCases.where('v.unitId').equals(unitId).toArray()
  const named = rows.find(({ v }) => v.faults.some(({ history }) => history.some((step) => step.number === number)))
  const told = named?.v.faults.filter(({ history }) => history.some((step) => step.number === number)) ?? []
  const [only] = told
  if (named !== undefined && only !== undefined && told.length === 1) return { caseId: named.id, faultId: only.id }
  const found = named ?? rows.find(({ v }) => v.status !== 'void' && v.status !== 'broken-off')
  return found && { caseId: found.id }
}
