// The two sides of an import row: our commit path, and another way of writing the same 10,000 people.
import { type Alternated, alternate, median } from './median.ts'
import type { BenchContext, BenchRow, Measured } from './row.ts'

/** What the bench page tells of one import. */
interface Times {
  readonly ms: number
  /** Tasks of the main thread above 50 ms: how many, and the longest. */
  readonly longTasks: number
  readonly longestMs: number
  readonly slices: readonly number[]
}

/** The other side: a measure of the bench page, and what a reader must know of it. */
export interface OtherSide {
  readonly measure: string
  readonly name: string
  readonly durability: string
}

const PEOPLE = { people: 10_000 }

/** Runs both sides, each round on databases of its own. */
export async function compareImport({ rounds, openBenchPage }: BenchContext, other: OtherSide): Promise<Measured> {
  const { measure } = await openBenchPage()
  const longest = { ours: 0, floor: 0 }
  const side = (name: 'ours' | 'floor', measured: string) => async () => {
    const times = await measure<Times>(measured, PEOPLE)
    longest[name] = Math.max(longest[name], times.longestMs)
    return times.ms
  }
  // The floor writes the rows that an import made: one comes before the first round.
  await measure('importOurs', PEOPLE)
  const sides = await alternate(rounds, { ours: side('ours', 'importOurs'), floor: side('floor', other.measure) })
  return { rounds: sides.ratios, note: noteOf(sides, other, longest) }
}

function noteOf({ ours, floor }: Alternated, other: OtherSide, longest: { ours: number; floor: number }): string {
  const ms = (values: readonly number[]) => `${median(values).toFixed(0)} ms`
  return `import ${ms(ours)}, strict, longest task ${longest.ours} ms; ${other.name} ${ms(floor)}, ${other.durability}, longest task ${longest.floor} ms; slices of 1,000`
}

/** A row of the import's commit path against another way. */
export function importRow(name: string, goal: number, other: OtherSide): BenchRow {
  return { name, unit: 'ratio', goal, run: (context) => compareImport(context, other) }
}
