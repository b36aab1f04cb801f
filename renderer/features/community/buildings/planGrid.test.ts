import { describe, expect, test } from 'vitest'
import { doorOf, type PlanUnit, planGrid } from './planGrid.ts'
import { planStep } from './planStep.ts'

function unit(room: string, floor: number | null, entrance = ''): PlanUnit {
  return { id: `${entrance}/${room}`, code: `2-${room}`, entrance, floor, room, state: 'vacant', names: [] }
}

describe('the door of a room', () => {
  const table: [room: string, floor: number | null, door: string][] = [
    ['1203', 12, '03'],
    ['0301', 3, '01'],
    ['301A', 3, '01A'],
    ['B101', -1, '01'],
    ['12', 12, '12'],
    ['商铺', 1, '商铺'],
    ['1203', null, '1203'],
  ]
  test.each(table)('%s on floor %s is %s', (room, floor, door) => {
    expect(doorOf({ room, floor, code: `2-${room}` })).toBe(door)
  })

  test('is read from the code where no room was typed', () => {
    expect(doorOf({ room: '', floor: 12, code: '2-1-1203' })).toBe('03')
  })
})

describe('the plan', () => {
  const units = [unit('101', 1), unit('103', 1), unit('201', 2), unit('202', 2), unit('甲', null), unit('101', 1, '2')]
  const grid = planGrid(units)

  test('has floors from the top down, a place for each door, and units of no floor below', () => {
    expect(grid.doors.map(({ entrance, door }) => `${entrance}/${door}`)).toEqual(['/01', '/02', '/03', '2/01'])
    expect(grid.floors.map(({ floor, units: own }) => [floor, own.map((one) => one?.room ?? '')])).toEqual([
      [2, ['201', '202', '', '']],
      [1, ['101', '', '103', '101']],
      [null, ['甲']],
    ])
  })

  const steps: [from: string, key: string, to: string | undefined][] = [
    ['/201', 'ArrowDown', '/101'],
    ['/101', 'ArrowRight', '/103'],
    ['/103', 'ArrowLeft', '/101'],
    ['/103', 'ArrowUp', undefined],
    ['/101', 'End', '2/101'],
    ['2/101', 'Home', '/101'],
    ['/101', 'a', undefined],
    ['nobody', 'ArrowUp', undefined],
  ]
  test.each(steps)('from %s %s leads to %s', (from, key, to) => {
    expect(planStep(grid.floors, from, key)?.id).toBe(to)
  })
})
