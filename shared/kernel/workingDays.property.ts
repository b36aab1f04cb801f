import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from './days.ts'
import { createCalendar } from './workingDays.ts'

const anyDay = fc.integer({ min: 0, max: 9_000 }).map((count) => addDays('2003-06-01' as Day, count))
const anyOverride = fc.record({
  day: anyDay,
  kind: fc.constantFrom('holiday' as const, 'make-up' as const, 'workday' as const),
})

test('what a term counts on, the count between finds again, whatever the desk has entered', () => {
  const term = fc.integer({ min: -300, max: 300 }).filter((count) => count !== 0)
  fc.assert(
    fc.property(fc.array(anyOverride, { maxLength: 30 }), anyDay, term, (overrides, from, count) => {
      const calendar = createCalendar({ overrides })
      const reached = calendar.addWorkingDays(from, count)
      expect(calendar.isWorkingDay(reached.value).value).toBe(true)
      expect(calendar.workingDaysBetween(from, reached.value)).toEqual({ ...reached, value: count })
    }),
  )
})
