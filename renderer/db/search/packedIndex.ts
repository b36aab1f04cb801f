// The index of everything the desk can find: one large packed block, and a small one for what changed since.
import { ok, type Result } from '#shared/kernel/result.ts'
import { createFacetTable } from './facetTable.ts'
import { buildIdTable, type IdTable } from './idTable.ts'
import { createLister, type Lister } from './lister.ts'
import { bestDocuments, type Candidate, type Place, recentFirst, scoreAlone } from './score.ts'
import type { SearchDocument, SearchHit } from './searchDocument.ts'
import { describeHit } from './searchHit.ts'
import { parseQuery } from './searchQuery.ts'
import { buildSegment, cleanCardText, compareStored, readCard, readOrder, type Segment } from './segment.ts'
import { mergeSegments } from './segmentMerge.ts'
import { decodeSnapshot, encodeSnapshot, type SnapshotRefusal } from './snapshot.ts'

export const DEFAULT_LIMIT = 20
// Small enough that each commit re-packs little; large enough that the big block is copied rarely.
const FRESH_LIMIT = 512

export interface PackedIndex extends Lister {
  /** Documents that can be found now. */
  readonly size: () => number
  /** Adds documents; one with a known id replaces it. Of two with one id the last counts. */
  readonly upsert: (documents: readonly SearchDocument[]) => void
  /** Takes documents out; unknown ids are ignored. */
  readonly remove: (ids: readonly string[]) => void
  /** The best hits, best first; among equals the recent ones, then in an order that depends on the documents alone. `limit` may be Infinity. */
  readonly search: (query: string, limit?: number, recent?: readonly string[]) => readonly SearchHit[]
  /** These documents as hits, in their order; unknown ids are left out. */
  readonly hitsOf: (ids: readonly string[]) => readonly SearchHit[]
  /** All documents as bytes; holds personal data, the store seals it. */
  readonly toSnapshot: () => Uint8Array<ArrayBuffer>
}

interface Block {
  readonly segment: Segment
  /** Built when first asked for: a desk that only searches needs none. */
  readonly table: () => IdTable
}

const encoder = new TextEncoder()

function makeBlock(segment: Segment): Block {
  let table: IdTable | undefined
  return {
    segment,
    table: () => {
      table ??= buildIdTable(segment)
      return table
    },
  }
}

function forget({ segment, table }: Block, ids: Iterable<string>): void {
  if (segment.count === 0) return
  for (const id of ids) {
    const document = table().find(encoder.encode(cleanCardText(id)))
    if (document !== undefined) segment.live[document] = 0
  }
}

const liveCount = ({ segment }: Block): number => segment.live.reduce((sum, live) => sum + live, 0)

/** A standing document of a block by its id. */
function findLive({ segment, table }: Block, id: string): number | undefined {
  const document = segment.count === 0 ? undefined : table().find(encoder.encode(cleanCardText(id)))
  return document !== undefined && segment.live[document] === 1 ? document : undefined
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return a.score - b.score || compareStored(a.segment, a.document, readOrder(b.segment, b.document))
}

function openIndex(start: Segment): PackedIndex {
  const pack = (documents: readonly SearchDocument[]): Segment => buildSegment(documents, start.facets)
  let base = makeBlock(start)
  let fresh = makeBlock(pack([]))
  let lister: Lister | undefined
  const changed = (): void => {
    lister = undefined
  }
  const list = (): Lister => {
    lister ??= createLister([base.segment, fresh.segment])
    return lister
  }
  const compact = (): void => {
    if (fresh.segment.count === 0 && base.segment.live.indexOf(0) < 0) return
    base = makeBlock(mergeSegments(base.segment, fresh.segment))
    fresh = makeBlock(pack([]))
    changed()
  }
  const remove = (ids: Iterable<string>): void => {
    const wanted = [...ids]
    forget(base, wanted)
    forget(fresh, wanted)
    changed()
  }
  const placeOf = (id: string): Place | undefined => {
    for (const block of [fresh, base]) {
      const document = findLive(block, id)
      if (document !== undefined) return { segment: block.segment, document }
    }
    return undefined
  }
  return {
    size: () => liveCount(base) + liveCount(fresh),
    remove,
    upsert: (documents) => {
      const latest = new Map(documents.map((document) => [cleanCardText(document.id), document]))
      remove(latest.keys())
      fresh = makeBlock(mergeSegments(fresh.segment, pack([...latest.values()])))
      if (fresh.segment.count > FRESH_LIMIT) compact()
    },
    hitsOf: (ids) =>
      ids.flatMap((id) => {
        const place = placeOf(id)
        return place ? [{ ...readCard(place.segment, place.document), matched: 'recent' as const, spans: [] }] : []
      }),
    search: (typed, limit = DEFAULT_LIMIT, recent = []) => {
      const query = parseQuery(typed)
      if (!query || !(limit > 0)) return []
      const old = bestDocuments(base.segment, query, limit)
      const young = fresh.segment.count > 0 ? bestDocuments(fresh.segment, query, limit) : []
      const best = young.length > 0 ? [...old, ...young].sort(compareCandidates).slice(0, limit) : old
      const known = recent.flatMap((id) => placeOf(id) ?? [])
      return recentFirst(best, scoreAlone(known, query), limit).map(({ segment, document }) =>
        describeHit(segment, document, query),
      )
    },
    list: (query, part) => list().list(query, part),
    count: (query, prefixes) => list().count(query, prefixes),
    countPairs: (query, first, second) => list().countPairs(query, first, second),
    toSnapshot: () => {
      compact()
      return encodeSnapshot(base.segment)
    },
  }
}

/** An index of the given documents. */
export function createPackedIndex(documents: readonly SearchDocument[] = []): PackedIndex {
  const latest = new Map(documents.map((document) => [cleanCardText(document.id), document]))
  return openIndex(buildSegment([...latest.values()], createFacetTable()))
}

/** The index of a snapshot. Refuses `not-a-snapshot` (damaged or something else) and `other-version`: build it anew then. */
export function openSnapshot(bytes: Uint8Array): Result<PackedIndex, SnapshotRefusal> {
  const segment = decodeSnapshot(bytes)
  return segment.ok ? ok(openIndex(segment.value)) : segment
}
