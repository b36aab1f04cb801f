import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  compareDays,
  type Day,
  daysBetween,
  instantFrom,
  instantMs,
  isDay,
  parseDay,
  weekday,
} from './days.ts'

const START = '1900-01-01' as Day
const anyDay = fc.integer({ min: 0, max: 90_000 }).map((count) => addDays(START, count))

test('days are counted forth and back without loss', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      expect(isDay(a)).toBe(true)
      expect(addDays(a, daysBetween(a, b))).toBe(b)
      expect(Math.sign(daysBetween(a, b))).toBe(-compareDays(a, b) || 0)
      expect(parseDay(a)).toEqual({ ok: true, value: a })
      expect(weekday(addDays(a, 7))).toBe(weekday(a))
      expect(weekday(addDays(a, 1))).toBe((weekday(a) % 7) + 1)
    }),
  )
})

test('months keep the date, or end at the end of the month', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (a, count) => {
      const b = addMonths(a, count)
      expect(isDay(b)).toBe(true)
      expect(b.slice(8) === a.slice(8) || addDays(b, 1).slice(8) === '01').toBe(true)
      expect(Math.abs(daysBetween(a, b) - count * 30.436875)).toBeLessThan(4)
    }),
  )
})

test('an instant is its milliseconds, and sorts as they do', () => {
  const anyMs = fc.integer({ min: -5_364_662_400_000, max: 253_402_300_799_999 })
  fc.assert(
    fc.property(anyMs, anyMs, (a, b) => {
      expect(instantMs(instantFrom(a))).toBe(a)
      expect(instantFrom(a)).toBe(new Date(a).toISOString())
      expect(instantFrom(a) < instantFrom(b)).toBe(a < b)
    }),
  )
})
