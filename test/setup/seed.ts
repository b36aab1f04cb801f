// One seed for all properties of a run. Fixed by default, so that a run can be repeated and CI cannot flicker.
const DEFAULT_SEED = 20_261_121

/** The seed of this run: QIANTAI_SEED=<number> repeats a run, QIANTAI_SEED=random draws a new one. */
export function readSeed(environment: Readonly<Record<string, string | undefined>>, draw: () => number): number {
  const wish = environment.QIANTAI_SEED
  if (wish === undefined || wish === '') return DEFAULT_SEED
  if (wish === 'random') return draw()
  const seed = Number(wish)
  if (!Number.isInteger(seed)) throw new Error(`QIANTAI_SEED must be a whole number or "random", not "${wish}"`)
  return seed
}
