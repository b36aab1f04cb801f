import { describe, expect, it } from 'vitest'
import { standingClock } from './clock.ts'
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

  it('records made in one millisecond sort in the order they were made, and after those of a millisecond before', () => {
    const clock = standingClock(Date.UTC(2026, 10, 21))
    const { newId } = createIds(clock.nowMs)
    const made = Array.from({ length: 500 }, newId)
    clock.advance(1)
    made.push(newId())
    expect([...made].sort()).toEqual(made)
  })

  it('a clock that is set back gives no earlier ids', () => {
    const clock = standingClock(Date.UTC(2026, 10, 21))
    const { newId } = createIds(clock.nowMs)
    const before = newId()
    clock.advance(-60_000)
    expect(newId() > before).toBe(true)
  })
})
