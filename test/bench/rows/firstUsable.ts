// 100,000 people from a sealed snapshot until the search finds the last of them, against reading the same data as gzip JSON lines.
import { alternate, median } from '#test/bench/median.ts'
import type { Usable } from '#test/bench/page/measures/firstUsable.ts'
import type { BenchRow } from '#test/bench/row.ts'

const PEOPLE = 100_000

export const row: BenchRow = {
  name: 'first.usable',
  unit: 'ratio',
  goal: 3,
  run: async ({ rounds, openBenchPage }) => {
    const { measure } = await openBenchPage()
    const taken: Usable[] = []
    const { floor, ratios } = await alternate(rounds, {
      ours: async () => {
        const usable = await measure<Usable>('firstUsable', PEOPLE)
        taken.push(usable)
        return usable.lastMs
      },
      floor: () => measure('readLines', PEOPLE),
    })
    const middle = (ms: (usable: Usable) => number) => median(taken.map(ms)).toFixed(0)
    const said = `anybody found after ${middle(({ anyMs }) => anyMs)} ms, the last after ${middle(({ lastMs }) => lastMs)}`
    return {
      rounds: ratios,
      note: `${said}, every row stored after ${middle(({ storedMs }) => storedMs)}; lines read in ${median(floor).toFixed(0)} ms`,
    }
  },
}
