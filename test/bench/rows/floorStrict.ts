// What this machine charges for durability at all: the number to read every other row of the database against.
import { alternate, median } from '#test/bench/median.ts'
import type { BenchRow } from '#test/bench/row.ts'

const BYTES = 1_000
const TIMES = 20

export const row: BenchRow = {
  name: 'floor.strict',
  unit: 'ratio',
  // Not ours to reach: a disk on which strict costs a hundred times more than relaxed is worth a word in the report.
  goal: 100,
  run: async ({ rounds, openBenchPage }) => {
    const { measure } = await openBenchPage()
    const put = (durability: string) => () => measure('barePut', { bytes: BYTES, times: TIMES, durability })
    const { ours, floor, ratios } = await alternate(rounds, { ours: put('strict'), floor: put('relaxed') })
    const note = `one put of ${BYTES} bytes: strict ${median(ours).toFixed(2)} ms, relaxed ${median(floor).toFixed(2)} ms`
    return { rounds: ratios, note }
  },
}
