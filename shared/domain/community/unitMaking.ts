/**
 * The units of a building made from its floors and doors, and units that stand nowhere yet put into their buildings: by the project's
 * unit code pattern, at most 200 a change.
 */
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { derivedId } from '#shared/domain/ids.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { bareUnitPart, formatUnitCode, isUnitPattern, unitCodeReader } from '#shared/kernel/unitCode.ts'
import type { Dot } from '#shared/sync/change.ts'
import { HIGHEST_FLOOR, LOWEST_FLOOR, MOST_ROOMS_PER_FLOOR } from './buildingInput.ts'

/** Why units are not made or placed; each code is explained where it is given. */
export type UnitMakingRefusal = Refusal<
  | 'beyond-role'
  | 'nothing-to-make'
  | 'floors-invalid'
  | 'rooms-invalid'
  | 'pattern-invalid'
  | 'pattern-needs'
  | 'too-many-units'
>

/** Units of one change: what a desk writes at once without a wait. */
export const UNITS_PER_CHANGE = 200
/** Units of one order: more is a slip of the pen. */
export const MOST_UNITS = 5000

/** What units are made for. */
export interface UnitOrder {
  readonly buildingId: string
  readonly buildingCode: string
  readonly phase: string
  /** Empty where the building has one door. */
  readonly entrance: string
  readonly floorFrom: number
  readonly floorTo: number
  /** Floors that the project does not number: 4, 14. */
  readonly skipFloors: readonly number[]
  /** What follows the floor in a room's number: 01, 02, A. */
  readonly doors: readonly string[]
  /** 2 writes the third floor as 03: room 0301. */
  readonly floorDigits: 1 | 2
}

/** A unit that would be made. */
export interface PlannedUnit {
  readonly code: string
  readonly room: string
  readonly floor: number
}

/** The floors of an order from the lowest up; there is no floor 0. */
export function floorsOf({ floorFrom, floorTo, skipFloors }: UnitOrder): readonly number[] {
  const floors: number[] = []
  for (let floor = floorFrom; floor <= floorTo; floor += 1) {
    if (floor !== 0 && !skipFloors.includes(floor)) floors.push(floor)
  }
  return floors
}

/** The first so many doors: 01, 02, 03. */
export function countedDoors(count: number): readonly string[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => String(index + 1).padStart(2, '0'))
}

/** Doors or floors as typed, parted by spaces or commas; each once. */
export function readNames(typed: string): readonly string[] {
  return [...new Set(normalizeText(typed).split(/[\s,，、;；]+/))].map(bareUnitPart).filter((name) => name !== '')
}

/**
 * The units of an order, floor by floor from the lowest.
 *
 * **Refuses** `floors-invalid`: not between −9 and 200, or none left; `rooms-invalid`: no door, or more than 99;
 * `pattern-invalid`: no `{room}`; `pattern-needs`: the pattern names a part that the building has not (detail: part);
 * `too-many-units`: more than 5,000.
 */
export function planUnits(order: UnitOrder, pattern: string): Result<readonly PlannedUnit[], UnitMakingRefusal> {
  const { floorFrom, floorTo, doors } = order
  const isWhole = Number.isInteger(floorFrom) && Number.isInteger(floorTo)
  if (!isWhole || floorFrom < LOWEST_FLOOR || floorTo > HIGHEST_FLOOR)
    return refuse('floors-invalid', { field: 'floorTo' })
  const floors = floorsOf(order)
  if (floors.length === 0) return refuse('floors-invalid', { field: 'floorTo' })
  if (doors.length === 0 || doors.length > MOST_ROOMS_PER_FLOOR) return refuse('rooms-invalid', { field: 'doors' })
  if (!isUnitPattern(pattern)) return refuse('pattern-invalid')
  const count = floors.length * doors.length
  if (count > MOST_UNITS) return refuse('too-many-units', { detail: { most: MOST_UNITS, units: count } })
  const units: PlannedUnit[] = []
  for (const floor of floors) {
    for (const door of doors) {
      const unit = plannedUnit(order, pattern, { floor, door })
      if (!unit.ok) return unit
      units.push(unit.value)
    }
  }
  return ok(units)
}

function plannedUnit(
  { phase, buildingCode, entrance, floorDigits }: UnitOrder,
  pattern: string,
  { floor, door }: { readonly floor: number; readonly door: string },
): Result<PlannedUnit, UnitMakingRefusal> {
  const written = floor < 0 ? `B${-floor}` : String(floor).padStart(floorDigits, '0')
  const room = pattern.includes('{floor}') ? door : written + door
  const made = formatUnitCode({ phase, building: buildingCode, entrance, floor: written, room }, pattern)
  if (made.ok) return ok({ code: made.value.code, room, floor })
  return made.error.code === 'part-missing'
    ? refuse('pattern-needs', { detail: { part: made.error.field ?? '' } })
    : refuse('pattern-invalid')
}

/** Makes planned units that do not exist yet. **Refuses** `nothing-to-make`, `too-many-units`: more than 200; `beyond-role`. */
export function decideMakeUnits(
  order: Pick<UnitOrder, 'buildingId' | 'entrance' | 'phase'>,
  { units, exists }: { readonly units: readonly PlannedUnit[]; readonly exists: (unitId: string) => boolean },
  context: DecisionContext,
): Result<ChangeDraft & { readonly unitIds: readonly string[] }, UnitMakingRefusal> {
  if (context.mayAct('building.makeUnits', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (units.length > UNITS_PER_CHANGE) return refuse('too-many-units', { detail: { most: UNITS_PER_CHANGE } })
  const { buildingId, entrance, phase } = order
  const place = { areaCm2: null, use: null, buildingId, entrance, phase }
  const items = units.flatMap(({ code, room, floor }): DraftItem[] => {
    const id = derivedId(context.workspace, 'unit', code)
    return exists(id) ? [] : [{ kind: 'set', e: 'unit', id, values: { code, ...place, room, floor } }]
  })
  if (items.length === 0) return err({ code: 'nothing-to-make' })
  return ok({ cmd: 'building.makeUnits', items, unitIds: items.map((item) => item.id) })
}

/** A unit that stands in no building. */
export interface HomelessUnit {
  readonly id: string
  readonly code: string
  /** What somebody typed already: it stays. */
  readonly typed?: { readonly entrance?: string; readonly floor?: number | null; readonly room?: string }
}

/** Where its code says that a unit stands. */
export interface UnitPlacement extends HomelessUnit {
  readonly buildingId: string
  readonly entrance: string
  readonly floor: number | null
  readonly room: string
}

/** A building as codes name it. */
export interface NamedBuilding {
  readonly id: string
  readonly code: string
}

/**
 * Units by what their codes say: those whose building is known, and those whose code does not follow the pattern or names an unknown
 * building. **Refuses** `pattern-invalid`.
 */
export function placeByPattern(
  units: readonly HomelessUnit[],
  { pattern, buildings }: { readonly pattern: string; readonly buildings: readonly NamedBuilding[] },
): Result<{ readonly placed: readonly UnitPlacement[]; readonly unclear: readonly HomelessUnit[] }, UnitMakingRefusal> {
  const reader = unitCodeReader(pattern)
  if (!reader.ok) return refuse('pattern-invalid')
  const byCode = new Map(buildings.map(({ id, code }) => [bareUnitPart(code), id]))
  const placed: UnitPlacement[] = []
  const unclear: HomelessUnit[] = []
  for (const unit of units) {
    const read = reader.value(unit.code)
    const { building = '', entrance = '', room = '' } = read.ok ? read.value.parts : {}
    const buildingId = byCode.get(bareUnitPart(building))
    if (!read.ok || buildingId === undefined) unclear.push(unit)
    else placed.push(placement(unit, { buildingId, entrance, floor: read.value.floor, room }))
  }
  return ok({ placed, unclear })
}

function placement(
  { id, code, typed = {} }: HomelessUnit,
  said: Pick<UnitPlacement, 'buildingId' | 'entrance' | 'floor' | 'room'>,
): UnitPlacement {
  return {
    id,
    code,
    buildingId: said.buildingId,
    entrance: typed.entrance || said.entrance,
    floor: typed.floor ?? said.floor,
    room: typed.room || said.room,
  }
}

/** Puts units into their buildings. `seen` as the list showed it. **Refuses** `nothing-to-make`, `too-many-units`: more than 200; `beyond-role`. */
export function decidePlaceUnits(
  placements: readonly (UnitPlacement & { readonly seen?: Readonly<Record<string, readonly Dot[]>> })[],
  context: DecisionContext,
): Result<ChangeDraft, UnitMakingRefusal> {
  if (context.mayAct('building.makeUnits', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (placements.length === 0) return err({ code: 'nothing-to-make' })
  if (placements.length > UNITS_PER_CHANGE) return refuse('too-many-units', { detail: { most: UNITS_PER_CHANGE } })
  const items = placements.map(({ id, buildingId, entrance, floor, room, seen }): DraftItem => {
    const values = { buildingId, entrance, floor, room }
    return { kind: 'set', e: 'unit', id, values, ...(seen === undefined ? {} : { seen }) }
  })
  return ok({ cmd: 'building.makeUnits', items })
}
