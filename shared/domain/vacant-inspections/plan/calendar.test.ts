import { describe, expect, test } from 'vitest'
import type { Day, Month } from '#shared/kernel/days.ts'
import { type CalendarHome, calendarOf, type DayTally, tallyOf } from './calendar.ts'
import { nextVisit } from './compliance.ts'

const day = (text: string) => text as Day
const seen = (text: string) => ({ day: day(text), isUnable: false })
const shut = (text: string) => ({ day: day(text), isUnable: true })
const TODAY = day('2026-11-18')
const TERMS = { today: TODAY, targetDays: 7, leastPerMonth: 2 }

function home(visits: CalendarHome['visits'], told: Partial<CalendarHome> = {}): CalendarHome {
  const span = told.span ?? { from: day('2026-01-01'), to: null }
  return { buildingId: 'b1', span, visits, next: nextVisit(span, visits, TERMS), ...told }
}

/** `11-18 due 1` for everything that the month says. */
function told(month: string, homes: readonly CalendarHome[]): readonly string[] {
  const calendar = calendarOf(month as Month, homes, TERMS)
  const days = [...new Set([...calendar.values()].flatMap((own) => [...own.keys()]))].sort()
  return days.flatMap((at) =>
    Object.entries(tallyOf(calendar, at) as Readonly<Record<keyof DayTally, number>>)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${at.slice(5)} ${kind} ${count}`),
  )
}

describe('the calendar of a month', () => {
  test('shows what was done, and what comes due one target after the other to the end of the month', () => {
    expect(told('2026-11', [home([seen('2026-11-05'), seen('2026-11-12')])])).toEqual([
      '11-05 done 1',
      '11-12 done 1',
      '11-19 due 1',
      '11-26 due 1',
    ])
  })

  test('has what is late on today, and the last day that keeps the month', () => {
    expect(told('2026-11', [home([seen('2026-11-05'), shut('2026-11-12')])])).toEqual([
      '11-05 done 1',
      '11-12 unable 1',
      '11-18 due 1',
      '11-25 due 1',
      '11-30 lastDay 1',
    ])
  })

  test('goes on over the end of a year', () => {
    const { next, ...rest } = home([seen('2026-11-17')])
    expect(told('2027-01', [{ ...rest, next }]).filter((text) => text.includes('due'))).toEqual([
      '01-05 due 1',
      '01-12 due 1',
      '01-19 due 1',
      '01-26 due 1',
    ])
  })

  test('shows the day on which a past month was missed, and nothing due in it', () => {
    expect(told('2026-10', [home([seen('2026-10-05'), seen('2026-11-17')])])).toEqual([
      '10-05 done 1',
      '10-31 breached 1',
    ])
  })

  test('asks nothing of a home after it left the rounds', () => {
    const span = { from: day('2026-01-01'), to: day('2026-11-24') }
    const leaving = home([seen('2026-11-02'), seen('2026-11-14')], { span })
    expect(told('2026-11', [leaving])).toEqual(['11-02 done 1', '11-14 done 1', '11-21 due 1'])
  })

  test('tells buildings apart', () => {
    const homes = [home([seen('2026-11-17')]), home([seen('2026-11-17')], { buildingId: 'b2' })]
    const calendar = calendarOf('2026-11' as Month, homes, TERMS)
    expect(tallyOf(calendar, day('2026-11-17')).done).toBe(2)
    expect(tallyOf(calendar, day('2026-11-17'), ['b2']).done).toBe(1)
    expect(tallyOf(calendar, day('2026-11-17'), ['b3']).done).toBe(0)
  })
})
