/** By what a list is filtered: facets such as `building/3`, `lacks/phone`. Words typed are not part of it: they may be a name. */
import { z } from 'zod'
import { parseJson } from '#shared/kernel/parseJson.ts'

/** Facets of one kind (`building/…`) are choices beside one another; of different kinds all must hold. */
export type ListFilter = readonly string[]

/** More than anybody picks, and still a short address. */
const MOST_FACETS = 60
/** A facet is a kind and a value. */
const FACET = /^[a-z-]+\/.{1,80}$/u

/** The kind of a facet: `building` of `building/3`. */
export function facetKind(facet: string): string {
  return facet.slice(0, Math.max(0, facet.indexOf('/')))
}

/** The same filter in one spelling: known shapes only, each once, in order. */
export function tidyFilter(facets: readonly string[]): ListFilter {
  return [...new Set(facets.filter((facet) => FACET.test(facet)))].sort().slice(0, MOST_FACETS)
}

/** The conditions of a filter as the index asks them: of each group at least one; `without` leaves a kind out. */
export function groupsOf(filter: ListFilter, without?: string): readonly (readonly string[])[] {
  const groups = Map.groupBy(tidyFilter(filter), facetKind)
  return [...groups].filter(([kind]) => kind !== without).map(([, facets]) => facets)
}

/** The filter with a facet more, or without it. */
export function toggleFacet(filter: ListFilter, facet: string): ListFilter {
  return tidyFilter(filter.includes(facet) ? filter.filter((one) => one !== facet) : [...filter, facet])
}

/** Whether two filters ask the same. */
export function sameFilter(one: ListFilter, other: ListFilter): boolean {
  return filterToText(one) === filterToText(other)
}

/** The filter as one word of an address: `building/3,lacks/phone`; the address itself escapes it once more. */
export function filterToText(filter: ListFilter): string {
  return tidyFilter(filter)
    .map((facet) => facet.replace(/[%,]/g, encodeURIComponent))
    .join(',')
}

/** The filter of an address; what cannot be read is left out. */
export function filterFromText(text: string): ListFilter {
  const read = (part: string): string => {
    try {
      return decodeURIComponent(part)
    } catch {
      return ''
    }
  }
  return tidyFilter(text.split(',').map(read))
}

const storedSchema = z.object({ facets: z.array(z.string()) })

/** The filter as a saved filter keeps it: canonical JSON, so that two desks saving the same save the same. */
export function storeFilter(filter: ListFilter): string {
  return JSON.stringify({ facets: tidyFilter(filter) })
}

/** The filter of a saved one; an empty filter for what cannot be read. */
export function readStoredFilter(stored: string): ListFilter {
  try {
    const read = storedSchema.safeParse(parseJson(stored))
    return read.success ? tidyFilter(read.data.facets) : []
  } catch {
    return []
  }
}
