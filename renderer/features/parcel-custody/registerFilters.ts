/** The conditions of the register: which come as buttons, which as menus, and what is shown where nothing is asked. */

import type { ListQuery } from '#renderer/db/search/listQuery.ts'
import { facetKind, groupsOf, type ListFilter } from '#shared/domain/lists/listFilter.ts'
import { CUSTODY_KIND } from './registerTerms.ts'

/** The list's name: saved filters, selection and exports stand under it. */
export const REGISTER_LIST = 'custody'

/** Filters with a button of their own, in the order of the buttons; their names are also views of the address: `/custody/overdue`. */
export const REGISTER_VIEWS = {
  waiting: ['state/in-store'],
  untold: ['mark/untold'],
  overdue: ['due/overdue'],
  found: ['kind/found'],
  delivery: ['state/out-for-delivery'],
  missing: ['state/missing'],
  today: ['day/in'],
  left: ['day/out'],
  ended: ['stock/ended'],
} as const satisfies Readonly<Record<string, ListFilter>>
/** One of them. */
export type RegisterView = keyof typeof REGISTER_VIEWS

/** The kinds of conditions that have a menu. */
export const REGISTER_MENUS = ['kind', 'state', 'due', 'mark', 'building', 'shelf', 'carrier'] as const
/** One of them. */
export type RegisterMenu = (typeof REGISTER_MENUS)[number]

/** Conditions that say themselves whether what has left is meant. */
const SAYS_STOCK = ['stock', 'state', 'day']

/** The conditions as the index asks them. Where none says otherwise, what has left stays out. */
export function registerGroups(filter: ListFilter, without?: RegisterMenu): ListQuery['all'] {
  const says = filter.some((facet) => SAYS_STOCK.includes(facetKind(facet)))
  return says ? groupsOf(filter, without) : [['stock/held'], ...groupsOf(filter, without)]
}

/** What the index is asked for. */
export function registerQuery(filter: ListFilter, text: string): ListQuery {
  return { kind: CUSTODY_KIND, text, all: registerGroups(filter) }
}

/** Whether the address names a view. */
export function isRegisterView(view: string | undefined): view is RegisterView {
  return view !== undefined && Object.hasOwn(REGISTER_VIEWS, view)
}
