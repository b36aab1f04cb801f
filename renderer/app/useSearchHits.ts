/** The answer to what is typed into the search. An answer may be behind the box, or know only a part of the desk. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { SearchHit } from '#renderer/db/search/searchDocument.ts'

/** What the dialog hears of the index while it stands open. */
export interface SearchIndexNews {
  /** Whether much was written that the index does not have yet. */
  readonly isBehind: () => boolean
  readonly onBehind: (listener: () => void) => () => void
  /** Calls back when searches may answer something else. */
  readonly onChanged: (listener: () => void) => () => void
}

interface Answer {
  readonly hits: readonly SearchHit[]
  /** The query that they answer. */
  readonly answered: string
  /** Whether the index had everything when it was asked: only then does nobody found mean nobody on file. */
  readonly complete: boolean
}

const NO_ANSWER: Answer = { hits: [], answered: '', complete: false }
const never = (): (() => void) => () => undefined
const NO_NEWS: SearchIndexNews = { isBehind: () => false, onBehind: never, onChanged: never }

/** The newer hits, in the order of those that stand there: no line moves under the cursor, what is new comes below. */
function inPlace(standing: readonly SearchHit[], newer: readonly SearchHit[]): readonly SearchHit[] {
  const rest = new Map(newer.map((hit) => [`${hit.kind} ${hit.id}`, hit]))
  const kept = standing.flatMap(({ kind, id }) => {
    const hit = rest.get(`${kind} ${id}`)
    rest.delete(`${kind} ${id}`)
    return hit ?? []
  })
  return [...kept, ...rest.values()]
}

/**
 * The hits of the newest query. An older answer that comes late is dropped; one from half an index is asked again when
 * it is whole, and every one when the index changes: who was added a moment ago appears though nobody types again.
 */
export function useSearchHits(
  query: string,
  search: (query: string) => Promise<readonly SearchHit[]>,
  { isBehind, onBehind, onChanged }: SearchIndexNews = NO_NEWS,
): Answer & { readonly behind: boolean } {
  const [answer, setAnswer] = useState(NO_ANSWER)
  const behind = useSyncExternalStore(onBehind, isBehind)
  useEffect(() => {
    const answered = query.trim()
    let state: 'asking' | 'asking, again' | 'answered' | 'left' = 'asking'
    const left = (): boolean => state === 'left'
    let standing: readonly SearchHit[] = []
    const ask = async (): Promise<void> => {
      do {
        state = 'asking'
        const hits = inPlace(standing, await search(answered))
        if (left()) return
        standing = hits
        // At once and not in React's next turn: the frame that is about to be painted shall have it.
        flushSync(() => setAnswer({ hits, answered, complete: !behind }))
      } while (state !== 'asking')
      state = 'answered'
    }
    const off = onChanged(() => {
      if (state === 'answered') void ask()
      else state = 'asking, again'
    })
    void ask()
    return () => {
      state = 'left'
      off()
    }
  }, [query, search, behind, onChanged])
  return { ...answer, behind }
}
