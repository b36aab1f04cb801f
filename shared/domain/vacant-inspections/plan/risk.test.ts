import { describe, expect, test } from 'vitest'
import type { Day, Month } from '#shared/kernel/days.ts'
import { monthOfVisits } from './compliance.ts'
import { breachedOn, lastChance, riskOf } from './risk.ts'

const day = (text: string) => text as Day
const ALWAYS = { from: day('2020-01-01'), to: null }
const monthWith = (month: string, visits: readonly string[], today: string, to: string | null = null) => {
  const span = { ...ALWAYS, to: to === null ? null : day(to) }
  const seen = visits.map((text) => ({ day: day(text), isUnable: false }))
  const found = monthOfVisits(month as Month, { span, visits: seen }, { today: day(today), leastPerMonth: 2 })
  return { found, span }
}

describe('the last day that keeps a month', () => {
  test.each<[string, string, string[], string | null, string | undefined]>([
    ['without a visit', '2026-11', [], null, '2026-11-29'],
    ['with one', '2026-11', ['2026-11-03'], null, '2026-11-30'],
    ['with two there is none', '2026-11', ['2026-11-03', '2026-11-10'], null, undefined],
    ['of leap February', '2028-02', [], null, '2028-02-28'],
    ['of a plain February', '2027-02', ['2027-02-01'], null, '2027-02-28'],
    ['of December', '2026-12', ['2026-12-31'], null, '2026-12-31'],
    ['of a home that leaves in the middle of it', '2026-11', [], '2026-11-16', '2026-11-16'],
    ['of a home that needs none', '2026-11', [], '2026-11-05', undefined],
  ])('%s', (_, month, visits, to, chance) => {
    const { found, span } = monthWith(month, visits, `${month}-01`, to)
    expect(lastChance(found, span)).toBe(chance)
  })
})

describe('the day on which a month was missed', () => {
  test.each<[string, string, string[], string, string | undefined]>([
    ['without a visit, on the last day already', '2026-11', [], '2026-11-30', '2026-11-30'],
    ['with one, told on the last day', '2026-11', ['2026-11-03'], '2026-12-01', '2026-11-30'],
    ['that is still open there is none', '2026-11', ['2026-11-03'], '2026-11-30', undefined],
    ['of leap February', '2028-02', [], '2028-03-02', '2028-02-29'],
    ['at the end of a year', '2026-12', [], '2027-01-01', '2026-12-31'],
  ])('%s', (_, month, visits, today, missed) => {
    const { found, span } = monthWith(month, visits, today)
    expect(breachedOn(found, span)).toBe(missed)
  })
})

describe('a month is at risk when the weekly target comes after its last day', () => {
  test.each<[string[], string, string]>([
    [[], '2026-11-22', 'none'],
    [[], '2026-11-23', 'at-risk'],
    [['2026-11-02'], '2026-11-23', 'none'],
    [['2026-11-02'], '2026-11-24', 'at-risk'],
    [['2026-11-02'], '2026-11-30', 'at-risk'],
    [[], '2026-11-30', 'breached'],
    [['2026-11-02', '2026-11-09'], '2026-11-30', 'none'],
  ])('visits %j, seen on %s: %s', (visits, today, risk) => {
    const { found, span } = monthWith('2026-11', visits, today)
    expect(riskOf(found, span, { today: day(today), targetDays: 7 })).toBe(risk)
  })
})
