/** In which order homes are walked (handbook R36, R86, R89): one tower after another, from the top floor down. */
import { compareCodes } from './names.ts'

/** Where a home lies. */
export interface SitePlace {
  readonly building: string
  readonly entrance: string
  /** Null where the unit's file does not say it. */
  readonly floor: number | null
  readonly unitCode: string
}

/** The sites in walking order: building, entrance, floor downwards, unit; a floor that nobody wrote comes last in its entrance. */
export function walkOrder<Site>(sites: readonly Site[], placeOf: (site: Site) => SitePlace): readonly Site[] {
  const placed = sites.map((site) => ({ site, place: placeOf(site) }))
  placed.sort(
    ({ place: a }, { place: b }) =>
      compareCodes(a.building, b.building) ||
      compareCodes(a.entrance, b.entrance) ||
      (b.floor ?? LOWEST) - (a.floor ?? LOWEST) ||
      compareCodes(a.unitCode, b.unitCode),
  )
  return placed.map(({ site }) => site)
}

const LOWEST = -1000
