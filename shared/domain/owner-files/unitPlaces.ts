/** Where a new unit lies as its code says it, and the buildings that come with it (handbook 3.1). */
import type { ChangeDraft, DraftItem } from '#shared/domain/draft.ts'
import { buildingIdOf, missingPlaces, type PlaceFacts, placeInCode, type WrittenPlace } from '#shared/domain/places.ts'
import type { Json } from '#shared/kernel/json.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { type UnitInput, unitSchema } from './schema.ts'

/** Fields of a unit that its code may say. */
export const PLACE_FIELDS = ['buildingId', 'entrance', 'floor', 'room', 'phase'] as const
/** Their values; a field about which the code says nothing, or nothing possible, is absent. */
export type UnitPlace = Pick<UnitInput, (typeof PLACE_FIELDS)[number]>

/** How codes are read. */
export interface PlaceReading {
  readonly workspace: WorkspaceId
  /** The project's pattern of unit codes. */
  readonly pattern: string
}

/** The place of a unit by its code. Source: handbook 2.19, 3.1. */
export function placeOfCode(code: string, { workspace, pattern }: PlaceReading): UnitPlace {
  const { building, ...said } = placeInCode(code, pattern)
  const place = { ...said, buildingId: building === null ? null : buildingIdOf(workspace, building) }
  const possible = PLACE_FIELDS.filter(
    (field) => place[field] !== null && unitSchema.shape[field].safeParse(place[field]).success,
  )
  return Object.fromEntries(possible.map((field) => [field, place[field]]))
}

/**
 * The change with the buildings and entrances that its new units lie in and the desk does not have, made as a roster makes them. A
 * building that was chosen otherwise than the code says is known already. Source: handbook 3.1.
 */
export function withPlaces<Draft extends ChangeDraft>(draft: Draft, facts: PlaceFacts & PlaceReading): Draft {
  const units = draft.items.flatMap((item) => lyingUnit(item, facts) ?? [])
  return { ...draft, items: [...missingPlaces(units, facts), ...draft.items] }
}

function lyingUnit(item: DraftItem, { workspace, pattern }: PlaceReading): Omit<WrittenPlace, 'room'> | undefined {
  if (item.kind !== 'set' || item.e !== 'unit' || typeof item.values.code !== 'string') return undefined
  const { code, buildingId, entrance, floor, phase } = item.values
  const { building } = placeInCode(code, pattern)
  if (building === null || buildingId !== buildingIdOf(workspace, building)) return undefined
  return { building, entrance: textIn(entrance), floor: typeof floor === 'number' ? floor : null, phase: textIn(phase) }
}

function textIn(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
