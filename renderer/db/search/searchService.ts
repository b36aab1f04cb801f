// What the desk asks of its search, whoever answers: the worker, or the same index in this thread.
import type { SearchDocument, SearchHit } from './searchDocument.ts'

export interface SearchService {
  /** The best hits, best first; undefined when a later search overtook this one. Rejects when search has failed. */
  readonly search: (query: string, limit?: number) => Promise<readonly SearchHit[] | undefined>
  /** Adds or replaces documents; every search asked later finds them. */
  readonly upsert: (documents: readonly SearchDocument[]) => Promise<void>
  /** Takes documents out; unknown ids are ignored. */
  readonly remove: (ids: readonly string[]) => Promise<void>
  /** The index as bytes for the store to seal; holds personal data. */
  readonly toSnapshot: () => Promise<Uint8Array<ArrayBuffer>>
  /** Ends the service; what still waits is rejected. */
  readonly close: () => void
}
