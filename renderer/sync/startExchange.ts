/** The page's side of the exchange: starts the worker, tells it of commits, hears of rows and reports, starts it anew when it dies. */
import { refreshRing } from '#renderer/db/exchangeMemory.ts'
import type { Store } from '#renderer/db/store.ts'
import { useExchange } from '#renderer/stores/useExchange.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { fromBase64url } from '#shared/kernel/bytes.ts'
import type { RenewReason } from '#shared/sync/exchange/ports.ts'
import { NO_EXCHANGE } from '#shared/sync/exchange/report.ts'
import type { ExchangeStart, ToPage, ToWorker } from './exchangeProtocol.ts'
import { passOn } from './passOn.ts'

/** What the exchange of a page is started with. */
export interface ExchangeParts {
  readonly store: Store
  readonly bridge: FrontDeskBridge
  readonly info: AppInfo
  /** Gives the desk another id and opens it anew; the exchange is stopped already. */
  readonly onRenew: (reason: RenewReason) => void
  /** The folder brings no more of what waits behind a hole of the journal: it is issued again now. */
  readonly onLetGo: () => void
  readonly openPort?: () => ExchangePort
}

/** What is needed of a worker; a test gives its own. */
export interface ExchangePort {
  readonly postMessage: (message: ToWorker) => void
  readonly terminate: () => void
  readonly listen: (onMessage: (message: ToPage) => void, onCrash: (reason: string) => void) => void
}

/** A worker that dies is started anew after this long, ms; twice as long each time, at most an hour. */
const RESTART_MS = 5_000
const LONGEST_RESTART_MS = 60 * 60 * 1000

/** Starts the exchange of an open desk; the answer stops it. The practice community and a host without folders have none. */
export function startExchange(parts: ExchangeParts): () => void {
  const { store, bridge, info, openPort = openExchangeWorker } = parts
  if (info.demo || info.capabilities.folder !== true) return () => {}
  // From now on another context of this desk writes: each commit reads the frontier where it lies.
  store.sharing.move(true)
  let port: ExchangePort | undefined
  let isStopped = false
  let crashes = 0
  // What the worker applied is no change of this desk.
  let isFromWorker = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const stop = (): void => {
    isStopped = true
    clearTimeout(timer)
    unsubscribe()
    port?.terminate()
    useExchange.getState().setRunner(undefined)
    useExchange.getState().set(NO_EXCHANGE)
  }
  const hear = (message: ToPage): void => {
    if (isStopped) return
    if (message.type === 'report') {
      crashes = 0
      useExchange.getState().set(message.report)
    } else if (message.type === 'touched') {
      isFromWorker = true
      store.announce(undefined, message.rows)
      isFromWorker = false
    } else if (message.type === 'ring') void refreshRing(store)
    else if (message.type === 'let-go') parts.onLetGo()
    else if (message.type === 'call') {
      void passOn(bridge, message).then((reply) => port?.postMessage({ type: 'reply', id: message.id, reply }))
    } else if (message.type === 'renew') {
      stop()
      parts.onRenew(message.reason)
    } else useExchange.getState().set({ ...NO_EXCHANGE, state: 'failed', detail: message.code })
  }
  const crash = (reason: string): void => {
    if (isStopped) return
    port?.terminate()
    port = undefined
    useExchange.getState().set({ ...useExchange.getState().report, state: 'failed', isWorking: false, detail: reason })
    timer = setTimeout(() => void begin(), Math.min(RESTART_MS * 2 ** crashes, LONGEST_RESTART_MS))
    crashes += 1
  }
  const begin = async (): Promise<void> => {
    const key = await bridge.secrets.localKey({ workspaceId: store.workspace })
    const localKey = key.ok ? fromBase64url(key.value.key) : undefined
    if (isStopped) return
    if (!localKey?.ok) return crash(key.ok ? 'key-damaged' : key.error.code)
    port = openPort()
    port.listen(hear, crash)
    port.postMessage(startOf(store, info, localKey.value))
  }
  const post = (message: ToWorker): void => port?.postMessage(message)
  const unsubscribe = store.onCommitted((committed, rows) => {
    if (isFromWorker || (!committed && rows.length === 0)) return
    const hasFact = committed?.change.items.some((item) => 'ev' in item) ?? false
    post({ type: 'committed', atMs: store.clock.nowMs(), hasFact })
  })
  useExchange.getState().setRunner({
    lookNow: () => post({ type: 'look' }),
    targetChanged: () => post({ type: 'target-changed' }),
    askAgain: () => post({ type: 'ask-again' }),
    forgetAside: (ids) => post({ type: 'forget-aside', ids }),
  })
  void begin()
  return stop
}

function startOf({ workspace, db, app }: Store, { host }: AppInfo, localKey: Uint8Array): ExchangeStart {
  const generation = Number(/-g(\d+)$/.exec(db.name)?.[1] ?? 1)
  return { type: 'start', workspace, generation, localKey, app, bridge: host === 'electron' ? 'page' : 'http' }
}

/** Starts the exchange's worker as its own module. */
function openExchangeWorker(): ExchangePort {
  const worker = new Worker(new URL('./exchangeWorker.ts', import.meta.url), { type: 'module', name: 'exchange' })
  return {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    listen: (onMessage, onCrash) => {
      worker.addEventListener('message', (event: MessageEvent<ToPage>) => onMessage(event.data))
      worker.addEventListener('error', () => onCrash('worker-failed'))
      worker.addEventListener('messageerror', () => onCrash('worker-unreadable'))
    },
  }
}
