import { expect, test } from 'vitest'
import { countsByBuilding, totalsOf } from './counts.ts'

const all = { 'state/vacant': 5, 'state/let': 2 }
const pairs = {
  'building/b2': { 'state/vacant': 1 },
  'building/b1': { 'state/vacant': 2, 'state/let': 2 },
  'building/9': { 'state/vacant': 1 },
}
const buildings = [
  { id: 'b1', title: '1# 春晓阁' },
  { id: 'b2', title: '2#' },
  { id: 'b3', title: '3#' },
]

test('buildings stand in the order of the project, then codes that name none, then what stands nowhere', () => {
  const lines = countsByBuilding({ pairs, all, buildings }).map(({ title, total, states }) => [
    title,
    total,
    states.vacant,
  ])
  expect(lines).toEqual([
    ['1# 春晓阁', 4, 2],
    ['2#', 1, 1],
    ['3#', 0, 0],
    ['9#', 1, 1],
    ['', 1, 1],
  ])
})

test('the lines add up to all units', () => {
  const sum = countsByBuilding({ pairs, all, buildings }).reduce((total, line) => total + line.total, 0)
  expect(sum).toBe(totalsOf(all).total)
})
