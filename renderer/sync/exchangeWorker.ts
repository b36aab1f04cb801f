// The worker of the exchange: crypto, fold and rows away from the page. It asks the local desk itself; in Electron the page passes on.
import '#renderer/platform/zodWithoutEval.ts'
import { createBridge, namedMethods, type Send } from '#renderer/platform/bridge.ts'
import type { Channel, Reply } from '#shared/ipc/contract.ts'
import { err } from '#shared/kernel/result.ts'
import { createExchangeHost } from './exchangeHost.ts'
import type { ToPage, ToWorker } from './exchangeProtocol.ts'
import { createOpeners } from './segmentOpeners.ts'

const tell = (message: ToPage): void => self.postMessage(message)
const waiting = new Map<number, (reply: unknown) => void>()
let calls = 0
let take: ReturnType<typeof createExchangeHost> | undefined

const throughPage: Send = <C extends Channel>(channel: C, request?: unknown) =>
  new Promise<Reply<C>>((resolve) => {
    calls += 1
    waiting.set(calls, (reply) => resolve((reply ?? err({ code: 'failed' })) as Reply<C>))
    tell({ type: 'call', id: calls, channel, request })
  })

const asLeader = (name: string, work: () => Promise<void>): void => {
  const lead = async (): Promise<void> => {
    await work()
    // Held until the worker ends.
    await new Promise<never>(() => {})
  }
  const refuse = (fault: unknown) => tell({ type: 'refused', code: fault instanceof Error ? fault.name : 'failed' })
  navigator.locks.request(name, lead).catch(refuse)
}

const openers = createOpeners({
  processors: navigator.hardwareConcurrency,
  after: (ms, call) => {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
})

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'reply') {
    waiting.get(data.id)?.(data.reply)
    waiting.delete(data.id)
  } else if (data.type === 'start') {
    const around = { frontDesk: undefined, location: self.location, fetch: self.fetch.bind(self) }
    const bridge = data.bridge === 'page' ? namedMethods(throughPage) : createBridge(around)
    take = createExchangeHost(data, { tell, bridge, asLeader, openers })
  } else take?.(data)
})
