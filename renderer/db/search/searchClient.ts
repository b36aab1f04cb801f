// The desk's side of the search worker: promises, and a worker that is restarted and fed again when it dies.

import { createChangeBell } from './changeBell.ts'
import type { SealedSnapshot } from './sealedSnapshot.ts'
import type { SearchDocument } from './searchDocument.ts'
import { openSearchWorker, openSession, type SearchPort, type SearchSession } from './searchPort.ts'
import type { SearchReply, SearchRequest } from './searchProtocol.ts'
import type { SearchService } from './searchService.ts'

/** All that can be found: a snapshot, and documents that replace or complete it. */
export interface SearchFeed {
  readonly snapshot?: SealedSnapshot
  /** Documents of the snapshot that are gone since. */
  readonly gone?: readonly string[]
  /** In pages: they are copied on their way, and the desk must stay quick. */
  readonly documents: Iterable<readonly SearchDocument[]> | AsyncIterable<readonly SearchDocument[]>
}

/** Where the index was fed from. */
type Source = 'snapshot' | 'rows'

export interface SearchClientOptions {
  /**
   * Reads the store. Asked for `'snapshot'` at the start (the snapshot and what changed since, or all rows where there is
   * none); for all `'rows'` when the snapshot was refused, and after a crash, since the dead worker had later changes.
   */
  readonly feed: (from: Source) => Promise<SearchFeed>
  readonly openPort?: () => SearchPort
}

// A request that kills the worker kills the next one too: then it is the request's fault.
const MAX_ATTEMPTS = 3

const toError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)))

async function feedSession(session: SearchSession, feed: SearchClientOptions['feed'], from: Source): Promise<Source> {
  const { snapshot, gone = [], documents } = await feed(from)
  const begun = await session.ask({ type: 'init', snapshot })
  const refused = begun.type === 'snapshot-refused'
  if (!refused && gone.length > 0) await session.ask({ type: 'remove', ids: gone })
  for await (const page of refused ? (await feed('rows')).documents : documents) {
    if (page.length > 0) await session.ask({ type: 'upsert', documents: page })
  }
  return snapshot === undefined || refused ? 'rows' : 'snapshot'
}

interface Keeper {
  readonly ask: (request: SearchRequest) => Promise<SearchReply>
  readonly ready: () => Promise<Source>
  readonly close: () => void
}

/** Keeps one fed worker running and asks it; what a dying worker leaves unanswered is asked again. */
function keepRunning({ feed, openPort = openSearchWorker }: SearchClientOptions, onFed: () => void): Keeper {
  let current: { readonly session: SearchSession; readonly fed: Promise<Source> } | undefined
  let closed: Error | undefined
  let crashes = 0
  let firstStart = true

  const start = (): NonNullable<typeof current> => {
    const session = openSession(openPort())
    const fed = feedSession(session, feed, firstStart ? 'snapshot' : 'rows')
    firstStart = false
    const started = { session, fed }
    current = started
    // A feed that fails ends its worker; the reason reaches whoever asks.
    fed.then(onFed, (reason: unknown) => session.end(toError(reason)))
    void session.ended.then(() => {
      if (current === started) current = undefined
      crashes++
      if (!closed && !current && crashes < MAX_ATTEMPTS) start()
    })
    return started
  }
  const attempt = async (request: SearchRequest): Promise<SearchReply> => {
    const { session, fed } = current ?? start()
    await fed
    const reply = await session.ask(request)
    crashes = 0
    return reply
  }
  const ask = async (request: SearchRequest): Promise<SearchReply> => {
    for (let tries = 1; ; tries++) {
      if (closed) throw closed
      try {
        return await attempt(request)
      } catch (reason) {
        if (closed || tries === MAX_ATTEMPTS) throw reason
      }
    }
  }
  start()
  return {
    ask,
    ready: () => (closed ? Promise.reject(closed) : (current ?? start()).fed),
    close: () => {
      closed = new Error('search is closed')
      current?.session.end(closed)
    },
  }
}

/** Starts the worker, feeds it, and keeps it running until `close`. */
export function createSearchClient(options: SearchClientOptions): SearchService {
  const changes = createChangeBell()
  const { ask, ready, close } = keepRunning(options, changes.ring)
  const answer = async <Type extends SearchReply['type']>(
    request: SearchRequest,
    type: Type,
  ): Promise<Extract<SearchReply, { type: Type }>> => {
    const reply = await ask(request)
    if (reply.type !== type) throw new Error(`search answered ${reply.type} instead of ${type}`)
    // The line above has looked.
    return reply as Extract<SearchReply, { type: Type }>
  }
  const change = async (request: SearchRequest): Promise<void> => {
    await answer(request, 'done')
    changes.ring()
  }
  return {
    search: async (text, limit, recent = []) => {
      const reply = await ask({ type: 'query', text, limit, recent })
      return reply.type === 'hits' ? reply.hits : undefined
    },
    hitsOf: async (ids) => (await answer({ type: 'hits-of', ids }, 'hits')).hits,
    list: async (query, part) => (await answer({ type: 'list', query, part }, 'page')).page,
    count: async (query, prefixes) => (await answer({ type: 'count', query, prefixes }, 'counts')).counts,
    countPairs: async (query, first, second) =>
      (await answer({ type: 'count-pairs', query, first, second }, 'pairs')).pairs,
    onChanged: changes.listen,
    upsert: (documents) => (documents.length === 0 ? Promise.resolve() : change({ type: 'upsert', documents })),
    remove: (ids) => (ids.length === 0 ? Promise.resolve() : change({ type: 'remove', ids })),
    toSnapshot: async (seal) => (await answer({ type: 'snapshot', seal }, 'snapshot')).pages,
    ready,
    close: () => {
      changes.end()
      close()
    },
  }
}
