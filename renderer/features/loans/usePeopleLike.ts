/** People on file by words of the search: name, pinyin, unit, end of a telephone number. */
import { useEffect, useState } from 'react'
import { useSearchService } from '#renderer/db/search/searchContext.ts'

/** Somebody on file, as a list of suggestions shows them. */
export interface PersonOnFile {
  readonly personId: string
  readonly name: string
  readonly unitCode: string
}

const MOST_SHOWN = 6
/** One letter of the input method finds half the project. */
const LEAST_TYPED = 2
const NOBODY: readonly PersonOnFile[] = []

/** The best few; empty while nothing is typed, and where the search has failed, which says so elsewhere. */
export function usePeopleLike(typed: string): readonly PersonOnFile[] {
  const search = useSearchService()
  const [people, setPeople] = useState(NOBODY)
  useEffect(() => {
    let isStale = false
    const ask = async (): Promise<readonly PersonOnFile[]> => {
      if (typed.trim().length < LEAST_TYPED) return NOBODY
      const query = { kind: 'person', text: typed, all: [] }
      const page = await search.list(query, { offset: 0, limit: MOST_SHOWN })
      const hits = await search.hitsOf(page.ids)
      return hits.map(({ id, label }) => ({
        personId: id.slice(id.indexOf('/') + 1),
        name: label.title,
        unitCode: label.unit ?? '',
      }))
    }
    const told = (found: readonly PersonOnFile[]): void => {
      if (!isStale) setPeople(found)
    }
    void ask().then(told, () => told(NOBODY))
    return () => {
      isStale = true
    }
  }, [search, typed])
  return people
}
