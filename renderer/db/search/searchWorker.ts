// The search worker: the host on the worker's own message port, nothing else.
import { createSearchHost } from './searchHost.ts'
import type { NumberedReply, NumberedRequest } from './searchProtocol.ts'

const answer = createSearchHost(
  (sequence, reply) => {
    const message: NumberedReply = { sequence, reply }
    self.postMessage(message, { transfer: reply.type === 'snapshot' ? reply.pages.map((page) => page.buffer) : [] })
  },
  // A task of its own: messages that arrived before it are handled first.
  (job) => setTimeout(job, 0),
)

self.addEventListener('message', (event: MessageEvent<NumberedRequest>) => answer(event.data))
