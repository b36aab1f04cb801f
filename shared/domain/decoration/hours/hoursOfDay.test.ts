import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { createCalendar } from '#shared/kernel/workingDays.ts'
import { firstMoveInOf, type HoursFacts, type HoursSettings, hoursOn, readRanges } from './hoursOfDay.ts'
import { mayWorkAt, mayWorkOn } from './mayWork.ts'

const SETTINGS: HoursSettings = {
  weekdayHours: ['08:00-12:00', '14:00-19:00'],
  weekendHours: ['09:00-12:00', '15:00-18:00'],
  firstDays: 60,
  firstHours: ['08:00-19:00'],
  firstReplacesWeekend: true,
  makeUpAsWeekend: true,
  quietDays: ['2026-06-07', '2026-06-08', '2026-06-09'],
}
const calendar = createCalendar({ overrides: [{ day: '2026-11-23' as Day, kind: 'holiday', name: '停工日' }] })
const facts = (changed: Partial<HoursSettings> = {}, firstMoveIn: string | null = null): HoursFacts => ({
  settings: { ...SETTINGS, ...changed },
  calendar,
  firstMoveIn: firstMoveIn as Day | null,
})
const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const at = (day: string, clock: string, given = facts()) => mayWorkOn(day as Day, minutes(clock), given)

const WEEKDAY = [
  ['00:00', false],
  ['07:59', false],
  ['08:00', true],
  ['11:59', true],
  ['12:00', false],
  ['13:59', false],
  ['14:00', true],
  ['18:59', true],
  ['19:00', false],
  ['23:59', false],
] as const
const WEEKEND = [
  ['08:00', false],
  ['08:59', false],
  ['09:00', true],
  ['11:59', true],
  ['12:00', false],
  ['14:00', false],
  ['14:59', false],
  ['15:00', true],
  ['17:59', true],
  ['18:00', false],
  ['18:59', false],
] as const
const FIRST = [
  ['07:59', false],
  ['08:00', true],
  ['12:00', true],
  ['13:59', true],
  ['18:59', true],
  ['19:00', false],
] as const
const NEVER = [
  ['08:00', false],
  ['10:00', false],
  ['15:00', false],
] as const

const DAYS_OF_2026 = [
  ['2026-01-05', 'weekday', WEEKDAY, 'a Monday'],
  ['2026-07-17', 'weekday', WEEKDAY, 'a Friday'],
  ['2026-07-18', 'weekend', WEEKEND, 'a Saturday'],
  ['2026-07-19', 'weekend', WEEKEND, 'a Sunday'],
  ['2026-01-01', 'holiday', WEEKEND, '元旦, a Thursday'],
  ['2026-02-17', 'holiday', WEEKEND, '春节, a Tuesday'],
  ['2026-02-23', 'holiday', WEEKEND, 'the last day of 春节, a Monday'],
  ['2026-02-24', 'weekday', WEEKDAY, 'the day after 春节'],
  ['2026-04-06', 'holiday', WEEKEND, '清明, a Monday'],
  ['2026-05-05', 'holiday', WEEKEND, '劳动节, a Tuesday'],
  ['2026-06-19', 'holiday', WEEKEND, '端午, a Friday'],
  ['2026-09-25', 'holiday', WEEKEND, '中秋, a Friday'],
  ['2026-10-07', 'holiday', WEEKEND, 'the last day of 国庆节, a Wednesday'],
  ['2026-10-08', 'weekday', WEEKDAY, 'the day after 国庆节'],
  ['2026-01-04', 'make-up-weekend', WEEKEND, 'a Sunday worked for 元旦'],
  ['2026-02-14', 'make-up-weekend', WEEKEND, 'a Saturday worked for 春节'],
  ['2026-02-28', 'make-up-weekend', WEEKEND, 'a Saturday worked for 春节'],
  ['2026-05-09', 'make-up-weekend', WEEKEND, 'a Saturday worked for 劳动节'],
  ['2026-09-20', 'make-up-weekend', WEEKEND, 'a Sunday worked for 国庆节'],
  ['2026-10-10', 'make-up-weekend', WEEKEND, 'a Saturday worked for 国庆节'],
  ['2026-06-08', 'quiet-day', NEVER, 'a Monday of 高考'],
  ['2026-06-07', 'quiet-day', NEVER, 'a Sunday of 高考'],
  ['2026-11-23', 'holiday', WEEKEND, 'a Monday that the desk entered as a holiday'],
] as const

describe('the hours of 2026 without an exception', () => {
  test.each(DAYS_OF_2026)('%s is judged as %s', (day, rule, clocks) => {
    for (const [clock, allowed] of clocks)
      expect([clock, at(day, clock).allowed, at(day, clock).today.rule]).toEqual([clock, allowed, rule])
  })

  test('every day of the year has one rule and hours that do not overlap', () => {
    const counts = new Map<string, number>()
    for (let index = 0; index < 365; index += 1) {
      const day = addDays('2026-01-01' as Day, index)
      const { rule, ranges, isYearUnknown } = hoursOn(day, facts())
      counts.set(rule, (counts.get(rule) ?? 0) + 1)
      expect(isYearUnknown).toBe(false)
      for (const [index, range] of ranges.entries())
        expect(range.from).toBeGreaterThanOrEqual(ranges[index - 1]?.to ?? 0)
    }
    // 33 days off by the State Council's arrangement, 14 of them on weekends, and the desk's own; 6 weekend days worked; of three quiet
    // days one is a Sunday: of 104 weekend days 83 are plain ones.
    expect(Object.fromEntries(counts)).toEqual({
      holiday: 34,
      weekday: 239,
      weekend: 83,
      'make-up-weekend': 6,
      'quiet-day': 3,
    })
  })
})

describe('make-up days', () => {
  test.each([
    ['2026-02-14', '08:30', true],
    ['2026-02-14', '18:59', true],
    ['2026-02-14', '19:00', false],
    ['2026-02-15', '08:30', false],
  ])('%s %s follows the weekday only where the project says so', (day, clock, allowed) => {
    expect(at(day, clock, facts({ makeUpAsWeekend: false })).allowed).toBe(allowed)
    expect(at(day, clock).allowed).toBe(false)
  })
})

describe('the 60 days after the first move-in', () => {
  test.each([
    ['2026-03-01', '2026-02-28', 'make-up-weekend', WEEKEND, 'the day before'],
    ['2026-03-02', '2026-03-02', 'first-days', FIRST, 'the first move-in day itself'],
    ['2026-03-02', '2026-03-03', 'first-days', FIRST, 'the first day of the term'],
    ['2026-03-02', '2026-03-07', 'first-days', FIRST, 'a Saturday of the term'],
    ['2026-03-02', '2026-04-06', 'first-days', FIRST, 'a public holiday of the term'],
    ['2026-03-02', '2026-05-01', 'first-days', FIRST, 'the 60th day, a public holiday'],
    ['2026-03-02', '2026-05-02', 'holiday', WEEKEND, 'the 61st day'],
    ['2026-03-06', '2026-05-06', 'weekday', WEEKDAY, 'the 61st day, a weekday'],
    ['2026-04-10', '2026-06-08', 'quiet-day', NEVER, 'a quiet day of the term'],
  ] as const)('from %s: %s is %s', (first, day, rule, clocks, _why) => {
    for (const [clock, allowed] of clocks) {
      const answer = at(day, clock, facts({}, first))
      expect([clock, answer.allowed, answer.today.rule]).toEqual([clock, allowed, rule])
    }
  })

  test.each([
    ['2026-03-07', 'weekend', WEEKEND],
    ['2026-04-06', 'holiday', WEEKEND],
    ['2026-03-09', 'first-days', FIRST],
  ] as const)('leave weekends alone where the project says so: %s is %s', (day, rule, clocks) => {
    for (const [clock, allowed] of clocks) {
      const answer = at(day, clock, facts({ firstReplacesWeekend: false }, '2026-03-02'))
      expect([clock, answer.allowed, answer.today.rule]).toEqual([clock, allowed, rule])
    }
  })

  test('name their last day, and are off at 0 days', () => {
    expect(hoursOn('2026-03-10' as Day, facts({}, '2026-03-02')).firstUntil).toBe('2026-05-01')
    expect(hoursOn('2026-03-02' as Day, facts({ firstDays: 0 }, '2026-03-02')).rule).toBe('weekday')
  })

  test('count by the building, or by the earliest of its phase', () => {
    const buildings = [
      { code: '1', phase: '一期', firstMoveInDay: '2026-03-02' },
      { code: '2', phase: '一期', firstMoveInDay: '2026-02-01' },
      { code: '3', phase: '一期', firstMoveInDay: null },
      { code: '4', phase: '二期', firstMoveInDay: null },
      { code: '5', phase: '', firstMoveInDay: null },
    ]
    expect(['1', '2', '3', '4', '5', '6'].map((code) => firstMoveInOf(code, buildings))).toEqual([
      '2026-03-02',
      '2026-02-01',
      '2026-02-01',
      null,
      null,
      null,
    ])
  })
})

describe('until when and what comes next', () => {
  test.each([
    ['2026-01-05', '07:00', undefined, '2026-01-05 08:00'],
    ['2026-01-05', '08:00', '12:00', undefined],
    ['2026-01-05', '12:00', undefined, '2026-01-05 14:00'],
    ['2026-01-05', '14:00', '19:00', undefined],
    ['2026-01-09', '19:00', undefined, '2026-01-10 09:00'],
    ['2026-06-06', '18:00', undefined, '2026-06-10 08:00'],
  ])('%s %s', (day, clock, until, next) => {
    const answer = at(day, clock)
    const text = (value: number) =>
      `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`
    expect(answer.until === undefined ? undefined : text(answer.until)).toBe(until)
    expect(answer.next && `${answer.next.day} ${text(answer.next.minutes)}`).toBe(next)
  })

  test('ranges that touch are one stretch, and a project without hours has no next', () => {
    expect(at('2026-01-05', '09:00', facts({ weekdayHours: ['08:00-12:00', '12:00-14:00'] })).until).toBe(14 * 60)
    const closed = facts({ weekdayHours: [], weekendHours: [] })
    expect(at('2026-01-05', '09:00', closed)).toMatchObject({ allowed: false, next: undefined })
  })

  test('the clock is the community’s, not the machine’s', () => {
    const ms = Date.parse('2026-01-04T23:59:59.999Z')
    expect(mayWorkAt(ms, 'Asia/Shanghai', facts()).allowed).toBe(false)
    expect(mayWorkAt(ms + 1, 'Asia/Shanghai', facts())).toMatchObject({ allowed: true, today: { day: '2026-01-05' } })
  })

  test('a year whose calendar nobody knows says so', () => {
    expect(hoursOn('2031-10-01' as Day, facts())).toMatchObject({ rule: 'weekday', isYearUnknown: true })
  })
})

test('hours that cannot be read, or end before they begin, count for nothing', () => {
  expect(readRanges(['14:00-19:00', 'soon', '12:00-08:00', '08:00-12:00', '20:00-24:00'])).toEqual([
    { from: 480, to: 720 },
    { from: 840, to: 1140 },
    { from: 1200, to: 1440 },
  ])
})
