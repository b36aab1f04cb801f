/** The forms of a building and of an entrance follow what other desks write of them meanwhile (fault case 62). */
import type { Opened, RecordShape } from '#renderer/db/formMerge.ts'
import type { BuildingInput, EntranceInput } from '#shared/domain/community/buildingInput.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'

export type BuildingTyped = { code: string; name: string; phase: string; floors: string; firstMoveInDay: Day | null }
export type EntranceTyped = Record<'code' | 'floorFrom' | 'floorTo' | 'unitsPerFloor', string>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const wholeIn = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)

export function readBuilding({ code, name, phase, floors, firstMoveInDay }: Opened): BuildingInput {
  return {
    code: textOf(code),
    name: textOf(name),
    phase: textOf(phase),
    floors: typeof floors === 'number' ? floors : null,
    firstMoveInDay: typeof firstMoveInDay === 'string' ? firstMoveInDay : null,
  }
}

export const buildingShape: RecordShape<BuildingInput, BuildingTyped> = {
  entity: 'building',
  fieldsOf: ({ code, name, phase, floors, firstMoveInDay: day }) => ({
    code,
    name,
    phase,
    floors: floors === null ? '' : String(floors),
    firstMoveInDay: day !== null && isDay(day) ? day : null,
  }),
  parts: {
    code: ['code'],
    name: ['name'],
    phase: ['phase'],
    floors: ['floors'],
    firstMoveInDay: ['firstMoveInDay'],
  },
}

export function readEntrance({ code, floorFrom, floorTo, unitsPerFloor }: Opened): EntranceInput {
  return {
    code: textOf(code),
    floorFrom: wholeIn(floorFrom, 1),
    floorTo: wholeIn(floorTo, 1),
    unitsPerFloor: wholeIn(unitsPerFloor, 1),
  }
}

export const entranceShape: RecordShape<EntranceInput, EntranceTyped> = {
  entity: 'entrance',
  fieldsOf: ({ code, floorFrom, floorTo, unitsPerFloor }) => ({
    code,
    floorFrom: String(floorFrom),
    floorTo: String(floorTo),
    unitsPerFloor: String(unitsPerFloor),
  }),
  parts: {
    code: ['code'],
    floorFrom: ['floorFrom'],
    floorTo: ['floorTo'],
    unitsPerFloor: ['unitsPerFloor'],
  },
}
