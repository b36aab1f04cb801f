// What 100,000 people cost the first search of a desk: from the reload to its painted answer, PIN and query typed at once.
import { alternate, median } from '#test/bench/median.ts'
import type { BenchRow } from '#test/bench/row.ts'
import { startTimes, watchStarts } from '#test/bench/startWatch.ts'
import { FOUNDING } from '#test/e2e/clerk.ts'

const MANY = 100_000
/** Somebody must be there to be found. */
const NOBODY = 1

export const row: BenchRow = {
  name: 'start.search',
  unit: 'ratio',
  goal: 1.8,
  run: async ({ rounds, openFilledDesk }) => {
    const [full, empty] = [await openFilledDesk(MANY), await openFilledDesk(NOBODY)]
    for (const { page } of [full, empty]) await watchStarts(page, { pin: FOUNDING.pin, query: '1' })
    const { ours, floor, ratios } = await alternate(rounds, {
      ours: async () => (await startTimes(full.page, full.url)).search,
      floor: async () => (await startTimes(empty.page, empty.url)).search,
    })
    const note = `with 100,000 people ${median(ours).toFixed(0)} ms, with one ${median(floor).toFixed(0)} ms; both sign in, which costs both the same`
    return { rounds: ratios, note }
  },
}
