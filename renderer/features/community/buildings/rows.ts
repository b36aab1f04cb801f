/** Rows of the project as they stand, deleted ones left out. */
import type { Store } from '#renderer/db/store.ts'
import type { BuildingRow, EntranceRow, TowerDutyRow, UnitRow } from '#renderer/db/tables.ts'

const alive = <Row extends { readonly deleted?: true }>(rows: readonly Row[]): readonly Row[] =>
  rows.filter((row) => !row.deleted)

/** 1 before 2 before 10. */
const byNumber = new Intl.Collator('zh-CN', { numeric: true })

/** The order of codes and rooms as people count them. */
export function compareCodes(a: string, b: string): number {
  return byNumber.compare(a, b)
}

/** All buildings in the order of their codes. */
export async function allBuildings({ db }: Store): Promise<readonly BuildingRow[]> {
  return alive(await db.buildings.toArray()).toSorted((a, b) => compareCodes(a.v.code ?? '', b.v.code ?? ''))
}

/** The entrances of a building in the order of their codes. */
export async function entrancesOf({ db }: Store, buildingId: string): Promise<readonly EntranceRow[]> {
  const rows = alive(await db.entrances.where('v.buildingId').equals(buildingId).toArray())
  return rows.toSorted((a, b) => compareCodes(a.v.code ?? '', b.v.code ?? ''))
}

/** Who looks or looked after a building. */
export async function dutiesOf({ db }: Store, buildingId: string): Promise<readonly TowerDutyRow[]> {
  return alive(await db.towerDuties.where('v.buildingId').equals(buildingId).toArray())
}

/** The units of a building. */
export async function unitsOf({ db }: Store, buildingId: string): Promise<readonly UnitRow[]> {
  return alive(await db.units.where('v.buildingId').equals(buildingId).toArray())
}

/** Units that name no building, or one that is gone; keys first, so that those who have one are never read. */
export async function homelessUnits(store: Store): Promise<readonly UnitRow[]> {
  const { db } = store
  const buildings = (await allBuildings(store)).map((row) => row.id)
  // A building at a time, because the keys of one come in one answer; those of several are walked one by one.
  const perBuilding = buildings.map((id) => db.units.where('v.buildingId').equals(id).primaryKeys())
  const placed = new Set((await Promise.all(perBuilding)).flat())
  const others = (await db.units.toCollection().primaryKeys()).filter((id) => !placed.has(id))
  const rows = await db.units.bulkGet(others)
  return alive(rows.filter((row) => row !== undefined))
}

/** Names of the staff who may work, by id. */
export async function staffNames({ db }: Store): Promise<ReadonlyMap<string, string>> {
  const rows = alive(await db.staff.toArray()).filter((row) => row.v.active === true)
  return new Map(rows.map((row) => [row.id, row.v.name ?? '']))
}
