/** Which faults a view shows, and by which building and department it is narrowed. */
import type { FaultLine } from '#renderer/features/vacant-inspections/queries/faults.ts'
import { facetKind, type ListFilter } from '#shared/domain/lists/listFilter.ts'

/** Views of the list, in their order on screen. */
export const FAULT_VIEWS = ['open', 'notice', 'mend', 'reinspect', 'late', 'recurring', 'closed'] as const
/** One of them. */
export type FaultView = (typeof FAULT_VIEWS)[number]

/** Facets of the address. */
export const BUILDING = 'building'
export const DEPARTMENT = 'department'
/** The value of those that no department was told of. */
export const NOBODY = '-'

type Judged = Pick<FaultLine, 'state' | 'due' | 'recurred'>

const SHOWS: Readonly<Record<FaultView, (line: Judged) => boolean>> = {
  open: ({ due }) => due.duty !== 'none',
  notice: ({ due }) => due.duty === 'notice',
  mend: ({ due }) => due.duty === 'mend',
  reinspect: ({ due }) => due.duty === 'reinspect',
  late: ({ due }) => due.isLate,
  // What was found again, and what came back at its look: both say that the mending did not last.
  recurring: ({ recurred, state }) => recurred > 0 || state.reopened > 0,
  closed: ({ state }) => state.status === 'closed',
}

/** Whether a view shows a fault. */
export function isInView(line: Judged, view: FaultView): boolean {
  return SHOWS[view](line)
}

/** The lines that fit the filter of the address. */
export function narrowed<Line extends Pick<FaultLine, 'buildingId' | 'state'>>(
  lines: readonly Line[],
  filter: ListFilter,
): readonly Line[] {
  const chosen = (kind: string): readonly string[] =>
    filter.filter((facet) => facetKind(facet) === kind).map((facet) => facet.slice(kind.length + 1))
  const buildings = chosen(BUILDING)
  const departments = chosen(DEPARTMENT)
  return lines.filter(
    ({ buildingId, state }) =>
      (buildings.length === 0 || buildings.includes(buildingId)) &&
      (departments.length === 0 || departments.includes(state.department || NOBODY)),
  )
}

/** The filter with this one choice of its kind; none for an empty value. */
export function withChoice(filter: ListFilter, kind: string, value: string): ListFilter {
  const others = filter.filter((facet) => facetKind(facet) !== kind)
  return value === '' ? others : [...others, `${kind}/${value}`]
}

/** The choice of a kind; empty without one. */
export function choiceOf(filter: ListFilter, kind: string): string {
  return filter.find((facet) => facetKind(facet) === kind)?.slice(kind.length + 1) ?? ''
}
