/** Where a unit lies (handbook 3.1): read from its code by the project's pattern, and the rows of building and entrance it needs. */
import type { SetItem } from '#shared/domain/draft.ts'
import { derivedId } from '#shared/domain/ids.ts'
import { parseUnitCode } from '#shared/kernel/unitCode.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'

/** A unit's place as written; null where nothing says it. */
export interface WrittenPlace {
  readonly building: string | null
  readonly entrance: string | null
  readonly floor: number | null
  readonly room: string | null
  readonly phase: string | null
}

const NOWHERE: WrittenPlace = { building: null, entrance: null, floor: null, room: null, phase: null }

/** What a code says of the place; nothing where it does not follow the pattern. Source: handbook 2.19. */
export function placeInCode(code: string, pattern: string): WrittenPlace {
  const read = parseUnitCode(code, pattern)
  if (!read.ok) return NOWHERE
  const { building = null, entrance = null, room = null, phase = null } = read.value.parts
  return { building, entrance, floor: read.value.floor, room, phase }
}

/** Id of a building: two desks that add one code add one building. Source: sync 4.3. */
export function buildingIdOf(workspace: WorkspaceId, code: string): string {
  return derivedId(workspace, 'building', code)
}

/** Id of an entrance: its code within its building's. Source: sync 4.3. */
export function entranceIdOf(workspace: WorkspaceId, buildingCode: string, code: string): string {
  return derivedId(workspace, 'entrance', `${buildingCode}/${code}`)
}

/** What is known of buildings and entrances. */
export interface PlaceFacts {
  readonly workspace: WorkspaceId
  /** Whether the desk has no such row and may make it. */
  readonly isMissing: (entity: 'building' | 'entrance', id: string) => boolean
}

type LyingUnit = Pick<WrittenPlace, 'building' | 'entrance' | 'floor' | 'phase'>

/**
 * Buildings and entrances that the units lie in and the desk does not have, with the floors that the units say; what is there is left
 * as it is. Source: handbook 3.1.
 */
export function missingPlaces(units: readonly LyingUnit[], facts: PlaceFacts): readonly SetItem[] {
  const buildings = [...Map.groupBy(units, (unit) => unit.building ?? '')].filter(([code]) => code !== '')
  return buildings.flatMap(([code, own]) => {
    const id = buildingIdOf(facts.workspace, code)
    const phase = own.find((unit) => unit.phase !== null)?.phase ?? ''
    const top = own.reduce((highest, { floor }) => Math.max(highest, floor ?? 0), 0)
    const values = { code, name: '', phase, floors: top > 0 ? top : null, firstMoveInDay: null }
    const building: SetItem[] = facts.isMissing('building', id) ? [{ kind: 'set', e: 'building', id, values }] : []
    return [...building, ...missingEntrances({ id, code }, own, facts)]
  })
}

function missingEntrances(
  building: { readonly id: string; readonly code: string },
  units: readonly LyingUnit[],
  { workspace, isMissing }: PlaceFacts,
): readonly SetItem[] {
  return [...Map.groupBy(units, (unit) => unit.entrance ?? '')].flatMap(([code, inside]): SetItem[] => {
    const id = entranceIdOf(workspace, building.code, code)
    if (code === '' || !isMissing('entrance', id)) return []
    return [{ kind: 'set', e: 'entrance', id, values: { buildingId: building.id, code, ...floorsOf(inside) } }]
  })
}

function floorsOf(units: readonly LyingUnit[]) {
  const floors = units.flatMap(({ floor }) => floor ?? [])
  const byFloor = [...Map.groupBy(floors, (floor) => floor)].sort(([a], [b]) => a - b)
  return {
    floorFrom: byFloor[0]?.[0] ?? 1,
    floorTo: byFloor.at(-1)?.[0] ?? 1,
    unitsPerFloor: byFloor.reduce((most, [, same]) => Math.max(most, same.length), 1),
  }
}
