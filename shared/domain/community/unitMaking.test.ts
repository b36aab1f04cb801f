import { describe, expect, test } from 'vitest'
import { derivedId } from '#shared/domain/ids.ts'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import {
  countedDoors,
  decideMakeUnits,
  decidePlaceUnits,
  floorsOf,
  placeByPattern,
  planUnits,
  readNames,
  type UnitOrder,
} from './unitMaking.ts'

const leader = contextAs('supervisor')
const PATTERN = '{building}-{entrance}-{room}'
const order: UnitOrder = {
  buildingId: 'b2',
  buildingCode: '2',
  phase: '',
  entrance: '1',
  floorFrom: 1,
  floorTo: 3,
  skipFloors: [],
  doors: ['01', '02'],
  floorDigits: 1,
}
const codes = (more: Partial<UnitOrder>, pattern = PATTERN) => {
  const planned = planUnits({ ...order, ...more }, pattern)
  return planned.ok ? planned.value.map((unit) => unit.code) : planned.error.code
}

describe('the units of an entrance', () => {
  const tables: [string, Partial<UnitOrder>, string, readonly string[]][] = [
    ['floor by floor', {}, PATTERN, ['2-1-101', '2-1-102', '2-1-201', '2-1-202', '2-1-301', '2-1-302']],
    ['without floor 2', { skipFloors: [2] }, PATTERN, ['2-1-101', '2-1-102', '2-1-301', '2-1-302']],
    ['floors of two figures', { floorTo: 1, floorDigits: 2 }, '{building}-{room}', ['2-0101', '2-0102']],
    ['below ground, without a floor 0', { floorFrom: -1, floorTo: 1, doors: ['01'] }, PATTERN, ['2-1-B101', '2-1-101']],
    ['doors of the project', { floorTo: 1, doors: ['A', 'C'] }, PATTERN, ['2-1-1A', '2-1-1C']],
    ['floor and door apart', { floorTo: 1 }, '{building}-{floor}-{room}', ['2-1-01', '2-1-02']],
    ['with the phase', { floorTo: 1, doors: ['01'], phase: '一期' }, '{phase}-{building}-{room}', ['一-2-101']],
  ]
  test.each(tables)('%s', (_what, more, pattern, expected) => {
    expect(codes(more, pattern)).toEqual(expected)
  })

  const faults: [string, Partial<UnitOrder>, string, string][] = [
    ['no floor left', { floorFrom: 2, floorTo: 2, skipFloors: [2] }, PATTERN, 'floors-invalid'],
    ['a floor that is no number', { floorTo: Number.NaN }, PATTERN, 'floors-invalid'],
    ['floor 201', { floorTo: 201 }, PATTERN, 'floors-invalid'],
    ['floor −10', { floorFrom: -10 }, PATTERN, 'floors-invalid'],
    ['no door', { doors: [] }, PATTERN, 'rooms-invalid'],
    ['a hundred doors', { doors: countedDoors(100) }, PATTERN, 'rooms-invalid'],
    ['a pattern without a room', {}, '{building}', 'pattern-invalid'],
    ['a pattern with an entrance where there is none', { entrance: '' }, PATTERN, 'pattern-needs'],
    ['5,001 units and more', { floorTo: 200, doors: countedDoors(99) }, PATTERN, 'too-many-units'],
  ]
  test.each(faults)('refuses %s', (_what, more, pattern, code) => {
    expect(codes(more, pattern)).toBe(code)
  })

  test('floors and doors are read as people part them', () => {
    expect(readNames(' 4， 14、24 4')).toEqual(['4', '14', '24'])
    expect(readNames('  ')).toEqual([])
    expect(countedDoors(3)).toEqual(['01', '02', '03'])
    expect(floorsOf({ ...order, floorFrom: -1, floorTo: 2 })).toEqual([-1, 1, 2])
  })
})

describe('making units', () => {
  const planned = planUnits({ ...order, floorTo: 1 }, PATTERN)
  const units = planned.ok ? planned.value : []

  test('leaves those that are there as they are', () => {
    const there = derivedId(leader.workspace, 'unit', '2-1-101')
    const id = derivedId(leader.workspace, 'unit', '2-1-102')
    expect(decideMakeUnits(order, { units, exists: (unitId) => unitId === there }, leader)).toEqual({
      ok: true,
      value: {
        cmd: 'building.makeUnits',
        unitIds: [id],
        items: [
          {
            kind: 'set',
            e: 'unit',
            id,
            values: {
              code: '2-1-102',
              areaCm2: null,
              use: null,
              buildingId: 'b2',
              entrance: '1',
              phase: '',
              room: '102',
              floor: 1,
            },
          },
        ],
      },
    })
  })

  test('refuses when all are there, more than a change may hold, and a clerk', () => {
    expect(codeOf(decideMakeUnits(order, { units, exists: () => true }, leader))).toBe('nothing-to-make')
    const many = Array.from({ length: 201 }, (_, index) => ({ code: `2-1-${index}`, room: '', floor: 1 }))
    expect(codeOf(decideMakeUnits(order, { units: many, exists: () => false }, leader))).toBe('too-many-units')
    const clerk = contextAs('front-desk')
    expect(codeOf(decideMakeUnits(order, { units, exists: () => false }, clerk))).toBe('beyond-role')
  })
})

describe('units that stand in no building', () => {
  const buildings = [
    { id: 'b1', code: '1' },
    { id: 'b2', code: '2' },
  ]
  test('are placed by what their code says, and what was typed stays', () => {
    const units = [
      { id: 'u1', code: '2-1-1203' },
      { id: 'u2', code: '1-2-301', typed: { floor: 4, room: '', entrance: '甲' } },
      { id: 'u3', code: '9-1-101' },
      { id: 'u4', code: '商铺' },
    ]
    expect(placeByPattern(units, { pattern: PATTERN, buildings })).toEqual({
      ok: true,
      value: {
        placed: [
          { id: 'u1', code: '2-1-1203', buildingId: 'b2', entrance: '1', floor: 12, room: '1203' },
          { id: 'u2', code: '1-2-301', buildingId: 'b1', entrance: '甲', floor: 4, room: '301' },
        ],
        unclear: [
          { id: 'u3', code: '9-1-101' },
          { id: 'u4', code: '商铺' },
        ],
      },
    })
    expect(codeOf(placeByPattern(units, { pattern: '{x}', buildings }))).toBe('pattern-invalid')
  })

  const placement = { id: 'u1', code: '2-1-1203', buildingId: 'b2', entrance: '1', floor: 12, room: '1203' }
  test('are written as one change, naming what the list showed', () => {
    const seen = { buildingId: [] }
    expect(decidePlaceUnits([{ ...placement, seen }], leader)).toEqual({
      ok: true,
      value: {
        cmd: 'building.makeUnits',
        items: [
          {
            kind: 'set',
            e: 'unit',
            id: 'u1',
            values: { buildingId: 'b2', entrance: '1', floor: 12, room: '1203' },
            seen,
          },
        ],
      },
    })
  })

  test('are refused when there are none, too many, or a clerk asks', () => {
    expect(codeOf(decidePlaceUnits([], leader))).toBe('nothing-to-make')
    expect(
      codeOf(
        decidePlaceUnits(
          Array.from({ length: 201 }, () => placement),
          leader,
        ),
      ),
    ).toBe('too-many-units')
    expect(codeOf(decidePlaceUnits([placement], contextAs('front-desk')))).toBe('beyond-role')
  })
})
