// Taken in on 2026-11-01 in the morning; the project's days are 7, 15 and 30, and 7 for a find.
import { expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { custodyDue } from './custodyDue.ts'
import { type CustodyState, NO_CUSTODY } from './custodyState.ts'

const days = { overdue: 7, second: 15, giveBack: 30, found: 7 }
const RECEIVED = '2026-11-01T02:00:00.000Z'
const here: CustodyState = { ...NO_CUSTODY, status: 'in-store', kind: 'courier', receivedAt: RECEIVED }
const told = (...all: string[]) => ({
  notices: all.map((day) => ({ at: `2026-11-${day}T02:00:00.000Z`, by: 'li', way: 'group' })),
})
const owed = (item: Partial<CustodyState>, today: string) =>
  custodyDue({ ...here, ...item } as CustodyState, { today: today as Day, zone: 'Asia/Shanghai', days }).map(
    ({ step, due }) => `${step} ${due}`,
  )

test.each([
  ['2026-11-02', [], 'tell-again 2026-11-08'],
  ['2026-11-08', [], 'tell-again 2026-11-08'],
  ['2026-11-12', ['01'], 'tell-again 2026-11-08'],
  ['2026-11-12', ['01', '09'], 'tell-third 2026-11-16'],
  ['2026-11-16', ['09'], 'tell-third 2026-11-16'],
  ['2026-11-20', [], 'tell-third 2026-11-16'],
  ['2026-11-20', ['16'], 'give-back 2026-12-01'],
  ['2026-12-05', ['16'], 'give-back 2026-12-01'],
])('a parcel on %s, told on %j, owes %s', (today, notices, line) => {
  expect(owed(told(...notices), today)).toEqual([line])
})

test('until when it is kept goes before the days; a device waits for its repair; what is gone or on its way owes nothing', () => {
  expect(owed({ kind: 'deposit', keepUntil: '2026-11-20' }, '2026-11-21')).toEqual(['kept-until 2026-11-20'])
  expect(owed({ kind: 'device' }, '2026-12-21')).toEqual([])
  for (const status of ['out-for-delivery', 'handed-out', 'returned', 'lost', 'void'] as const)
    expect(owed({ status }, '2026-12-21')).toEqual([])
})

test('what is missing is looked for since the count; damage waits for the leader; what is not wanted goes back', () => {
  const late = '2026-11-09T18:00:00.000Z'
  expect(owed({ status: 'missing', missingSince: late }, '2026-11-21')).toEqual(['search 2026-11-10'])
  expect(owed({ declinedAt: late }, '2026-11-21')).toEqual(['declined 2026-11-10'])
  expect(owed({ damagedAt: late, declinedAt: late }, '2026-11-21')).toEqual(['rule 2026-11-10', 'declined 2026-11-10'])
  expect(owed({ damagedAt: late, ruling: '赔' }, '2026-11-10')).toEqual(['tell-again 2026-11-08'])
})

test('two failed deliveries ask for a word today, beside what else is owed', () => {
  expect(owed({ failedDeliveries: 1 }, '2026-11-03')).toEqual(['tell-again 2026-11-08'])
  expect(owed({ failedDeliveries: 2 }, '2026-11-03')).toEqual(['failed-often 2026-11-03', 'tell-again 2026-11-08'])
})

test('a find waits for the second count, its notice and the police; papers, cash and phones go the same day', () => {
  const found: Partial<CustodyState> = { kind: 'found', countedBy: ['li'] }
  expect(owed(found, '2026-11-01')).toEqual(['second-count 2026-11-01', 'announce 2026-11-01', 'hand-over 2026-11-08'])
  const done = { ...found, countedBy: ['li', 'zhou'], announcedAt: RECEIVED }
  expect(owed(done, '2026-11-01')).toEqual(['hand-over 2026-11-08'])
  expect(owed({ ...done, sealNumber: 'F001' }, '2026-11-02')).toEqual(['hand-over 2026-11-01'])
})
