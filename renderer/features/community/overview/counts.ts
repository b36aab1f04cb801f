/** What the overview says, out of the counts of the index: units by building and state, people by relation, gaps of files. */
import { UNIT_STATES, type UnitState } from '#shared/domain/owner-files/unitState.ts'

/** A building's units by state. */
export interface BuildingCounts {
  /** Id, or the first part of the code where the project has no such building; empty: no building. */
  readonly id: string
  readonly title: string
  readonly states: Readonly<Record<UnitState, number>>
  readonly total: number
}

const NOTHING: Readonly<Record<UnitState, number>> = {
  unsold: 0,
  sold: 0,
  vacant: 0,
  decorating: 0,
  occupied: 0,
  let: 0,
}

function statesOf(counts: Readonly<Record<string, number>>): Readonly<Record<UnitState, number>> {
  return Object.fromEntries(UNIT_STATES.map((state) => [state, counts[`state/${state}`] ?? 0])) as typeof NOTHING
}

const sumOf = (states: Readonly<Record<UnitState, number>>): number =>
  UNIT_STATES.reduce((sum, state) => sum + states[state], 0)

/** What `countsByBuilding` is told. */
export interface CountParts {
  /** Facet of the building → facet of the state → units. */
  readonly pairs: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Facet of the state → units, of all buildings and of none. */
  readonly all: Readonly<Record<string, number>>
  readonly buildings: readonly { readonly id: string; readonly title: string }[]
}

/** Each building in the order of the project, then codes that name none of them, then units that name nothing at all. */
export function countsByBuilding({ pairs, all, buildings }: CountParts): readonly BuildingCounts[] {
  const lineOf = (id: string, title: string): BuildingCounts => {
    const states = statesOf(pairs[`building/${id}`] ?? {})
    return { id, title, states, total: sumOf(states) }
  }
  const known = buildings.map(({ id, title }) => lineOf(id, title))
  const ids = new Set(buildings.map(({ id }) => id))
  const others = Object.keys(pairs)
    .map((facet) => facet.slice('building/'.length))
    .filter((id) => !ids.has(id))
    .map((id) => lineOf(id, `${id}#`))
  const lines = [...known, ...others]
  const rest = { ...statesOf(all) }
  for (const { states } of lines) for (const state of UNIT_STATES) rest[state] -= states[state]
  const total = sumOf(rest)
  return total > 0 ? [...lines, { id: '', title: '', states: rest, total }] : lines
}

/** All units by state. */
export function totalsOf(all: Readonly<Record<string, number>>): BuildingCounts {
  const states = statesOf(all)
  return { id: '', title: '', states, total: sumOf(states) }
}
