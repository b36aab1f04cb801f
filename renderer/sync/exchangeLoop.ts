/**
 * When rounds happen (sync 4.5, 5): every 15 to 30 seconds, soon after a commit, at once for a fact, on a hint, and later and later after
 * failures, for ever. One round at a time; what is asked for during a round is a round after it.
 */
import { flushAt, pollDelay } from '#shared/sync/exchange/policy.ts'
import type { ExchangeReport } from '#shared/sync/exchange/report.ts'

export interface LoopParts {
  /** One round; answers its report, and when it would find something to do (ms), where that is sooner than usual. `isUrgent`: a fact waits. Never throws. */
  readonly round: (
    isUrgent: boolean,
  ) => Promise<{ readonly report: ExchangeReport; readonly wakeMs: number | undefined }>
  /** Resolves when the target may have changed; a hint and no more. */
  readonly hint: () => Promise<boolean>
  readonly nowMs: () => number
  /** In [0, 1). */
  readonly chance: () => number
  readonly after: (ms: number, call: () => void) => () => void
}

export interface ExchangeLoop {
  readonly committed: (edit: { readonly atMs: number; readonly hasFact: boolean }) => void
  readonly lookNow: () => void
  readonly stop: () => void
}

/** Hints come in crowds when many files arrive. */
const HINT_PAUSE_MS = 3_000
/** A host that cannot hint is asked again after a while. */
const HINT_RETRY_MS = 30_000

/** Starts with a round at once. */
export function startLoop(parts: LoopParts): ExchangeLoop {
  const { nowMs, chance, after } = parts
  let isStopped = false
  let isRunning = false
  let isAsked = false
  let failures = 0
  let pollMs = Number.POSITIVE_INFINITY
  let cancel = () => {}
  let edits: { readonly firstMs: number; readonly lastMs: number; readonly hasFact: boolean } | undefined
  let lastFlushMs = Number.NEGATIVE_INFINITY

  const flushMs = (): number =>
    edits === undefined
      ? Number.POSITIVE_INFINITY
      : flushAt({ lastEditMs: edits.lastMs, oldestEditMs: edits.firstMs, lastFlushMs, hasFact: edits.hasFact })
  const arm = (): void => {
    cancel()
    const atMs = Math.min(pollMs, flushMs())
    if (!isStopped && atMs !== Number.POSITIVE_INFINITY) cancel = after(Math.max(0, atMs - nowMs()), () => void run())
  }
  const wakeAt = (atMs: number): void => {
    pollMs = Math.min(pollMs, atMs)
    arm()
  }
  const run = async (): Promise<void> => {
    pollMs = Number.POSITIVE_INFINITY
    if (isStopped) return
    if (isRunning) {
      isAsked = true
      return
    }
    isRunning = true
    const isUrgent = edits?.hasFact === true
    if (edits) lastFlushMs = nowMs()
    edits = undefined
    const { report, wakeMs } = await parts.round(isUrgent)
    isRunning = false
    failures = report.state === 'ok' || report.state === 'off' ? 0 : failures + 1
    wakeAt(nowMs() + pollDelay(failures, chance()))
    if (wakeMs !== undefined && failures === 0) wakeAt(Math.max(wakeMs, nowMs()))
    if (isAsked) wakeAt(nowMs())
    isAsked = false
  }
  const followHints = async (): Promise<void> => {
    while (!isStopped) {
      const isChanged = await parts.hint().catch(() => undefined)
      if (isChanged === true) wakeAt(nowMs())
      await new Promise<void>((resolve) => after(isChanged === undefined ? HINT_RETRY_MS : HINT_PAUSE_MS, resolve))
    }
  }
  wakeAt(nowMs())
  void followHints()
  return {
    committed: ({ atMs, hasFact }) => {
      edits = { firstMs: edits?.firstMs ?? atMs, lastMs: atMs, hasFact: hasFact || edits?.hasFact === true }
      arm()
    },
    lookNow: () => {
      failures = 0
      wakeAt(nowMs())
    },
    stop: () => {
      isStopped = true
      cancel()
    },
  }
}
