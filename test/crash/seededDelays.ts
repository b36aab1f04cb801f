// The moments of the kills: random, so that every phase of a save is hit some day; seeded, so that a loss can be repeated.

/** Gives whole milliseconds from `least` to `most`, both counted, always the same for one seed. */
export function seededDelays(seed: number, { least, most }: { least: number; most: number }): () => number {
  let state = seed >>> 0
  return () => {
    // mulberry32: small, well spread, and the same everywhere.
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    const fraction = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    return least + Math.floor(fraction * (most - least + 1))
  }
}
