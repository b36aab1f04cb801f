/** What makes one list of owner files: its place in the program, what it shows, by what it is filtered. */
import {
  type BuiltInFilter,
  type FacetGroup,
  PERSON_BUILT_IN,
  PERSON_GROUPS,
  UNIT_BUILT_IN,
  UNIT_GROUPS,
} from './facetGroups.ts'

/** A list of owner files. */
export interface FileList {
  readonly name: 'owners' | 'units'
  readonly path: '/owners' | '/units'
  /** Kind of its documents in the index. */
  readonly kind: 'person' | 'unit'
  readonly groups: readonly FacetGroup[]
  readonly builtIn: readonly BuiltInFilter[]
}

/** 业主: everybody, by unit. */
export const OWNER_LIST: FileList = {
  name: 'owners',
  path: '/owners',
  kind: 'person',
  groups: PERSON_GROUPS,
  builtIn: PERSON_BUILT_IN,
}

/** 房屋: every unit, by code. */
export const UNIT_LIST: FileList = {
  name: 'units',
  path: '/units',
  kind: 'unit',
  groups: UNIT_GROUPS,
  builtIn: UNIT_BUILT_IN,
}

/** The lists of this area, in the order of the switch. */
export const FILE_LISTS: readonly FileList[] = [OWNER_LIST, UNIT_LIST]
