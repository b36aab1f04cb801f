import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { hookOf, hooksOfRow, keyStand, sealDueOn } from './keyStand.ts'

const SEAL = { number: 'F-01', count: 3, at: '2028-02-01T02:00:00.000Z', by: 's1', witness: '' }
const MISSING = { at: '', by: '', why: '', loanId: null }
const KEPT = { status: 'kept', seal: null, missing: null } as const
const dayOf = (at: string) => at.slice(0, 10) as Day

test.each([
  ['hangs there', { isActive: true, loan: undefined, set: undefined }, 'in'],
  ['is out', { isActive: true, loan: 'out', set: KEPT }, 'out'],
  [
    'is out and overdue, though a seal is said to hold',
    { isActive: true, loan: 'late', set: { ...KEPT, seal: SEAL } },
    'late',
  ],
  ['is sealed', { isActive: true, loan: undefined, set: { ...KEPT, seal: SEAL } }, 'sealed'],
  [
    'is missing, envelope and all',
    { isActive: true, loan: undefined, set: { ...KEPT, seal: SEAL, missing: MISSING } },
    'missing',
  ],
  [
    'is the owner’s for good',
    { isActive: false, loan: undefined, set: { ...KEPT, status: 'handed-over' } },
    'handed-over',
  ],
  ['is out of use', { isActive: false, loan: undefined, set: KEPT }, 'retired'],
] as const)('a set that %s', (_, facts, stand) => {
  expect(keyStand(facts)).toBe(stand)
})

describe('the day on which a seal is looked at', () => {
  test.each([
    ['over the leap day', 28, '2028-02-29'],
    ['into March', 29, '2028-03-01'],
    ['the same day', 0, '2028-02-01'],
  ])('counts from the sealing, %s', (_, days, day) => {
    expect(sealDueOn({ seal: SEAL, lastCheck: null }, days, dayOf)).toBe(day)
  })

  test('counts from the last look, over the end of a year', () => {
    const lastCheck = { at: '2026-12-15T02:00:00.000Z', by: 's1', isIntact: true, remark: '' }
    expect(sealDueOn({ seal: SEAL, lastCheck }, 30, dayOf)).toBe('2027-01-14')
  })

  test('is none without a seal', () => {
    expect(sealDueOn({ seal: null, lastCheck: null }, 30, dayOf)).toBeUndefined()
    expect(sealDueOn(undefined, 30, dayOf)).toBeUndefined()
  })
})

describe('hooks', () => {
  test.each([
    ['K-07', 'K', 7],
    ['k7', 'K', 7],
    ['A 排 12', 'A 排', 12],
    ['2-0103', '2', 103],
    ['18', '', 18],
  ])('%s is read', (slot, row, number) => {
    expect(hookOf(slot)).toEqual({ row, number })
  })

  test.each(['', '抽屉', '07 号柜'])('“%s” is no hook', (slot) => {
    expect(hookOf(slot)).toBeUndefined()
  })

  test('a row shows its gaps, unless they are as wide as a wall', () => {
    expect(hooksOfRow([2, 4, 4])).toEqual([1, 2, 3, 4])
    expect(hooksOfRow([1, 900])).toEqual([1, 900])
    expect(hooksOfRow([])).toEqual([])
  })
})
