/** The conditions of the list of cases: which come as buttons, which as menus, and what is shown where nothing is asked. */
import type { ListQuery } from '#renderer/db/search/listQuery.ts'
import { CASE_KIND } from '#renderer/features/decoration/queries/caseTerms.ts'
import { facetKind, groupsOf, type ListFilter } from '#shared/domain/lists/listFilter.ts'

/** The list's name: saved filters, selection and exports stand under it. */
export const CASES_LIST = 'decorationCases'

/** Filters with a button of their own; their names are also views of the address: `/decoration/applying`. */
export const CASE_VIEWS = {
  applying: ['state/applied'],
  running: ['state/permitted'],
  stopped: ['state/stopped'],
  acceptance: ['state/acceptance-asked', 'state/rework'],
  observing: ['state/observing'],
  refund: ['mark/refund'],
  ended: ['stock/ended'],
} as const satisfies Readonly<Record<string, ListFilter>>
/** One of them. */
export type CaseView = keyof typeof CASE_VIEWS

/** The kinds of conditions that have a menu. */
export const CASE_MENUS = ['state', 'building', 'contractor', 'item'] as const
/** One of them. */
export type CaseMenu = (typeof CASE_MENUS)[number]

/** Conditions that say themselves whether what has ended is meant. */
const SAYS_STOCK = ['stock', 'state', 'mark']

/** The conditions as the index asks them. Where none says otherwise, what has ended stays out. */
export function caseGroups(filter: ListFilter, without?: CaseMenu): ListQuery['all'] {
  const says = filter.some((facet) => SAYS_STOCK.includes(facetKind(facet)))
  return says ? groupsOf(filter, without) : [['stock/open'], ...groupsOf(filter, without)]
}

/** What the index is asked for. */
export function caseQuery(filter: ListFilter, text: string): ListQuery {
  return { kind: CASE_KIND, text, all: caseGroups(filter) }
}

/** Whether the address names a view. */
export function isCaseView(view: string | undefined): view is CaseView {
  return view !== undefined && Object.hasOwn(CASE_VIEWS, view)
}
