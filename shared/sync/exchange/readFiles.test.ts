import { expect, it } from 'vitest'
import type { Change } from '#shared/sync/change.ts'
import { EXCHANGE_LIMITS } from './policy.ts'
import { unpackedBytes } from './readFiles.ts'

it('a batch is bounded by what its changes fill, however well they were packed (case 35)', () => {
  const changes = Array.from<Change>({ length: 100 })
  const wellPacked = { container: new Uint8Array(3_000), changes }
  const illPacked = { container: new Uint8Array(30_000), changes }
  expect(EXCHANGE_LIMITS.batchBytes / (unpackedBytes(wellPacked) / changes.length)).toBeLessThan(60_000)
  expect(unpackedBytes(illPacked)).toBe(240_000)
})
