// The search without a worker: for tests, and hosts that have none. The same host and protocol, in this thread.

import { createSearchClient, type SearchClientOptions } from './searchClient.ts'
import type { SearchDocument } from './searchDocument.ts'
import { createSearchHost } from './searchHost.ts'
import type { SearchPort } from './searchPort.ts'
import type { SearchService } from './searchService.ts'

/** A port whose worker is this thread; answers come in later microtasks, as from a worker. */
export function openInProcessPort(): SearchPort {
  let onReply: Parameters<SearchPort['listen']>[0] = () => undefined
  let onCrash: Parameters<SearchPort['listen']>[1] = () => undefined
  let running = true
  const host = createSearchHost((sequence, reply) => running && onReply({ sequence, reply }), queueMicrotask)
  return {
    postMessage: (message) =>
      queueMicrotask(() => {
        try {
          if (running) host(message)
        } catch (reason) {
          onCrash(reason instanceof Error ? reason : new Error(String(reason)))
        }
      }),
    terminate: () => {
      running = false
    },
    listen: (replied, crashed) => {
      onReply = replied
      onCrash = crashed
    },
  }
}

/** The client over this thread instead of a worker. */
export function createInProcessClient(options: SearchClientOptions): SearchService {
  return createSearchClient({ ...options, openPort: openInProcessPort })
}

/** The search over the given documents, without a worker. */
export function createInProcessSearch(documents: readonly SearchDocument[] = []): SearchService {
  return createInProcessClient({ feed: async () => ({ documents: [documents] }) })
}
