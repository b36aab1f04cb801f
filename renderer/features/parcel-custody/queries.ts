/** What screens ask of custody: what the desk holds, what a person or unit has here, the slots and how full they are. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { idsOfPerson } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import type { CustodyItemRow, DeliveryRunRow, ShelfSlotRow } from '#renderer/db/tables.ts'
import { type CustodyState, type CustodyStatus, isHeld } from '#shared/domain/parcel-custody/custodyState.ts'
import { normalizeWaybill } from '#shared/domain/parcel-custody/ids.ts'
import type { ShelfSlot } from '#shared/domain/parcel-custody/schema.ts'
import { compareCodes } from '#shared/kernel/names.ts'

/** A thing in custody with the names the desk shows. */
export interface CustodyLine {
  readonly id: string
  readonly item: CustodyState
  /** Whose it is: the file's name, else the name that was told; of a found thing nobody's. */
  readonly who: string
  /** Who left it, where somebody else did. */
  readonly from: string
  readonly unitCode: string
  /** Empty where it lies in no slot. */
  readonly slotCode: string
  /** Names of who took it in, and of who handed it out. */
  readonly receivedBy: string
  readonly endedBy: string
}

/** Whose things: a person under whatever id they are on file, or a unit. */
export interface CustodySubject {
  readonly kind: string
  readonly id: string
}

/** A slot as a whole record, with its id. */
export interface SlotLine extends ShelfSlot {
  readonly id: string
}

const HELD = ['in-store', 'out-for-delivery', 'missing'] as const satisfies readonly CustodyStatus[]

/** Rows of one status, oldest first. Index: `custodyItems.status`. */
export function itemsOfStatus(store: Store, status: CustodyStatus): Promise<CustodyItemRow[]> {
  return store.db.custodyItems.where('v.status').equals(status).sortBy('v.receivedAt')
}

/** Rows of everything the desk answers for: in store, on its way, looked for. */
export async function heldRows(store: Store): Promise<readonly CustodyItemRow[]> {
  // Equal keys are read at once each; a choice of keys would walk row by row.
  return (await Promise.all(HELD.map((status) => itemsOfStatus(store, status)))).flat()
}

/** Everything the desk answers for, with names. */
export async function heldItems(store: Store): Promise<readonly CustodyLine[]> {
  return custodyLines(store, await heldRows(store))
}

/** `heldItems`, live; undefined until it is read. */
export function useHeldItems(): readonly CustodyLine[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => heldItems(store), [store])
}

/** Everything that was ever here for a person or unit, newest first; what a person left for somebody else is among it. */
export async function itemsOf(store: Store, subject: CustodySubject): Promise<readonly CustodyLine[]> {
  return custodyLines(store, await rowsOf(store, subject))
}

/** The rows of `itemsOf`. Indexes: `custodyItems.personId`, `fromPersonId`, `unitId`. */
export async function rowsOf(store: Store, { kind, id }: CustodySubject): Promise<readonly CustodyItemRow[]> {
  const ids = kind === 'person' ? await idsOfPerson(store, id) : [id]
  const indexes = kind === 'person' ? ['v.personId', 'v.fromPersonId'] : ['v.unitId']
  const found = await Promise.all(indexes.map((index) => store.db.custodyItems.where(index).anyOf(ids).toArray()))
  const rows = new Map(found.flat().map((row) => [row.id, row]))
  return [...rows.values()].sort((a, b) => (a.v.receivedAt < b.v.receivedAt ? 1 : -1))
}

/**
 * What the subject may fetch now, oldest first: for a unit everything of the unit, for a person what names them and what came for their units
 * without a person of its own is the caller's to ask as well. Things on their way or missing are among it, with their status.
 */
export async function waitingFor(store: Store, subject: CustodySubject): Promise<readonly CustodyLine[]> {
  const ids = subject.kind === 'person' ? new Set(await idsOfPerson(store, subject.id)) : undefined
  const rows = (await rowsOf(store, subject)).filter(
    ({ v }) => isHeld(v) && (ids === undefined || (v.personId !== null && ids.has(v.personId))),
  )
  return custodyLines(store, rows.toReversed())
}

/** `waitingFor`, live; undefined until it is read, none without a subject. */
export function useWaitingFor(subject: CustodySubject | undefined): readonly CustodyLine[] | undefined {
  const { store } = useDesk()
  const { kind, id } = subject ?? {}
  return useLiveAnswer(
    async () => (kind === undefined || id === undefined ? [] : waitingFor(store, { kind, id })),
    [store, kind, id],
  )
}

/** Rows with names of people, units, slots and staff, each read once. */
export async function custodyLines(store: Store, rows: readonly CustodyItemRow[]): Promise<readonly CustodyLine[]> {
  const ids = (of: (v: CustodyState) => readonly (string | null)[]) => [
    ...new Set(rows.flatMap(({ v }) => of(v)).filter((id): id is string => id !== null && id !== '')),
  ]
  const [people, units, slots, staff] = await Promise.all([
    store.db.people.bulkGet(ids((v) => [v.personId, v.fromPersonId])),
    store.db.units.bulkGet(ids((v) => [v.unitId])),
    store.db.shelfSlots.bulkGet(ids((v) => [v.slotId])),
    store.db.staff.toArray(),
  ])
  const names = new Map([...people, ...staff].flatMap((row) => (row ? [[row.id, row.v.name ?? ''] as const] : [])))
  const codes = new Map([...units, ...slots].flatMap((row) => (row ? [[row.id, row.v.code ?? ''] as const] : [])))
  return rows.map(({ id, v }) => ({
    id,
    item: v,
    who: names.get(v.personId ?? '') ?? v.name,
    from: names.get(v.fromPersonId ?? '') ?? v.fromName,
    unitCode: codes.get(v.unitId ?? '') ?? '',
    slotCode: codes.get(v.slotId ?? '') ?? '',
    receivedBy: names.get(v.receivedBy) ?? '',
    endedBy: names.get(v.out?.by ?? '') ?? '',
  }))
}

/** One thing with names; undefined where there is none. */
export async function loadItem(store: Store, id: string): Promise<CustodyLine | undefined> {
  const row = await store.db.custodyItems.get(id)
  return row === undefined ? undefined : (await custodyLines(store, [row]))[0]
}

/** `loadItem`, live; undefined until it is read, null where there is none. */
export function useItem(id: string): CustodyLine | null | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => (await loadItem(store, id)) ?? null, [store, id])
}

/** The things of some ids in the order of the ids; ids of nothing are left out. */
export async function linesByIds(store: Store, ids: readonly string[]): Promise<readonly CustodyLine[]> {
  const rows = await store.db.custodyItems.bulkGet([...ids])
  return custodyLines(
    store,
    rows.filter((row): row is CustodyItemRow => row !== undefined),
  )
}

/** The parcel of a scanned waybill, whatever became of it. Index: `custodyItems.waybill`. */
export function itemByWaybill(store: Store, scanned: string): Promise<CustodyItemRow | undefined> {
  const waybill = normalizeWaybill(scanned)
  return waybill === '' ? Promise.resolve(undefined) : store.db.custodyItems.where('v.waybill').equals(waybill).first()
}

/** `endedAt` of what has not left. */
const NOT_ENDED = ''

/**
 * What is held under a 寄存牌号 now; two desks may have given one number to two things. Index: `custodyItems.[tag+endedAt]`, which past things
 * with the same tag do not lengthen.
 */
export async function heldByTag(store: Store, tag: string): Promise<readonly CustodyItemRow[]> {
  const rows = await store.db.custodyItems.where('[v.tag+v.endedAt]').equals([tag, NOT_ENDED]).toArray()
  return rows.filter(({ v }) => isHeld(v))
}

/** 寄存牌号 of everything held: the next one skips them. */
export async function heldTags(store: Store): Promise<ReadonlySet<string>> {
  return new Set((await heldRows(store)).map(({ v }) => v.tag))
}

/** How many things lie in each slot by the list: what is in store, not what is on its way or looked for. */
export async function slotLoad(store: Store): Promise<ReadonlyMap<string, number>> {
  const load = new Map<string, number>()
  for (const { v } of await itemsOfStatus(store, 'in-store'))
    if (v.slotId !== null) load.set(v.slotId, (load.get(v.slotId) ?? 0) + 1)
  return load
}

/** A slot's register row as a whole record. */
export function slotOf({ id, v }: Pick<ShelfSlotRow, 'id' | 'v'>): SlotLine {
  return {
    id,
    code: v.code ?? '',
    shelf: v.shelf ?? '',
    size: v.size ?? 'medium',
    capacity: v.capacity ?? 1,
    position: v.position ?? 0,
    active: v.active ?? true,
  }
}

/** All slots in the order of walking along them; retired ones last. */
export async function loadSlots(store: Store): Promise<readonly SlotLine[]> {
  const rows = (await store.db.shelfSlots.toArray()).filter(({ deleted }) => deleted !== true)
  return rows
    .map(slotOf)
    .sort((a, b) => Number(b.active) - Number(a.active) || a.position - b.position || compareCodes(a.code, b.code))
}

/** `loadSlots`, live; undefined until they are read. */
export function useSlots(): readonly SlotLine[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadSlots(store), [store])
}

/** Slots and how full they are, live; undefined until they are read. */
export function useSlotLoad(): ReadonlyMap<string, number> | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => slotLoad(store), [store])
}

/** Runs that are still out, oldest first. Index: `deliveryRuns.status`. */
export function openRuns(store: Store): Promise<readonly DeliveryRunRow[]> {
  return store.db.deliveryRuns.where('v.status').equals('open').sortBy('v.begunAt')
}
