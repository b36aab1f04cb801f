import { describe, expect, it } from 'vitest'
import { createIds } from './ids.ts'

const counting = (length: number) => Uint8Array.from({ length }, (_, index) => index * 17)

describe('machine ids', () => {
  it('a record made later sorts later', () => {
    let now = 1_700_000_000_000
    const ids = createIds(() => now, counting)
    const first = ids.newId()
    now += 1
    const second = ids.newId()
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(first < second).toBe(true)
  })

  it('two ids of one millisecond differ', () => {
    const ids = createIds(() => 1_700_000_000_000)
    expect(new Set(Array.from({ length: 2000 }, () => ids.newId())).size).toBe(2000)
  })

  it('a device id is 16 base32 characters, one for every five bits', () => {
    expect(
      createIds(
        () => 0,
        () => Uint8Array.from({ length: 16 }, (_, i) => i * 2),
      ).newDeviceId(),
    ).toBe('acegikmoqsuwy246')
    expect(createIds(() => 0).newDeviceId()).toMatch(/^[a-z2-7]{16}$/)
  })
})
