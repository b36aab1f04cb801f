/** The index of the open desk as screens see it. Provided by the shell, read by features. */
import { createContext, useContext } from 'react'
import type { SearchService } from './searchService.ts'

const SearchContext = createContext<SearchService | undefined>(undefined)

/** Gives the desk's index to the screens below. */
export const SearchServiceProvider = SearchContext.Provider

/** The desk's index. **Throws** outside the shell: a programmer's mistake. */
export function useSearchService(): SearchService {
  const service = useContext(SearchContext)
  if (!service) throw new Error('useSearchService is called outside an open desk.')
  return service
}
