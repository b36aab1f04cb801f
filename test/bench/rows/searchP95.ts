// What one keystroke costs the index of 100,000 people, inside its worker.
import { median, percentile } from '#test/bench/median.ts'
import type { BenchRow } from '#test/bench/row.ts'

export const row: BenchRow = {
  name: 'search.p95',
  unit: 'ms',
  goal: 3,
  run: async ({ rounds, openBenchPage }) => {
    const { measure } = await openBenchPage()
    // Once unmeasured: the engine compiles what a desk has compiled after its first minute.
    await measure('searchKeystrokes')
    const times: (readonly number[])[] = []
    for (let round = 0; round < rounds; round += 1) times.push(await measure<readonly number[]>('searchKeystrokes'))
    const note = `500 queries, ${times[0]?.length} keystrokes a round; median ${median(times.flat()).toFixed(2)}, longest ${Math.max(...times.flat()).toFixed(1)} ms`
    return { rounds: times.map((round) => percentile(round, 0.95)), note }
  },
}
