/** By what the lists of owners and units are filtered, and the filters that come with the program. */
import type { LabelKey } from '#renderer/text/text.ts'
import type { ListFilter } from '#shared/domain/lists/listFilter.ts'

/** The kind of a facet that has a menu of its own. */
export type FacetGroup =
  | 'building'
  | 'phase'
  | 'state'
  | 'relation'
  | 'lacks'
  | 'stay'
  | 'kind'
  | 'use'
  | 'sale'
  | 'vehicle'
  | 'tower-officer'

/** A filter that comes with the program. */
export interface BuiltInFilter {
  readonly id: string
  readonly name: LabelKey
  readonly filter: ListFilter
}

/** The menus of the owner list, in the order of the bar. */
export const PERSON_GROUPS: readonly FacetGroup[] = [
  'building',
  'relation',
  'lacks',
  'stay',
  'kind',
  'use',
  'vehicle',
  'phase',
  'tower-officer',
]

/** The menus of the unit list. */
export const UNIT_GROUPS: readonly FacetGroup[] = [
  'building',
  'state',
  'relation',
  'lacks',
  'use',
  'sale',
  'vehicle',
  'phase',
  'tower-officer',
]

/** Filters of the owner list that come with the program. */
export const PERSON_BUILT_IN: readonly BuiltInFilter[] = [
  { id: 'no-phone', name: 'lists.builtIn.noPhone', filter: ['lacks/phone'] },
  { id: 'no-id', name: 'lists.builtIn.noId', filter: ['lacks/id'] },
  { id: 'unverified', name: 'lists.builtIn.unverified', filter: ['stay/unverified'] },
  { id: 'former', name: 'lists.builtIn.former', filter: ['relation/former'] },
]

/** Filters of the unit list that come with the program. */
export const UNIT_BUILT_IN: readonly BuiltInFilter[] = [
  { id: 'vacant', name: 'lists.builtIn.vacant', filter: ['state/vacant'] },
  { id: 'let', name: 'lists.builtIn.let', filter: ['state/let'] },
  { id: 'no-owner', name: 'lists.builtIn.noOwner', filter: ['lacks/owner'] },
  { id: 'no-area', name: 'lists.builtIn.noArea', filter: ['lacks/area'] },
]
