// Scores one block of the index for a query: the best tier of each document, looked through no further than needed.
import type { Probe } from './probes.ts'
import type { QueryWord, SearchQuery } from './searchQuery.ts'
import { isolate, type Segment } from './segment.ts'

const TIERS = 32

/** Best tier of each document for one word, 0 for no match. With a limit, only the best `limit` documents are sure. */
export function scoreWord(segment: Segment, word: QueryWord, limit: number): Uint8Array {
  const { live } = segment
  const tiers = new Uint8Array(segment.count)
  const counts = new Uint32Array(TIERS)
  const betterThan = (tier: number): number => counts.subarray(0, tier).reduce((sum, count) => sum + count, 0)
  const run = (probe: Probe): void => {
    let met = 0
    let last = -1
    probe.scan(segment, (document, tier) => {
      if (live[document] === 0) return false
      if (document !== last) met++
      last = document
      const old = tiers[document] ?? 0
      if (old === 0 || tier < old) {
        tiers[document] = tier
        counts[tier] = (counts[tier] ?? 0) + 1
        if (old > 0) counts[old] = (counts[old] ?? 0) - 1
      }
      return probe.constant === true && met >= limit
    })
  }
  for (const probe of word.probes) {
    if (betterThan(probe.best) >= limit) break
    run(probe)
  }
  return tiers
}

/** Score of each document for all words, 0 where a word is missing; the phrase counts where it is better. */
function scoreWords(segment: Segment, query: SearchQuery): Uint16Array {
  const scores = new Uint16Array(segment.count)
  for (const [index, word] of query.words.entries()) {
    const tiers = scoreWord(segment, word, Number.POSITIVE_INFINITY)
    for (let document = 0; document < segment.count; document++) {
      const tier = tiers[document] ?? 0
      const before = scores[document] ?? 0
      scores[document] = tier === 0 || (index > 0 && before === 0) ? 0 : before + tier
    }
  }
  if (!query.phrase) return scores
  const phrase = scoreWord(segment, query.phrase, Number.POSITIVE_INFINITY)
  for (let document = 0; document < segment.count; document++) {
    const tier = phrase[document] ?? 0
    const words = scores[document] ?? 0
    if (tier > 0 && (words === 0 || tier < words)) scores[document] = tier
  }
  return scores
}

/** A document of a block. */
export interface Place {
  readonly segment: Segment
  readonly document: number
}

export interface Candidate extends Place {
  readonly score: number
}

/** The best `limit` documents of a block, best first; among equals in the block's order. */
export function bestDocuments(segment: Segment, query: SearchQuery, limit: number): Candidate[] {
  const [only] = query.words
  const single = query.words.length === 1 && !query.phrase && only
  const scores = single ? scoreWord(segment, single, limit) : scoreWords(segment, query)
  const buckets: number[][] = []
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document] ?? 0
    if (score === 0) continue
    let bucket = buckets[score]
    if (!bucket) {
      bucket = []
      buckets[score] = bucket
    }
    if (bucket.length < limit) bucket.push(document)
  }
  const best = buckets.flatMap((bucket, score) => bucket.map((document) => ({ segment, document, score })))
  return best.slice(0, limit)
}

/** Which documents of a block match, 0 for those that do not; no limit, no order. */
export function matchAll(segment: Segment, query: SearchQuery): ArrayLike<number> {
  const [only] = query.words
  const single = query.words.length === 1 && !query.phrase && only
  return single ? scoreWord(segment, single, Number.POSITIVE_INFINITY) : scoreWords(segment, query)
}

/** The scores of single documents, those that do not match left out: the search of a block may have stopped before them. */
export function scoreAlone(places: readonly Place[], query: SearchQuery): Candidate[] {
  return places.flatMap((place) => {
    const score = scoreWords(isolate(place.segment, place.document), query)[0] ?? 0
    return score > 0 ? [{ ...place, score }] : []
  })
}

/** The best with the recent ones before their equals. */
export function recentFirst(
  best: readonly Candidate[],
  recent: readonly Candidate[],
  limit: number,
): readonly Candidate[] {
  if (recent.length === 0) return best
  const isRecent = ({ segment, document }: Candidate): boolean =>
    recent.some((one) => one.segment === segment && one.document === document)
  // Sorting is stable: each part keeps its own order among equals.
  return [...recent, ...best.filter((one) => !isRecent(one))].sort((a, b) => a.score - b.score).slice(0, limit)
}
