// The measures of the search rows that need no desk: keystrokes and quality, inside a worker.
import type { Ranked, Recall } from '#test/bench/page/search/quality.ts'
import { QUERIES } from '#test/bench/page/search/typedQueries.ts'

/** People of a large community (issue: 100,000). */
export const SEARCHED_PEOPLE = 100_000

let worker: Worker | undefined

interface Asking {
  readonly queries: number
}

function ask<Answer>(what: string, { queries }: Asking = { queries: QUERIES }): Promise<Answer> {
  worker ??= new Worker(new URL('../search/searchBench.worker.ts', import.meta.url), { type: 'module' })
  const asked = worker
  return new Promise((resolve, reject) => {
    asked.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data)
    asked.onerror = (event) => reject(new Error(event.message))
    asked.postMessage({ what, people: SEARCHED_PEOPLE, queries })
  })
}

/** Milliseconds of each keystroke of the queries, all 500 unless fewer are asked for, in the worker. */
export const searchKeystrokes = (asking?: Asking): Promise<readonly number[]> => ask('ours', asking)

/** The same through MiniSearch. */
export const miniSearchKeystrokes = (asking?: Asking): Promise<readonly number[]> => ask('minisearch', asking)

/** Recall against the oracle. */
export const searchRecall = (): Promise<Recall> => ask('recall')

/** How often the meant person is among the first three. */
export const searchTop3 = (): Promise<Ranked> => ask('top3')
