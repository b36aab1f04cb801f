// A joining desk: from the sealed snapshot to a search that finds whoever is in it, on a page whose worker fills the rows.
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
import { LAST_NAME } from '#test/bench/page/log/sealedCommunity.ts'

interface Said {
  readonly isOpen?: true
  readonly touched?: readonly TouchedRow[]
  readonly times?: LogTimes
  readonly fault?: string
}

/** Ms until anybody of the snapshot was found, until its last person was, and until every row was stored. */
export interface Usable {
  readonly anyMs: number
  readonly lastMs: number
  readonly storedMs: number
}

/** Between two questions to the search, ms. */
const ASK_MS = 50

let kept: Worker | undefined

/** Fills a fresh desk from the sealed snapshot of so many people, and searches it meanwhile. */
export async function firstUsable(people: number): Promise<Usable> {
  startTexts('zh-CN')
  const localKey = crypto.getRandomValues(new Uint8Array(32))
  kept ??= new Worker(new URL('../log/logBench.worker.ts', import.meta.url), { type: 'module' })
  const worker = kept
  const next = <Answer>(answerOf: (said: Said) => Answer | undefined) =>
    new Promise<Answer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Said>) => {
        const answer = answerOf(data)
        if (answer !== undefined) resolve(answer)
        else if (data.fault !== undefined) reject(new Error(data.fault))
      }
    })
  const isOpen = next(({ isOpen }) => isOpen)
  worker.postMessage({ what: 'usable', order: 'in-order', people, localKey } satisfies LogAsked)
  await isOpen
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
  const start = performance.now()
  const stored = next(({ touched, times }) => {
    if (touched) store.announce(undefined, touched)
    return times
  })
  let fault: unknown
  stored.catch((reason: unknown) => {
    fault = reason
  })
  worker.postMessage('go')
  const found = async (query: string): Promise<number> => {
    while ((await search.search(query)).length === 0) {
      if (fault !== undefined) throw fault
      await new Promise((resolve) => setTimeout(resolve, ASK_MS))
    }
    return performance.now() - start
  }
  const anyMs = await found('王晓梅')
  const lastMs = await found(LAST_NAME)
  const { ms: storedMs } = await stored
  search.close()
  store.db.close()
  return { anyMs, lastMs, storedMs }
}

/** The same data read as gzip JSON lines under the same cipher, ms. */
export async function readLines(people: number): Promise<number> {
  kept ??= new Worker(new URL('../log/logBench.worker.ts', import.meta.url), { type: 'module' })
  const worker = kept
  return await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Said>) =>
      data.times ? resolve(data.times.ms) : reject(new Error(data.fault))
    worker.postMessage({ what: 'parse', order: 'in-order', people } satisfies LogAsked)
  })
}
