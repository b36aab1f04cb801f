// Medians and alternating rounds: what makes two numbers of one noisy machine comparable.

/** The middle value; of an even count the mean of the two in the middle. **Throws** on an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) throw new Error('no values')
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** The value below which `part` (0 to 1) of all values lie. **Throws** on an empty list. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
  if (found === undefined) throw new Error('no values')
  return found
}

/** The two sides of a ratio. Each gives one number, mostly milliseconds, and is called once a round. */
export interface Sides {
  readonly ours: () => Promise<number>
  readonly floor: () => Promise<number>
}

/** What each side took in each round, and ours ÷ floor. */
export interface Alternated {
  readonly ours: readonly number[]
  readonly floor: readonly number[]
  readonly ratios: readonly number[]
}

/** Runs both sides once to warm up, then `rounds` times in turn, each starting every other round. */
export async function alternate(rounds: number, sides: Sides): Promise<Alternated> {
  await sides.floor()
  await sides.ours()
  const ours: number[] = []
  const floor: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const)
    for (const side of order) (side === 'ours' ? ours : floor).push(await sides[side]())
  }
  return { ours, floor, ratios: ours.map((value, round) => value / (floor[round] ?? Number.NaN)) }
}
