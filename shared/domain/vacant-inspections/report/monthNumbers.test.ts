import { describe, expect, test } from 'vitest'
import type { MonthStand } from '#shared/domain/vacant-inspections/plan/compliance.ts'
import type { Day, Month } from '#shared/kernel/days.ts'
import { keptShare, monthNumbers, type ReportFault, type ReportHome, type ReportVisit } from './monthNumbers.ts'

const FEBRUARY = '2028-02' as Month
const END = '2028-02-29' as Day

function home(unitId: string, stand: MonthStand, more: Partial<ReportHome> & { readonly done?: number } = {}) {
  const { done = stand === 'kept' ? 2 : 0, ...told } = more
  const month = { month: FEBRUARY, done, unable: 0, needed: 2, stand }
  return { unitId, code: unitId, buildingId: 'b1', officerIds: ['zhao'], reason: 'unsold', month, ...told }
}
const visit = (unitId: string, day: string, more: Partial<ReportVisit> = {}): ReportVisit => ({
  ...{ unitId, day: day as Day, isUnable: false },
  ...more,
})
const fault = (unitId: string, foundOn: string, more: Partial<ReportFault> = {}): ReportFault => ({
  ...{ unitId, foundOn: foundOn as Day, closedOn: '', dueOn: '', isDrift: false },
  ...more,
})
const numbers = (
  homes: readonly ReportHome[],
  { visits = [], faults = [], asOf = END }: { visits?: ReportVisit[]; faults?: ReportFault[]; asOf?: Day } = {},
) => monthNumbers(FEBRUARY, { homes, visits, faults, buildingOf: () => 'elsewhere' }, { asOf })

describe('a month of the rounds', () => {
  test('counts homes kept, open and breached, and visits up to what was asked for', () => {
    const { total, breached } = numbers([
      home('u1', 'kept', { done: 5 }),
      home('u2', 'breached', { done: 1 }),
      home('u3', 'open', { done: 1 }),
      // Came on the last day: nothing is asked of it.
      home('u4', 'kept', { month: { month: FEBRUARY, done: 0, unable: 0, needed: 0, stand: 'kept' } }),
    ])
    expect(total).toMatchObject({ homes: 4, owing: 3, kept: 1, open: 1, breached: 1, needed: 6, done: 4 })
    expect(keptShare(total)).toBe(33)
    expect(breached.map(({ code }) => code)).toEqual(['u2'])
  })

  test.each([
    [null, 0, 0],
    [100, 8, 8],
    [99, 199, 200],
    [0, 0, 3],
  ] as const)('is %s per cent with %i of %i', (share, kept, owing) => {
    expect(keptShare({ kept, owing })).toBe(share)
  })

  test('is told per building and per officer; what is elsewhere now counts where it lies', () => {
    const homes = [
      home('u1', 'kept', { officerIds: ['zhao', 'qian'] }),
      home('u2', 'breached', { buildingId: 'b2', officerIds: [] }),
    ]
    const visits = [
      visit('u1', '2028-02-01'),
      visit('u1', '2028-02-29'),
      visit('u2', '2028-02-10', { isUnable: true }),
      visit('sold', '2028-02-10'),
      visit('u1', '2028-01-31'),
      visit('u1', '2028-03-01'),
    ]
    const faults = [
      fault('u1', '2028-02-29', { isDrift: true }),
      fault('u1', '2028-02-01', { isDrift: true }),
      fault('u1', '2028-01-31', { isDrift: true }),
    ]
    const { buildings, officers, total, days } = numbers(homes, { visits, faults })
    const short = (lines: typeof buildings) =>
      lines.map((one) => [one.id, one.homes, one.visits, one.unable, one.drifts])
    expect(short(buildings)).toEqual([
      ['b1', 1, 2, 0, 2],
      ['b2', 1, 0, 1, 0],
      ['elsewhere', 0, 1, 0, 0],
    ])
    expect(short(officers)).toEqual([
      ['zhao', 1, 2, 0, 2],
      ['qian', 1, 2, 0, 2],
      ['', 1, 1, 1, 0],
    ])
    expect(total).toMatchObject({ homes: 2, visits: 3, unable: 1, drifts: 2 })
    expect(days).toEqual([
      { day: '2028-02-01', visits: 1, unable: 0 },
      { day: '2028-02-10', visits: 1, unable: 1 },
      { day: '2028-02-29', visits: 1, unable: 0 },
    ])
  })

  test.each([
    ['found in it', [1, 0, 0], fault('u1', '2028-02-29')],
    ['found before it', [0, 0, 0], fault('u1', '2028-01-31')],
    ['closed in it', [0, 1, 0], fault('u1', '2028-01-31', { closedOn: '2028-02-01' as Day })],
    [
      'closed after it',
      [0, 0, 1],
      fault('u1', '2028-01-31', { closedOn: '2028-03-01' as Day, dueOn: '2028-02-28' as Day }),
    ],
    ['due on its last day', [1, 0, 0], fault('u1', '2028-02-20', { dueOn: END })],
    ['past its day', [1, 0, 1], fault('u1', '2028-02-20', { dueOn: '2028-02-28' as Day })],
    ['that nobody was told of', [1, 0, 0], fault('u1', '2028-02-01')],
  ] as const)('counts a fault %s', (_name, [found, closed, overdue], one) => {
    const { total } = numbers([home('u1', 'kept')], { faults: [one] })
    expect([total.faultsFound, total.faultsClosed, total.faultsOverdue]).toEqual([found, closed, overdue])
  })

  test('before the desk began is empty and breaks nothing', () => {
    const { total, buildings, breached } = numbers([])
    expect([total.homes, total.breached, buildings.length, breached.length]).toEqual([0, 0, 0, 0])
    expect(keptShare(total)).toBeNull()
  })
})
