// Whether the index finds all that a reader of the plain rows would find.
import type { BenchRow } from '#test/bench/row.ts'

interface Recall {
  readonly recall: number
  readonly asked: number
  readonly misses: readonly string[]
}

export const row: BenchRow = {
  name: 'search.recall',
  unit: 'share',
  goal: 1,
  better: 'more',
  run: async ({ rounds, openBenchPage }) => {
    const { measure } = await openBenchPage()
    const { recall, asked, misses } = await measure<Recall>('searchRecall')
    const missed = misses.length === 0 ? '' : `; missed ${misses.join(', ')}`
    // The same rows and queries give the same answer every time: one look is enough for all rounds.
    return {
      rounds: Array.from({ length: rounds }, () => recall),
      note: `${asked} different texts, whole and half typed, result limit lifted, readings of pinyin-pro${missed}`,
    }
  },
}
