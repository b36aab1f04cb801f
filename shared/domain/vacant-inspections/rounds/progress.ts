/** How far a round is: which of its homes were seen, what is left, per building and per officer. Derived on every look (handbook 3.7). */

/** How a home of a round stands: nobody was there yet, or what the visit found. */
export type HomeStand = 'left' | 'normal' | 'abnormal' | 'unable'

/** A visit as a round counts it. */
export interface RoundVisit {
  readonly unitId: string
  /** `InspectionStatus`. */
  readonly status: string
}

/** A home of a round. */
export interface RoundPlace {
  readonly unitId: string
  readonly buildingId: string
  /** Tower officers of its building; none where nobody looks after it. */
  readonly officerIds: readonly string[]
}

/** Counts of one group of homes. */
export interface RoundCount {
  /** Building or officer; empty for the homes that have none. */
  readonly id: string
  readonly homes: number
  readonly seen: number
  readonly abnormal: number
  readonly unable: number
  readonly left: number
}

/** How a home stands by its visits: one that was seen counts before one of which nobody got in. Source: handbook 3.7. */
export function homeStand(visits: readonly Pick<RoundVisit, 'status'>[]): HomeStand {
  const has = (status: string): boolean => visits.some((one) => one.status === status)
  if (has('abnormal')) return 'abnormal'
  if (has('normal') || has('opening')) return 'normal'
  return has('unable') ? 'unable' : 'left'
}

/** Stand of each home, by its id. */
export function standsOf(
  places: readonly Pick<RoundPlace, 'unitId'>[],
  visits: readonly RoundVisit[],
): ReadonlyMap<string, HomeStand> {
  const told = Map.groupBy(visits, ({ unitId }) => unitId)
  return new Map(places.map(({ unitId }) => [unitId, homeStand(told.get(unitId) ?? [])]))
}

type Grouping = 'building' | 'officer'

/**
 * Counts per building, or per officer: a home of a building with two officers counts for both, since either may walk it.
 * Groups stand in the order in which their first home comes.
 */
export function countsBy(
  grouping: Grouping,
  places: readonly RoundPlace[],
  stands: ReadonlyMap<string, HomeStand>,
): readonly RoundCount[] {
  const groups = new Map<string, RoundPlace[]>()
  for (const place of places) {
    const { buildingId, officerIds } = place
    const keys = grouping === 'building' ? [buildingId] : officerIds.length === 0 ? [''] : officerIds
    for (const key of new Set(keys)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [place])
      else group.push(place)
    }
  }
  return [...groups].map(([id, homes]) => countOf(id, homes, stands))
}

/** Counts of all of them. */
export function countOf(
  id: string,
  places: readonly Pick<RoundPlace, 'unitId'>[],
  stands: ReadonlyMap<string, HomeStand>,
): RoundCount {
  const of = (stand: HomeStand): number =>
    places.filter(({ unitId }) => (stands.get(unitId) ?? 'left') === stand).length
  const left = of('left')
  return { id, homes: places.length, seen: places.length - left, abnormal: of('abnormal'), unable: of('unable'), left }
}
