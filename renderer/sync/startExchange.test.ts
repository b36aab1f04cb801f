import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { TouchedRow } from '#renderer/db/store.ts'
import { useExchange } from '#renderer/stores/useExchange.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { base64url } from '#shared/kernel/bytes.ts'
import { NO_EXCHANGE } from '#shared/sync/exchange/report.ts'
import { addUnit } from '#test/support/actions.ts'
import { foundedStore } from '#test/support/testStore.ts'
import type { ToPage, ToWorker } from './exchangeProtocol.ts'
import { passOn } from './passOn.ts'
import { type ExchangePort, startExchange } from './startExchange.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const KEY = new Uint8Array(32).fill(7)

async function started(infoMore: Partial<AppInfo> = {}) {
  const store = await foundedStore()
  const workers: { sent: ToWorker[]; say: (message: ToPage) => void; die: () => void; isEnded: boolean }[] = []
  const openPort = (): ExchangePort => {
    const worker = { sent: [] as ToWorker[], say: (_: ToPage) => {}, die: () => {}, isEnded: false }
    workers.push(worker)
    return {
      postMessage: (message) => worker.sent.push(message),
      terminate: () => {
        worker.isEnded = true
      },
      listen: (onMessage, onCrash) => {
        worker.say = onMessage
        worker.die = () => onCrash('worker-failed')
      },
    }
  }
  const folder = { state: async () => ({ ok: true, value: { path: '/share', freeBytes: null } }) }
  const bridge = {
    secrets: { localKey: async () => ({ ok: true, value: { key: base64url(KEY), protection: 'key-file' } }) },
    folder,
    blobs: {},
  } as never
  const info = { host: 'electron', demo: false, capabilities: { folder: true }, ...infoMore } as AppInfo
  const renewals: unknown[] = []
  let letGo = 0
  const stop = startExchange({
    store,
    bridge,
    info,
    onRenew: (reason) => renewals.push(reason),
    onLetGo: () => {
      letGo += 1
    },
    openPort,
  })
  await vi.advanceTimersByTimeAsync(0)
  return { store, workers, stop, renewals, letGo: () => letGo }
}

test('the worker gets what it needs to open the same database, and is told of commits', async () => {
  const { store, workers } = await started()
  await addUnit(store)
  const [start, committed] = workers[0]?.sent ?? []
  expect(start).toMatchObject({
    type: 'start',
    workspace: store.workspace,
    generation: 1,
    bridge: 'page',
    localKey: KEY,
  })
  expect(committed).toMatchObject({ type: 'committed', hasFact: false })
  expect(store.sharing.read()).toBe(true)
})

test('rows that the worker applied are announced here, and not sent back as changes of this desk', async () => {
  const { store, workers } = await started()
  const heard: TouchedRow[] = []
  store.onCommitted((_committed, rows) => heard.push(...rows))
  workers[0]?.say({ type: 'touched', rows: [{ table: 'units', id: 'u1' }] })
  expect(heard).toEqual([{ table: 'units', id: 'u1' }])
  expect(workers[0]?.sent.length).toBe(1)
})

test('a worker that dies is started anew, later each time, and meanwhile it says so', async () => {
  const { workers } = await started()
  workers[0]?.die()
  expect(useExchange.getState().report.state).toBe('failed')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(workers.length).toBe(2)
  workers[1]?.die()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(workers.length).toBe(2)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(workers.length).toBe(3)
})

test('a desk that must have another id ends its exchange first', async () => {
  const { workers, renewals } = await started()
  workers[0]?.say({ type: 'renew', reason: { why: 'forked', agreedTo: 4 } })
  expect(workers[0]?.isEnded).toBe(true)
  expect(renewals).toEqual([{ why: 'forked', agreedTo: 4 }])
})

test('what waits behind a hole of the journal is let go when the worker has looked at the folder to its end', async () => {
  const { workers, letGo } = await started()
  expect(letGo()).toBe(0)
  workers[0]?.say({ type: 'let-go' })
  expect(letGo()).toBe(1)
})

test('stopped, nothing is heard and nothing is shown', async () => {
  const { workers, stop } = await started()
  stop()
  workers[0]?.say({ type: 'report', report: { ...NO_EXCHANGE, state: 'ok' } })
  expect(useExchange.getState()).toMatchObject({ report: NO_EXCHANGE, runner: undefined })
  expect(workers[0]?.isEnded).toBe(true)
})

test('the practice community and a host without folders have no exchange', async () => {
  expect((await started({ demo: true })).workers).toEqual([])
})

test('the worker reaches folders and blobs through the page, and no key', async () => {
  const folder = { list: async () => 'listed' } as never
  const blobs = {} as never
  expect(await passOn({ folder, blobs }, { channel: 'folder:list', request: {} })).toBe('listed')
  const refused = await passOn({ folder, blobs }, { channel: 'secrets:localKey', request: {} })
  expect(refused).toEqual({ ok: false, error: { code: 'rejected' } })
})
