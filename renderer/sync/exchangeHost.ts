/** The worker's side, without the worker: its own store over the page's database, the engine, and the loop that drives it (sync 4.6). */
import { exchangeMemory, forgetTarget } from '#renderer/db/exchangeMemory.ts'
import { ROWS_PER_PACKED_BYTE, spaceShort } from '#renderer/db/freeSpace.ts'
import { resumeAdoption } from '#renderer/db/log/adoptSnapshot.ts'
import { openStore } from '#renderer/db/openStore.ts'
import type { Store } from '#renderer/db/store.ts'
import { systemClock } from '#renderer/platform/clock.ts'
import { createIds, systemRandomBytes } from '#renderer/platform/ids.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { ExchangePorts, SegmentOpeners } from '#shared/sync/exchange/ports.ts'
import type { ExchangeReport } from '#shared/sync/exchange/report.ts'
import { exchangeRound } from '#shared/sync/exchange/round.ts'
import { type ExchangeSession, newSession } from '#shared/sync/exchange/session.ts'
import { bridgeTarget } from './bridgeTarget.ts'
import { dexieDesk } from './dexieDesk.ts'
import { type ExchangeLoop, startLoop } from './exchangeLoop.ts'
import type { ExchangeStart, ToPage, ToWorker } from './exchangeProtocol.ts'
import { slicesOf } from './touchedSlices.ts'

/** What the host of the engine is given. */
export interface HostParts {
  readonly tell: (message: ToPage) => void
  readonly bridge: FrontDeskBridge
  /** Others that open segments; without them they are opened in this worker. */
  readonly openers?: SegmentOpeners
  /** Runs the work while nobody else does it for this community. */
  readonly asLeader: (name: string, work: () => Promise<void>) => void
}

interface Running {
  readonly store: Store
  readonly session: ExchangeSession
  readonly loop: ExchangeLoop
}

/** Opens the store and begins; the answer takes what the page says from then on. */
export function createExchangeHost(
  start: ExchangeStart,
  parts: HostParts,
): (message: Exclude<ToWorker, ExchangeStart>) => void {
  let running: Running | undefined
  parts.asLeader(`qiantai-exchange-${start.workspace}`, async () => {
    running = await begin(start, parts)
  })
  return (message) => {
    if (!running) return
    const { store, session, loop } = running
    if (message.type === 'committed') loop.committed(message)
    else if (message.type === 'look') loop.lookNow()
    else if (message.type === 'target-changed') {
      void forgetTarget(store).then(() => {
        Object.assign(session, newSession())
        loop.lookNow()
      })
    } else if (message.type === 'ask-again') {
      session.asideLooks.clear()
      session.lastAckMs = Number.NEGATIVE_INFINITY
      loop.lookNow()
    } else if (message.type === 'forget-aside') {
      void exchangeMemory(store)
        .forgetAside(message.ids)
        .then(() => {
          for (const id of message.ids) session.quarantine.delete(id)
          loop.lookNow()
        })
    }
  }
}

async function begin(start: ExchangeStart, { tell, bridge, openers }: HostParts): Promise<Running | undefined> {
  const { workspace, generation, localKey, app } = start
  const opened = await openStore({
    workspace: workspace as WorkspaceId,
    generation,
    localKey,
    app,
    registry: buildRegistry(DOMAIN_MODULES),
    clock: systemClock,
    ids: createIds(systemClock.nowMs),
  })
  if (!opened.ok) {
    tell({ type: 'refused', code: opened.error.code })
    return undefined
  }
  const store = opened.value
  store.sharing.move(true)
  store.onCommitted((_committed, rows) => {
    for (const some of slicesOf(rows)) tell({ type: 'touched', rows: some })
  })
  const session = newSession()
  const desk = await dexieDesk({
    store,
    blobs: bridge.blobs,
    onRing: () => tell({ type: 'ring' }),
    letGo: () => tell({ type: 'let-go' }),
    // The page owns the desk: it renews it, and ends this worker with the old id.
    renewDevice: (reason) => {
      tell({ type: 'renew', reason })
      return new Promise<never>(() => {})
    },
  })
  const ports: ExchangePorts = {
    desk,
    target: bridgeTarget({ folder: bridge.folder, workspaceId: workspace, device: desk.device }),
    memory: exchangeMemory(store),
    clock: systemClock,
    random: { bytes: systemRandomBytes },
    ...(openers ? { openers } : {}),
    room: (bytes) => spaceShort({ browser: bytes * ROWS_PER_PACKED_BYTE }, { bridge, workspace }),
    tell: (report) => tell({ type: 'report', report }),
  }
  const loop = startLoop({
    round: async (isUrgent) => {
      session.isUrgent ||= isUrgent
      // A start that was killed while a snapshot filled it: until all of it is there nothing that follows is applied (case 36).
      await resumeAdoption(store)
      const target = await targetOf(ports, bridge, workspace)
      if (target === undefined) return answer(tell, { report: OFF })
      const report = { ...(await exchangeRound(ports, session)), target }
      return answer(tell, { report, wakeMs: session.wakeMs })
    },
    hint: async () => {
      const hinted = await bridge.folder.hint({ workspaceId: workspace })
      if (!hinted.ok) throw new Error(hinted.error.code)
      return hinted.value.isChanged
    },
    nowMs: systemClock.nowMs,
    chance: () => (systemRandomBytes(1)[0] ?? 0) / 256,
    after: (ms, call) => {
      const timer = setTimeout(call, ms)
      return () => clearTimeout(timer)
    },
  })
  return { store, session, loop }
}

const OFF: ExchangeReport = { state: 'off', isWorking: false, waiting: 0, peers: [], quarantine: [] }

interface Round {
  readonly report: ExchangeReport
  readonly wakeMs?: number | undefined
}

function answer(
  tell: HostParts['tell'],
  { report, wakeMs }: Round,
): { report: ExchangeReport; wakeMs: number | undefined } {
  tell({ type: 'report', report })
  return { report, wakeMs }
}

/** Where the desk is bound to, and since when; undefined where it is not. */
async function targetOf(
  { memory, clock }: ExchangePorts,
  bridge: FrontDeskBridge,
  workspaceId: string,
): Promise<ExchangeReport['target'] | undefined> {
  const state = await bridge.folder.state({ workspaceId })
  if (!state.ok && (state.error.code === 'not-bound' || state.error.code === 'unsupported')) return undefined
  const known = (await memory.document('bound')) as { readonly path: string; readonly ms: number } | undefined
  const path = state.ok ? state.value.path : (known?.path ?? '')
  if (known?.path === path) return { kind: 'folder', path, boundMs: known.ms }
  const boundMs = clock.nowMs()
  await memory.keepDocument('bound', { path, ms: boundMs })
  return { kind: 'folder', path, boundMs }
}
