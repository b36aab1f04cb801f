// Lists and counts over the blocks of an index, as they stand: thrown away when a document changes.
import { judgeSets, KIND_FACET } from './facetTable.ts'
import type { FacetCounts, FacetPairs, ListPage, ListPart, ListQuery } from './listQuery.ts'
import { matchAll } from './score.ts'
import { parseQuery } from './searchQuery.ts'
import { readId, type Segment } from './segment.ts'
import { compareSorts } from './sortKey.ts'

export interface Lister {
  readonly list: (query: ListQuery, part: ListPart) => ListPage
  readonly count: (query: ListQuery, prefixes: readonly string[]) => FacetCounts
  readonly countPairs: (query: ListQuery, first: string, second: string) => FacetPairs
}

/** A list is asked for page by page: its order is kept, and those of a few others beside it. */
const KEPT = 4

type Matches = (document: number) => boolean

/** Which documents of a block a list shows. */
function matcher(segment: Segment, { kind, text = '', all }: ListQuery): Matches {
  const { live, facets, facetSets } = segment
  const sets = judgeSets(facets, [[KIND_FACET + kind], ...all])
  const filtered: Matches = (document) => live[document] === 1 && sets[facetSets[document] ?? 0] === 1
  if (text.trim() === '') return filtered
  const typed = parseQuery(text)
  if (!typed) return () => false
  const scores = matchAll(segment, typed)
  return (document) => (scores[document] ?? 0) > 0 && filtered(document)
}

/** Documents of both blocks in list order; those of the second count on from the end of the first. */
function orderOf([base, fresh]: readonly [Segment, Segment], query: ListQuery): Uint32Array {
  const young = fresh.listOrder.filter(matcher(fresh, query))
  const old = base.listOrder.filter(matcher(base, query))
  if (young.length === 0) return old
  const order = new Uint32Array(old.length + young.length)
  let at = 0
  let done = 0
  for (const document of young) {
    const point = placeAmong(old, base, fresh, document)
    order.set(old.subarray(done, point), at)
    at += point - done
    order[at++] = base.count + document
    done = point
  }
  order.set(old.subarray(done), at)
  return order
}

/** How many of the old ones come before a young one. */
function placeAmong(old: Uint32Array, base: Segment, fresh: Segment, document: number): number {
  let low = 0
  let high = old.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareSorts(base, old[middle] ?? 0, fresh, document) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** How many matching documents have each set of facets. */
function countSets(blocks: readonly Segment[], query: ListQuery): Uint32Array {
  const counts = new Uint32Array(blocks[0]?.facets.sets.length ?? 0)
  for (const segment of blocks) {
    const matches = matcher(segment, query)
    for (let document = 0; document < segment.count; document++) {
      const set = segment.facetSets[document] ?? 0
      if (matches(document)) counts[set] = (counts[set] ?? 0) + 1
    }
  }
  return counts
}

/** Lists over a large block and the small one of what changed since. */
export function createLister(blocks: readonly [Segment, Segment]): Lister {
  const [base, fresh] = blocks
  const { facets } = base
  const orders = new Map<string, Uint32Array>()
  const order = (query: ListQuery): Uint32Array => {
    const key = JSON.stringify([query.kind, query.text?.trim() ?? '', query.all])
    const known = orders.get(key) ?? orderOf(blocks, query)
    orders.delete(key)
    orders.set(key, known)
    const [oldest] = orders.keys()
    if (orders.size > KEPT && oldest !== undefined) orders.delete(oldest)
    return known
  }
  const idOf = (document: number): string =>
    document < base.count ? readId(base, document) : readId(fresh, document - base.count)
  const eachSet = (query: ListQuery, visit: (names: readonly string[], count: number) => void): void => {
    for (const [number, count] of countSets(blocks, query).entries()) {
      if (count > 0)
        visit(
          Array.from(facets.sets[number] ?? [], (facet) => facets.names[facet] ?? ''),
          count,
        )
    }
  }
  return {
    list: (query, { offset, limit }) => {
      const all = order(query)
      return { total: all.length, ids: Array.from(all.subarray(offset, offset + Math.max(0, limit)), idOf) }
    },
    count: (query, prefixes) => {
      const counts: Record<string, number> = {}
      eachSet(query, (names, count) => {
        for (const name of names) {
          if (prefixes.some((prefix) => name.startsWith(prefix))) counts[name] = (counts[name] ?? 0) + count
        }
      })
      return counts
    },
    countPairs: (query, first, second) => {
      const pairs: Record<string, Record<string, number>> = {}
      eachSet(query, (names, count) => {
        const others = names.filter((name) => name.startsWith(second))
        for (const name of names.filter((each) => each.startsWith(first))) {
          const row = pairs[name] ?? {}
          pairs[name] = row
          for (const other of others) row[other] = (row[other] ?? 0) + count
        }
      })
      return pairs
    },
  }
}
