// The wall: who is called stands first, and a tile says unit, number and state only.
import { expect, test } from 'vitest'
import { type HandoverTile, inWallOrder, standCounts } from './wall.ts'

const tile = (unit: string, stand: HandoverTile['stand'], turn = 0): HandoverTile => {
  return { id: unit, unit, number: '', stand, turn }
}

test('who is called first, then who waits in their turn; the rest as they stood', () => {
  const tiles = [
    ...[tile('1', 'handed-over'), tile('2', 'expected'), tile('3', 'waiting', 2), tile('4', 'waiting', 1)],
    ...[tile('5', 'called'), tile('6', 'late'), tile('7', 'expected'), tile('8', 'left')],
  ]
  expect(inWallOrder(tiles).map(({ unit }) => unit)).toEqual(['5', '4', '3', '2', '7', '6', '8', '1'])
  expect(standCounts(tiles.map(({ stand }) => stand))).toMatchObject({ waiting: 2, expected: 2, called: 1, left: 1 })
})
