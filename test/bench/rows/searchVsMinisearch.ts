// The same keystrokes through the index and through MiniSearch 7 over the same rows, both in a worker.
import { alternate, median, percentile } from '#test/bench/median.ts'
import type { BenchRow } from '#test/bench/row.ts'

/** The first 60 of the 500, ten of each kind: a round of MiniSearch would take minutes otherwise. */
const ASKED = { queries: 60 }

export const row: BenchRow = {
  name: 'search.vs.minisearch',
  unit: 'ratio',
  goal: 0.05,
  run: async ({ rounds, openBenchPage }) => {
    const { measure } = await openBenchPage()
    const p95 = (name: string) => async () => percentile(await measure<readonly number[]>(name, ASKED), 0.95)
    const { ours, floor, ratios } = await alternate(rounds, {
      ours: p95('searchKeystrokes'),
      floor: p95('miniSearchKeystrokes'),
    })
    const note = `${ASKED.queries} queries, every keystroke; p95 ${median(ours).toFixed(2)} ms, MiniSearch ${median(floor).toFixed(1)} ms: names, pinyin, initials, units, phones, plates with their tails, by prefix`
    return { rounds: ratios, note }
  },
}
