// The command line of the bench.
import { parseArgs } from 'node:util'

/** What the caller asked for. */
export interface BenchOptions {
  readonly json: string | undefined
  /** Names of the rows to run; undefined runs all. */
  readonly only: readonly string[] | undefined
  readonly rounds: number
}

/** Fewer rounds give no median worth the name. */
export const LEAST_ROUNDS = 5

/** Reads `--json FILE --only NAME,… --rounds N`. **Throws** on anything else. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'string' }, only: { type: 'string' }, rounds: { type: 'string' } },
    strict: true,
  })
  const rounds = values.rounds === undefined ? LEAST_ROUNDS : Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < LEAST_ROUNDS) throw new Error(`--rounds wants ${LEAST_ROUNDS} or more`)
  return { json: values.json, only: values.only?.split(',').filter((name) => name !== ''), rounds }
}
