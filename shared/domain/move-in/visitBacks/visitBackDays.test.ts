import { expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { visitBackDays } from './visitBackDays.ts'

const TERMS = { days: 7, months: 1, years: 1 }
const daysOf = (from: string, terms = TERMS) => visitBackDays(from as Day, terms).map(({ day }) => day)

test.each([
  ['an ordinary day', '2026-11-10', ['2026-11-17', '2026-12-10', '2027-11-10']],
  ['the 31st before a shorter month', '2026-10-31', ['2026-11-07', '2026-11-30', '2027-10-31']],
  ['the end of January', '2027-01-31', ['2027-02-07', '2027-02-28', '2028-01-31']],
  ['the leap day', '2028-02-29', ['2028-03-07', '2028-03-29', '2029-02-28']],
  ['the end of a year', '2026-12-28', ['2027-01-04', '2027-01-28', '2027-12-28']],
])('who got the keys on %s is asked three times', (_, from, expected) => {
  expect(daysOf(from)).toEqual(expected)
})

test('a project may stop after the first, or after the month', () => {
  expect(daysOf('2026-11-10', { days: 10, months: 0, years: 0 })).toEqual(['2026-11-20'])
  expect(daysOf('2026-11-10', { days: 7, months: 2, years: 0 })).toEqual(['2026-11-17', '2027-01-10'])
})
