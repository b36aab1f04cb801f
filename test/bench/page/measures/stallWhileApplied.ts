// How long the page cannot answer while its worker applies what another desk wrote: the store hears of every row, the search follows.
import { startSearch } from '#renderer/app/deskSearch.ts'
import { openStore } from '#renderer/db/openStore.ts'
import { createSearchClient } from '#renderer/db/search/searchClient.ts'
import type { TouchedRow } from '#renderer/db/store.ts'
import { ownerFilesFrontDesk } from '#renderer/features/owner-files/module.tsx'
import { systemClock } from '#renderer/platform/clock.ts'
import { createIds } from '#renderer/platform/ids.ts'
import { startTexts } from '#renderer/text/text.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import { BENCH_WORKSPACE } from '#test/bench/page/log/foreignDesk.ts'
import type { LogAsked, LogTimes } from '#test/bench/page/log/logBench.worker.ts'

interface Said {
  readonly isOpen?: true
  readonly touched?: readonly TouchedRow[]
  readonly times?: LogTimes
  readonly fault?: string
}

/** The longest task of the page, ms, and how long the worker took. */
export interface Stall {
  readonly longestMs: number
  readonly applyMs: number
  readonly rows: number
}

/** After the last row the search catches up: that is measured too. */
const AFTERMATH_MS = 3_000
/** What a timer of 0 ms waits in a nested call. */
const TIMER_MS = 4

let kept: Worker | undefined

/** Applies ten field changes of each of so many people in a worker, and watches the page. */
export async function stallWhileApplied(people: number): Promise<Stall> {
  startTexts('zh-CN')
  const localKey = crypto.getRandomValues(new Uint8Array(32))
  // Kept between rounds: what the other desk wrote is made once.
  kept ??= new Worker(new URL('../log/logBench.worker.ts', import.meta.url), { type: 'module' })
  const worker = kept
  const asked: LogAsked = { what: 'apply', order: 'in-order', people, localKey }
  worker.postMessage(asked)
  await new Promise<void>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Said>) => (data.isOpen ? resolve() : reject(new Error(data.fault)))
  })
  const opened = await openStore({
    workspace: BENCH_WORKSPACE,
    localKey,
    registry: buildRegistry(DOMAIN_MODULES),
    clock: systemClock,
    ids: createIds(systemClock.nowMs),
    app: { version: 'bench', builtMs: 0 },
  })
  if (!opened.ok) throw new Error(opened.error.code)
  const store = opened.value
  store.sharing.move(true)
  const search = startSearch(store, [ownerFilesFrontDesk], createSearchClient)
  await search.search('')
  const watch = watchTasks()
  let rows = 0
  const times = await new Promise<LogTimes>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.touched) {
        rows += data.touched.length
        store.announce(undefined, data.touched)
      } else if (data.times) resolve(data.times)
      else reject(new Error(data.fault))
    }
    worker.postMessage('go')
  })
  await new Promise((resolve) => setTimeout(resolve, AFTERMATH_MS))
  const longestMs = watch()
  search.close()
  store.db.close()
  return { longestMs, applyMs: times.ms, rows }
}

/** Begins to watch; the answer ends it and gives the longest gap between two turns of the page. */
function watchTasks(): () => number {
  let last = performance.now()
  let longest = 0
  const turn = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last - TIMER_MS)
    last = now
    timer = setTimeout(turn)
  }
  let timer = setTimeout(turn)
  return () => {
    clearTimeout(timer)
    return longest
  }
}
