// What our only way in costs over the library it stands on: decide, seal, fold and number one owner edit.
import { alternate, median } from '#test/bench/median.ts'
import type { BenchRow } from '#test/bench/row.ts'

const TIMES = 60
/** Edits before the clock runs: a desk that has been open for a while, not its first minute. */
const WARM_UP = { times: 200 }

export const row: BenchRow = {
  name: 'commit.strict',
  unit: 'ratio',
  goal: 1.3,
  run: async ({ rounds, openBenchPage }) => {
    const { measure } = await openBenchPage()
    const input = { times: TIMES }
    await measure('commitEdit', WARM_UP)
    await measure('dexieGetPutAdd', WARM_UP)
    const { ours, floor, ratios } = await alternate(rounds, {
      ours: () => measure('commitEdit', input),
      floor: () => measure('dexieGetPutAdd', input),
    })
    const bare = await measure('dexiePut', input)
    const note = `one edit ${median(ours).toFixed(2)} ms, get+put+add ${median(floor).toFixed(2)} ms, both strict; to a bare strict put ${(median(ours) / bare).toFixed(2)}`
    return { rounds: ratios, note }
  },
}
