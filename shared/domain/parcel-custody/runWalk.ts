/** In which order the homes of a delivery run are walked (handbook R105): one tower after another, and no stair twice. */
import { compareCodes } from '#shared/kernel/names.ts'

/** Where a thing is carried to. */
export interface StopPlace {
  readonly building: string
  readonly entrance: string
  /** Null where the unit's file does not say it. */
  readonly floor: number | null
  readonly unitCode: string
  /** Whose it is: what goes to one recipient stands together, and shares a line to sign. */
  readonly recipient: string
}

/** From the top down, as a lift is left once; or from the ground up. */
export const FLOOR_ORDERS = ['down', 'up'] as const
/** One of them. */
export type FloorOrder = (typeof FLOOR_ORDERS)[number]

/**
 * The stops in walking order: building, entrance, floor in the wanted direction, unit; numbers by value, 10 after 9. A unit whose floor
 * nobody wrote stands behind the others of its entrance; what one recipient gets stays as it came.
 * Source: handbook R105.
 */
export function walkingOrder<Stop>(
  stops: readonly Stop[],
  placeOf: (stop: Stop) => StopPlace,
  order: FloorOrder,
): readonly Stop[] {
  const way = order === 'down' ? -1 : 1
  const placed = stops.map((stop) => ({ stop, place: placeOf(stop) }))
  placed.sort(({ place: a }, { place: b }) => {
    const byFloor =
      a.floor === null || b.floor === null
        ? Number(a.floor === null) - Number(b.floor === null)
        : way * (a.floor - b.floor)
    return (
      compareCodes(a.building, b.building) ||
      compareCodes(a.entrance, b.entrance) ||
      byFloor ||
      compareCodes(a.unitCode, b.unitCode) ||
      compareCodes(a.recipient, b.recipient)
    )
  })
  return placed.map(({ stop }) => stop)
}

/** Things in walking order as the doors at which they are signed for; a door stands where its first thing does. */
export function doorsOf<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
): readonly (readonly Thing[])[] {
  return [...Map.groupBy(things, keyOf).values()]
}

/** Which door a thing is for: one recipient of one unit. */
export function doorKey({
  unitId,
  personId,
  name,
}: {
  readonly unitId: string | null
  readonly personId: string | null
  readonly name: string
}): string {
  return `${unitId ?? ''}/${personId ?? `?${name}`}`
}
