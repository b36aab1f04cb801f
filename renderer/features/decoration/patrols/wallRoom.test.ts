import { expect, test } from 'vitest'
import { wallRoom } from './wallRoom.ts'

test.each([
  [6, 1366, 768, 2],
  [10, 1366, 768, 1.75],
  [30, 1366, 768, 1],
  [500, 1366, 768, 1],
  [18, 1920, 1080, 2],
  [40, 1920, 1080, 1.5],
  [50, 1920, 1080, 1.25],
  [6, 390, 844, 1],
])('%i permits on %i by %i stand at scale %d', (tiles, width, height, scale) => {
  const room = wallRoom(tiles, { width, height })
  expect(room.scale).toBe(scale)
  if (scale > 1) expect(room.size).toBeGreaterThanOrEqual(tiles)
})

test('a page has room for as many as fit, and never for fewer than twelve', () => {
  expect(wallRoom(500, { width: 1366, height: 768 }).size).toBe(40)
  expect(wallRoom(500, { width: 1920, height: 1080 }).size).toBe(84)
  expect(wallRoom(500, { width: 800, height: 300 }).size).toBe(12)
})
