import { describe, expect, it } from 'vitest'
import { exchangeRound } from '#shared/sync/exchange/round.ts'
import { newSession } from '#shared/sync/exchange/session.ts'
import type { Target } from '#shared/sync/exchange/target.ts'
import { type WorldDesk, worldOf } from '#test/sim/exchangeDesks.ts'
import { NO_FAULTS } from '#test/sim/virtualFolder.ts'
import { writes } from '#test/sync/build.ts'

const MINUTE = 60_000

function pair(parts: Parameters<typeof worldOf>[1] = {}) {
  const world = worldOf(2, parts)
  const [a, b] = world.desks as [WorldDesk, WorldDesk]
  return { ...world, a, b }
}

function write({ desk }: WorldDesk, count: number, field = 'name'): void {
  for (let n = 0; n < count; n += 1) desk.write([writes(`person/${n}`, field, `${desk.device} ${desk.seq}`)])
}

function segmentsOf({ desk }: WorldDesk, paths: readonly string[]): readonly string[] {
  return paths.filter((path) => path.startsWith(`d/${desk.device}/s/`))
}

function expectOneState(...desks: readonly WorldDesk[]): void {
  expect(new Set(desks.map(({ desk }) => desk.hash())).size).toBe(1)
}

describe('a reader', () => {
  it('leaves a file that is empty, cut or all zeros until it is whole (case 20)', async () => {
    const { a, b, folder, clock } = pair({ seed: 3, faults: { ...NO_FAULTS, torn: 1, latestMs: 20_000 } })
    write(a, 5)
    await a.round()
    await b.round()
    expect(b.desk.frontier()).toEqual({})
    clock.nowMs += 2 * MINUTE
    folder.setFaults(NO_FAULTS)
    for (let turn = 0; turn < 4; turn += 1) {
      await b.round()
      clock.nowMs += 5 * MINUTE
    }
    expectOneState(a, b)
  })

  it('sets a damaged segment aside with its bytes, and gets it once more from its desk (case 21)', async () => {
    const { a, b, folder, settle } = pair()
    write(a, 3)
    await a.round()
    const [path = ''] = segmentsOf(a, folder.paths())
    folder.flip(1, path)
    await settle(12, MINUTE)
    expect(segmentsOf(a, folder.paths()).length).toBe(2)
    expect([...b.memory.bytes.values()].length).toBe(1)
    expectOneState(a, b)
  })

  it('takes a conflict copy for what it is: the same changes once more (case 22)', async () => {
    const { a, b, folder, settle } = pair({ faults: { ...NO_FAULTS, copied: 1 } })
    write(a, 3)
    await settle(3)
    expect(segmentsOf(a, folder.paths()).length).toBeGreaterThan(1)
    const report = await b.round()
    expect(report.quarantine).toEqual([])
    expectOneState(a, b)
  })

  it('keeps what is behind a change that it cannot fold, and goes on with the others (case 48)', async () => {
    const { a, b, add, settle } = pair()
    const c = add('desk 3')
    b.desk.isPoison = (change) => change.dot === `${a.desk.device}.2`
    write(a, 2)
    write(c, 4)
    await settle(3)
    expect(b.desk.frontier()).toEqual({ [a.desk.device]: 1, [c.desk.device]: 4 })
    const report = await b.round()
    expect(report.quarantine.map(({ why }) => why)).toEqual(['poison'])
    b.desk.isPoison = () => false
    await settle(3, 61 * MINUTE)
    expectOneState(a, b, c)
  })

  it('applies nothing before what comes first of a desk, and says so', async () => {
    const { a, b, folder, clock } = pair({ limits: { segmentBytes: 1, flushEveryMs: 0 } })
    write(a, 3)
    await a.round()
    const [first = ''] = segmentsOf(a, folder.paths())
    const kept = folder.bytesAt(first)
    folder.lose((path) => path === first)
    const report = await b.round()
    expect(report.peers[0]).toMatchObject({ applied: 0, arriving: { files: 2, why: 'gap' } })
    folder.put(first, kept ?? new Uint8Array())
    clock.nowMs += MINUTE
    await b.round()
    expectOneState(a, b)
  })
})

describe('a writer', () => {
  it('publishes again what is gone, and says how much; nothing is lost here (cases 26, 27)', async () => {
    const { a, b, folder, settle, clock } = pair({ limits: { segmentBytes: 1 } })
    write(a, 6)
    await settle(2)
    const before = segmentsOf(a, folder.paths())
    folder.lose((path) => before.slice(3).includes(path))
    clock.nowMs += 6 * MINUTE
    await settle(3, MINUTE)
    expect(segmentsOf(a, folder.paths()).length).toBe(6)
    expect((await a.round()).restored?.files).toBe(3)
    expectOneState(a, b)
  })

  it('concludes nothing from one listing that lacks its files (case 28)', async () => {
    const { a, folder, settle, clock } = pair()
    write(a, 2)
    await settle(2)
    const count = folder.paths().length
    const target = a.ports.target
    const blind: Target = {
      ...target,
      list: async (path) => (path.includes('/s') ? { ok: true, value: [] } : target.list(path)),
    }
    clock.nowMs += 6 * MINUTE
    await exchangeRound({ ...a.ports, target: blind }, a.session)
    clock.nowMs += MINUTE / 2
    await a.round()
    expect(segmentsOf(a, folder.paths()).length).toBe(1)
    expect(folder.paths().length).toBeLessThanOrEqual(count + 1)
  })

  it('goes on after any effect threw, and the other desk has everything in the end (case 59)', async () => {
    const { a, b, settle } = pair({ limits: { segmentBytes: 300 } })
    write(a, 4)
    write(b, 4)
    for (let failing = 1; failing < 40; failing += 1) {
      let calls = 0
      const thrower = <Args extends unknown[], Answer>(call: (...args: Args) => Promise<Answer>) => {
        return async (...args: Args) => {
          calls += 1
          if (calls === failing) throw new Error('no luck')
          return call(...args)
        }
      }
      const { target, memory } = b.ports
      const ports = {
        ...b.ports,
        target: {
          list: thrower(target.list),
          read: thrower(target.read),
          publish: thrower(target.publish),
          remove: target.remove,
        },
        memory: { ...memory, keepFiles: thrower(memory.keepFiles), keepDocument: thrower(memory.keepDocument) },
      }
      const report = await exchangeRound(ports, b.session)
      expect(report.state === 'failed').toBe(calls >= failing)
    }
    await settle(3)
    expectOneState(a, b)
  })

  it('waits until there is room again, and says that the folder is full', async () => {
    const { a, b, folder, clock, settle } = pair()
    write(a, 2)
    folder.breakOff({ desk: 0, code: 'full', untilMs: clock.nowMs + MINUTE, isForWriting: true })
    expect(await a.round()).toMatchObject({ state: 'share-full', waiting: 2 })
    clock.nowMs += 2 * MINUTE
    await settle(2)
    expect(await a.round()).toMatchObject({ state: 'ok', waiting: 0 })
    expectOneState(a, b)
  })

  it('touches nothing while the folder is not there (case 24)', async () => {
    const { a, folder, clock } = pair()
    write(a, 2)
    folder.breakOff({ desk: 0, code: 'unavailable', untilMs: clock.nowMs + MINUTE, isForWriting: false })
    expect(await a.round()).toMatchObject({ state: 'unavailable', waiting: 2 })
    expect(folder.paths()).toEqual([])
  })
})

describe('a desk that was copied or set back', () => {
  it('gets another id when its folder knows other changes under its own, and loses none (case 37)', async () => {
    const world = pair()
    const { a, b, settle } = world
    write(a, 3)
    await settle(2)
    const clone = world.add('clone')
    Object.assign(clone.desk, { device: a.desk.device, signer: a.desk.signer })
    for (const change of [...a.desk.log.values()]) clone.desk.copy(change)
    write(a, 1)
    write(clone, 2, 'remark')
    await settle(6)
    expect(clone.desk.device).not.toBe(a.desk.device)
    expect(clone.session.renewed?.why).toBe('forked')
    expectOneState(a, b, clone)
    expect(a.desk.frontier()).toEqual({ [a.desk.device]: 4, [clone.desk.device]: 2 })
  })

  it('gets another id when it lacks own changes, and has them back (case 38)', async () => {
    const world = pair()
    const { a, b, settle } = world
    write(a, 3)
    const kept = [...a.desk.log.values()]
    write(a, 2)
    await settle(2)
    const restored = world.add('restored')
    Object.assign(restored.desk, { device: a.desk.device, signer: a.desk.signer })
    for (const change of kept) restored.desk.copy(change)
    const former = a.desk.device
    for (let turn = 0; turn < 3; turn += 1) await restored.round()
    write(restored, 1, 'remark')
    for (let turn = 0; turn < 4; turn += 1) {
      await restored.round()
      await b.round()
      world.clock.nowMs += MINUTE
    }
    expect(restored.desk.device).not.toBe(former)
    expect(restored.desk.frontier()).toEqual({ [former]: 5, [restored.desk.device]: 1 })
    expectOneState(b, restored)
  })
})

describe('a new desk', () => {
  it('begins with a snapshot, and files what is older as history', async () => {
    const { a, b, add, settle, folder } = pair({ limits: { snapshotEvery: 20, hashEveryMs: 0 } })
    write(a, 30)
    await settle(5, MINUTE)
    expect(folder.paths().filter((path) => path.startsWith('snap/')).length).toBeGreaterThan(0)
    write(b, 2)
    const c = add('desk 3')
    await settle(4, MINUTE)
    expect(c.session.hadSnapshot).toBe(true)
    expectOneState(a, b, c)
  })

  it('passes a damaged snapshot over (case 41)', async () => {
    const { a, b, add, settle, folder } = pair({ limits: { snapshotEvery: 20 } })
    write(a, 30)
    await settle(5, MINUTE)
    const [path = ''] = folder.paths().filter((name) => name.startsWith('snap/'))
    folder.flip(2, path)
    const c = add('desk 3')
    await settle(3, MINUTE)
    expectOneState(a, b, c)
  })

  it('goes on where it was when its first rounds were cut off (case 36)', async () => {
    const { a, b } = pair({ limits: { segmentBytes: 1, batchBytes: 1 } })
    write(a, 40)
    await a.round()
    let reads = 0
    const target: Target = {
      ...b.ports.target,
      read: async (...args) => {
        reads += 1
        if (reads === 20) throw new Error('killed')
        return b.ports.target.read(...args)
      },
    }
    await exchangeRound({ ...b.ports, target }, newSession())
    const done = b.desk.frontier()[a.desk.device] ?? 0
    expect(done).toBeGreaterThan(10)
    const read = new Set<string>()
    const counting: Target = {
      ...b.ports.target,
      read: async (path, ...rest) => {
        read.add(path)
        return b.ports.target.read(path, ...rest)
      },
    }
    await exchangeRound({ ...b.ports, target: counting }, newSession())
    expect([...read].filter((path) => path.endsWith('.seg')).length).toBe(40 - done)
    expectOneState(a, b)
  })
})

it('two desks that differ at one frontier say so', async () => {
  const { a, b, settle } = pair({ limits: { hashEveryMs: 0 } })
  write(a, 2)
  await settle(2)
  const port = b.ports.desk
  const wrong = { ...port, stateHash: async () => ({ ...(await port.stateHash()), hash: 'f'.repeat(64) }) }
  for (let turn = 0; turn < 4; turn += 1) {
    await a.round()
    await exchangeRound({ ...b.ports, desk: wrong }, b.session)
    await settle(1, MINUTE)
  }
  expect((await a.round()).differs?.device ?? (await b.round()).differs?.device).toBeDefined()
})
