/** What screens ask of faults: those that are open, those that are good again, each with its home, its work order, and what came before. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import type { InspectionFaultRow, ItemRow } from '#renderer/db/tables.ts'
import { type FaultDue, faultDuty } from '#shared/domain/vacant-inspections/faults/faultDuties.ts'
import { type FaultState, lastVisitOf } from '#shared/domain/vacant-inspections/faults/faultFold.ts'
import { recurrencesOf } from '#shared/domain/vacant-inspections/faults/faultSteps.ts'
import type { Day } from '#shared/kernel/days.ts'
import { compareCodes } from '#shared/kernel/names.ts'

/** The work order that runs for a fault. */
export interface FaultOrder {
  readonly id: string
  readonly status: ItemRow['v']['status']
  readonly due: string
  /** When it was finished and by whom; empty while it runs. */
  readonly doneAt: string
  readonly doneBy: string
}

/** One fault as lists show it. */
export interface FaultLine {
  readonly id: string
  readonly state: FaultState
  readonly unitCode: string
  readonly buildingId: string
  /** Its name; empty where it has only a code. */
  readonly building: string
  readonly buildingCode: string
  /** Words of an item that the project made; empty for a shipped one. */
  readonly ownWords: string
  readonly due: FaultDue
  /** How often the same was found there before. */
  readonly recurred: number
  readonly order: FaultOrder | undefined
  /** What the meter moved, in hundredths of its unit; null where it is no meter. */
  readonly movedHundredths: number | null
}

/** States in which something is owed. */
export const OPEN_FAULTS = ['found', 'noticed', 'mended'] as const
/** Most of those that are good again: the newest. */
const MOST_CLOSED = 1_000

/** Whether the work order is finished, while nobody has said yet that the fault is mended. */
export function isOrderDone({ state, order }: Pick<FaultLine, 'state' | 'order'>): boolean {
  return state.status !== 'mended' && order !== undefined && order.status !== 'open' && order.doneAt !== ''
}

/** Words of items that the project made, by code, over all versions of the list: an old fault keeps its name. */
async function ownWordsOf({ db }: Pick<Store, 'db'>): Promise<ReadonlyMap<string, string>> {
  const versions = (await db.checklists.get('vacant'))?.v.versions ?? []
  return new Map(versions.flatMap(({ items }) => items.map(({ code, words }) => [code, words] as const)))
}

/** Lines of these rows on a day, in their order. May run inside a transaction of the store. */
export async function faultLines(
  store: Store,
  rows: readonly InspectionFaultRow[],
  today: Day,
): Promise<readonly FaultLine[]> {
  const { db } = store
  const ids = (pick: (state: FaultState) => string | null): string[] => [
    ...new Set(rows.flatMap(({ v }) => pick(v) ?? []).filter((id) => id !== '')),
  ]
  const unitIds = ids((v) => v.unitId)
  const ofMeters = ids((v) => (v.item.startsWith('meter/') ? lastVisitOf(v) : null))
  const [units, buildings, orders, visits, before, ownWords] = await Promise.all([
    db.units.bulkGet(unitIds),
    db.buildings.toArray(),
    db.items.bulkGet(ids((v) => v.itemId)),
    db.vacantInspections.bulkGet(ofMeters),
    db.inspectionFaults.where('v.unitId').anyOf(unitIds).toArray(),
    ownWordsOf(store),
  ])
  const unitOf = new Map(units.map((unit) => [unit?.id ?? '', unit?.v]))
  const buildingOf = new Map(buildings.map((building) => [building.id, building.v]))
  const orderOf = new Map(orders.flatMap((item) => (item === undefined ? [] : [[item.id, item] as const])))
  const visitOf = new Map(visits.map((visit) => [visit?.id ?? '', visit?.v]))
  const sameHome = Map.groupBy(before, ({ v }) => v.unitId)
  const terms = { today, dayOf: (at: string) => store.dayOf(Date.parse(at)) }
  return rows.map(({ id, v }): FaultLine => {
    const unit = unitOf.get(v.unitId)
    const item = orderOf.get(v.itemId ?? '')
    const meter = v.item.slice('meter/'.length)
    const reading = visitOf.get(lastVisitOf(v) ?? '')?.readings.find((one) => one.meter === meter)
    const others = (sameHome.get(v.unitId) ?? []).filter((row) => row.id !== id).map((row) => row.v)
    return {
      ...{ id, state: v, unitCode: unit?.code ?? '', buildingId: unit?.buildingId ?? '' },
      building: buildingOf.get(unit?.buildingId ?? '')?.name ?? '',
      buildingCode: buildingOf.get(unit?.buildingId ?? '')?.code ?? '',
      ownWords: ownWords.get(v.item) ?? '',
      due: faultDuty(v, { ...terms, orderDue: item?.v.due ?? '' }),
      recurred: recurrencesOf(v, others).length,
      order: item === undefined ? undefined : orderIn(item),
      movedHundredths: reading?.usedHundredths ?? null,
    }
  })
}

function orderIn({ id, v }: ItemRow): FaultOrder {
  return { id, status: v.status, due: v.due, doneAt: v.doneAt, doneBy: v.doneBy }
}

const byCode = (a: FaultLine, b: FaultLine): number =>
  compareCodes(a.unitCode, b.unitCode) || (a.state.item < b.state.item ? -1 : 1)

/** Open faults, what is owed first at the top. Index: `inspectionFaults.status`. May run inside a transaction of the store. */
export async function loadOpenFaults(store: Store, today: Day): Promise<readonly FaultLine[]> {
  const rows = await store.db.inspectionFaults
    .where('v.status')
    .anyOf([...OPEN_FAULTS])
    .toArray()
  // Without a day nothing is promised: after those that are.
  const dayOf = ({ due }: FaultLine): string => due.day || '9999'
  const lines = await faultLines(store, rows, today)
  return lines.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : byCode(a, b)))
}

/** Faults that are good again, the newest first. Index: `inspectionFaults.foundAt`. */
export async function loadClosedFaults(store: Store, today: Day): Promise<readonly FaultLine[]> {
  const rows = await store.db.inspectionFaults
    .orderBy('v.foundAt')
    .reverse()
    .filter(({ v }) => v.status === 'closed')
    .limit(MOST_CLOSED)
    .toArray()
  return faultLines(store, rows, today)
}

/** Open faults, live; undefined until they are read. */
export function useOpenFaults(today: Day): readonly FaultLine[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadOpenFaults(store, today), [store, today])
}

/** Those that are good again, live, where they are asked for. */
export function useClosedFaults(today: Day, isAsked: boolean): readonly FaultLine[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => (isAsked ? loadClosedFaults(store, today) : []), [store, today, isAsked])
}

/** All faults of one home that stand, the newest first. Index: `inspectionFaults.unitId`. */
export async function loadFaultsOfUnit(store: Store, unitId: string, today: Day): Promise<readonly FaultLine[]> {
  const rows = await store.db.inspectionFaults.where('v.unitId').equals(unitId).toArray()
  const standing = rows.filter(({ v }) => v.status !== 'void')
  const newest = standing.toSorted((a, b) => (a.v.foundAt < b.v.foundAt ? 1 : -1))
  return faultLines(store, newest, today)
}
