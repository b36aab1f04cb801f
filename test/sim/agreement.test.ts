import { expect, it, vi } from 'vitest'
import { liveTwice, REGRESSIONS } from './lives.ts'
import { simulate } from './simulate.ts'

vi.mock('#shared/sync/wire/deviceKey.ts', () => import('./nativeDeviceKey.ts'))

it('after late, torn, lost and doubled files, wrong clocks, crashes and restored machines, all desks have one state (case 64)', async () => {
  const { failure, trace, isForked } = await simulate(51)
  expect(failure).toBeUndefined()
  expect(isForked).toBe(false)
  expect(trace.some((line) => line.startsWith('agreed after'))).toBe(true)
})

it('a seed is lived the same way twice', async () => {
  const [seed = 1] = REGRESSIONS
  expect(await liveTwice(seed)).toMatchObject({ seed, failure: undefined })
})
