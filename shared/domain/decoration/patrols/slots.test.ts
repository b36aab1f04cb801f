import { expect, test } from 'vitest'
import type { HoursOfDay } from '#shared/domain/decoration/hours/hoursOfDay.ts'
import type { Day } from '#shared/kernel/days.ts'
import { type Site, slotsOf, standingOf } from './slots.ts'

const ZONE = 'Asia/Shanghai'
const WHOLE = [{ from: 480, to: 1140 }]
const hours = (day: string, ranges = WHOLE): HoursOfDay => ({
  day: day as Day,
  ranges,
  rule: 'weekday',
  holiday: undefined,
  firstUntil: undefined,
  isYearUnknown: false,
})
const SITE: Site = { from: '2026-03-02', to: '2026-03-31', issuedAt: '2026-03-01T02:00:00.000Z', overAt: '' }
const due = (day: string, site: Partial<Site> = {}, ranges = WHOLE) =>
  slotsOf({ ...SITE, ...site }, hours(day, ranges), ZONE).map((slot) => slot[0])

test.each([
  ['2026-03-01', [], 'before the permit begins'],
  ['2026-03-02', ['m', 'a'], 'its first day'],
  ['2026-03-07', ['m', 'a'], 'a Saturday'],
  ['2026-03-31', ['m', 'a'], 'its last day'],
  ['2026-04-01', [], 'after its end'],
])('%s is due %j: %s', (day, slots) => {
  expect(due(day)).toEqual(slots)
})

test('a permit that is issued in the afternoon is due from the afternoon on', () => {
  expect(due('2026-03-02', { issuedAt: '2026-03-02T03:59:59.000Z' })).toEqual(['m', 'a'])
  expect(due('2026-03-02', { issuedAt: '2026-03-02T04:00:00.000Z' })).toEqual(['a'])
  expect(due('2026-03-02', { issuedAt: '2026-03-03T01:00:00.000Z' })).toEqual([])
})

test('nothing is due once work is over', () => {
  expect(due('2026-03-10', { overAt: '2026-03-10T03:00:00.000Z' })).toEqual(['m'])
  expect(due('2026-03-10', { overAt: '2026-03-10T08:00:00.000Z' })).toEqual(['m', 'a'])
  expect(due('2026-03-11', { overAt: '2026-03-10T08:00:00.000Z' })).toEqual([])
})

test('a quiet day has no slots, a half day has one', () => {
  expect(due('2026-03-10', {}, [])).toEqual([])
  expect(due('2026-03-10', {}, [{ from: 480, to: 720 }])).toEqual(['m'])
  expect(due('2026-03-10', {}, [{ from: 840, to: 1080 }])).toEqual(['a'])
})

test.each([
  ['morning', '2026-03-10', 479, 'open'],
  ['morning', '2026-03-10', 719, 'open'],
  ['morning', '2026-03-10', 720, 'missed'],
  ['afternoon', '2026-03-10', 719, 'ahead'],
  ['afternoon', '2026-03-10', 720, 'open'],
  ['afternoon', '2026-03-10', 1139, 'open'],
  ['afternoon', '2026-03-10', 1140, 'missed'],
  ['morning', '2026-03-11', 0, 'missed'],
  ['afternoon', '2026-03-09', 1439, 'ahead'],
] as const)('the %s slot at %s minute %d is %s', (slot, day, minutes, standing) => {
  expect(standingOf(slot, { hours: hours('2026-03-10'), now: { day, minutes } })).toBe(standing)
})

test('a slot that was entered is done; entered afterwards it says so', () => {
  const now = { day: '2026-03-12', minutes: 600 }
  expect(standingOf('morning', { hours: hours('2026-03-10'), now, entered: { isLate: false } })).toBe('done')
  expect(standingOf('morning', { hours: hours('2026-03-10'), now, entered: { isLate: true } })).toBe('late')
})
