// Lives of seeds as tests, a few to each, so that a slow machine shows where it is.
import { describe, expect, it } from 'vitest'
import { liveTwice } from './lives.ts'

const AT_ONCE = 50

/** One test for every fifty seeds. */
export function livesOf(name: string, seeds: readonly number[]): void {
  describe(name, () => {
    for (let from = 0; from < seeds.length; from += AT_ONCE) {
      const some = seeds.slice(from, from + AT_ONCE)
      it(`lives ${from + 1} to ${from + some.length}`, async () => {
        for (const seed of some) {
          const { failure } = await liveTwice(seed)
          expect(failure, `npm run sim -- --seed ${seed}`).toBeUndefined()
        }
      })
    }
  })
}
