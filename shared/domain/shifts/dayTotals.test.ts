import { expect, test } from 'vitest'
import { type DayMatter, dayTotals, hasGap, isPastTime } from './dayTotals.ts'

const MOMENT = { day: '2026-11-21', now: '2026-11-21T10:00:00.000Z' }
const matter = (more: Partial<DayMatter> = {}): DayMatter => ({
  kind: '报修',
  registeredDay: '2026-11-21',
  isOpen: true,
  due: '2026-11-22T10:00:00.000Z',
  attendBy: '',
  attendedAt: '',
  department: '工程部',
  toldDay: '2026-11-21',
  ...more,
})

test.each([
  ['is in time with a promise for tomorrow', {}, false],
  ['is in time on the promised day until the hour that was promised', { due: '2026-11-21T10:00:00.000Z' }, false],
  ['is late on the same day once the hour has passed', { due: '2026-11-21T09:00:00.000Z' }, true],
  ['is late the day after', { due: '2026-11-20T10:00:00.000Z' }, true],
  ['is late when nobody came in time', { attendBy: '2026-11-21T09:00:00.000Z' }, true],
  [
    'is in time once somebody came',
    { attendBy: '2026-11-21T09:00:00.000Z', attendedAt: '2026-11-21T09:20:00.000Z' },
    false,
  ],
  ['is never late once done', { due: '2026-11-01T10:00:00.000Z', isOpen: false }, false],
])('a matter %s', (_, more, late) => {
  expect(isPastTime(matter(more), MOMENT.now)).toBe(late)
})

test.each([
  ['with promise and department', {}, false],
  ['without a promise', { due: '' }, true],
  ['without a department', { department: '' }, true],
  ['of yesterday whose resident heard nothing today', { registeredDay: '2026-11-20', toldDay: '2026-11-20' }, true],
  ['of yesterday whose resident was told today', { registeredDay: '2026-11-20' }, false],
  ['that is done', { due: '', isOpen: false }, false],
])('an open matter %s', (_, more, gap) => {
  expect(hasGap(matter(more), MOMENT.day)).toBe(gap)
})

test('totals count what came that day and what is still open, by kind', () => {
  const matters = [
    matter(),
    matter({ isOpen: false }),
    matter({ kind: '投诉', registeredDay: '2026-11-18', due: '2026-11-20T10:00:00.000Z', toldDay: '2026-11-18' }),
    matter({ kind: '咨询', registeredDay: '2026-11-18', isOpen: false }),
  ]
  expect(dayTotals(matters, MOMENT)).toEqual([
    { kind: '报修', registered: 2, done: 1, open: 1, late: 0, missing: 0 },
    { kind: '投诉', registered: 0, done: 0, open: 1, late: 1, missing: 1 },
  ])
})
