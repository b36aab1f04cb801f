// What is typed to plan a day: each fault beside its field, and what is read of the rest.
import { expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { type PlanValues, readCodes, readPlan } from './planValues.ts'

const TODAY = '2026-11-21' as Day
const VALUES: PlanValues = {
  ...{ day: '2026-11-25' as Day, buildings: ['b1'], units: '', hours: '9:00-11:30', slotMinutes: '30' },
  ...{ slotHomes: '4', place: '' },
}
const faults = (more: Partial<PlanValues>) => {
  const read = readPlan({ ...VALUES, ...more }, TODAY)
  return 'faults' in read ? read.faults : {}
}

test.each([
  [{}, {}],
  [{ day: TODAY }, {}],
  [{ day: null }, { day: 'day-missing' }],
  [{ day: '2026-11-20' as Day }, { day: 'day-past' }],
  [{ buildings: [] }, { buildings: 'homes-missing' }],
  [{ buildings: [], units: '3-0501' }, {}],
  [{ hours: '上午' }, { hours: 'hours-invalid' }],
  [{ hours: '9:00-9:20' }, { hours: 'slots-none' }],
  [{ slotMinutes: '9' }, { slotMinutes: 'minutes-invalid' }],
  [{ slotMinutes: '30.5' }, { slotMinutes: 'minutes-invalid' }],
  [{ slotHomes: '0' }, { slotHomes: 'homes-invalid' }],
  [{ slotHomes: '61' }, { slotHomes: 'homes-invalid' }],
  [
    { day: null, slotHomes: '' },
    { day: 'day-missing', slotHomes: 'homes-invalid' },
  ],
])('%j has the faults %j', (more, expected) => expect(faults(more)).toEqual(expected))

test('homes are pasted however they stand, each once', () => {
  expect(readCodes(' 3-0501，3-0502\n3-0501\t3-0503;')).toEqual(['3-0501', '3-0502', '3-0503'])
})
