// How often the person that is meant stands among the first three.
import type { BenchRow } from '#test/bench/row.ts'

interface Ranked {
  readonly top3: number
  readonly withRoom: number
}

export const row: BenchRow = {
  name: 'search.top3',
  unit: 'share',
  goal: 0.95,
  better: 'more',
  run: async ({ rounds, openBenchPage }) => {
    const { measure } = await openBenchPage()
    const { top3, withRoom } = await measure<Ranked>('searchTop3')
    // The same rows and queries give the same answer every time: one look is enough for all rounds.
    return {
      rounds: Array.from({ length: rounds }, () => top3),
      note: `500 queries; in ${withRoom} the key is borne by more than three people and the clerk added building and room`,
    }
  },
}
