// The longest task of the page while 100,000 field changes of another desk are applied by the worker beside it.
import type { Stall } from '#test/bench/page/measures/stallWhileApplied.ts'
import type { BenchRow } from '#test/bench/row.ts'

const PEOPLE = 10_000

export const row: BenchRow = {
  name: 'ui.stall',
  unit: 'ms',
  goal: 100,
  run: async ({ rounds, openBenchPage }) => {
    const { measure } = await openBenchPage()
    const stalls: Stall[] = []
    for (let round = 0; round < rounds; round += 1) stalls.push(await measure<Stall>('stallWhileApplied', PEOPLE))
    const [first] = stalls
    return {
      rounds: stalls.map(({ longestMs }) => longestMs),
      note: `${first?.rows ?? 0} rows told in ${first?.applyMs.toFixed(0)} ms; the search follows`,
    }
  },
}
