import { describe, expect, it, vi } from 'vitest'
import { liveTwice, seedsOf } from './lives.ts'

vi.mock('#shared/sync/wire/deviceKey.ts', () => import('./nativeDeviceKey.ts'))

const SEEDS = 200
const AT_ONCE = 50
/** Half of them lived with the first kinds of happenings, half with all. */
const FROM = 401
const seeds = seedsOf(FROM, SEEDS)

describe('a community lives through faults, and agrees once they end (case 64)', () => {
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
