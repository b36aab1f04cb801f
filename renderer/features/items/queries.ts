/** What screens ask of items, with the names the desk shows. */
import { useLiveQuery } from 'dexie-react-hooks'
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { idsOfPerson } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ItemRow } from '#renderer/db/tables.ts'
import { compareNames } from '#shared/kernel/names.ts'

/** An item with its names. */
export interface ItemLine {
  readonly item: ItemRow
  /** Name of the known person, or as told; empty where nobody gave one. */
  readonly name: string
  readonly unitCode: string
  /** Name of who first received it, and of who has it in hand now (empty where that is nobody in particular). */
  readonly receiver: string
  readonly officer: string
}

/** The items with their names. */
export async function withItemNames(store: Store, items: readonly ItemRow[]): Promise<readonly ItemLine[]> {
  // A household has several items: each row is read once.
  const people = await store.db.people.bulkGet(distinct(items.map(({ v }) => v.personId)))
  const units = await store.db.units.bulkGet(distinct(items.map(({ v }) => v.unitId)))
  const names = new Map(people.map((row) => [row?.id, row?.v.name]))
  const codes = new Map(units.map((row) => [row?.id, row?.v.code]))
  const staff = await staffNames(store)
  return items.map((item) => ({
    item,
    name: names.get(item.v.personId ?? '') ?? item.v.contactName,
    unitCode: codes.get(item.v.unitId ?? '') ?? '',
    receiver: staff.get(item.v.firstReceiver) ?? '',
    officer: staff.get(item.v.officerId ?? '') ?? '',
  }))
}

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids)].filter((id) => id !== null)
}

/** Names of all staff by their id. */
export async function staffNames(store: Store): Promise<ReadonlyMap<string, string>> {
  return new Map((await store.db.staff.toArray()).map((row) => [row.id, row.v.name ?? '']))
}

/** Items of a person, under whatever id they are on file, or of a unit, oldest first. Index: `items.personId`, `items.unitId`. */
export async function loadItemsOf(store: Store, { kind, id }: HubSubject): Promise<readonly ItemRow[]> {
  const index = kind === 'person' ? 'v.personId' : 'v.unitId'
  const ids = kind === 'person' ? await idsOfPerson(store, id) : [id]
  return store.db.items.where(index).anyOf(ids).sortBy('v.registeredAt')
}

/** Items of the subject that were taken back whole: their state names nobody any more, their history does. Few at any time. */
export async function loadVoidItemsOf(store: Store, { kind, id }: HubSubject): Promise<readonly ItemRow[]> {
  const field = kind === 'person' ? 'personId' : 'unitId'
  const ids: readonly unknown[] = kind === 'person' ? await idsOfPerson(store, id) : [id]
  const rows = await store.db.items.where('v.status').equals('void').toArray()
  return rows.filter((row) => row.s.some((event) => event.ev === 'registered' && ids.includes(event.data[field])))
}

/** One item with its names; null when there is none, undefined while loading. */
export function useItemLine(itemId: string): ItemLine | null | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    const row = await store.db.items.get(itemId)
    return row === undefined ? null : ((await withItemNames(store, [row]))[0] ?? null)
  }, [store, itemId])
}

/** The number to call back on: as told, else the first one on file; empty where there is none, undefined while loading. */
export function useCallBackNumber({ item: { v } }: ItemLine): string | undefined {
  const { store } = useDesk()
  const { contactPhone, personId } = v
  return useLiveQuery(async () => {
    if (contactPhone !== '' || personId === null) return contactPhone
    const phones = await store.db.phones.where('v.personId').equals(personId).sortBy('id')
    return phones.find((row) => !row.deleted)?.v.number ?? ''
  }, [store, contactPhone, personId])
}

/** A colleague who can have an item in hand. */
export interface Colleague {
  readonly id: string
  readonly name: string
}

/** Everybody who is on the staff now, by name; undefined while loading. */
export function useColleagues(): readonly Colleague[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => loadColleagues(store), [store])
}

/** The same once. */
export async function loadColleagues(store: Store): Promise<readonly Colleague[]> {
  const rows = (await store.db.staff.toArray()).filter((row) => !row.deleted && row.v.active === true)
  return rows.map(({ id, v }) => ({ id, name: v.name ?? '' })).sort((a, b) => compareNames(a.name, b.name))
}
