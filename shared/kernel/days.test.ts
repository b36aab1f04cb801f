import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  compareDays,
  type Day,
  daysBetween,
  formatDayChinese,
  type Instant,
  instantFrom,
  instantMs,
  isDay,
  isInstant,
  isLeapYear,
  monthOf,
  parseDay,
  weekday,
  yearOf,
} from './days.ts'

const day = (text: string) => text as Day

describe('a typed day', () => {
  test.each([
    ['2015-03-08', '2015-03-08'],
    ['2015-3-8', '2015-03-08'],
    ['2015.3.8', '2015-03-08'],
    ['2015.03.08', '2015-03-08'],
    ['2015/3/9', '2015-03-09'],
    ['2015年3月9日', '2015-03-09'],
    ['2015年3月9号', '2015-03-09'],
    ['2015年3月9', '2015-03-09'],
    [' 2015 年 3 月 9 日　', '2015-03-09'],
    ['２０１５．３．８', '2015-03-08'],
    ['２０１５－０３－０８', '2015-03-08'],
    ['20150308', '2015-03-08'],
    ['2024-02-29', '2024-02-29'],
    ['2000-2-29', '2000-02-29'],
    ['1800-01-01', '1800-01-01'],
    ['9999-12-31', '9999-12-31'],
  ])('reads %j as %s', (typed, expected) => {
    expect(parseDay(typed)).toEqual({ ok: true, value: expected })
  })

  test.each([
    ['', 'empty'],
    [' \t　', 'empty'],
    ['15-3-8', 'not-a-day'],
    ['2015-3', 'not-a-day'],
    ['2015-3.8', 'not-a-day'],
    ['2015年3-8', 'not-a-day'],
    ['3/8/2015', 'not-a-day'],
    ['2015-03-08T00:00', 'not-a-day'],
    ['2015-003-08', 'not-a-day'],
    ['2015-03-008', 'not-a-day'],
    ['2015.3.008', 'not-a-day'],
    ['2015.003.8', 'not-a-day'],
    ['2015/3/008', 'not-a-day'],
    ['2015/003/8', 'not-a-day'],
    ['2015年3月008日', 'not-a-day'],
    ['2015年003月8日', 'not-a-day'],
    ['201538', 'not-a-day'],
    ['明天', 'not-a-day'],
    ['😀', 'not-a-day'],
    ['\u202E2015-03-08', 'not-a-day'],
    ['2015-03-0\uD842', 'not-a-day'],
    ['٢٠١٥-٠٣-٠٨', 'not-a-day'],
    [`2015-03-08${' '.repeat(100_000)}`, 'not-a-day'],
    ['2025-02-29', 'no-such-day'],
    ['1900-02-29', 'no-such-day'],
    ['2015-04-31', 'no-such-day'],
    ['2015-13-01', 'no-such-day'],
    ['2015-00-10', 'no-such-day'],
    ['2015-01-00', 'no-such-day'],
    ['20151301', 'no-such-day'],
    ['1799-12-31', 'year-out-of-range'],
    ['0215-03-08', 'year-out-of-range'],
  ])('refuses %j: %s', (typed, code) => {
    expect(parseDay(typed)).toMatchObject({ ok: false, error: { code } })
  })
})

test.each([
  ['2026-11-21', true],
  ['2026-2-1', false],
  ['2026-02-30', false],
  ['0999-01-01', false],
  ['2026-11-21 ', false],
  ['2026-11-21\n', false],
  [20_261_121, false],
  [null, false],
])('%j is a stored day: %s', (value, expected) => {
  expect(isDay(value)).toBe(expected)
})

test.each([
  [2023, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
  [2024, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
])('every month of %i ends when it ends', (year, lengths) => {
  const two = (value: number) => String(value).padStart(2, '0')
  for (let month = 0; month <= 13; month += 1) {
    for (let date = 0; date <= 32; date += 1) {
      const real = date >= 1 && date <= (lengths[month - 1] ?? 0)
      expect(isDay(`${year}-${two(month)}-${two(date)}`)).toBe(real)
    }
  }
})

describe('counting days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-29', 0, '2026-03-29'],
    ['1969-12-31', 1, '1970-01-01'],
    ['2000-01-01', 36_525, '2100-01-01'],
  ])('%s and %i days is %s', (from, count, to) => {
    expect(addDays(day(from), count)).toBe(to)
    expect(daysBetween(day(from), day(to))).toBe(count)
  })

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-31', 0, '2026-05-31'],
    ['2026-12-01', 1, '2027-01-01'],
    ['9999-11-30', 1, '9999-12-30'],
    ['1800-02-28', -1, '1800-01-28'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(addMonths(day(from), count)).toBe(to)
  })

  test('a day beyond the calendar is a fault, not a wrong date', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(day('1800-01-01'), -1)).toThrow(RangeError)
    expect(() => addDays(day('2026-01-01'), Number.NaN)).toThrow(RangeError)
    expect(() => addMonths(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addMonths(day('2026-01-01'), Number.NaN)).toThrow(RangeError)
  })
})

test.each([
  ['2026-11-16', 1],
  ['2026-11-21', 6],
  ['2026-11-22', 7],
  ['1970-01-01', 4],
  ['1949-10-01', 6],
  ['1800-01-01', 3],
])('%s is weekday %i', (text, expected) => {
  expect(weekday(day(text))).toBe(expected)
})

test.each([
  [2024, true],
  [2025, false],
  [1900, false],
  [2000, true],
  [2100, false],
])('%i is a leap year: %s', (year, expected) => {
  expect(isLeapYear(year)).toBe(expected)
})

test('a day as papers print it, its year and its month', () => {
  expect(formatDayChinese(day('2026-11-21'))).toBe('2026年11月21日')
  expect(formatDayChinese(day('2026-01-05'))).toBe('2026年1月5日')
  expect(yearOf(day('2026-01-05'))).toBe(2026)
  expect(monthOf(day('2026-01-05'))).toBe('2026-01')
  expect([
    compareDays(day('2026-01-05'), day('2026-01-10')),
    compareDays(day('2026-01-05'), day('2026-01-05')),
  ]).toEqual([-1, 0])
  expect(compareDays(day('2026-10-01'), day('2026-09-30'))).toBe(1)
})

describe('instants', () => {
  test.each([
    [0, '1970-01-01T00:00:00.000Z'],
    [1_795_230_245_678, '2026-11-21T03:04:05.678Z'],
    [-1, '1969-12-31T23:59:59.999Z'],
    [951_782_400_000, '2000-02-29T00:00:00.000Z'],
  ])('%i ms is %s', (ms, text) => {
    expect(instantFrom(ms)).toBe(text)
    expect(instantMs(text as Instant)).toBe(ms)
    expect(isInstant(text)).toBe(true)
  })

  test.each([
    '2026-11-21',
    '2026-11-21T03:04:05Z',
    '2026-11-21T03:04:05.678+08:00',
    '2026-11-21T24:00:00.000Z',
    '2026-11-21T03:60:00.000Z',
    '2026-11-21T03:04:60.000Z',
    '2026-02-30T03:04:05.678Z',
    '2026-11-21t03:04:05.678z',
    '2026-11-21T03:04:05.678Z\n',
    '',
  ])('%j is no stored instant', (text) => {
    expect(isInstant(text)).toBe(false)
  })

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 9e15])('%d ms is a fault', (ms) => {
    expect(() => instantFrom(ms)).toThrow(RangeError)
  })
})
