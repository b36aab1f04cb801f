// 100,000 field changes of 10,000 people from another desk: verified, opened, folded and stored, against bulkPut of those people.
import { alternate, median } from '#test/bench/median.ts'
import type { LogAsked, LogTimes } from '#test/bench/page/log/logBench.worker.ts'
import type { BenchRow } from '#test/bench/row.ts'

const PEOPLE = 10_000

export const row: BenchRow = {
  name: 'apply.100k',
  unit: 'ratio',
  goal: 2,
  run: async ({ rounds, openBenchPage }) => {
    const { measure } = await openBenchPage()
    const ask = (what: LogAsked['what'], order: LogAsked['order'] = 'in-order') =>
      measure<LogTimes>('askLog', { what, order, people: PEOPLE } satisfies LogAsked)
    await ask('make')
    // The rows that the floor writes are those that come of it.
    await ask('apply')
    const opening: number[] = []
    const { ours, floor, ratios } = await alternate(rounds, {
      ours: async () => {
        const times = await ask('apply')
        opening.push(times.openMs)
        return times.ms
      },
      floor: async () => (await ask('floor')).ms,
    })
    const said = [median(ours), median(opening), median(floor)].map((ms) => ms.toFixed(0))
    return {
      rounds: ratios,
      note: `${said[0]} ms, of it verify and open ${said[1]}; bulkPut ${said[2]} ms; both strict`,
    }
  },
}
