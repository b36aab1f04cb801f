/** The index of a test's desk, without a worker: begun when a screen first asks, so that the others pay nothing for it. */
import { startSearch } from '#renderer/app/deskSearch.ts'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { createInProcessClient } from '#renderer/db/search/inProcessSearch.ts'
import type { SearchService } from '#renderer/db/search/searchService.ts'
import type { Store } from '#renderer/db/store.ts'

/** The service over what the modules tell of the store, as the shell provides it. */
export function lazySearch(store: Store, modules: readonly FrontDeskModule[]): SearchService {
  let begun: SearchService | undefined
  const begin = (): SearchService => {
    begun ??= startSearch(store, modules, createInProcessClient).service
    return begun
  }
  return {
    search: (query, limit, recent) => begin().search(query, limit, recent),
    hitsOf: (ids) => begin().hitsOf(ids),
    list: (query, part) => begin().list(query, part),
    count: (query, prefixes) => begin().count(query, prefixes),
    countPairs: (query, first, second) => begin().countPairs(query, first, second),
    onChanged: (listener) => begin().onChanged(listener),
    upsert: (documents) => begin().upsert(documents),
    remove: (ids) => begin().remove(ids),
    toSnapshot: (seal) => begin().toSnapshot(seal),
    ready: () => begin().ready(),
    close: () => begun?.close(),
  }
}
