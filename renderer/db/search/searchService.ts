// What the desk asks of its search, whoever answers: the worker, or the same index in this thread.
import type { FacetCounts, FacetPairs, ListPage, ListPart, ListQuery } from './listQuery.ts'
import type { SnapshotSeal } from './sealedSnapshot.ts'
import type { SearchDocument, SearchHit } from './searchDocument.ts'

export interface SearchService {
  /** The best hits, best first; undefined when a later search overtook this one. Rejects when search has failed. */
  readonly search: (
    query: string,
    limit?: number,
    /** Ids that come first among equal matches, the first of them foremost. */
    recent?: readonly string[],
  ) => Promise<readonly SearchHit[] | undefined>
  /** These documents as hits, in their order; those that are no more are left out. */
  readonly hitsOf: (ids: readonly string[]) => Promise<readonly SearchHit[]>
  /** A part of a list, ordered by sort key; waits until the index is fed. Rejects when search has failed. */
  readonly list: (query: ListQuery, part: ListPart) => Promise<ListPage>
  /** How many of a list's documents have each facet that begins with one of the prefixes (`building/`). */
  readonly count: (query: ListQuery, prefixes: readonly string[]) => Promise<FacetCounts>
  /** The same for two kinds of facets at once: facet of the first → facet of the second → documents. */
  readonly countPairs: (query: ListQuery, first: string, second: string) => Promise<FacetPairs>
  /** Calls back when what lists and searches answer may have changed, at most every 200 ms; returns the unsubscriber. */
  readonly onChanged: (listener: () => void) => () => void
  /** Adds or replaces documents; every search asked later finds them. */
  readonly upsert: (documents: readonly SearchDocument[]) => Promise<void>
  /** Takes documents out; unknown ids are ignored. */
  readonly remove: (ids: readonly string[]) => Promise<void>
  /** The index as sealed pages for the store; sealed where it lies, so that it never crosses open. */
  readonly toSnapshot: (seal: SnapshotSeal) => Promise<readonly Uint8Array<ArrayBuffer>[]>
  /** Settles once the index is fed: from a snapshot, or from the rows. Rejects when it cannot be. */
  readonly ready: () => Promise<'snapshot' | 'rows'>
  /** Ends the service; what still waits is rejected. */
  readonly close: () => void
}
