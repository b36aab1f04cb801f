import { expect, test } from 'vitest'
import type { KnownVisit } from '#renderer/features/vacant-inspections/queries/visitHome.ts'
import type { InspectionState, JudgedReading } from '#shared/domain/vacant-inspections/visits/inspectionFold.ts'
import { meterLine, meterRows } from './meterHistory.ts'

const water = (hundredths: number | null, more: Partial<JudgedReading> = {}): JudgedReading => ({
  ...{ meter: 'water', kind: 'read', hundredths, oldHundredths: null, photos: [], noPhotoWhy: '' },
  ...{ usedHundredths: null, isDrift: false, ...more },
})
const visit = (day: string, ...readings: JudgedReading[]): KnownVisit => ({
  id: day,
  state: { day, readings } as unknown as InspectionState,
})
const VISITS = [
  visit('2026-11-20', water(300)),
  visit('2026-11-13', water(100, { kind: 'replaced' })),
  visit('2026-11-10'),
  visit('2026-11-06', water(null, { kind: 'no-meter' })),
  visit('2026-10-30', water(500, { isDrift: true })),
  visit('2026-10-23', water(400)),
]

test('readings stand by visit, those without any left out', () => {
  expect(meterRows(VISITS).map(({ day }) => day)).toEqual([
    ...['2026-11-20', '2026-11-13', '2026-11-06', '2026-10-30', '2026-10-23'],
  ])
})

test('the line of a meter runs from old to new and begins anew with another meter', () => {
  expect(meterLine(meterRows(VISITS), 'water')).toEqual([
    { x: 0, y: 0.75, isDrift: false, isNew: true },
    { x: 1 / 3, y: 1, isDrift: true, isNew: false },
    { x: 2 / 3, y: 0, isDrift: false, isNew: true },
    { x: 1, y: 0.5, isDrift: false, isNew: false },
  ])
})

test.each([
  ['nobody read', 'gas', []],
  ['was read once', 'water', [visit('2026-11-20', water(300))]],
] as const)('a meter that %s has no line', (_, meter, visits) => {
  expect(meterLine(meterRows(visits), meter)).toEqual([])
})

test('a meter that never moved lies level', () => {
  const rows = meterRows([visit('2026-11-20', water(300)), visit('2026-11-13', water(300))])
  expect(meterLine(rows, 'water').map(({ y }) => y)).toEqual([0.5, 0.5])
})
