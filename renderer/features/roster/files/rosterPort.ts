// What is needed of a roster worker, as a worker and in this thread.
import { createRosterHost } from './rosterHost.ts'
import type { RosterReply, RosterRequest } from './rosterProtocol.ts'

export interface RosterPort {
  readonly postMessage: (request: RosterRequest) => void
  readonly terminate: () => void
  readonly listen: (onReply: (reply: RosterReply) => void, onCrash: (reason: Error) => void) => void
}

/** Starts the worker as its own module. */
export function openRosterWorker(): RosterPort {
  const worker = new Worker(new URL('./rosterWorker.ts', import.meta.url), { type: 'module', name: 'roster' })
  return {
    // The file goes over whole instead of being copied.
    postMessage: (request) => worker.postMessage(request, request.type === 'open' ? [request.file] : []),
    terminate: () => worker.terminate(),
    listen: (onReply, onCrash) => {
      worker.addEventListener('message', (event: MessageEvent<RosterReply>) => onReply(event.data))
      worker.addEventListener('error', (event) => onCrash(new Error(`roster worker failed: ${event.message}`)))
      worker.addEventListener('messageerror', () => onCrash(new Error('roster worker sent what cannot be read')))
    },
  }
}

/** A port whose worker is this thread: for tests, and hosts that have none. */
export function openInProcessRosterPort(): RosterPort {
  let onReply: (reply: RosterReply) => void = () => undefined
  let onCrash: (reason: Error) => void = () => undefined
  let running = true
  const host = createRosterHost(
    (reply) => running && onReply(reply),
    () => new Promise((resolve) => setTimeout(resolve, 0)),
  )
  return {
    postMessage: (request) => {
      host(request).catch(
        (reason: unknown) => running && onCrash(reason instanceof Error ? reason : new Error(String(reason))),
      )
    },
    terminate: () => {
      running = false
    },
    listen: (replied, crashed) => {
      onReply = replied
      onCrash = crashed
    },
  }
}
