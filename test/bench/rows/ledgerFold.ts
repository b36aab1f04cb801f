// What every change of a case pays for its ledger: the money of one case with 10,000 entries, folded anew.
import { median } from '#test/bench/median.ts'
import type { FoldTimes } from '#test/bench/page/measures/foldLedger.ts'
import type { BenchRow } from '#test/bench/row.ts'

const FOLDING = { entries: 10_000, warmUp: 5 }

export const row: BenchRow = {
  name: 'ledger.fold',
  unit: 'ms',
  goal: 20,
  run: async ({ rounds, openBenchPage }) => {
    const { measure } = await openBenchPage()
    const took: FoldTimes[] = []
    for (let round = 0; round < rounds; round += 1) took.push(await measure<FoldTimes>('foldLedger', FOLDING))
    const entriesMs = median(took.map((one) => one.entriesMs))
    const note = `${FOLDING.entries} entries of one case: entries, balances, refunds and claims; the entries alone ${entriesMs.toFixed(1)} ms; no CPU throttle`
    return { rounds: took.map(({ allMs }) => allMs), note }
  },
}
