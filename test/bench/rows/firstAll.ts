// A community of 100,000 people from a snapshot to every row stored, against bulkPut of those rows.
import { alternate, median } from '#test/bench/median.ts'
import type { LogAsked, LogTimes } from '#test/bench/page/log/logBench.worker.ts'
import type { BenchRow } from '#test/bench/row.ts'

const PEOPLE = 100_000

export const row: BenchRow = {
  name: 'first.all',
  unit: 'ratio',
  goal: 1.3,
  run: async ({ rounds, openBenchPage }) => {
    const { measure } = await openBenchPage()
    const ask = (what: LogAsked['what']) =>
      measure<LogTimes>('askLog', { what, order: 'in-order', people: PEOPLE } satisfies LogAsked)
    await ask('adopt')
    const { ours, floor, ratios } = await alternate(rounds, {
      ours: async () => (await ask('adopt')).ms,
      floor: async () => (await ask('floor')).ms,
    })
    const said = [median(ours), median(floor)].map((ms) => ms.toFixed(0))
    return {
      rounds: ratios,
      note: `snapshot ${said[0]} ms, bulkPut ${said[1]} ms; both strict; opening the file not in it`,
    }
  },
}
