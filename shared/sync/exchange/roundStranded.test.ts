// Own changes of a former id that wait behind a hole of the journal: held until the target can bring no more of them (sync 4.5.3).
import { beforeEach, describe, expect, it } from 'vitest'
import { type World, type WorldDesk, worldOf } from '#test/sim/exchangeDesks.ts'
import { writes } from '#test/sync/build.ts'

const MINUTE = 60_000
const FULL_LOOK = 6 * MINUTE

let world: World
let holder: WorldDesk
let other: WorldDesk
let letGo: number
let former: string

function strand({ desk, ports }: WorldDesk, upTo: Record<string, number>): void {
  const stranded = {
    upTo: async () => upTo,
    letGo: async () => {
      letGo += 1
    },
  }
  Object.assign(ports.desk, { stranded })
  Object.assign(desk, { former: [former] })
}

/** A desk that went on under another id; of the former one a third change waits, and the folder has two. */
beforeEach(async () => {
  letGo = 0
  world = worldOf(3)
  const [past, ...rest] = world.desks as [WorldDesk, WorldDesk, WorldDesk]
  ;[holder, other] = rest
  former = past.desk.device
  past.desk.write([writes('unit/1', 'code', 'first')])
  past.desk.write([writes('unit/1', 'code', 'second')])
  await past.round()
  strand(holder, { [former]: 3 })
})

async function looks(count: number): Promise<void> {
  for (let look = 0; look < count; look += 1) {
    await holder.round()
    world.clock.nowMs += FULL_LOOK
  }
}

describe('What waits behind a hole of the journal', () => {
  it('is held at the first look and let go at the second full one', async () => {
    await looks(1)
    expect(letGo).toBe(0)
    await looks(1)
    expect(letGo).toBe(1)
  })

  it('is held anew when a look brings more of that id', async () => {
    await looks(1)
    world.desks[0]?.desk.write([writes('unit/1', 'code', 'third')])
    await world.desks[0]?.round()
    await looks(1)
    expect(letGo).toBe(0)
    await looks(1)
    expect(letGo).toBe(1)
  })

  it('is held while a file of that id is not whole, a day at most', async () => {
    world.folder.put(`d/${former}/s/202611/000000000003-000000000003-0123456789abcdef.seg`, new Uint8Array(0), 0)
    await looks(4)
    expect(letGo).toBe(0)
    world.clock.nowMs += 24 * 60 * MINUTE
    await looks(1)
    expect(letGo).toBe(1)
  })

  it('is held while another desk says that it has more of that id', async () => {
    world.clock.nowMs += MINUTE
    world.desks[0]?.desk.write([writes('unit/1', 'code', 'third')])
    await world.desks[0]?.round()
    await other.round()
    world.folder.lose((path) => path.includes('000000000003-'))
    await looks(4)
    expect(letGo).toBe(0)
  })

  it('is not let go while the target does not answer', async () => {
    await looks(1)
    const { list } = holder.ports.target
    Object.assign(holder.ports.target, { list: async () => ({ ok: false, error: 'unavailable' }) })
    await looks(3)
    expect(letGo).toBe(0)
    Object.assign(holder.ports.target, { list })
    await looks(1)
    expect(letGo).toBe(1)
  })
})
