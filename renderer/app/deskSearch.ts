/** Feeds the search of all modules: everything once, then what each commit touches (architecture 4). */
import type { SearchClientOptions } from '#renderer/db/search/searchClient.ts'
import type { SearchDocument, SearchHit } from '#renderer/db/search/searchDocument.ts'
import type { SearchService } from '#renderer/db/search/searchService.ts'
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import type { FrontDeskModule, SearchTerms } from './frontDeskModule.ts'

/** Documents read in one go while the index is built, so that no single read blocks the desk. */
const CHUNK = 500

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
  const client = createClient({ feed: async () => ({ documents: await allDocuments(store, terms) }) })
  const unsubscribe = store.onCommitted((_committed, rows) => void follow(store, { terms, client }, rows))
  return {
    // Undefined = a later query overtook this one, whose answer nobody shows.
    search: async (query) => (await client.search(query)) ?? [],
    pathOf: (hit) => terms.map((term) => term.pathOf(hit.id)).find((path) => path !== undefined) ?? '/',
    service: client,
    close: () => {
      unsubscribe()
      client.close()
    },
  }
}

async function allDocuments(store: Store, terms: readonly SearchTerms[]): Promise<readonly SearchDocument[]> {
  const found: SearchDocument[] = []
  for (const term of terms) {
    const ids = await term.allIds(store)
    for (let start = 0; start < ids.length; start += CHUNK) {
      const documents = await term.documents(store, ids.slice(start, start + CHUNK))
      found.push(...documents.filter((document) => document !== undefined))
    }
  }
  return found
}

interface Following {
  readonly terms: readonly SearchTerms[]
  readonly client: SearchService
}

/** What a commit touched is looked up again; what is gone leaves the index. */
async function follow(store: Store, { terms, client }: Following, rows: readonly TouchedRow[]): Promise<void> {
  for (const term of terms) {
    const touched = rows.filter((row) => term.tables.includes(row.table))
    if (touched.length === 0) continue
    const lists = await Promise.all(touched.map((row) => term.documentIds(store, row.table, row.id)))
    const ids = [...new Set(lists.flat())]
    const documents = await term.documents(store, ids)
    await client.remove(ids.filter((_, index) => documents[index] === undefined))
    await client.upsert(documents.filter((document) => document !== undefined))
  }
}
