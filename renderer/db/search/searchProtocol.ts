// The messages between the desk and its search worker. Every request is answered once, under its sequence number.
import type { FacetCounts, FacetPairs, ListPage, ListPart, ListQuery } from './listQuery.ts'
import type { SealedSnapshot, SnapshotSeal } from './sealedSnapshot.ts'
import type { SearchDocument, SearchHit } from './searchDocument.ts'

export type SearchRequest =
  /** Begins anew: from a snapshot, or empty. */
  | { readonly type: 'init'; readonly snapshot: SealedSnapshot | undefined }
  | { readonly type: 'upsert'; readonly documents: readonly SearchDocument[] }
  | { readonly type: 'remove'; readonly ids: readonly string[] }
  | {
      readonly type: 'query'
      readonly text: string
      readonly limit: number | undefined
      /** Ids that come first among equal matches. */
      readonly recent: readonly string[]
    }
  | { readonly type: 'hits-of'; readonly ids: readonly string[] }
  | { readonly type: 'list'; readonly query: ListQuery; readonly part: ListPart }
  | { readonly type: 'count'; readonly query: ListQuery; readonly prefixes: readonly string[] }
  | { readonly type: 'count-pairs'; readonly query: ListQuery; readonly first: string; readonly second: string }
  | { readonly type: 'snapshot'; readonly seal: SnapshotSeal }

export interface NumberedRequest {
  readonly sequence: number
  readonly request: SearchRequest
}

export type SearchReply =
  | { readonly type: 'done' }
  /** The snapshot cannot be read: the index is empty and waits for documents. */
  | { readonly type: 'snapshot-refused' }
  | { readonly type: 'hits'; readonly hits: readonly SearchHit[] }
  /** A later query came before this one was begun. */
  | { readonly type: 'stale' }
  | { readonly type: 'page'; readonly page: ListPage }
  | { readonly type: 'counts'; readonly counts: FacetCounts }
  | { readonly type: 'pairs'; readonly pairs: FacetPairs }
  | { readonly type: 'snapshot'; readonly pages: readonly Uint8Array<ArrayBuffer>[] }

export interface NumberedReply {
  readonly sequence: number
  readonly reply: SearchReply
}
