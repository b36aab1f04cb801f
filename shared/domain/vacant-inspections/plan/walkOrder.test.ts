import { expect, test } from 'vitest'
import { compareHomes, type HomePlace } from './walkOrder.ts'

const home = (building: string, entrance: string, floor: number | null, code: string): HomePlace => ({
  ...{ building, entrance, floor, code },
})

test('an officer walks building by building, each entrance from the top floor down', () => {
  const walked = [
    home('2', '1', 12, '2-1-1201'),
    home('2', '1', 12, '2-1-1202'),
    home('2', '1', 3, '2-1-301'),
    home('2', '1', null, '2-1-shop'),
    home('2', '2', 30, '2-2-3001'),
    home('10', '1', 1, '10-1-101'),
  ]
  expect(walked.toReversed().sort(compareHomes)).toEqual(walked)
})
