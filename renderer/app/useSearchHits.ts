/** The answer to what is typed into the search. An answer may be behind the box, or know only a part of the desk. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { SearchHit } from '#renderer/db/search/searchDocument.ts'

/** Tells whether much was written that the index does not have yet. */
export interface SearchBehind {
  readonly isBehind: () => boolean
  readonly onBehind: (listener: () => void) => () => void
}

interface Answer {
  readonly hits: readonly SearchHit[]
  /** The query that they answer. */
  readonly answered: string
  /** Whether the index had everything when it was asked: only then does nobody found mean nobody on file. */
  readonly complete: boolean
}

const NO_ANSWER: Answer = { hits: [], answered: '', complete: false }
const NEVER_BEHIND: SearchBehind = { isBehind: () => false, onBehind: () => () => undefined }

/** The hits of the newest query; an older answer that comes late is dropped, and one from half an index is asked again when it is whole. */
export function useSearchHits(
  query: string,
  search: (query: string) => Promise<readonly SearchHit[]>,
  { isBehind, onBehind }: SearchBehind = NEVER_BEHIND,
): Answer & { readonly behind: boolean } {
  const [answer, setAnswer] = useState(NO_ANSWER)
  const behind = useSyncExternalStore(onBehind, isBehind)
  const newest = useRef(0)
  useEffect(() => {
    newest.current += 1
    const mine = newest.current
    const typed = query.trim()
    void search(typed).then((hits) => {
      // At once and not in React's next turn: the frame that is about to be painted shall have it.
      if (mine === newest.current) flushSync(() => setAnswer({ hits, answered: typed, complete: !behind }))
    })
  }, [query, search, behind])
  return { ...answer, behind }
}
