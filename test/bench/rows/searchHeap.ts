// What the index of 100,000 people holds in its worker once it is read: heap and the storage behind its arrays.
import type { CDPSession, Page } from '@playwright/test'
import type { BenchRow } from '#test/bench/row.ts'

interface HeapUsage {
  readonly usedSize: number
  readonly backingStorageSize: number
}

const MB = 1e6

/** Speaks with the workers of a page: they are targets of their own, reached through the page's session. */
async function workerSpeaker(page: Page): Promise<<T>(method: string) => Promise<T>> {
  const session: CDPSession = await page.context().newCDPSession(page)
  let worker: string | undefined
  const waiting = new Map<number, (answer: unknown) => void>()
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    worker = sessionId
  })
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: unknown }
    waiting.get(id)?.(result)
  })
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  let count = 0
  return async <T>(method: string): Promise<T> => {
    if (worker === undefined) throw new Error('the page has no worker')
    count += 1
    const id = count
    const answered = new Promise<unknown>((resolve) => waiting.set(id, resolve))
    await session.send('Target.sendMessageToTarget', { sessionId: worker, message: JSON.stringify({ id, method }) })
    return (await answered) as T
  }
}

export const row: BenchRow = {
  name: 'search.heap',
  unit: 'MB',
  goal: 24,
  run: async ({ rounds, openBenchPage }) => {
    const { page, measure } = await openBenchPage()
    const ask = await workerSpeaker(page)
    const sizes: number[] = []
    let note = ''
    for (let round = 0; round < rounds; round += 1) {
      await measure('searchBuild')
      await ask('HeapProfiler.enable')
      await ask('HeapProfiler.collectGarbage')
      const { usedSize, backingStorageSize } = await ask<HeapUsage>('Runtime.getHeapUsage')
      sizes.push((usedSize + backingStorageSize) / MB)
      note = `heap ${(usedSize / MB).toFixed(1)} MB, behind arrays ${(backingStorageSize / MB).toFixed(1)} MB, after a collection`
    }
    return { rounds: sizes, note }
  },
}
