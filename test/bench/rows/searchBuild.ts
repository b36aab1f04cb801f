// How long a desk of 100,000 people waits for its index: from the stored pages to a worker that answers.
import { median } from '#test/bench/median.ts'
import type { BenchRow } from '#test/bench/row.ts'

export const row: BenchRow = {
  name: 'search.build',
  unit: 'ms',
  goal: 200,
  run: async ({ rounds, openBenchPage }) => {
    const { measure } = await openBenchPage()
    // The first one makes and stores the index too.
    await measure('searchBuild')
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) times.push(await measure('searchBuild'))
    return { rounds: times, note: `start of the worker included; median ${median(times).toFixed(0)} ms` }
  },
}
