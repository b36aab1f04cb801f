// Room on this machine, asked before a first exchange reads anything (sync 4.5.5); and a storage that fills up all the same.
import { expect, it } from 'vitest'
import { type WorldDesk, worldOf } from '#test/sim/exchangeDesks.ts'
import { writes } from '#test/sync/build.ts'

const MB = 1024 * 1024

async function joining() {
  const world = worldOf(2, { limits: { roomFromBytes: 1, snapshotEvery: 1 } })
  const [first, second] = world.desks as [WorldDesk, WorldDesk]
  first.desk.write([writes('unit/1', 'code', '2-1203')])
  for (let round = 0; round < 3; round += 1) {
    await first.round()
    world.clock.nowMs += 60_000
  }
  return { world, first, second }
}

it('a first exchange that does not fit reads nothing, says what is short, and goes on once there is room', async () => {
  const { world, second } = await joining()
  const asked: number[] = []
  let freeBytes = 20 * MB
  const room = async (bytes: number) => {
    asked.push(bytes)
    return freeBytes < 100 * MB ? { neededBytes: 100 * MB, freeBytes } : undefined
  }
  Object.assign(second.ports, { room })
  const { folder } = world
  const sizes = folder.paths().filter((path) => path.includes('/s/') || path.startsWith('snap/'))
  const report = await second.round()
  expect(report).toMatchObject({ state: 'disk-full', short: { neededBytes: 100 * MB, freeBytes: 20 * MB } })
  expect(second.desk.frontier()).toEqual({})
  expect(asked).toEqual([sizes.reduce((sum, path) => sum + (folder.bytesAt(path)?.length ?? 0), 0)])
  expect(sizes.some((path) => path.startsWith('snap/'))).toBe(true)
  freeBytes = 200 * MB
  const done = await second.round()
  expect(done).toMatchObject({ state: 'ok' })
  expect(done.short).toBeUndefined()
  expect(second.desk.hash()).toBe(world.desks[0]?.desk.hash())
  // What was read is not asked for again.
  await second.round()
  expect(asked).toHaveLength(2)
})

it('a storage that fills up in the middle is called so, and the round after it goes on', async () => {
  const { second } = await joining()
  const { adoptSnapshot } = second.ports.desk
  const full = async () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  }
  Object.assign(second.ports.desk, { adoptSnapshot: full })
  expect(await second.round()).toMatchObject({ state: 'disk-full' })
  Object.assign(second.ports.desk, { adoptSnapshot })
  expect(await second.round()).toMatchObject({ state: 'ok' })
})
