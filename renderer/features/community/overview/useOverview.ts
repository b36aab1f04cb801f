/** The numbers of the overview, live out of the index: instant at 100,000 people. */
import { useSearchCounts, useSearchPairs } from '#renderer/db/search/useSearchCounts.ts'
import { useBuildings } from '#renderer/features/community/buildings/queries.ts'
import { type BuildingCounts, countsByBuilding, totalsOf } from './counts.ts'

const UNITS = { kind: 'unit', all: [] } as const
const PEOPLE = { kind: 'person', all: [] } as const
const UNIT_FACETS = ['state/', 'lacks/'] as const
const PERSON_FACETS = ['relation/', 'lacks/', 'stay/', 'kind/'] as const

export interface Overview {
  readonly buildings: readonly BuildingCounts[]
  readonly total: BuildingCounts
  /** Facet → people. */
  readonly people: Readonly<Record<string, number>>
  /** Facet → units. */
  readonly units: Readonly<Record<string, number>>
}

/** Undefined until the first answers are there. */
export function useOverview(elsewhere: string): Overview | undefined {
  const buildings = useBuildings()
  const pairs = useSearchPairs(UNITS, 'building/', 'state/')
  const units = useSearchCounts(UNITS, UNIT_FACETS)
  const people = useSearchCounts(PEOPLE, PERSON_FACETS)
  if (buildings === undefined || pairs === undefined || units === undefined || people === undefined) return undefined
  const lines = countsByBuilding({ pairs, all: units, buildings })
  return {
    buildings: lines.map((line) => (line.title === '' ? { ...line, title: elsewhere } : line)),
    total: totalsOf(units),
    people,
    units,
  }
}
