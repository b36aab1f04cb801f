// The search worker: the host on the worker's own message port, nothing else.
import { createSearchHost } from './searchHost.ts'
import type { NumberedReply, NumberedRequest } from './searchProtocol.ts'

// A task of its own: messages that arrived before it are handled first. A timer would wait for a millisecond more.
const turn = new MessageChannel()
let jobs: (() => void)[] = []
turn.port1.onmessage = () => {
  const due = jobs
  jobs = []
  for (const job of due) job()
}

const answer = createSearchHost(
  (sequence, reply) => {
    const message: NumberedReply = { sequence, reply }
    self.postMessage(message, { transfer: reply.type === 'snapshot' ? reply.pages.map((page) => page.buffer) : [] })
  },
  (job) => {
    jobs.push(job)
    turn.port2.postMessage(null)
  },
)

self.addEventListener('message', (event: MessageEvent<NumberedRequest>) => answer(event.data))
