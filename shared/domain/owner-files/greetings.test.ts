import { expect, it } from 'vitest'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { greetingDaysBetween, nextGreeting } from './greetings.ts'

it.each([
  ['11-21', '2026-11-21', '2026-11-21', 0],
  ['11-28', '2026-11-21', '2026-11-28', 7],
  ['11-20', '2026-11-21', '2027-11-20', 364],
  ['01-02', '2026-12-30', '2027-01-02', 3],
  ['02-29', '2027-02-25', '2027-02-28', 3],
  ['02-29', '2028-02-25', '2028-02-29', 4],
])('%s seen on %s is greeted on %s, in %i days', (monthDay, today, day, inDays) => {
  expect(nextGreeting(monthDay, today as Day)).toEqual({ day, inDays })
})

it('nobody is greeted without a day', () => {
  expect(nextGreeting(null, '2026-11-21' as Day)).toBeUndefined()
  expect(nextGreeting('13-45', '2026-11-21' as Day)).toBeUndefined()
})

it.each([
  ['2026-12-28', 2, 7],
  ['2027-02-25', 2, 7],
  ['2028-02-25', 2, 7],
  ['2027-02-28', 0, 0],
  ['2026-11-21', 7, 2],
])('from %s, the days of the window %i to %i are those whose next greeting falls into it', (from, first, last) => {
  const today = from as Day
  const year = Array.from({ length: 366 }, (_, index) => addDays('2028-01-01' as Day, index).slice(5))
  const expected = year.filter((monthDay) => {
    const { inDays } = nextGreeting(monthDay, today) ?? { inDays: -1 }
    return inDays >= first && inDays <= last
  })
  expect(greetingDaysBetween(first, last, today).toSorted()).toEqual(expected.toSorted())
})
