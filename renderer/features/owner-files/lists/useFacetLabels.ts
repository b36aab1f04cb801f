/** What a facet is called on the screen: buildings and officers by their names, the rest by the words of the desk. */
import { useMemo } from 'react'
import { type ProjectNames, useProjectNames } from '#renderer/features/owner-files/queriesNames.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { facetKind } from '#shared/domain/lists/listFilter.ts'
import { RELATIONS, type Relation, UNIT_USES, type UnitUse } from '#shared/domain/owner-files/schema.ts'
import { compareCodes } from '#shared/kernel/names.ts'

/** The words of a facet, in the screen language. */
export type FacetLabel = (facet: string) => string

const NO_NAMES: ProjectNames = { buildings: new Map(), officers: new Map() }

/** Names of facets in the screen language, or in other words; those of buildings and officers follow their records. */
export function useFacetLabels(words?: Text): FacetLabel {
  const spoken = useText()
  const t = words ?? spoken
  const names = useProjectNames()
  return useMemo(() => labelWith(t, names ?? NO_NAMES), [t, names])
}

function labelWith(t: Text, { buildings, officers }: ProjectNames): FacetLabel {
  return (facet) => {
    const kind = facetKind(facet)
    const value = facet.slice(kind.length + 1)
    if (kind === 'building') {
      const { name, code } = buildings.get(value) ?? { name: '', code: value }
      return name || t('lists.buildingNamed', { name: code })
    }
    if (kind === 'tower-officer') return officers.get(value) || value
    if (kind === 'relation' && isRelation(value)) return t(`ownerFiles.relations.${value}`)
    if (kind === 'use' && isUse(value)) return t(`ownerFiles.uses.${value}`)
    return FIXED.has(facet) ? wordsOf(t, facet) : value
  }
}

function isRelation(value: string): value is Relation {
  return RELATIONS.some((one) => one === value)
}

function isUse(value: string): value is UnitUse {
  return UNIT_USES.some((one) => one === value)
}

const FIXED_FACETS = [
  'state/unsold',
  'state/sold',
  'state/vacant',
  'state/decorating',
  'state/occupied',
  'state/let',
  'sale/unsold',
  'sale/sold',
  'sale/delivered',
  'lacks/phone',
  'lacks/id',
  'lacks/unit',
  'lacks/owner',
  'lacks/area',
  'has/phone',
  'has/id',
  'has/unit',
  'has/owner',
  'has/area',
  'stay/unverified',
  'kind/natural',
  'kind/company',
  'vehicle/yes',
  'vehicle/no',
  'relation/former',
] as const
const FIXED: ReadonlySet<string> = new Set(FIXED_FACETS)
type FixedFacet = (typeof FIXED_FACETS)[number]
type Dotted<Facet extends string> = Facet extends `${infer Kind}/${infer Value}` ? `${Kind}.${Value}` : never

const KNOWN: readonly string[] = [
  ...RELATIONS.map((relation) => `relation/${relation}`),
  ...UNIT_USES.map((use) => `use/${use}`),
  ...FIXED_FACETS,
]

/** The order of choices in a menu: known words as the handbook has them, names by their figures. */
export function compareFacets(one: FacetName, other: FacetName): number {
  const [place, otherPlace] = [KNOWN.indexOf(one.facet), KNOWN.indexOf(other.facet)]
  return place === -1 || otherPlace === -1 ? compareCodes(one.label, other.label) : place - otherPlace
}

interface FacetName {
  readonly facet: string
  readonly label: string
}

function wordsOf(t: Text, facet: string): string {
  return t(`lists.values.${facet.replace('/', '.') as Dotted<FixedFacet>}`)
}
