import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { createCalendar } from '#shared/kernel/workingDays.ts'
import { type HoursFacts, hoursOn } from './hoursOfDay.ts'
import { mayWorkOn } from './mayWork.ts'

const MINUTES = 24 * 60
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const range = fc
  .tuple(fc.integer({ min: 0, max: MINUTES - 1 }), fc.integer({ min: 0, max: MINUTES - 1 }))
  .map(([from, to]) => `${clock(from)}-${clock(to)}`)
const hours = fc.array(range, { maxLength: 3 })
const dayOf2026 = fc.integer({ min: 0, max: 364 }).map((index) => addDays('2026-01-01' as Day, index))
const rules: fc.Arbitrary<HoursFacts> = fc
  .record({
    weekdayHours: hours,
    weekendHours: hours,
    firstDays: fc.integer({ min: 0, max: 90 }),
    firstHours: hours,
    firstReplacesWeekend: fc.boolean(),
    makeUpAsWeekend: fc.boolean(),
    quietDays: fc.array(dayOf2026, { maxLength: 5 }),
    firstMoveIn: fc.option(dayOf2026),
  })
  .map(({ firstMoveIn, ...settings }) => ({ settings, calendar: createCalendar({ overrides: [] }), firstMoveIn }))

const allowedAt = (day: Day, minutes: number, facts: HoursFacts) =>
  hoursOn(day, facts).ranges.some(({ from, to }) => from <= minutes && minutes < to)

test('the answer is that of its minute, and nothing changes before the instant it names', () => {
  fc.assert(
    fc.property(rules, dayOf2026, fc.integer({ min: 0, max: MINUTES - 1 }), (facts, day, minutes) => {
      const { allowed, until, next } = mayWorkOn(day, minutes, facts)
      expect(allowed).toBe(allowedAt(day, minutes, facts))
      expect(until === undefined).toBe(!allowed)
      if (until !== undefined) {
        for (let at = minutes; at < until; at += 1) expect(allowedAt(day, at, facts)).toBe(true)
        expect(until === MINUTES || !allowedAt(day, until, facts)).toBe(true)
      }
      if (next === undefined) return
      expect(allowedAt(next.day, next.minutes, facts)).toBe(true)
      for (let of = day; of <= next.day; of = addDays(of, 1)) {
        const last = of === next.day ? next.minutes : MINUTES
        for (let at = of === day ? minutes : 0; at < last; at += 1) expect(allowedAt(of, at, facts)).toBe(false)
      }
    }),
    { seed: 85, numRuns: 150 },
  )
})

test('where nothing is told to come next, two months have no hour', () => {
  fc.assert(
    fc.property(rules, dayOf2026, (facts, day) => {
      const { allowed, next } = mayWorkOn(day, MINUTES - 1, facts)
      if (allowed || next !== undefined) return
      for (let ahead = 1; ahead <= 60; ahead += 1) expect(hoursOn(addDays(day, ahead), facts).ranges).toEqual([])
    }),
    { seed: 86, numRuns: 60 },
  )
})
