import { expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { type FaultDue, faultDuty } from './faultDuties.ts'
import type { FaultState } from './faultFold.ts'

const terms = { today: '2026-12-31' as Day, dayOf: (at: string) => at.slice(0, 10) }
const fault = (changes: Partial<FaultState>) => ({
  ...({ status: 'found', foundAt: '2026-12-31T02:00:00.000Z', dueOn: '', itemId: null, mendedAt: '' } as const),
  ...changes,
})
const EARLIER = '2026-12-30T02:00:00.000Z'

test.each<[string, Partial<FaultState>, FaultDue]>([
  ['found today', {}, { duty: 'notice', day: '2026-12-31', isLate: false }],
  ['found yesterday', { foundAt: EARLIER }, { duty: 'notice', day: '2026-12-30', isLate: true }],
  ['due today', { status: 'noticed', dueOn: '2026-12-31' }, { duty: 'mend', day: '2026-12-31', isLate: false }],
  ['due next year', { status: 'noticed', dueOn: '2027-01-02' }, { duty: 'mend', day: '2027-01-02', isLate: false }],
  ['due yesterday', { status: 'noticed', dueOn: '2026-12-30' }, { duty: 'mend', day: '2026-12-30', isLate: true }],
  ['without a day', { status: 'noticed' }, { duty: 'mend', day: '', isLate: false }],
  [
    'mended today',
    { status: 'mended', mendedAt: '2026-12-31T01:00:00.000Z' },
    { duty: 'reinspect', day: '2026-12-31', isLate: false },
  ],
  ['mended yesterday', { status: 'mended', mendedAt: EARLIER }, { duty: 'reinspect', day: '2026-12-30', isLate: true }],
  ['good', { status: 'closed', dueOn: '2026-12-30' }, { duty: 'none', day: '', isLate: false }],
  ['taken back', { status: 'void' }, { duty: 'none', day: '', isLate: false }],
])('what is owed of a fault %s', (_, changes, due) => {
  expect(faultDuty(fault(changes), terms)).toEqual(due)
})

test('a work order tells the department, until the day that it was promised for', () => {
  const ordered = fault({ itemId: 'item-1', foundAt: EARLIER })
  expect(faultDuty(ordered, { ...terms, orderDue: '2026-12-30T10:00:00.000Z' })).toEqual({
    ...{ duty: 'mend', day: '2026-12-30', isLate: true },
  })
  expect(faultDuty(ordered, terms)).toEqual({ duty: 'mend', day: '', isLate: false })
})
