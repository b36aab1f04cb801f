// One running worker: requests become promises, and its death rejects all that wait.
import type { NumberedReply, NumberedRequest, SearchReply, SearchRequest } from './searchProtocol.ts'

/** What is needed of a worker; a test gives its own. */
export interface SearchPort {
  readonly postMessage: (message: NumberedRequest) => void
  readonly terminate: () => void
  readonly listen: (onReply: (message: NumberedReply) => void, onCrash: (reason: Error) => void) => void
}

export interface SearchSession {
  readonly ask: (request: SearchRequest) => Promise<SearchReply>
  /** Ends the worker; all that waits is rejected with the reason. */
  readonly end: (reason: Error) => void
  /** Settles when the worker is no more. */
  readonly ended: Promise<Error>
}

interface Waiting {
  readonly resolve: (reply: SearchReply) => void
  readonly reject: (reason: Error) => void
}

/** Starts the search worker as its own module. */
export function openSearchWorker(): SearchPort {
  const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module', name: 'search' })
  return {
    postMessage: (message) => worker.postMessage(message, { transfer: givenAway(message.request) }),
    terminate: () => worker.terminate(),
    listen: (onReply, onCrash) => {
      worker.addEventListener('message', (event: MessageEvent<NumberedReply>) => onReply(event.data))
      worker.addEventListener('error', (event) => onCrash(new Error(`search worker failed: ${event.message}`)))
      worker.addEventListener('messageerror', () => onCrash(new Error('search worker sent what cannot be read')))
    },
  }
}

/** The pages of a snapshot are as large as the index: handed over, not copied. */
function givenAway(request: SearchRequest): Transferable[] {
  return request.type === 'init' && request.snapshot ? request.snapshot.pages.map((page) => page.buffer) : []
}

/** Speaks with one worker until it dies or is ended. */
export function openSession(port: SearchPort): SearchSession {
  const waiting = new Map<number, Waiting>()
  const { promise: ended, resolve: tellEnd } = Promise.withResolvers<Error>()
  let sequence = 0
  let over: Error | undefined
  const end = (reason: Error): void => {
    if (over) return
    over = reason
    port.terminate()
    tellEnd(reason)
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }
  port.listen((message) => {
    waiting.get(message.sequence)?.resolve(message.reply)
    waiting.delete(message.sequence)
  }, end)
  const ask = (request: SearchRequest): Promise<SearchReply> =>
    new Promise((resolve, reject) => {
      if (over) {
        reject(over)
        return
      }
      sequence++
      waiting.set(sequence, { resolve, reject })
      port.postMessage({ sequence, request })
    })
  return { ask, end, ended }
}
