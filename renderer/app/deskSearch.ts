/** Feeds the search of all modules: the stored index or everything once, then what each commit touches (architecture 4). */
import type { SearchClientOptions, SearchFeed } from '#renderer/db/search/searchClient.ts'
import type { SearchDocument, SearchHit } from '#renderer/db/search/searchDocument.ts'
import type { SearchService } from '#renderer/db/search/searchService.ts'
import { loadSnapshot } from '#renderer/db/search/snapshotStore.ts'
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import { isRosterRunning, useRosterRun } from '#renderer/stores/useRosterRun.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import { documentsOf, type Follower, followCommits, type Hold } from './followCommits.ts'
import type { FrontDeskModule, SearchTerms } from './frontDeskModule.ts'
import { keepSearchSnapshot } from './keepSearchSnapshot.ts'
import type { SearchIndexNews } from './useSearchHits.ts'

/** The desk's search as the shell uses it. */
export interface DeskSearch {
  /** What is found; with an empty query whom `recent` names. Among equals they come first. */
  readonly search: (query: string, recent?: readonly string[]) => Promise<readonly SearchHit[]>
  readonly pathOf: (hit: SearchHit) => string
  /** When the index changes, and whether it lacks much: it is being filled, or much was written that it does not have yet. */
  readonly news: SearchIndexNews
  /** The index itself, for lists and counts. */
  readonly service: SearchService
  readonly close: () => void
}

/** While a roster goes in or is taken back, what it writes waits. */
const rosterHold: Hold = {
  isHeld: () => isRosterRunning(useRosterRun.getState().run),
  onChange: useRosterRun.subscribe,
}

/** Between two looks at the day: who leaves today has left tomorrow, though nobody writes. */
const DAY_LOOK_MS = 60_000

/** Starts the search of a store over what its modules tell. */
export function startSearch(
  store: Store,
  modules: readonly FrontDeskModule[],
  createClient: (options: SearchClientOptions) => SearchService,
): DeskSearch {
  const terms = modules.flatMap((module) => module.searchTerms ?? [])
  const client = createClient({
    feed: async (from) =>
      (from === 'snapshot' ? await storedFeed(store, terms) : undefined) ?? { documents: allDocuments(store, terms) },
  })
  const follower = followCommits({ store, terms, client, hold: rosterHold })
  const stopKeeping = keepSearchSnapshot({ store, client, follower })
  const stopDays = followDays(store, terms, follower.touch)
  return {
    // Undefined = a later query overtook this one, whose answer nobody shows.
    search: async (query, recent = []) =>
      query === '' ? client.hitsOf(recent) : ((await client.search(query, undefined, recent)) ?? []),
    pathOf: (hit) => terms.map((term) => term.pathOf(hit.id)).find((path) => path !== undefined) ?? '/',
    news: { ...untilFed(client, follower), onChanged: client.onChanged },
    service: client,
    close: () => {
      stopDays()
      stopKeeping()
      follower.stop()
      client.close()
    },
  }
}

type Lateness = Pick<Follower, 'isBehind' | 'onBehind'>

/** Behind while the index is filled, and then while the commits are. An index that cannot be fed says so by its searches, which fail. */
function untilFed(client: SearchService, { isBehind, onBehind }: Lateness): Lateness {
  let isFed = false
  const fed = client.ready().then(
    () => undefined,
    () => undefined,
  )
  void fed.then(() => {
    isFed = true
  })
  return {
    isBehind: () => !isFed || isBehind(),
    onBehind: (listener) => {
      const off = onBehind(listener)
      let listening = true
      void fed.then(() => listening && listener())
      return () => {
        listening = false
        off()
      }
    },
  }
}

async function* allDocuments(store: Store, terms: readonly SearchTerms[]): AsyncGenerator<readonly SearchDocument[]> {
  for (const term of terms) yield* term.all(store)
}

const today = (store: Store): string => store.dayOf(store.clock.nowMs())

/** The stored index and what changed since it was made; undefined when there is none that can be used. */
async function storedFeed(store: Store, terms: readonly SearchTerms[]): Promise<SearchFeed | undefined> {
  const stored = await loadSnapshot(store)
  if (stored === undefined) return undefined
  const touched = [...stored.touched, ...(await rowsOfDays(store, terms, stored.day))]
  const gone: string[] = []
  const documents: (readonly SearchDocument[])[] = []
  for (const term of terms) {
    for await (const found of documentsOf(store, term, touched)) {
      appendAll(gone, found.gone)
      documents.push(found.documents)
    }
  }
  return { snapshot: stored.sealed, gone, documents }
}

/** Rows whose documents look different since a day although nobody wrote them. */
async function rowsOfDays(store: Store, terms: readonly SearchTerms[], since: string): Promise<readonly TouchedRow[]> {
  const now = today(store)
  if (since === now) return []
  // The clock may have been set back: what was over stands again.
  const span = since < now ? { from: since, to: now } : { from: now, to: since }
  return (await Promise.all(terms.map((term) => term.changedByDay?.(store, span) ?? []))).flat()
}

function followDays(
  store: Store,
  terms: readonly SearchTerms[],
  touch: (rows: readonly TouchedRow[]) => void,
): () => void {
  let day = today(store)
  const timer = setInterval(() => {
    const before = day
    if (today(store) === before) return
    day = today(store)
    rowsOfDays(store, terms, before).then(touch, reportError)
  }, DAY_LOOK_MS)
  return () => clearInterval(timer)
}
