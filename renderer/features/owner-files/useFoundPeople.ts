/** People whom the desk's search finds for what is typed, best first; asked again while typing. */
import { useEffect, useState } from 'react'
import { useSearchService } from '#renderer/db/search/searchContext.ts'
import type { SearchHit } from '#renderer/db/search/searchDocument.ts'

const MOST_PEOPLE = 8
/** Units and others among the hits are passed over. */
const MOST_HITS = 24

export function useFoundPeople(typed: string): readonly SearchHit[] {
  const search = useSearchService()
  const [found, setFound] = useState<readonly SearchHit[]>([])
  useEffect(() => {
    let isStale = false
    const look = async (): Promise<void> => {
      const hits = typed.trim() === '' ? [] : await search.search(typed.split(' · ')[0] ?? typed, MOST_HITS)
      if (isStale || hits === undefined) return
      setFound(hits.filter((hit) => hit.kind === 'person').slice(0, MOST_PEOPLE))
    }
    void look()
    return () => {
      isStale = true
    }
  }, [search, typed])
  return found
}
