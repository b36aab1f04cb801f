// How many homes a page of the wall has room for.
import { expect, test } from 'vitest'
import { handoverWallRoom } from './wallRoom.ts'

test.each([
  [{ width: 1366, height: 768 }, 20],
  [{ width: 1920, height: 1080 }, 48],
  [{ width: 800, height: 200 }, 2],
  [{ width: 390, height: 844 }, 40],
])('%j shows %d', (room, size) => expect(handoverWallRoom(room)).toBe(size))
