/** Commands on buildings, entrances, units and duties: load, decide, commit. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store, UndoPlan } from '#renderer/db/store.ts'
import {
  decideAddBuilding,
  decideAddEntrance,
  decideEditBuilding,
  decideEditEntrance,
  decideRemoveBuilding,
  decideRemoveEntrance,
  decideTowerDuties,
  type PlaceEdit,
} from '#shared/domain/community/buildingDecisions.ts'
import type { BuildingInput, EntranceInput } from '#shared/domain/community/buildingInput.ts'
import {
  decideMakeUnits,
  decidePlaceUnits,
  planUnits,
  UNITS_PER_CHANGE,
  type UnitOrder,
  type UnitPlacement,
} from '#shared/domain/community/unitMaking.ts'
import { derivedId } from '#shared/domain/ids.ts'
import { ok } from '#shared/kernel/result.ts'
import { dutiesOf, entrancesOf, homelessUnits, unitsOf } from './rows.ts'

/** Adds a building. Refusals as `decideAddBuilding`. */
export function addBuilding(desk: Desk, input: BuildingInput) {
  return runCommand(desk, async (context) => {
    const rows = await desk.store.db.buildings.toArray()
    const there = new Set(rows.filter((row) => !row.deleted).map((row) => row.id))
    return decideAddBuilding(input, (id) => there.has(id), context)
  })
}

/** Changes a building. Refusals as `decideEditBuilding`. */
export function editBuilding(desk: Desk, edit: PlaceEdit<BuildingInput>) {
  return runCommand(desk, (context) => decideEditBuilding(edit, context))
}

/** Removes an empty building. Refusals as `decideRemoveBuilding`. */
export function removeBuilding(desk: Desk, buildingId: string) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const units = (await unitsOf(store, buildingId)).length
    const entranceIds = (await entrancesOf(store, buildingId)).map((row) => row.id)
    const dutyIds = (await dutiesOf(store, buildingId)).map((row) => row.id)
    return decideRemoveBuilding(buildingId, { units, entranceIds, dutyIds }, context)
  })
}

/** Adds an entrance to a building. Refusals as `decideAddEntrance`. */
export function addEntrance(
  desk: Desk,
  building: { readonly id: string; readonly code: string },
  input: EntranceInput,
) {
  return runCommand(desk, async (context) => {
    const there = new Set((await entrancesOf(desk.store, building.id)).map((row) => row.id))
    const place = { buildingId: building.id, buildingCode: building.code, exists: (id: string) => there.has(id) }
    return decideAddEntrance(input, place, context)
  })
}

/** Changes an entrance. Refusals as `decideEditEntrance`. */
export function editEntrance(desk: Desk, edit: PlaceEdit<EntranceInput>) {
  return runCommand(desk, (context) => decideEditEntrance(edit, context))
}

/** Removes an entrance without units. Refusals as `decideRemoveEntrance`. */
export function removeEntrance(desk: Desk, entranceId: string) {
  return runCommand(desk, async (context) => {
    const row = await desk.store.db.entrances.get(entranceId)
    const units = await unitsOf(desk.store, row?.v.buildingId ?? '')
    const own = units.filter((unit) => (unit.v.entrance ?? '') === (row?.v.code ?? ''))
    return decideRemoveEntrance(entranceId, own.length, context)
  })
}

/** Says who looks after a building. Whom another desk put there since the form showed its list stays. Refusals as `decideTowerDuties`. */
export function setOfficers(
  desk: Desk,
  buildingId: string,
  { wanted, shown }: { readonly wanted: readonly string[]; readonly shown: readonly string[] },
) {
  return runCommand(desk, (context) => decideTowerDuties(buildingId, { now: shown, wanted }, context))
}

/** What making or placing units did: how many, and how each of its changes is taken back. */
export interface UnitsDone {
  readonly units: number
  readonly undo: readonly (UndoPlan | undefined)[]
}

/** Ids of the units of a plan that are there. */
export async function existingUnits(store: Store, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = codes.map((code) => derivedId(store.workspace, 'unit', code))
  const rows = await store.db.units.bulkGet(ids)
  return new Set(rows.flatMap((row) => (row === undefined || row.deleted ? [] : [row.id])))
}

/** Makes the units of an order, 200 a change. Refusals as `planUnits` and `decideMakeUnits`; what was stored before a refusal stays. */
export async function makeUnits(desk: Desk, order: UnitOrder) {
  const { store } = desk
  const planned = planUnits(order, await settingOf(store, 'unit.pattern'))
  if (!planned.ok) return planned
  const there = await existingUnits(
    store,
    planned.value.map((unit) => unit.code),
  )
  const missing = planned.value.filter((unit) => !there.has(derivedId(store.workspace, 'unit', unit.code)))
  const undo: (UndoPlan | undefined)[] = []
  for (let at = 0; at === 0 || at < missing.length; at += UNITS_PER_CHANGE) {
    const units = missing.slice(at, at + UNITS_PER_CHANGE)
    const done = await runCommand(desk, (context) => decideMakeUnits(order, { units, exists: () => false }, context))
    if (!done.ok) return done
    undo.push(done.value.undo)
  }
  return ok<UnitsDone>({ units: missing.length, undo })
}

/**
 * Puts units into their buildings, 200 a change; one that another desk placed since the list was shown stays where that desk put it.
 * Refusals as `decidePlaceUnits`; what was stored before a refusal stays.
 */
export async function placeUnits(desk: Desk, placements: readonly UnitPlacement[]) {
  const homeless = new Set((await homelessUnits(desk.store)).map(({ id }) => id))
  const open = placements.filter(({ id }) => homeless.has(id))
  const undo: (UndoPlan | undefined)[] = []
  for (let at = 0; at === 0 || at < open.length; at += UNITS_PER_CHANGE) {
    const part = open.slice(at, at + UNITS_PER_CHANGE)
    const done = await runCommand(desk, (context) => decidePlaceUnits(part, context))
    if (!done.ok) return done
    undo.push(done.value.undo)
  }
  return ok<UnitsDone>({ units: open.length, undo })
}
