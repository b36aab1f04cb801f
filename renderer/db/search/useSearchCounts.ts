/** Counts by facet as a dashboard holds them; asked again after each change of the index. */
import { useEffect, useState } from 'react'
import type { FacetCounts, FacetPairs, ListQuery } from './listQuery.ts'
import { useSearchService } from './searchContext.ts'
import type { SearchService } from './searchService.ts'

/** How many documents of the query have each facet with one of the prefixes (`building/`); undefined until the first answer. */
export function useSearchCounts(query: ListQuery, prefixes: readonly string[]): FacetCounts | undefined {
  return useAnswer('counts', [query, prefixes], (service) => service.count(query, prefixes))
}

/** The same for pairs of facets: building × state. */
export function useSearchPairs(query: ListQuery, first: string, second: string): FacetPairs | undefined {
  return useAnswer('pairs', [query, first, second], (service) => service.countPairs(query, first, second))
}

/** The latest answer to what is asked; `about` says what the question is. */
function useAnswer<Answer>(
  name: string,
  about: readonly unknown[],
  ask: (service: SearchService) => Promise<Answer>,
): Answer | undefined {
  const service = useSearchService()
  const key = JSON.stringify([name, ...about])
  const [answer, setAnswer] = useState<Answer>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says whether the question is another one.
  useEffect(() => {
    let turn = 0
    const again = (): void => {
      turn += 1
      const mine = turn
      // What failed stays as it was: the search itself says that it has failed.
      ask(service).then(
        (found) => mine === turn && setAnswer(() => found),
        () => undefined,
      )
    }
    again()
    const unsubscribe = service.onChanged(again)
    return () => {
      turn = Number.NaN
      unsubscribe()
    }
  }, [service, key])
  return answer
}
