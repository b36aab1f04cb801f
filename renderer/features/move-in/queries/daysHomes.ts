/** Homes with their owner and their case, read for many at once: what a handover day and a handover list are made from. */
import { useLiveQuery } from 'dexie-react-hooks'
import { decoratingUnits } from '#renderer/db/decoratingUnits.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MoveInCaseRow, UnitRow } from '#renderer/db/tables.ts'
import type { ListedHome } from '#shared/domain/move-in/days/handoverRow.ts'
import type { PlannedHome } from '#shared/domain/move-in/days/layOutDay.ts'
import { holdsUnit, isOpenStay } from '#shared/domain/owner-files/stays.ts'
import { unitState } from '#shared/domain/owner-files/unitState.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import { normalizeCode } from '#shared/kernel/text.ts'

/** A home that may be moved into, as all of its files tell. */
export interface HandoverHome extends PlannedHome {
  /** Owners and co-owners on file, the first one with a telephone number. */
  readonly owners: readonly { readonly personId: string; readonly name: string; readonly phone: string }[]
  readonly isCompany: boolean
}

type Owner = HandoverHome['owners'][number] & { readonly isCompany: boolean }

/** Owners of the units, the one who holds it alone first. Indexes: `stays.v.unitId`, `phones.v.personId`. */
async function ownersOf(store: Store, unitIds: readonly string[]): Promise<ReadonlyMap<string, readonly Owner[]>> {
  const { db } = store
  const today = store.dayOf(store.clock.nowMs())
  const stays = (await db.stays.where('v.unitId').anyOf(unitIds).toArray()).filter(
    ({ deleted, v }) =>
      deleted !== true &&
      holdsUnit(v.relation) &&
      isOpenStay({ fromDay: v.fromDay ?? null, toDay: v.toDay ?? null }, today),
  )
  const ids = [...new Set(stays.map(({ v }) => v.personId ?? ''))]
  const people = new Map(
    (await db.people.bulkGet(ids)).flatMap((row) => (row && !row.deleted ? [[row.id, row.v]] : [])),
  )
  const phones = new Map<string, string>()
  for (const { v, deleted } of await db.phones.where('v.personId').anyOf(ids).toArray())
    if (deleted !== true && v.personId && !phones.has(v.personId)) phones.set(v.personId, v.number ?? '')
  const holders = stays.toSorted((a, b) => Number(b.v.relation === 'owner') - Number(a.v.relation === 'owner'))
  const found = holders.flatMap(({ v }) => {
    const person = people.get(v.personId ?? '')
    if (person === undefined || !v.personId) return []
    const owner = { personId: v.personId, name: person.name ?? '', phone: phones.get(v.personId) ?? '' }
    return [{ unitId: v.unitId ?? '', owner: { ...owner, isCompany: (person.creditCode ?? '') !== '' } }]
  })
  const grouped = Map.groupBy(found, ({ unitId }) => unitId)
  return new Map([...grouped].map(([unitId, each]) => [unitId, each.map(({ owner }) => owner)]))
}

/** The case of each unit that runs or went through: one that was broken off or taken back does not count. Index: `moveInCases.v.unitId`. */
async function casesOf({ db }: Store, unitIds: readonly string[]): Promise<ReadonlyMap<string, MoveInCaseRow>> {
  const rows = await db.moveInCases.where('v.unitId').anyOf(unitIds).toArray()
  const standing = rows.filter(({ v }) => v.status !== 'broken-off' && v.status !== 'void')
  return new Map(standing.map((row) => [row.v.unitId ?? '', row]))
}

/** All that is known of the units. May run inside a transaction of the store. */
async function homesOf(store: Store, rows: readonly UnitRow[]): Promise<readonly HandoverHome[]> {
  const units = rows.filter(({ deleted }) => deleted !== true)
  const ids = units.map(({ id }) => id)
  const today = store.dayOf(store.clock.nowMs())
  const [owners, cases, buildings, stays, decorating] = await Promise.all([
    ownersOf(store, ids),
    casesOf(store, ids),
    store.db.buildings.toArray(),
    store.db.stays.where('v.unitId').anyOf(ids).toArray(),
    decoratingUnits(store, ids),
  ])
  const buildingCodes = new Map(buildings.map(({ id, v }) => [id, v.code ?? '']))
  const living = Map.groupBy(
    stays.filter(({ deleted }) => deleted !== true),
    ({ v }) => v.unitId ?? '',
  )
  return units.map(({ id, v }) => {
    const of = (living.get(id) ?? []).map((stay) => stay.v)
    const moveIn = cases.get(id)
    const own = owners.get(id) ?? []
    return {
      ...{ unitId: id, unitCode: v.code ?? '', floor: v.floor ?? null, deliveredDay: v.deliveredDay ?? null },
      building: buildingCodes.get(v.buildingId ?? '') ?? '',
      entrance: v.entrance ?? '',
      state: unitState({ unit: v, stays: of, today, isDecorating: decorating.has(id) }),
      ...{ owners: own, ownerName: own[0]?.name ?? '', isCompany: own[0]?.isCompany ?? false },
      moveIn:
        moveIn === undefined ? null : { id: moveIn.id, status: moveIn.v.status, appointment: moveIn.v.appointment },
    }
  })
}

/** Homes that were chosen for a day. */
export interface ChosenHomes {
  readonly homes: readonly HandoverHome[]
  /** What was typed as a unit and is none. */
  readonly unknown: readonly string[]
}

/** Homes of buildings and of single units by their code. Indexes: `units.v.buildingId`; codes are compared in their one form. */
export async function chosenHomes(
  store: Store,
  { buildingIds, codes }: { readonly buildingIds: readonly string[]; readonly codes: readonly string[] },
): Promise<ChosenHomes> {
  const inBuildings = await store.db.units.where('v.buildingId').anyOf(buildingIds).toArray()
  const wanted = new Map(codes.map((code) => [normalizeCode(code), code]))
  const named = wanted.size === 0 ? [] : await unitsByCode(store, (code) => wanted.has(code))
  const rows = new Map([...inBuildings, ...named.map(([, row]) => row)].map((row) => [row.id, row]))
  for (const [code] of named) wanted.delete(code)
  return { homes: await homesOf(store, [...rows.values()]), unknown: [...wanted.values()] }
}

async function unitsByCode(
  { db }: Store,
  isWanted: (code: string) => boolean,
): Promise<readonly (readonly [string, UnitRow])[]> {
  const rows = await db.units
    .filter((row) => row.deleted !== true && isWanted(normalizeCode(row.v.code ?? '')))
    .toArray()
  return rows.map((row) => [normalizeCode(row.v.code ?? ''), row] as const)
}

/** Homes that a list names, by their code in its one form. */
export async function listedHomes(store: Store, codes: ReadonlySet<string>): Promise<ReadonlyMap<string, ListedHome>> {
  const named = await unitsByCode(store, (code) => codes.has(code))
  const homes = await homesOf(
    store,
    named.map(([, row]) => row),
  )
  return new Map(
    homes.map((home) => [
      normalizeCode(home.unitCode),
      { ...home, owner: home.owners[0] ?? null, ownerIds: home.owners.map(({ personId }) => personId) },
    ]),
  )
}

/** A building to choose. */
export interface BuildingChoice {
  readonly id: string
  readonly label: string
}

async function loadBuildingChoices({ db }: Store): Promise<readonly BuildingChoice[]> {
  const rows = (await db.buildings.toArray()).filter(({ deleted }) => deleted !== true)
  const sorted = rows.toSorted((a, b) => compareCodes(a.v.code ?? '', b.v.code ?? ''))
  return sorted.map(({ id, v }) => ({ id, label: `${v.code ?? ''} ${v.name ?? ''}`.trim() }))
}

/** Buildings in their order, live; undefined while loading. */
export function useBuildingChoices(): readonly BuildingChoice[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => loadBuildingChoices(store), [store])
}

/** What the form of a handover day begins with. */
export interface PlanStart {
  readonly buildings: readonly BuildingChoice[]
  readonly slotMinutes: number
  readonly slotHomes: number
}

/** Buildings in their order, and what the project set, live; undefined while loading. */
export function usePlanStart(): PlanStart | undefined {
  const { store } = useDesk()
  return useLiveQuery(
    async () => ({
      buildings: await loadBuildingChoices(store),
      slotMinutes: await settingOf(store, 'move-in.slot-minutes'),
      slotHomes: await settingOf(store, 'move-in.slot-homes'),
    }),
    [store],
  )
}
