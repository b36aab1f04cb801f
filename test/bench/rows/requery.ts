// How long the screen lags behind a durable write: live queries against somebody who knows exactly what to read again.
import { alternate, median } from '#test/bench/median.ts'
import type { BenchRow } from '#test/bench/row.ts'

const TIMES = 30

export const row: BenchRow = {
  name: 'requery',
  unit: 'ratio',
  goal: 1.6,
  run: async ({ rounds, openBenchPage }) => {
    const { measure } = await openBenchPage()
    const input = { times: TIMES }
    await measure('liveRequery', input)
    await measure('rawRequery', input)
    const { ours, floor, ratios } = await alternate(rounds, {
      ours: () => measure('liveRequery', input),
      floor: () => measure('rawRequery', input),
    })
    const note = `durable write to changed row in the document: ${median(ours).toFixed(2)} ms, raw read ${median(floor).toFixed(2)} ms; both strict, same component`
    return { rounds: ratios, note }
  },
}
