import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { type CalendarOverride, createCalendar } from '#shared/kernel/workingDays.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { reasonFor, specialDaysOf } from './calendar.ts'
import { setCalendarDay } from './commands.ts'
import { loadCalendarOverrides } from './queries.ts'

const day = (text: string) => text as Day
const typhoon: CalendarOverride = { day: day('2026-09-08'), kind: 'holiday', name: '台风' }
const worked: CalendarOverride = { day: day('2026-01-01'), kind: 'workday' }
const overrides = [typhoon, worked]
const calendar = createCalendar({ overrides })

describe('the days of a year', () => {
  const days = specialDaysOf(2026, calendar, overrides)

  test('are in order, and none is a plain day', () => {
    expect(days.map((one) => one.day)).toEqual(days.map((one) => one.day).toSorted())
    expect(days.filter((one) => one.kind === 'weekend')).toEqual([])
  })
  test.each([
    ['2026-01-01', { kind: 'workday', own: true, name: '' }],
    ['2026-01-02', { kind: 'holiday', own: false, name: '元旦' }],
    ['2026-01-04', { kind: 'make-up', own: false }],
    ['2026-09-08', { kind: 'holiday', own: true, name: '台风' }],
  ])('%s', (text, expected) => {
    expect(days.find((one) => one.day === text)).toMatchObject(expected)
  })
  test('of a year nobody has announced are the own ones alone', () => {
    expect(specialDaysOf(2199, calendar, overrides)).toEqual([])
  })
})

describe('why a day is worked', () => {
  test.each([
    ['2026-11-20', { works: true, kind: 'workday', own: false, third: '2026-11-25' }],
    ['2026-11-21', { works: false, kind: 'weekend', own: false, third: '2026-11-25' }],
    ['2026-01-04', { works: true, kind: 'make-up', own: false }],
    ['2026-10-01', { works: false, kind: 'holiday', name: '国庆节' }],
    ['2026-09-08', { works: false, kind: 'holiday', own: true, name: '台风' }],
    ['2026-01-01', { works: true, kind: 'workday', own: true }],
  ])('%s', (text, expected) => {
    expect(reasonFor(day(text), calendar, overrides)).toMatchObject({ ...expected, missingYears: [] })
  })
  test('says which year is only guessed, also when the term runs into it', () => {
    expect(reasonFor(day('2199-05-01'), calendar, overrides).missingYears).toEqual([2199])
    expect(reasonFor(day('2026-12-31'), calendar, overrides).missingYears).toEqual([2027])
  })
})

test('a day of the community is set, given back, and set again', async () => {
  const store = await foundedStore()
  const desk = deskOf(store, SUPERVISOR)
  await setCalendarDay(desk, { day: '2026-09-08', kind: 'holiday', name: '台风' })
  expect(await loadCalendarOverrides(store)).toEqual([typhoon])
  await setCalendarDay(desk, { day: '2026-09-08', kind: null, name: '' })
  expect(await loadCalendarOverrides(store)).toEqual([])
  await setCalendarDay(desk, { day: '2026-09-08', kind: 'make-up', name: '' })
  expect(await loadCalendarOverrides(store)).toEqual([{ day: '2026-09-08', kind: 'make-up' }])
  expect(await store.db.conflicts.count()).toBe(0)
})
