/** Feeds the search of all modules: everything once, then what each commit touches (architecture 4). */
import type { SearchClientOptions } from '#renderer/db/search/searchClient.ts'
import type { SearchDocument, SearchHit } from '#renderer/db/search/searchDocument.ts'
import type { SearchService } from '#renderer/db/search/searchService.ts'
import type { Store } from '#renderer/db/store.ts'
import { followCommits } from './followCommits.ts'
import type { FrontDeskModule, SearchTerms } from './frontDeskModule.ts'

/** The desk's search as the shell uses it. */
export interface DeskSearch {
  readonly search: (query: string) => Promise<readonly SearchHit[]>
  readonly pathOf: (hit: SearchHit) => string
  /** The index itself, for lists and counts. */
  readonly service: SearchService
  readonly close: () => void
}

/** Starts the search of a store over what its modules tell. */
export function startSearch(
  store: Store,
  modules: readonly FrontDeskModule[],
  createClient: (options: SearchClientOptions) => SearchService,
): DeskSearch {
  const terms = modules.flatMap((module) => module.searchTerms ?? [])
  const client = createClient({ feed: async () => ({ documents: allDocuments(store, terms) }) })
  const follower = followCommits({ store, terms, client })
  return {
    // Undefined = a later query overtook this one, whose answer nobody shows.
    search: async (query) => (await client.search(query)) ?? [],
    pathOf: (hit) => terms.map((term) => term.pathOf(hit.id)).find((path) => path !== undefined) ?? '/',
    service: client,
    close: () => {
      follower.stop()
      client.close()
    },
  }
}

async function* allDocuments(store: Store, terms: readonly SearchTerms[]): AsyncGenerator<readonly SearchDocument[]> {
  for (const term of terms) yield* term.all(store)
}
