// A desk whose folder is late, while others speak of own changes that it never published: it waits with its own before it makes a fork.
import { beforeEach, describe, expect, it } from 'vitest'
import { type World, type WorldDesk, worldOf } from '#test/sim/exchangeDesks.ts'
import { NO_FAULTS, VirtualFolder } from '#test/sim/virtualFolder.ts'
import { writes } from '#test/sync/build.ts'
import { newSession } from './session.ts'

const MINUTE = 60_000

let world: World
let a: WorldDesk
let b: WorldDesk
let clone: WorldDesk
let hidden: (readonly [string, Uint8Array])[]

function write({ desk }: WorldDesk, value: string): void {
  desk.write([writes(`person/${value}`, 'name', value)])
}

/** A machine and its copy, both with one published change; then the machine publishes another, its peer has it, and the copy's folder is late. */
beforeEach(async () => {
  world = worldOf(2)
  ;[a, b] = world.desks as [WorldDesk, WorldDesk]
  write(a, 'before')
  await world.settle(3, MINUTE)
  clone = world.add('clone')
  Object.assign(clone.desk, { device: a.desk.device, signer: a.desk.signer })
  // Another machine at the same place of the folder: what it writes there is its own.
  Object.assign(clone.ports, { target: world.folder.targetOf(0) })
  for (const change of [...a.desk.log.values()]) clone.desk.copy(change)
  await clone.memory.keepFiles(await a.memory.files())
  write(a, 'of-a')
  write(clone, 'of-clone')
  await a.round()
  world.clock.nowMs += 2 * MINUTE
  await b.round()
  const late = world.folder.paths().filter((path) => path.includes('000000000002-000000000002'))
  hidden = late.map((path) => [path, world.folder.bytesAt(path) ?? new Uint8Array()])
  world.folder.lose((path) => late.includes(path))
})

const segmentsOfA = (former: string) =>
  world.folder.paths().filter((path) => path.startsWith(`d/${former}/s/`) && path.includes('000000000002-'))

describe('A copy whose folder is late', () => {
  it('publishes nothing beside what others speak of; once the folder shows it, the copy goes on under another id', async () => {
    const former = clone.desk.device
    expect(await clone.round()).toMatchObject({ state: 'ok', waiting: 1 })
    expect(segmentsOfA(former)).toEqual([])
    for (const [path, bytes] of hidden) world.folder.put(path, bytes, 0)
    await world.settle(12, MINUTE)
    expect(clone.desk.device).not.toBe(former)
    expect(segmentsOfA(former)).toHaveLength(1)
    expect(new Set(world.desks.map(({ desk }) => desk.hash())).size).toBe(1)
    for (const { desk } of world.desks) {
      const texts = JSON.stringify([...desk.log.values()])
      expect(texts).toContain('of-a')
      expect(texts).toContain('of-clone')
    }
  })

  it('waits ten minutes and no longer: what the folder lost is then published by whoever has it', async () => {
    const former = clone.desk.device
    await clone.round()
    world.clock.nowMs += 9 * MINUTE
    await clone.round()
    expect(segmentsOfA(former)).toEqual([])
    world.clock.nowMs += MINUTE
    await clone.round()
    expect(segmentsOfA(former)).toHaveLength(1)
  })
})

describe('A desk that switched its folder', () => {
  it('publishes all of it there at once, though others who switched before speak of its changes (case 60)', async () => {
    const other = new VirtualFolder({
      dice: world.dice.apart('other'),
      now: () => world.clock.nowMs,
      faults: NO_FAULTS,
      trace: () => {},
    })
    for (const [index, desk] of [b, a].entries()) {
      Object.assign(desk.ports, { target: other.targetOf(index) })
      desk.session = newSession()
      await desk.memory.dropFiles((await desk.memory.files()).map(({ path }) => path))
      await desk.round()
      world.clock.nowMs += MINUTE
    }
    const mine = other.paths().filter((path) => path.startsWith(`d/${a.desk.device}/s/`))
    expect(mine.some((path) => path.includes('-000000000002-'))).toBe(true)
    expect((await a.round()).waiting).toBe(0)
  })
})
