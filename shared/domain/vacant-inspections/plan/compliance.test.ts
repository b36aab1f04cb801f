import { describe, expect, test } from 'vitest'
import type { Day, Month } from '#shared/kernel/days.ts'
import { daysOfMonth, monthOfVisits, nextVisit } from './compliance.ts'

const day = (text: string) => text as Day
const seen = (text: string) => ({ day: day(text), isUnable: false })
const shut = (text: string) => ({ day: day(text), isUnable: true })
const ALWAYS = { from: day('2020-01-01'), to: null }

describe('the next visit', () => {
  test.each([
    ['a week after the last one', ['2026-11-16'], '2026-11-20', '2026-11-23', 'ahead'],
    ['due on the day itself', ['2026-11-16'], '2026-11-23', '2026-11-23', 'due'],
    ['late on the day after', ['2026-11-16'], '2026-11-24', '2026-11-23', 'late'],
    ['over the end of a month', ['2026-04-28'], '2026-05-05', '2026-05-05', 'due'],
    ['over the end of a year', ['2025-12-29'], '2026-01-04', '2026-01-05', 'ahead'],
    ['over the leap day', ['2028-02-25'], '2028-03-03', '2028-03-03', 'due'],
    ['over February of a plain year', ['2027-02-25'], '2027-03-04', '2027-03-04', 'due'],
    ['from the newest of several', ['2026-11-02', '2026-11-16', '2026-11-09'], '2026-11-17', '2026-11-23', 'ahead'],
    [
      'a visit that is told of a day to come does not count yet',
      ['2026-11-16', '2026-11-30'],
      '2026-11-24',
      '2026-11-23',
      'late',
    ],
  ])('%s', (_, visits, today, dueOn, stand) => {
    expect(nextVisit(ALWAYS, visits.map(seen), { today: day(today), targetDays: 7 })).toMatchObject({ dueOn, stand })
  })

  test('a home that is new to the rounds is due within the target, whatever was seen of it before', () => {
    const span = { from: day('2026-11-10'), to: null }
    const terms = { today: day('2026-11-12'), targetDays: 7 }
    expect(nextVisit(span, [], terms)).toEqual({ dueOn: '2026-11-16', stand: 'ahead', lastOn: undefined })
    expect(nextVisit(span, [seen('2026-10-01')], terms)).toMatchObject({ dueOn: '2026-11-16', lastOn: '2026-10-01' })
  })

  test('who could not get in was not there', () => {
    const visits = [seen('2026-11-09'), shut('2026-11-16')]
    expect(nextVisit(ALWAYS, visits, { today: day('2026-11-17'), targetDays: 7 })).toMatchObject({
      dueOn: '2026-11-16',
      stand: 'late',
    })
  })
})

describe('a calendar month', () => {
  const two = { leastPerMonth: 2 }
  test.each([
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2027-02', '2027-02-01', '2027-02-28'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-04', '2026-04-01', '2026-04-30'],
  ])('%s runs from %s to %s', (month, first, last) => {
    expect(daysOfMonth(month as Month)).toEqual({ first, last })
  })

  test.each([
    ['two visits keep it', '2026-11', ['2026-11-01', '2026-11-30'], '2026-11-30', 2, 'kept'],
    ['two visits on one day are one', '2026-11', ['2026-11-29', '2026-11-29'], '2026-11-30', 1, 'open'],
    ['none, with two days left', '2026-11', [], '2026-11-29', 0, 'open'],
    ['none, with one day left', '2026-11', [], '2026-11-30', 0, 'breached'],
    ['one, on the last day', '2026-11', ['2026-11-12'], '2026-11-30', 1, 'open'],
    ['one, and somebody was there on the last day already', '2026-11', ['2026-11-30'], '2026-11-30', 1, 'breached'],
    ['one, the day after the month', '2026-11', ['2026-11-12'], '2026-12-01', 1, 'breached'],
    [
      'the last day of the month before does not count',
      '2026-11',
      ['2026-10-31', '2026-11-01'],
      '2026-12-01',
      1,
      'breached',
    ],
    ['leap day counts', '2028-02', ['2028-02-01', '2028-02-29'], '2028-03-01', 2, 'kept'],
    ['leap February has its 29th left', '2028-02', ['2028-02-05'], '2028-02-29', 1, 'open'],
    ['a plain February has not', '2027-02', ['2027-02-05'], '2027-03-01', 1, 'breached'],
    ['New Year’s Eve counts for December', '2026-12', ['2026-12-01', '2026-12-31'], '2027-01-01', 2, 'kept'],
    ['a month to come is open', '2026-12', [], '2026-11-20', 0, 'open'],
  ])('%s', (_, month, visits, today, done, stand) => {
    const facts = { span: ALWAYS, visits: visits.map(seen) }
    expect(monthOfVisits(month as Month, facts, { today: day(today), ...two })).toMatchObject({
      done,
      needed: 2,
      stand,
    })
  })

  test.each([
    ['came on the 1st', '2026-11-01', null, 2],
    ['came on the 2nd', '2026-11-02', null, 1],
    ['came on the 16th', '2026-11-16', null, 1],
    ['came on the 17th', '2026-11-17', null, 0],
    ['left on the 15th', '2026-01-01', '2026-11-15', 1],
    ['left on the 14th', '2026-01-01', '2026-11-14', 0],
    ['left before the month', '2026-01-01', '2026-10-31', 0],
  ])('a home that %s of a month needs its share', (_, from, to, needed) => {
    const span = { from: day(from), to: to === null ? null : day(to) }
    const month = monthOfVisits('2026-11' as Month, { span, visits: [] }, { today: day('2026-11-10'), ...two })
    expect(month.needed).toBe(needed)
    if (needed === 0) expect(month.stand).toBe('kept')
  })

  test('who could not get in is shown and counts for nothing', () => {
    const facts = { span: ALWAYS, visits: [seen('2026-11-03'), shut('2026-11-17'), shut('2026-11-24')] }
    expect(monthOfVisits('2026-11' as Month, facts, { today: day('2026-12-01'), ...two })).toEqual({
      month: '2026-11',
      done: 1,
      unable: 2,
      needed: 2,
      stand: 'breached',
    })
  })
})
