import { expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { createCalendar } from '#shared/kernel/workingDays.ts'
import { scheduleLines, scheduleText } from './scheduleText.ts'

const SETTINGS = {
  weekdayHours: ['08:00-12:00', '14:00-19:00'],
  weekendHours: ['09:00-12:00', '15:00-18:00'],
  firstDays: 60,
  firstHours: ['08:00-19:00'],
  firstReplacesWeekend: true,
  makeUpAsWeekend: true,
  quietDays: ['2026-06-07', '2026-06-08', '2026-09-01'],
}
const facts = (changed: Partial<typeof SETTINGS> = {}, firstMoveIn: string | null = null) => ({
  settings: { ...SETTINGS, ...changed },
  calendar: createCalendar({ overrides: [] }),
  firstMoveIn: firstMoveIn as Day | null,
})
const SPAN = { from: '2026-04-20' as Day, to: '2026-06-30' as Day }

test('a permit prints its hours and the quiet days of its own span', () => {
  expect(scheduleLines(SPAN, facts())).toEqual([
    '工作日 8:00–12:00、14:00–19:00',
    '周末、法定节假日 9:00–12:00、15:00–18:00',
    '调休上班日按周末时间',
    '静音日 2026年6月7日、2026年6月8日 全天不施工',
  ])
})

test('the time after the first move-in is printed where it reaches into the permit, with its last day', () => {
  const lines = scheduleLines(SPAN, facts({ quietDays: [] }, '2026-03-02'))
  expect(lines.at(-1)).toBe('首期入伙期内（2026年5月1日止，含周末、节假日）8:00–19:00')
  expect(scheduleLines(SPAN, facts({ quietDays: [], firstReplacesWeekend: false }, '2026-03-02')).at(-1)).toContain(
    '周末、节假日除外',
  )
  expect(scheduleText(SPAN, facts({}, '2026-02-18'))).not.toContain('首期入伙')
  expect(scheduleText(SPAN, facts({}, '2026-02-19'))).toContain('首期入伙')
  expect(scheduleText(SPAN, facts({}, '2026-07-01'))).not.toContain('首期入伙')
  expect(scheduleText(SPAN, facts({ firstDays: 0 }, '2026-04-20'))).not.toContain('首期入伙')
})

test('a project without weekend work says so', () => {
  expect(scheduleText(SPAN, facts({ weekendHours: [], makeUpAsWeekend: false, quietDays: [] }))).toBe(
    '工作日 8:00–12:00、14:00–19:00；周末、法定节假日 不施工；调休上班日按工作日时间。',
  )
})
