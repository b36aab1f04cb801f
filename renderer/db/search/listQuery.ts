// What a list asks of the index: which kind, which facets, which words. A list is a search with filters.

/** Which documents a list shows. */
export interface ListQuery {
  /** The kind of its documents: `person`, `unit`, `paper`. */
  readonly kind: string
  /** Narrows as the search box does; every match counts, not only the best. */
  readonly text?: string
  /** Conditions: of each group a document has at least one facet; an empty group asks nothing. */
  readonly all: readonly (readonly string[])[]
}

/** Which part of a list is asked for; `limit` may be Infinity for a whole selection. */
export interface ListPart {
  readonly offset: number
  readonly limit: number
}

/** A part of a list, in the order of the documents' sort keys. */
export interface ListPage {
  /** All that match, not only this part. */
  readonly total: number
  readonly ids: readonly string[]
}

/** How many documents have each facet; facets that none has are absent. */
export type FacetCounts = Readonly<Record<string, number>>

/** How many documents have a facet of the first kind and one of the second: building × state. */
export type FacetPairs = Readonly<Record<string, FacetCounts>>
