// Lives of many seeds, each lived twice: equal seeds must give equal traces, or nothing that is found can be found again.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { simulate } from './simulate.ts'

/** What a seed came to. */
export interface Life {
  readonly seed: number
  readonly failure: string | undefined
  readonly isForked: boolean
}

/** Seeds that failed once: they are lived first, for ever. */
export const REGRESSIONS: readonly number[] = (
  JSON.parse(readFileSync(join(import.meta.dirname, 'regressions.json'), 'utf8')) as { readonly seed: number }[]
).map(({ seed }) => seed)

/** One seed, twice. */
export async function liveTwice(seed: number): Promise<Life> {
  const first = await simulate(seed)
  const second = await simulate(seed)
  const isEqual = first.digest === second.digest
  const failure = first.failure ?? (isEqual ? undefined : `two lives of one seed differ: ${first.digest}`)
  return { seed, failure, isForked: first.isForked }
}

/** `count` seeds from `from`. */
export function rangeOf(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index)
}

/** The same, after those that failed once. */
export function seedsOf(from: number, count: number): readonly number[] {
  return [...new Set([...REGRESSIONS, ...rangeOf(from, count)])]
}
