// The desk's side of the search worker: promises, and a worker that is restarted and fed again when it dies.
import type { SearchDocument, SearchHit } from './searchDocument.ts'
import { openSearchWorker, openSession, type SearchPort, type SearchSession } from './searchPort.ts'
import type { SearchReply, SearchRequest } from './searchProtocol.ts'

export interface SearchClient {
  /** The best hits, best first. A search overtaken by a later one answers with the later one's hits. Rejects when search has failed. */
  readonly search: (query: string, limit?: number) => Promise<readonly SearchHit[]>
  /** Adds or replaces documents: every later search finds them. */
  readonly upsert: (documents: readonly SearchDocument[]) => void
  /** Takes documents out: no later search finds them. */
  readonly remove: (ids: readonly string[]) => void
  /** The index as bytes for the store to seal; holds personal data. */
  readonly toSnapshot: () => Promise<Uint8Array<ArrayBuffer>>
  readonly close: () => void
}

export interface SearchClientOptions {
  /** A stored snapshot that is up to date; without one, or when it is refused, and after a crash, the rows are read. */
  readonly snapshot?: () => Promise<Uint8Array | undefined>
  /** Told when a change could not reach the index: the worker died of it repeatedly. */
  readonly onFault?: (reason: Error) => void
  readonly openPort?: () => SearchPort
}

// A request that kills the worker kills the next one too: then it is the request's fault.
const MAX_ATTEMPTS = 3
// Documents are copied on their way: in pages, so that the desk stays quick.
const PAGE = 2000

const toError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)))

interface Feed {
  readonly snapshot: () => Promise<Uint8Array | undefined>
  readonly allDocuments: () => Promise<readonly SearchDocument[]>
}

async function feedSession(session: SearchSession, { snapshot, allDocuments }: Feed): Promise<void> {
  const stored = await snapshot()
  const begun = await session.ask({ type: 'init', snapshot: stored })
  if (stored && begun.type === 'done') return
  const documents = await allDocuments()
  for (let at = 0; at < documents.length; at += PAGE) {
    await session.ask({ type: 'upsert', documents: documents.slice(at, at + PAGE) })
  }
}

interface Keeper {
  readonly ask: (request: SearchRequest) => Promise<SearchReply>
  readonly close: () => void
}

/** Keeps one fed worker running and asks it; what a dying worker leaves unanswered is asked again. */
function keepRunning({ snapshot, allDocuments }: Feed, openPort: () => SearchPort): Keeper {
  let current: { readonly session: SearchSession; readonly fed: Promise<void> } | undefined
  let closed: Error | undefined
  let crashes = 0
  let firstStart = true

  const start = (): NonNullable<typeof current> => {
    const session = openSession(openPort())
    // After a crash the snapshot is older than the changes the dead worker had.
    const fed = feedSession(session, { allDocuments, snapshot: firstStart ? snapshot : async () => undefined })
    firstStart = false
    const started = { session, fed }
    current = started
    // A feed that fails ends its worker; the reason reaches whoever asks.
    fed.catch((reason: unknown) => session.end(toError(reason)))
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
    close: () => {
      closed = new Error('search is closed')
      current?.session.end(closed)
    },
  }
}

/** Starts the worker, feeds it with all documents, and keeps it running until `close`. */
export function openSearchClient(
  allDocuments: () => Promise<readonly SearchDocument[]>,
  { snapshot = async () => undefined, onFault, openPort = openSearchWorker }: SearchClientOptions = {},
): SearchClient {
  const { ask, close } = keepRunning({ snapshot, allDocuments }, openPort)
  let latest: Promise<readonly SearchHit[]> = Promise.resolve([])
  let closed = false
  const change = (request: SearchRequest): void => {
    ask(request).catch((reason: unknown) => {
      // Nothing is lost by closing: the index is rebuilt from the rows.
      if (!closed) onFault?.(toError(reason))
    })
  }
  const search = async (text: string, limit: number | undefined): Promise<readonly SearchHit[]> => {
    const reply = await ask({ type: 'query', text, limit })
    return reply.type === 'hits' ? reply.hits : latest
  }
  return {
    search: (text, limit) => {
      latest = search(text, limit)
      return latest
    },
    upsert: (documents) => change({ type: 'upsert', documents }),
    remove: (ids) => change({ type: 'remove', ids }),
    toSnapshot: async () => {
      const reply = await ask({ type: 'snapshot' })
      if (reply.type !== 'snapshot') throw new Error(`search answered ${reply.type} instead of a snapshot`)
      return reply.bytes
    },
    close: () => {
      closed = true
      close()
    },
  }
}
