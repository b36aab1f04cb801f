import { expect, test } from 'vitest'
import { standingClock } from './clock.ts'
import { createIds } from './ids.ts'

test('records made in one millisecond sort in the order they were made, and after those of a millisecond before', () => {
  const clock = standingClock(Date.UTC(2026, 10, 21))
  const { newId } = createIds(clock.nowMs)
  const made = Array.from({ length: 500 }, newId)
  clock.advance(1)
  made.push(newId())
  expect([...made].sort()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
})

test('a clock that is set back gives no earlier ids', () => {
  const clock = standingClock(Date.UTC(2026, 10, 21))
  const { newId } = createIds(clock.nowMs)
  const before = newId()
  clock.advance(-60_000)
  expect(newId() > before).toBe(true)
})

test('a device id is 16 characters of lower-case base32', () => {
  expect(createIds(() => 0).newDeviceId()).toMatch(/^[a-z2-7]{16}$/)
})
