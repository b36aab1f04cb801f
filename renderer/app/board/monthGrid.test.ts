import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, type Month, weekday } from '#shared/kernel/days.ts'
import { byDay, countsOf, dayAfterKey, monthDays, spanOf, standsOn } from './monthGrid.ts'

const TODAY = '2026-11-21' as Day

describe('the month', () => {
  test('is whole weeks from Monday to Sunday that hold each of its days once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, of) => {
        const month = `${year}-${String(of).padStart(2, '0')}` as Month
        const days = monthDays(month)
        expect(days.length % 7).toBe(0)
        expect(weekday(days[0] as Day)).toBe(1)
        expect(new Set(days).size).toBe(days.length)
        expect(days.filter((day) => day.startsWith(month)).length).toBeGreaterThanOrEqual(28)
        expect(days.length).toBeLessThanOrEqual(42)
      }),
    )
  })

  test.each([
    ['ArrowLeft', '2026-11-20'],
    ['ArrowRight', '2026-11-22'],
    ['ArrowUp', '2026-11-14'],
    ['ArrowDown', '2026-11-28'],
    ['PageUp', '2026-10-21'],
    ['PageDown', '2026-12-21'],
    ['Home', '2026-11-16'],
    ['End', '2026-11-22'],
    ['Enter', undefined],
  ] as const)('%s leads from the 21st to %s', (key, to) => {
    expect(dayAfterKey(key, TODAY)).toBe(to)
  })

  test('never loses a day by arrows there and back', () => {
    expect(dayAfterKey('ArrowDown', dayAfterKey('ArrowUp', TODAY) as Day)).toBe(TODAY)
  })
})

describe('what a day owes', () => {
  test.each([
    [{ due: '2026-11-25', state: 'todo' }, '2026-11-25'],
    [{ due: '2026-11-02', state: 'late' }, '2026-11-21'],
    [{ due: '2026-11-02', state: 'todo' }, '2026-11-21'],
    [{ due: '2026-11-21T10:00:00.000Z', state: 'due' }, '2026-11-21'],
    [{ state: 'running' }, '2026-11-21'],
  ] as const)('%j stands on %s', (matter, day) => {
    expect(standsOn(matter, TODAY)).toBe(day)
  })

  test('adds up to all that is owed', () => {
    const states = ['late', 'due', 'running', 'todo', 'contested'] as const
    const matters = states.map((state, at) => ({ state, due: addDays(TODAY, at) }))
    const days = byDay(matters, TODAY)
    expect([...days.values()].flat()).toHaveLength(matters.length)
    expect(countsOf(matters)).toEqual({ late: 1, due: 1, running: 1, todo: 2 })
  })

  test('asks for what is late only in the month of today', () => {
    expect(spanOf('2026-11' as Month, TODAY)).toEqual({ to: '2026-12-06' })
    expect(spanOf('2026-12' as Month, TODAY)).toEqual({ from: '2026-11-30', to: '2027-01-03' })
  })
})
