import { describe, expect, test } from 'vitest'
import { NO_APPLICATION } from '#shared/domain/decoration/cases/applicationFold.ts'
import type { Day } from '#shared/kernel/days.ts'
import { warrantyOf, warrantyStand } from './warranty.ts'

const declared = (...items: string[]) => ({ application: { ...NO_APPLICATION, declared: items } })
const TERMS = { months: 24, leakMonths: 60 }

describe('the warranty of accepted works', () => {
  test.each([
    ['surface works', ['surface'], TERMS, '2026-11-22', '2028-11-22', null],
    ['waterproofing', ['surface', 'waterproofing'], TERMS, '2026-11-22', '2028-11-22', '2031-11-22'],
    ['a room that became a bathroom', ['wet-room-conversion'], TERMS, '2026-11-22', '2028-11-22', '2031-11-22'],
    ['accepted on a leap day', ['waterproofing'], TERMS, '2028-02-29', '2030-02-28', '2033-02-28'],
    ['a project that says nothing of it', ['waterproofing'], { months: 0, leakMonths: 0 }, '2026-11-22', null, null],
  ])('%s', (_, items, terms, accepted, until, leakUntil) => {
    expect(warrantyOf(declared(...items), accepted as Day, terms)).toEqual({ until, leakUntil })
  })

  test.each([
    ['2028-09-22', 'running'],
    ['2028-09-23', 'ending'],
    ['2028-11-22', 'ending'],
    ['2028-11-23', 'over'],
  ])('on %s one that ends on 22 November 2028 is %s', (today, stand) => {
    expect(warrantyStand('2028-11-22' as Day, today as Day)).toBe(stand)
  })
})
