/** The units of a building as a plan: floors from the top down, the doors of each entrance side by side. */
import type { UnitState } from '#shared/domain/owner-files/unitState.ts'
import { compareCodes } from './rows.ts'

/** A unit as the plan shows it. */
export interface PlanUnit {
  readonly id: string
  readonly code: string
  readonly entrance: string
  readonly floor: number | null
  readonly room: string
  readonly state: UnitState
  /** Who holds it, or lives there. */
  readonly names: readonly string[]
}

/** A column: a door of an entrance. */
export interface PlanDoor {
  readonly entrance: string
  readonly door: string
}

export interface PlanFloor {
  /** Null: nothing says on which floor these units are. */
  readonly floor: number | null
  /** One place a door; undefined where the floor has no such door. Units of no floor fill them in order. */
  readonly units: readonly (PlanUnit | undefined)[]
}

export interface PlanGrid {
  readonly doors: readonly PlanDoor[]
  readonly floors: readonly PlanFloor[]
}

/** What follows the floor in a room's number: 1203 on floor 12 is 03, B101 on −1 is 01. */
export function doorOf({ room, floor, code }: Pick<PlanUnit, 'room' | 'floor' | 'code'>): string {
  const number = room === '' ? (code.split('-').at(-1) ?? code) : room
  if (floor === null) return number
  const written = floor < 0 ? `B?${-floor}` : `0*${floor}`
  return number.replace(new RegExp(`^${written}(?=.)`, 'i'), '')
}

/** The grid of these units. */
export function planGrid(units: readonly PlanUnit[]): PlanGrid {
  const known = units.filter((unit) => unit.floor !== null)
  const doors = doorsOf(known)
  const byFloor = Map.groupBy(known, (unit) => unit.floor ?? 0)
  const floors = [...byFloor]
    .toSorted(([a], [b]) => b - a)
    .map(([floor, own]) => ({ floor, units: doors.map((door) => own.find((unit) => isAt(unit, door))) }))
  return { doors, floors: [...floors, ...unknownFloors(units, doors.length)] }
}

function doorsOf(units: readonly PlanUnit[]): readonly PlanDoor[] {
  const doors = new Map<string, PlanDoor>()
  for (const unit of units) {
    const door = { entrance: unit.entrance, door: doorOf(unit) }
    doors.set(`${door.entrance}\n${door.door}`, door)
  }
  return [...doors.values()].toSorted((a, b) => compareCodes(a.entrance, b.entrance) || compareCodes(a.door, b.door))
}

function isAt(unit: PlanUnit, { entrance, door }: PlanDoor): boolean {
  return unit.entrance === entrance && doorOf(unit) === door
}

/** Units without a floor, below, in rows as wide as the plan. */
function unknownFloors(units: readonly PlanUnit[], width: number): readonly PlanFloor[] {
  const rest = units.filter((unit) => unit.floor === null).toSorted((a, b) => compareCodes(a.code, b.code))
  const step = Math.max(width, 4)
  const rows: PlanFloor[] = []
  for (let at = 0; at < rest.length; at += step) rows.push({ floor: null, units: rest.slice(at, at + step) })
  return rows
}
