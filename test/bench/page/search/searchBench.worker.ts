// The worker of the search rows: what is measured here is measured where the desk's index lives.
import { createPackedIndex, openSnapshot } from '#renderer/db/search/packedIndex.ts'
import { samplePeople } from '#renderer/db/search/samplePeople.ts'
import { buildMiniSearch } from './miniSearch.ts'
import { countRecall, countTop } from './quality.ts'
import { keystrokes, typedQueries } from './typedQueries.ts'

interface Asked {
  readonly what: 'ours' | 'minisearch' | 'recall' | 'top3'
  readonly people: number
  /** How many of the queries, from the first on. */
  readonly queries: number
}

let ours: ((query: string, limit?: number) => readonly string[]) | undefined
let theirs: ((query: string) => readonly string[]) | undefined

function oursOver(count: number): (query: string, limit?: number) => readonly string[] {
  if (ours) return ours
  // As at the start of a desk: from the bytes, not from what packing left behind.
  const opened = openSnapshot(createPackedIndex(samplePeople(count)).toSnapshot())
  if (!opened.ok) throw new Error(opened.error)
  const index = opened.value
  ours = (query, limit) => index.search(query, limit).map((hit) => hit.id)
  return ours
}

function theirsOver(count: number): (query: string) => readonly string[] {
  theirs ??= buildMiniSearch(samplePeople(count))
  return theirs
}

function timesOf({ people, queries }: Asked, search: (query: string) => unknown): readonly number[] {
  const times: number[] = []
  for (const { text } of typedQueries(samplePeople(people)).slice(0, queries)) {
    for (const typed of keystrokes(text)) {
      const start = performance.now()
      search(typed)
      times.push(performance.now() - start)
    }
  }
  return times
}

function answer(asked: Asked): unknown {
  const { what, people } = asked
  if (what === 'recall' || what === 'top3') {
    const all = samplePeople(people)
    return (what === 'recall' ? countRecall : countTop)(all, typedQueries(all), oursOver(people))
  }
  return timesOf(asked, what === 'ours' ? oursOver(people) : theirsOver(people))
}

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => self.postMessage(answer(data)))
