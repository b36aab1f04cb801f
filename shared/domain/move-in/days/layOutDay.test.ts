// A handover day laid out: walking order, capacity, homes that keep theirs, and what is left over.
import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { countOutcomes, type DayTerms, layOutDay, type PlannedHome } from './layOutDay.ts'
import { cutIntoSlots } from './slots.ts'

const TODAY = '2026-11-21' as Day
const DAY = '2026-11-25' as Day
const TERMS: DayTerms = {
  ...{ day: DAY, today: TODAY, homesPerSlot: 2, standing: [] },
  slots: cutIntoSlots([{ from: '09:00', to: '10:00' }], 30),
}

function home(unitCode: string, more: Partial<PlannedHome> = {}): PlannedHome {
  const [building = '', door = ''] = unitCode.split('-')
  const floor = Number(door.slice(0, 2))
  const place = { unitId: unitCode, unitCode, building, entrance: '', floor }
  return { ...place, deliveredDay: null, state: 'sold', ownerName: '沈雨桐', moveIn: null, ...more }
}
const running = (appointment: NonNullable<PlannedHome['moveIn']>['appointment'] = null) => ({
  moveIn: { id: 'case', status: 'noticed' as const, appointment },
})
const told = (homes: readonly PlannedHome[], terms: Partial<DayTerms> = {}) =>
  layOutDay(homes, { ...TERMS, ...terms }).map(
    ({ home: { unitCode }, outcome, slot }) => `${unitCode} ${outcome}${slot === null ? '' : ` ${slot.from}`}`,
  )

describe('homes', () => {
  test('are walked one building after the other, from the top floor down, and the rest is said', () => {
    const homes = ['10-0101', '2-0101', '2-0301', '2-0302', '10-0501'].map((code) => home(code))
    expect(told(homes)).toEqual([
      ...['2-0301 placed 09:00', '2-0302 placed 09:00', '2-0101 placed 09:30', '10-0501 placed 09:30'],
      '10-0101 no-room',
    ])
  })

  test.each([
    ['a home without a case gets one', home('1-0101'), '1-0101 placed 09:00', true],
    ['a home whose case runs is appointed', home('1-0101', running()), '1-0101 placed 09:00', false],
    [
      'an appointed home keeps its own',
      home('1-0101', running({ day: '2026-11-24', from: '15:00', to: '15:30' })),
      '1-0101 kept 15:00',
      false,
    ],
    [
      'of a day that went by nothing is kept',
      home('1-0101', running({ day: '2026-11-20', from: '15:00', to: '15:30' })),
      '1-0101 placed 09:00',
      false,
    ],
    ['a delivered home is left out', home('1-0101', { deliveredDay: '2026-11-01' }), '1-0101 delivered', false],
    ['one that will be delivered is not', home('1-0101', { deliveredDay: '2026-12-01' }), '1-0101 placed 09:00', true],
    [
      'a home whose keys were handed over is left out',
      home('1-0101', { moveIn: { id: 'case', status: 'handed-over', appointment: null } }),
      '1-0101 delivered',
      false,
    ],
    ['nobody is asked to come to a home without an owner', home('1-0101', { ownerName: '' }), '1-0101 no-owner', false],
    ['but a case that runs names them', home('1-0101', { ownerName: '', ...running() }), '1-0101 placed 09:00', false],
    ['a home that is lived in is left out', home('1-0101', { state: 'occupied' }), '1-0101 not-sold', false],
    ['one that is let is', home('1-0101', { state: 'let' }), '1-0101 not-sold', false],
    ['one that is decorated is', home('1-0101', { state: 'decorating' }), '1-0101 not-sold', false],
    ['one that stands empty is', home('1-0101', { state: 'vacant' }), '1-0101 not-sold', false],
    [
      'with a case that runs it is not',
      home('1-0101', { state: 'vacant', ...running() }),
      '1-0101 placed 09:00',
      false,
    ],
  ] as const)('%s', (_, one, line, isFresh) => {
    expect(told([one])).toEqual([line])
    expect(layOutDay([one], TERMS)[0]?.isFresh).toBe(isFresh)
  })

  test('appointments that stand take their places, at whatever minute of the slot', () => {
    const standing = ['09:00', '09:10', '09:45'].map((from) => ({ from, to: '10:00' }))
    expect(told([home('1-0201'), home('1-0101')], { standing })).toEqual(['1-0201 placed 09:30', '1-0101 no-room'])
  })

  test('more appointments than places leave no place, and none without an hour counts', () => {
    const standing = ['09:00', '09:05', '09:10', '09:15', ''].map((from) => ({ from, to: '' }))
    expect(told([home('1-0201')], { standing })).toEqual(['1-0201 placed 09:30'])
  })

  test('without a slot nobody is placed', () => {
    expect(told([home('1-0101')], { slots: [] })).toEqual(['1-0101 no-room'])
  })
})

test('three hundred homes are laid out each once, and counted', () => {
  const homes = Array.from({ length: 300 }, (_, at) => home(`1-${String(at + 100).padStart(4, '0')}`))
  const slots = cutIntoSlots([{ from: '09:00', to: '17:00' }], 30)
  const lines = layOutDay(homes, { ...TERMS, slots, homesPerSlot: 12 })
  expect(new Set(lines.map((line) => line.home.unitId)).size).toBe(300)
  expect(countOutcomes(lines)).toEqual({
    placed: 192,
    'no-room': 108,
    kept: 0,
    delivered: 0,
    'no-owner': 0,
    'not-sold': 0,
  })
})
