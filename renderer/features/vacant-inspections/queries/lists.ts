/** Patrol lists and what was filled of them (handbook R31, R89). May run inside a transaction of the store. */

import { type ChecklistInUse, checklistInUse, isShipped } from '#renderer/db/checklists.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import { LEADERS } from '#shared/domain/roles.ts'
import type { ChecklistState } from '#shared/domain/vacant-inspections/checklists/checklistFold.ts'
import { placeOfList } from '#shared/domain/vacant-inspections/checklists/versions.ts'
import { listPatrolIdOf } from '#shared/domain/vacant-inspections/ids.ts'
import { type ListPlace, SHIPPED_LISTS } from '#shared/domain/vacant-inspections/kinds.ts'
import type { ListPatrolState } from '#shared/domain/vacant-inspections/lists/listPatrolFold.ts'
import type { ListFacts, ListTarget } from '#shared/domain/vacant-inspections/lists/listRecording.ts'
import { daysOfMonth } from '#shared/domain/vacant-inspections/plan/compliance.ts'
import type { Day, Month } from '#shared/kernel/days.ts'

/** One list, shipped or made by the project. */
export interface KnownList {
  /** Record id. */
  readonly list: string
  /** The project's name; empty for a shipped list. */
  readonly name: string
  /** Empty for the list of a home. */
  readonly place: ListPlace | ''
  readonly isRetired: boolean
  /** Undefined while nothing was saved of a shipped list. */
  readonly state: ChecklistState | undefined
}

/** All lists: the shipped ones first, then the project's own by name. */
export async function loadLists({ db }: Pick<Store, 'db'>): Promise<readonly KnownList[]> {
  const rows = new Map((await db.checklists.toArray()).map(({ id, v }) => [id, v]))
  const own = [...rows].filter(([id, { versions }]) => !isShipped(id) && versions.length > 0)
  const byName = own.sort(([, a], [, b]) => a.name.localeCompare(b.name, 'zh-CN'))
  return [...SHIPPED_LISTS, ...byName.map(([id]) => id)].map((list) => {
    const state = rows.get(list)
    const isRetired = state?.isRetired ?? false
    return { list, name: state?.name ?? '', place: placeOfList(list, state), isRetired, state }
  })
}

/** The same, live. */
export function useLists(): readonly KnownList[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadLists(store), [store])
}

/** A list that can be filled now: it has an item in force and is about a building or the project. */
export function isFilled({ list, place, state, isRetired }: KnownList): boolean {
  return place !== '' && !isRetired && (isShipped(list) || (state?.inUse ?? -1) > 0)
}

/** A filled list. */
export interface FilledList {
  readonly id: string
  readonly state: ListPatrolState
}

/** A building as people call it. */
export interface ListBuilding {
  readonly buildingId: string
  /** As the codes of its units write it. */
  readonly code: string
  /** May be empty. */
  readonly name: string
  readonly officerIds: readonly string[]
}

/** A patrol of a public area that was recorded with those of decoration: it counts, and is shown there. */
export interface PatrolElsewhere {
  readonly id: string
  readonly day: string
  readonly slot: string
  readonly officerId: string
  readonly seenAt: string
  readonly faults: number
}

/** One line of a day: a place that waits, or what was filled of it. */
export interface ListLine {
  readonly key: string
  /** Undefined for a list of the whole project. */
  readonly building: ListBuilding | undefined
  readonly turn: number
  readonly filled: FilledList | undefined
  readonly elsewhere: PatrolElsewhere | undefined
}

/** A list on a day. */
export interface ListDay {
  readonly day: Day
  readonly lines: readonly ListLine[]
  readonly checklist: ChecklistInUse
  /** Names by id. */
  readonly staff: ReadonlyMap<string, string>
  /** Those who may sign the daily list. */
  readonly leaderIds: readonly string[]
}

/** A list on a day. Indexes: `listPatrols.[list+day]`, `decorationPatrols.day`. */
export async function loadListDay(store: Store, { list, place }: KnownList, day: Day): Promise<ListDay> {
  const { db } = store
  const [rows, buildings, staff, checklist, elsewhere] = await Promise.all([
    db.listPatrols.where('[v.list+v.day]').equals([list, day]).toArray(),
    place === 'building' ? loadBuildings(store) : [],
    loadListStaff(store),
    checklistInUse(store, list),
    list === 'public-area' ? patrolsElsewhere(store, day) : new Map<string, readonly PatrolElsewhere[]>(),
  ])
  const filled = rows.filter(({ v }) => v.status !== 'void').map(({ id, v }) => ({ id, state: v }))
  const places: readonly (ListBuilding | undefined)[] = place === 'building' ? buildings : [undefined]
  const lines = places.flatMap((building) => {
    const id = building?.buildingId ?? ''
    const here = filled.filter(({ state }) => (state.buildingId ?? '') === id)
    return linesOfPlace(building, here, elsewhere.get(id) ?? [])
  })
  return { day, lines, checklist, ...staff }
}

/** The same, live; undefined until it is read. */
export function useListDay(known: KnownList, day: Day): ListDay | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadListDay(store, known, day), [store, known, day])
}

function linesOfPlace(
  building: ListBuilding | undefined,
  here: readonly FilledList[],
  elsewhere: readonly PatrolElsewhere[],
): readonly ListLine[] {
  const place = building?.buildingId ?? 'project'
  const line = { building, filled: undefined, elsewhere: undefined }
  const done = here
    .toSorted((a, b) => a.state.turn - b.state.turn)
    .map((filled) => ({ ...line, key: filled.id, turn: filled.state.turn, filled }))
  const there = elsewhere.map((one) => ({ ...line, key: one.id, turn: 0, elsewhere: one }))
  if (done.length + there.length > 0) return [...there, ...done]
  return [{ ...line, key: `${place}/1`, turn: 1 }]
}

/** Buildings in the order of their codes, with their officers. */
export async function loadBuildings({ db }: Pick<Store, 'db'>): Promise<readonly ListBuilding[]> {
  const [rows, duties] = await Promise.all([db.buildings.toArray(), db.towerDuties.toArray()])
  const onDuty = duties.filter((row) => !row.deleted && row.v.active !== false)
  const officersOf = Map.groupBy(onDuty, ({ v }) => v.buildingId ?? '')
  return rows
    .filter((row) => !row.deleted)
    .map(({ id, v }) => ({
      ...{ buildingId: id, code: v.code ?? '', name: v.name ?? '' },
      officerIds: (officersOf.get(id) ?? []).flatMap((row) => row.v.staffId ?? []),
    }))
    .sort((a, b) => a.code.localeCompare(b.code, 'zh-CN', { numeric: true }))
}

async function loadListStaff({ db }: Pick<Store, 'db'>): Promise<Pick<ListDay, 'staff' | 'leaderIds'>> {
  const rows = (await db.staff.toArray()).filter((row) => !row.deleted)
  const leads = rows.filter(({ v }) => (LEADERS as readonly (string | undefined)[]).includes(v.role))
  return { staff: new Map(rows.map(({ id, v }) => [id, v.name ?? ''])), leaderIds: leads.map(({ id }) => id) }
}

async function patrolsElsewhere(
  { db }: Pick<Store, 'db'>,
  day: Day,
): Promise<ReadonlyMap<string, readonly PatrolElsewhere[]>> {
  const rows = await db.decorationPatrols.where('v.day').equals(day).toArray()
  const done = rows.filter(({ v }) => v.status === 'done' && v.buildingId !== '')
  const patrols = done.map(({ id, v }) => {
    const faults = v.items.filter(({ found }) => found === 'fault').length
    return { buildingId: v.buildingId, id, day: v.day, slot: v.slot, officerId: v.officerId, seenAt: v.seenAt, faults }
  })
  return Map.groupBy(patrols, ({ buildingId }) => buildingId)
}

/** What was filled from one day to another, the latest first; of all lists. Index: `listPatrols.day`. */
export async function loadFilledLists(
  { db }: Pick<Store, 'db'>,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<readonly FilledList[]> {
  const rows = await db.listPatrols.where('v.day').between(from, to, true, true).toArray()
  return rows
    .filter(({ v }) => v.status !== 'void')
    .map(({ id, v }) => ({ id, state: v }))
    .sort((a, b) => (a.state.seenAt < b.state.seenAt ? 1 : -1))
}

/** What was filled in a month, and what its names mean. */
export interface ListRegisterOfMonth extends Pick<ListDay, 'staff'> {
  readonly filled: readonly FilledList[]
  readonly buildings: readonly ListBuilding[]
}

/** The register of a month (`2026-11`), live. */
export function useRegister(month: Month): ListRegisterOfMonth | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const { first, last } = daysOfMonth(month)
    const [filled, buildings, { staff }] = await Promise.all([
      loadFilledLists(store, { from: first, to: last }),
      loadBuildings(store),
      loadListStaff(store),
    ])
    return { filled, buildings, staff }
  }, [store, month])
}

/** Whether nobody filled 《每日工作巡查表》 on a day, though the project does (handbook R31). Index: `listPatrols.[list+day]`. */
export async function isDailyListMissing({ db }: Pick<Store, 'db'>, day: Day): Promise<boolean> {
  if ((await db.checklists.get('daily-supervision'))?.v.isRetired) return false
  const rows = await db.listPatrols.where('[v.list+v.day]').equals(['daily-supervision', day]).toArray()
  return rows.every(({ v }) => v.status === 'void')
}

/** Which list of which day is filled. */
export interface ListAsked {
  readonly list: string
  readonly day: Day
}

/** What storing a list is decided on. */
export async function loadListFacts(store: Store, { list, day }: ListAsked): Promise<ListFacts> {
  const [state, checklist, { leaderIds }] = await Promise.all([
    store.db.checklists.get(list),
    checklistInUse(store, list),
    loadListStaff(store),
  ])
  return { list, day, isRetired: state?.v.isRetired ?? false, checklist, leaderIds, zone: store.zone() }
}

/** One place of a list as it stands: what storing it is decided on. */
export async function loadListTarget(
  store: Store,
  { list, day }: ListAsked,
  { buildingId, turn }: { readonly buildingId: string; readonly turn: number },
): Promise<ListTarget> {
  const { db, workspace } = store
  const [known, state, building] = await Promise.all([
    db.listPatrols.get(listPatrolIdOf(workspace, { list, buildingId, day, turn })),
    db.checklists.get(list),
    buildingId === '' ? undefined : db.buildings.get(buildingId),
  ])
  const place = placeOfList(list, state?.v)
  const isPlace =
    buildingId === '' ? place === 'project' : place === 'building' && building !== undefined && !building.deleted
  const isKnown = known !== undefined && known.v.status !== 'void'
  return { buildingId, turn, name: building?.v.code ?? '', isKnown, isPlace }
}

/** A filled list with its live events: what taking it back decides on. */
export async function loadListEvents(store: Store, id: string) {
  return { id, events: await loadLiveEvents(store, 'listPatrol', id) }
}

/** Names of the staff by id, live. */
export function useListStaff(): ReadonlyMap<string, string> | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => (await loadListStaff(store)).staff, [store])
}
