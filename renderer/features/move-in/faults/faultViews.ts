/** Which faults a view of the register shows, how it is narrowed, and what the last part of its address means. */
import type { HouseFaultLine } from '#renderer/features/move-in/queries/faults.ts'
import { facetKind, type ListFilter } from '#shared/domain/lists/listFilter.ts'

/** Views of the register, in their order on screen. */
export const FAULT_VIEWS = ['open', 'tell', 'mend', 'look', 'late', 'tracked', 'closed'] as const
/** One of them. */
export type FaultView = (typeof FAULT_VIEWS)[number]

/** Facets of the address. */
export const BUILDING = 'building'
export const RESPONSIBLE = 'department'
/** The value of those that nobody answers for. */
export const NOBODY = '-'

/** The register. */
export const FAULTS = '/move-in/faults'

/** The register in a view; the open ones are what it begins with. */
export function faultViewPath(view: FaultView): string {
  return view === 'open' ? FAULTS : `${FAULTS}/${view}`
}

/** One fault, or all of a case. */
export function faultPath(caseId: string, faultId?: string): string {
  return faultId === undefined ? `${FAULTS}/${caseId}` : `${FAULTS}/${encodeURIComponent(`${caseId}:${faultId}`)}`
}

/** What the last part of an address means. */
export type FaultPlace =
  | { readonly kind: 'list'; readonly view: FaultView }
  | { readonly kind: 'case'; readonly caseId: string; readonly faultId: string | undefined }

/** The place behind the last part of an address. Pure. */
export function faultPlaceOf(part: string | undefined): FaultPlace {
  if (part === undefined || part === '') return { kind: 'list', view: 'open' }
  const view = FAULT_VIEWS.find((one) => one === part)
  if (view !== undefined) return { kind: 'list', view }
  const at = part.indexOf(':')
  const caseId = at === -1 ? part : part.slice(0, at)
  return { kind: 'case', caseId, faultId: at === -1 ? undefined : part.slice(at + 1) }
}

type Judged = Pick<HouseFaultLine, 'fault' | 'due'>

const SHOWS: Readonly<Record<FaultView, (line: Judged) => boolean>> = {
  open: ({ due }) => due.duty !== 'none',
  tell: ({ due }) => due.duty === 'tell',
  mend: ({ due }) => due.duty === 'mend',
  look: ({ due }) => due.duty === 'look',
  late: ({ due }) => due.isLate,
  tracked: ({ fault, due }) => fault.isTracked && due.duty !== 'none',
  closed: ({ due }) => due.duty === 'none',
}

/** Whether a view shows a fault. */
export function isInView(line: Judged, view: FaultView): boolean {
  return SHOWS[view](line)
}

/** The lines that fit the filter of the address. */
export function narrowed(lines: readonly HouseFaultLine[], filter: ListFilter): readonly HouseFaultLine[] {
  const building = choiceOf(filter, BUILDING)
  const responsible = choiceOf(filter, RESPONSIBLE)
  return lines.filter(
    ({ buildingId, fault }) =>
      (building === '' || building === buildingId) &&
      (responsible === '' || responsible === (fault.responsible || NOBODY)),
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
