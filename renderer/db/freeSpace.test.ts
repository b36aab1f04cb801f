import { expect, test } from 'vitest'
import { err, ok } from '#shared/kernel/result.ts'
import { spaceShort } from './freeSpace.ts'

const MB = 1024 * 1024
const hostWith = (journal: number | null) => ({
  bridge: { app: { space: async () => ok({ journal, backup: null, target: 500 * MB }) } } as never,
  workspace: 'w',
})
const roomy = { estimate: async () => ({ quota: 1_000 * MB, usage: 100 * MB }) }

test('what fits beside the reserve goes in; a byte more is told, with the place', async () => {
  expect(await spaceShort({ journal: 50 * MB }, hostWith(100 * MB), roomy)).toBeUndefined()
  expect(await spaceShort({ journal: 50 * MB + 1 }, hostWith(100 * MB), roomy)).toEqual({
    place: 'journal',
    neededBytes: 100 * MB + 1,
    freeBytes: 100 * MB,
  })
})

test('the browser’s own room counts what it uses already', async () => {
  expect(await spaceShort({ browser: 860 * MB }, hostWith(null), roomy)).toMatchObject({ place: 'browser' })
  expect(await spaceShort({ browser: 850 * MB }, hostWith(null), roomy)).toBeUndefined()
})

test('where nobody says how much is free nothing is held up', async () => {
  const silent = { bridge: { app: { space: async () => err({ code: 'unsupported' }) } } as never, workspace: 'w' }
  const mute = { estimate: () => Promise.reject(new Error('no')) }
  expect(await spaceShort({ journal: 9e15, browser: 9e15 }, silent, mute)).toBeUndefined()
})
