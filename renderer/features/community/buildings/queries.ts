/** What the screens of buildings ask. */
import { decoratingUnits } from '#renderer/db/decoratingUnits.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import type { BuildingRow } from '#renderer/db/tables.ts'
import type { Building, Entrance } from '#shared/domain/community/buildings.ts'
import { isCurrentStay } from '#shared/domain/owner-files/stays.ts'
import { unitState } from '#shared/domain/owner-files/unitState.ts'
import type { PlanUnit } from './planGrid.ts'
import { allBuildings, compareCodes, dutiesOf, entrancesOf, homelessUnits, staffNames, unitsOf } from './rows.ts'

/** A building as the list shows it. */
export interface BuildingLine extends Building {
  readonly id: string
  /** 1# 春晓阁. */
  readonly title: string
  readonly entrances: readonly (Entrance & { readonly id: string })[]
  readonly officers: readonly { readonly id: string; readonly name: string }[]
  readonly contested: boolean
}

/** 1# 春晓阁, or 1# alone. */
export function buildingTitle({ code = '', name = '' }: { readonly code?: string; readonly name?: string }): string {
  return name === '' ? `${code}#` : `${code}# ${name}`
}

/** All buildings; undefined while loading. */
export function useBuildings(): readonly BuildingLine[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const names = await staffNames(store)
    return Promise.all((await allBuildings(store)).map((row) => buildingLine(store, row, names)))
  }, [store])
}

async function buildingLine(store: Store, row: BuildingRow, names: ReadonlyMap<string, string>): Promise<BuildingLine> {
  const { code = '', name = '', phase = '', floors = null, firstMoveInDay = null } = row.v
  const entrances = await entrancesOf(store, row.id)
  const duties = (await dutiesOf(store, row.id)).filter((duty) => duty.v.active === true)
  return {
    id: row.id,
    ...{ code, name, phase, floors, firstMoveInDay },
    title: buildingTitle(row.v),
    entrances: entrances.map(({ id, v }) => ({
      id,
      buildingId: row.id,
      code: v.code ?? '',
      floorFrom: v.floorFrom ?? 1,
      floorTo: v.floorTo ?? 1,
      unitsPerFloor: v.unitsPerFloor ?? 1,
    })),
    officers: duties.flatMap(({ v }) => {
      const officer = names.get(v.staffId ?? '')
      return officer === undefined ? [] : [{ id: v.staffId ?? '', name: officer }]
    }),
    contested: [row, ...entrances].some((one) => (one.conflicts ?? []).length > 0),
  }
}

/** Those who may look after a building, by name; undefined while loading. */
export function useStaffChoice(): readonly { readonly value: string; readonly label: string }[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => [...(await staffNames(store))].map(([value, label]) => ({ value, label })), [store])
}

/** The units of a building with their states and people; undefined while loading. */
export function usePlanUnits(buildingId: string | undefined, today: string): readonly PlanUnit[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(
    async () => (buildingId === undefined ? [] : loadPlanUnits(store, buildingId, today)),
    [store, buildingId, today],
  )
}

/** Holders first, then who lives there. */
const NAME_ORDER = ['owner', 'co-owner', 'tenant', 'occupant', 'family']

/** The units of a building with their states and people. */
export async function loadPlanUnits(store: Store, buildingId: string, today: string): Promise<readonly PlanUnit[]> {
  const units = await unitsOf(store, buildingId)
  const ids = units.map((unit) => unit.id)
  const stays = (await store.db.stays.where('v.unitId').anyOf(ids).toArray()).filter((stay) => !stay.deleted)
  const people = await store.db.people.bulkGet([...new Set(stays.map((stay) => stay.v.personId ?? ''))])
  const names = new Map(people.flatMap((row) => (row && !row.deleted ? [[row.id, row.v.name ?? '']] : [])))
  const byUnit = Map.groupBy(stays, (stay) => stay.v.unitId ?? '')
  const decorating = await decoratingUnits(store, ids)
  return units.map(({ id, v }) => {
    const own = (byUnit.get(id) ?? []).map((stay) => stay.v)
    const current = own
      .filter((stay) => isCurrentStay(stay, today) && NAME_ORDER.includes(stay.relation ?? ''))
      .toSorted((a, b) => NAME_ORDER.indexOf(a.relation ?? '') - NAME_ORDER.indexOf(b.relation ?? ''))
    return {
      id,
      code: v.code ?? '',
      entrance: v.entrance ?? '',
      floor: v.floor ?? null,
      room: v.room ?? '',
      state: unitState({ unit: v, stays: own, today, isDecorating: decorating.has(id) }),
      names: current.flatMap((stay) => names.get(stay.personId ?? '') ?? []),
    }
  })
}

/** Units that stand in no building, in the order of their codes; undefined while loading. */
export function useHomelessUnits() {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const rows = (await homelessUnits(store)).map(({ id, v }) => ({
      id,
      code: v.code ?? '',
      typed: { entrance: v.entrance ?? '', floor: v.floor ?? null, room: v.room ?? '' },
    }))
    return rows.toSorted((a, b) => compareCodes(a.code, b.code))
  }, [store])
}
