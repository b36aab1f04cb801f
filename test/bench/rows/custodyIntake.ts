// What taking in a courier's parcel costs over the library it stands on: looked up, decided, sealed, folded, numbered, with a tag of its own.
import { alternate, median } from '#test/bench/median.ts'
import type { BenchRow } from '#test/bench/row.ts'

/** Of all rounds together. */
const INTAKES = 10_000
/** Before the clock runs: a desk that has been open for a while. */
const WARM_UP = { times: 200 }

export const row: BenchRow = {
  name: 'custody.intake',
  unit: 'ratio',
  goal: 1.3,
  run: async ({ rounds, openBenchPage }) => {
    const { page, measure } = await openBenchPage()
    page.setDefaultTimeout(300_000)
    const input = { times: Math.ceil(INTAKES / rounds) }
    // The other side writes what was taken in here: it is one round behind.
    await measure('takeIn', WARM_UP)
    await measure('takeInFloor', WARM_UP)
    await measure('takeIn', input)
    const { ours, floor, ratios } = await alternate(rounds, {
      ours: () => measure('takeIn', input),
      floor: () => measure('takeInFloor', input),
    })
    const { taken, held } = await measure<{ readonly taken: number; readonly held: number }>('takenIn')
    const note = `one intake ${median(ours).toFixed(2)} ms, get+put+add of its records ${median(floor).toFixed(2)} ms, both strict; ${input.times} a round, ${taken} in all with warming up, ${held} of them in store at the end`
    return { rounds: ratios, note }
  },
}
