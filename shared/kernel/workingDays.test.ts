import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, weekday } from './days.ts'
import { type CalendarOverride, createCalendar, MAX_WORKING_DAYS } from './workingDays.ts'

const calendar = createCalendar({ overrides: [] })
const day = (text: string) => text as Day
const known = <Value>(value: Value) => ({ value, missingYears: [] })

/** From the notices of the State Council for 2025 and 2026. */
const REAL_DAYS = [
  ['2025-01-01', 'holiday', '元旦'],
  ['2025-01-02', 'workday', undefined],
  ['2025-01-26', 'make-up', undefined],
  ['2025-01-27', 'workday', undefined],
  ['2025-01-28', 'holiday', '春节'],
  ['2025-02-04', 'holiday', '春节'],
  ['2025-02-05', 'workday', undefined],
  ['2025-02-08', 'make-up', undefined],
  ['2025-02-09', 'weekend', undefined],
  ['2025-04-04', 'holiday', '清明'],
  ['2025-04-27', 'make-up', undefined],
  ['2025-05-05', 'holiday', '劳动节'],
  ['2025-05-31', 'holiday', '端午'],
  ['2025-09-28', 'make-up', undefined],
  ['2025-10-06', 'holiday', '中秋'],
  ['2025-10-08', 'holiday', '国庆节'],
  ['2025-10-11', 'make-up', undefined],
  ['2026-01-02', 'holiday', '元旦'],
  ['2026-01-04', 'make-up', undefined],
  ['2026-02-13', 'workday', undefined],
  ['2026-02-14', 'make-up', undefined],
  ['2026-02-15', 'holiday', '春节'],
  ['2026-02-23', 'holiday', '春节'],
  ['2026-02-24', 'workday', undefined],
  ['2026-02-28', 'make-up', undefined],
  ['2026-03-01', 'weekend', undefined],
  ['2026-04-06', 'holiday', '清明'],
  ['2026-05-09', 'make-up', undefined],
  ['2026-06-19', 'holiday', '端午'],
  ['2026-09-20', 'make-up', undefined],
  ['2026-09-25', 'holiday', '中秋'],
  ['2026-10-07', 'holiday', '国庆节'],
  ['2026-10-10', 'make-up', undefined],
  ['2026-11-20', 'workday', undefined],
  ['2026-11-21', 'weekend', undefined],
] as const

test.each(REAL_DAYS)('%s is a %s (%s)', (text, kind, name) => {
  expect(calendar.kindOf(day(text))).toEqual(known(kind))
  expect(calendar.holidayName(day(text))).toEqual(known(name))
  expect(calendar.isWorkingDay(day(text))).toEqual(known(kind === 'workday' || kind === 'make-up'))
})

test.each([
  [2025, 28, 5],
  [2026, 33, 6],
])('%i has %i days of holiday and %i make-up days', (year, holidays, makeUps) => {
  const count = { holiday: 0, 'make-up': 0, workday: 0, weekend: 0 }
  for (let at = day(`${year}-01-01`); at < `${year + 1}`; at = addDays(at, 1)) count[calendar.kindOf(at).value] += 1
  expect(count).toMatchObject({ holiday: holidays, 'make-up': makeUps })
})

test('whoever works on a make-up day works on a Saturday or Sunday', () => {
  for (let at = day('2004-01-01'); at < '2027'; at = addDays(at, 1)) {
    if (calendar.kindOf(at).value === 'make-up') expect(weekday(at)).toBeGreaterThanOrEqual(6)
  }
})

describe('terms in working days', () => {
  test.each([
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-20', 3, '2026-11-25'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-14', 7, '2026-03-03'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-10-08', 2, '2026-10-10'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2026-02-24', -1, '2026-02-14'],
    ['2026-11-23', -1, '2026-11-20'],
    ['2026-11-22', -1, '2026-11-20'],
  ])('from %s, %i working days on is %s', (from, count, to) => {
    expect(calendar.addWorkingDays(day(from), count)).toEqual(known(to))
    expect(calendar.workingDaysBetween(day(from), day(to))).toEqual(known(count))
  })

  test.each([
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-20', '2026-11-24', 2],
    ['2026-02-01', '2026-02-28', 16],
    ['2026-11-24', '2026-11-20', -2],
    ['2026-11-22', '2026-11-20', -1],
    ['2026-11-21', '2026-11-21', 0],
  ])('from %s to %s are %i working days', (from, to, count) => {
    expect(calendar.workingDaysBetween(day(from), day(to))).toEqual(known(count))
  })

  test.each([0.5, Number.NaN, MAX_WORKING_DAYS + 1])('%d working days are a fault', (count) => {
    expect(() => calendar.addWorkingDays(day('2026-01-01'), count)).toThrow(RangeError)
  })

  test('a range of centuries is a fault, not a wait', () => {
    expect(() => calendar.workingDaysBetween(day('1800-01-01'), day('9999-12-31'))).toThrow(RangeError)
  })
})

describe('a year without a calendar', () => {
  test('is named, and only weekends are assumed', () => {
    expect(calendar.knownYears).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index))
    expect(calendar.kindOf(day('2027-10-01'))).toEqual({ value: 'workday', missingYears: [2027] })
    expect(calendar.isWorkingDay(day('2027-10-02'))).toEqual({ value: false, missingYears: [2027] })
    expect(calendar.holidayName(day('2003-10-01'))).toEqual({ value: undefined, missingYears: [2003] })
  })

  test('is named by a term that reaches into it, and by no other', () => {
    expect(calendar.addWorkingDays(day('2026-12-30'), 1)).toEqual(known('2026-12-31'))
    expect(calendar.addWorkingDays(day('2026-12-31'), 1)).toEqual({ value: '2027-01-01', missingYears: [2027] })
    expect(calendar.workingDaysBetween(day('2026-12-31'), day('2028-01-03'))).toMatchObject({
      missingYears: [2027, 2028],
    })
    expect(calendar.workingDaysBetween(day('2027-01-01'), day('2026-12-31'))).toEqual(known(-1))
  })

  test('is known when the desk has entered it in full', () => {
    const entered = createCalendar({
      overrides: [{ day: day('2027-01-01'), kind: 'holiday', name: '元旦' }],
      enteredYears: [2027],
    })
    expect(entered.knownYears.at(-1)).toBe(2027)
    expect(entered.addWorkingDays(day('2026-12-31'), 1)).toEqual(known('2027-01-04'))
  })
})

describe("the desk's own entries", () => {
  const overrides: readonly CalendarOverride[] = [
    { day: day('2026-11-20'), kind: 'holiday', name: '小区停电' },
    { day: day('2026-11-21'), kind: 'make-up' },
    { day: day('2026-02-15'), kind: 'workday' },
    { day: day('2026-02-14'), kind: 'holiday' },
    { day: day('2027-06-01'), kind: 'holiday', name: '旧' },
    { day: day('2027-06-01'), kind: 'holiday', name: '新' },
  ]
  const own = createCalendar({ overrides })

  test.each([
    ['2026-11-20', 'holiday', '小区停电'],
    ['2026-11-21', 'make-up', undefined],
    ['2026-02-15', 'workday', undefined],
    ['2026-02-14', 'holiday', undefined],
    ['2026-02-16', 'holiday', '春节'],
    ['2027-06-01', 'holiday', '新'],
  ])('win on %s: %s (%s)', (text, kind, name) => {
    expect(own.kindOf(day(text))).toEqual(known(kind))
    expect(own.holidayName(day(text))).toEqual(known(name))
  })

  test('leave the other days of a missing year unknown', () => {
    expect(own.knownYears).not.toContain(2027)
    expect(own.kindOf(day('2027-06-02')).missingYears).toEqual([2027])
  })
})

test.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai'])(
  'a desk whose machine stands in %s has the same calendar',
  (zone) => {
    const script = `
    const { createCalendar } = await import('./workingDays.ts')
    const calendar = createCalendar({ overrides: [] })
    const days = JSON.parse(process.argv[1])
    Date.now = () => { throw new Error('the calendar read the clock') }
    process.stdout.write(JSON.stringify({
      hoursBehindUtc: new Date(2026, 0, 1).getTimezoneOffset() / 60,
      kinds: days.map((day) => calendar.kindOf(day).value),
      term: calendar.addWorkingDays('2026-02-14', 7).value,
    }))`
    const days = JSON.stringify(REAL_DAYS.map(([text]) => text))
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script, days], {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    expect(JSON.parse(output)).toEqual({
      hoursBehindUtc: { 'America/Los_Angeles': 8, 'Pacific/Kiritimati': -14, 'Asia/Shanghai': -8 }[zone],
      kinds: REAL_DAYS.map(([, kind]) => kind),
      term: '2026-03-03',
    })
  },
)
