// The worker that reads rosters: the host on the worker's own message port, nothing else.
import { createRosterHost } from './rosterHost.ts'
import type { RosterRequest } from './rosterProtocol.ts'

const answer = createRosterHost(
  (reply) => self.postMessage(reply, { transfer: reply.type === 'file' ? [reply.bytes.buffer] : [] }),
  () => new Promise((resolve) => setTimeout(resolve, 0)),
)

self.addEventListener('message', (event: MessageEvent<RosterRequest>) => {
  // Thrown again outside the promise: the desk hears it as the worker's error.
  answer(event.data).catch((reason: unknown) => {
    setTimeout(() => {
      throw reason
    }, 0)
  })
})
