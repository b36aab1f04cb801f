import { describe, expect, it } from 'vitest'
import type { RecordKey } from '#shared/sync/change.ts'
import { exchangeRound } from '#shared/sync/exchange/round.ts'
import type { Target } from '#shared/sync/exchange/target.ts'
import { aggregateOf, registerOf } from '#shared/sync/replica.ts'
import { tells, writes } from '#test/sync/build.ts'
import { openNone } from '#test/sync/desk.ts'
import { fullRegistry, oldRegistry, personSpec } from '#test/sync/registry.ts'
import { type WorldDesk, worldOf } from './exchangeDesks.ts'

const PERSON = 'person/1' as RecordKey
const SHELF = 'shelf/1' as RecordKey
const LEDGER = 'ledger/1' as RecordKey
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const YEAR = 365 * DAY

function three(parts: Parameters<typeof worldOf>[1] = {}) {
  const world = worldOf(3, parts)
  const [a, b, c] = world.desks as [WorldDesk, WorldDesk, WorldDesk]
  return { ...world, a, b, c }
}

/** The desk's clock is off by so much from now on. */
function skew(world: ReturnType<typeof worldOf>, desk: WorldDesk, ms: number): () => Promise<unknown> {
  Object.assign(desk.desk.parts, { nowMs: () => world.clock.nowMs + ms })
  const clock = { nowMs: () => world.clock.nowMs + ms }
  return () => exchangeRound({ ...desk.ports, clock }, desk.session)
}

function nameAt({ desk }: WorldDesk): unknown {
  return registerOf(desk.replica, PERSON, personSpec, openNone).values.name
}

function conflictsAt({ desk }: WorldDesk, key: RecordKey): readonly string[] {
  return aggregateOf(desk.replica, key, openNone).conflicts.map(({ id, parties }) => `${id} ${parties.join()}`)
}

function expectOneState(...desks: readonly WorldDesk[]): void {
  expect(new Set(desks.map(({ desk }) => desk.hash())).size).toBe(1)
}

describe('two desks that did the same thing apart', () => {
  it('keep both hand-outs, and every desk has the same conflict until one settles it (case 3)', async () => {
    const { a, b, c, settle } = three()
    a.desk.write([tells('shelf/1', 'put')])
    await settle(2)
    const [first, second] = [a, b].map(({ desk }) => desk.write([tells('shelf/1', 'out', { claim: 'out/1' })]))
    await settle(3)
    const conflicts = [a, b, c].map((desk) => conflictsAt(desk, SHELF))
    expect(conflicts[0]?.length).toBe(1)
    expect(conflicts[0]?.[0]).toContain(first?.dot)
    expect(conflicts[0]?.[0]).toContain(second?.dot)
    expect(conflicts[1]).toEqual(conflicts[0])
    expect(conflicts[2]).toEqual(conflicts[0])
    expectOneState(a, b, c)
  })

  it('keep both refunds of a deposit, show the sum, and say that it is overdrawn (case 4)', async () => {
    const { a, b, c, settle } = three()
    a.desk.write([tells('ledger/1', 'pay', { data: { amount: 500 } })])
    await settle(2)
    for (const { desk } of [a, b]) desk.write([tells('ledger/1', 'refund', { data: { amount: 500 } })])
    await settle(3)
    for (const { desk } of [a, b, c]) {
      const { state, conflicts } = aggregateOf(desk.replica, LEDGER, openNone)
      expect(state).toMatchObject({ balance: -500 })
      expect(conflicts.map(({ rule }) => rule)).toEqual(['ledger/overdrawn'])
    }
    expectOneState(a, b, c)
  })
})

describe('a clock that is wrong', () => {
  it('by a year blocks nothing, wins over nobody who saw it, is told of its desk, and delays nothing once put right (case 11)', async () => {
    const world = three()
    const { a, b, c, clock, folder } = world
    const wrong = skew(world, a, YEAR)
    a.desk.write([writes('person/1', 'name', 'of next year')])
    await wrong()
    await wrong()
    await b.round()
    expect(nameAt(b)).toBe('of next year')
    expect((await b.round()).peers.find(({ device }) => device === a.desk.device)?.clockAheadMs).toBeGreaterThan(DAY)
    const [seen] = b.desk.log.keys()
    b.desk.write([writes('person/1', 'name', 'of today', ...(seen ? [seen] : []))])
    await b.round()
    // The wrong desk cannot read the file just now, and puts it off until a time that never was.
    folder.breakOff({ desk: 0, code: 'locked', untilMs: clock.nowMs + 1, isForWriting: false })
    const reading = a.ports.target
    const locked: Target = {
      ...reading,
      read: async (path, ...rest) => {
        return path.includes(`${b.desk.device}/s`) ? { ok: false, error: 'locked' } : reading.read(path, ...rest)
      },
    }
    clock.nowMs += MINUTE
    const ahead = { nowMs: () => clock.nowMs + YEAR }
    await exchangeRound({ ...a.ports, target: locked, clock: ahead }, a.session)
    expect(nameAt(a)).toBe('of next year')
    clock.nowMs += 2 * MINUTE
    await a.round()
    await c.round()
    expect([nameAt(a), nameAt(b), nameAt(c)]).toEqual(['of today', 'of today', 'of today'])
  })

  it('that jumps back two days makes no number twice, and what is written later stands (case 12)', async () => {
    const world = three()
    const { a, b, settle } = world
    const before = a.desk.write([writes('person/1', 'name', 'before')])
    await settle(2)
    const back = skew(world, a, -2 * DAY)
    const after = a.desk.write([writes('person/1', 'name', 'after', before.dot)])
    expect(after.dot).toBe(`${a.desk.device}.2`)
    world.clock.nowMs += MINUTE
    await back()
    await b.round()
    expect(nameAt(b)).toBe('after')
    expect(b.desk.frontier()[a.desk.device]).toBe(2)
  })
})

describe('files that come', () => {
  it('before those they rest on are applied and shown, and raise no conflict that is none (case 29)', async () => {
    const { a, b, c, folder, settle, clock } = three()
    const put = a.desk.write([tells('shelf/1', 'put'), writes('person/1', 'name', 'first')])
    await a.round()
    await b.round()
    b.desk.write([
      writes('person/1', 'name', 'second', put.dot),
      tells('shelf/1', 'out', { claim: 'out/1', refs: [put.dot] }),
    ])
    await b.round()
    const late = folder.paths().filter((path) => path.startsWith(`d/${a.desk.device}/`))
    const kept = late.map((path) => [path, folder.bytesAt(path) ?? new Uint8Array()] as const)
    folder.lose((path) => late.includes(path))
    await c.round()
    expect(nameAt(c)).toBe('second')
    expect(conflictsAt(c, SHELF)).toEqual([])
    expect(registerOf(c.desk.replica, PERSON, personSpec, openNone).conflicts).toEqual([])
    for (const [path, bytes] of kept) folder.put(path, bytes)
    clock.nowMs += MINUTE
    await settle(2)
    expect(nameAt(c)).toBe('second')
    expect(conflictsAt(c, SHELF)).toEqual([])
    expectOneState(a, b, c)
  })

  it('from a newer program are kept, counted by nobody as lost, and understood after the upgrade (case 49)', async () => {
    const world = worldOf(1)
    const [a] = world.desks as [WorldDesk]
    const old = world.add('old', oldRegistry)
    a.desk.write([tells('ledger/1', 'pay', { data: { amount: 3 } })])
    a.desk.write([writes('person/1', 'phone', '123')])
    await world.settle(2)
    expect(old.desk.frontier()).toEqual(a.desk.frontier())
    expect(old.desk.hash()).toBe(a.desk.hash())
    const again = world.add('upgraded', fullRegistry)
    for (const change of old.desk.log.values()) again.desk.copy(change)
    expect(aggregateOf(again.desk.replica, LEDGER, openNone).state).toMatchObject({ balance: 3 })
  })
})

describe('a folder that refuses', () => {
  it('to publish for 45 seconds gets the file afterwards, once (case 31)', async () => {
    const { a, b, folder, clock, settle } = three()
    a.desk.write([writes('person/1', 'name', 'waits')])
    folder.breakOff({ desk: 0, code: 'locked', untilMs: clock.nowMs + 45_000, isForWriting: true })
    expect(await a.round()).toMatchObject({ state: 'failed', waiting: 1 })
    await settle(4)
    expect(await a.round()).toMatchObject({ state: 'ok', waiting: 0 })
    expect(folder.paths().filter((path) => path.startsWith(`d/${a.desk.device}/s/`)).length).toBe(1)
    expect(nameAt(b)).toBe('waits')
  })

  it('every rename is written to directly, and the report says so (case 32)', async () => {
    const { a, b, settle } = three()
    const { target } = a.ports
    const direct: Target = {
      ...target,
      publish: async (path, bytes) => {
        const published = await target.publish(path, bytes)
        return published.ok ? { ok: true, value: { ...published.value, how: 'direct' } } : published
      },
    }
    a.desk.write([writes('person/1', 'name', 'direct')])
    const report = await exchangeRound({ ...a.ports, target: direct }, a.session)
    expect(report).toMatchObject({ state: 'ok', publishesDirectly: true })
    await settle(2)
    expect(nameAt(b)).toBe('direct')
    a.desk.write([writes('person/1', 'remark', 'renamed again')])
    expect(await a.round()).not.toHaveProperty('publishesDirectly')
  })
})

describe('a desk whose id goes', () => {
  it('leaves its past behind: what the folder lacks of it is published before the key goes (case 38)', async () => {
    const { a, b, c, folder, clock, add } = three({ limits: { segmentBytes: 1, flushEveryMs: 0 } })
    const first = a.desk.write([writes('person/1', 'name', 'first')])
    a.desk.write([writes('person/1', 'name', 'second', first.dot)])
    await a.round()
    const former = a.desk.device
    const [oldest] = folder.paths().filter((path) => path.startsWith(`d/${former}/s/`))
    // The first file is cleaned away before anybody read it, and the machine is put back to the change that was in it.
    folder.lose((path) => path === oldest || path.endsWith('.ack'))
    const restored = add('restored')
    Object.assign(restored.desk, { device: former, signer: a.desk.signer })
    restored.desk.copy(first)
    for (let turn = 0; turn < 6; turn += 1) {
      for (const desk of [restored, b, c]) await desk.round()
      clock.nowMs += MINUTE
    }
    expect(restored.desk.device).not.toBe(former)
    expect([b, c].map(({ desk }) => desk.frontier()[former])).toEqual([2, 2])
    expect(nameAt(c)).toBe('second')
    expectOneState(b, c, restored)
  })

  it('is passed on by others with its card, so that whoever comes later can prove it (case 26)', async () => {
    const { a, b, folder, clock, add } = three()
    a.desk.write([writes('person/1', 'name', 'of a desk that is gone')])
    await a.round()
    await b.round()
    folder.lose((path) => path.startsWith(`d/${a.desk.device}/`))
    const newcomer = add('newcomer')
    for (let turn = 0; turn < 6; turn += 1) {
      clock.nowMs += 6 * MINUTE
      for (const desk of [b, newcomer]) await desk.round()
    }
    expect(nameAt(newcomer)).toBe('of a desk that is gone')
  })

  it('is no secret when both machines published under it before they met: an alarm, and both sides kept (case 37)', async () => {
    const { a, b, c, folder, clock, add } = three()
    a.desk.write([writes('person/1', 'name', 'common')])
    await a.round()
    const clone = add('clone')
    Object.assign(clone.desk, { device: a.desk.device, signer: a.desk.signer })
    for (const change of a.desk.log.values()) clone.desk.copy(change)
    clock.nowMs += MINUTE
    a.desk.write([writes('person/1', 'name', 'here', ...a.desk.log.keys())])
    await a.round()
    await b.round()
    // The clone's replica of the folder is an old one: it knows nothing of what the other machine published.
    const own = folder.paths().filter((path) => path.startsWith(`d/${a.desk.device}/s/`))
    const sides = own.map((path) => [path, folder.bytesAt(path) ?? new Uint8Array()] as const)
    folder.lose((path) => own.includes(path) || path.endsWith('.ack'))
    clone.desk.write([writes('person/1', 'name', 'there', ...clone.desk.log.keys())])
    await clone.round()
    await c.round()
    for (const [path, bytes] of sides) folder.put(path, bytes)
    for (let turn = 0; turn < 4; turn += 1) {
      clock.nowMs += 6 * MINUTE
      for (const desk of [b, c]) await desk.round()
    }
    expect([nameAt(b), nameAt(c)]).toEqual(['here', 'there'])
    const reports = [await b.round(), await c.round()]
    expect(reports.map(({ quarantine }) => quarantine.map(({ why }) => why))).toEqual([['forked'], ['forked']])
    expect([b.memory.bytes.size, c.memory.bytes.size]).toEqual([1, 1])
    // The machine that comes next finds the other side under its own id, and goes on under another one with what only it had.
    await clone.round()
    expect(clone.desk.device).not.toBe(a.desk.device)
    expect([...clone.desk.log.values()].some(({ dot }) => dot === `${clone.desk.device}.1`)).toBe(true)
  })
})

describe('a state that is not what it should be', () => {
  it('is told of: who began with the snapshot of a faulty program has the same changes and another state (case 41)', async () => {
    const { a, b, add, clock } = three({ limits: { snapshotEvery: 10, hashEveryMs: 0 } })
    const faulty = add('faulty')
    Object.assign(faulty.desk, { device: a.desk.device, signer: a.desk.signer })
    for (let n = 0; n < 12; n += 1) {
      a.desk.write([writes(`person/${n}`, 'name', 'right')])
      faulty.desk.write([writes(`person/${n}`, 'name', 'wrong')])
    }
    for (const { round } of [a, b]) await round()
    const { makeSnapshot } = faulty.ports.desk
    for (let turn = 0; turn < 3; turn += 1)
      await exchangeRound({ ...a.ports, desk: { ...a.ports.desk, makeSnapshot } }, a.session)
    const newcomer = add('newcomer')
    for (let turn = 0; turn < 4; turn += 1) {
      for (const { round } of [newcomer, b]) await round()
      clock.nowMs += 2 * MINUTE
    }
    expect(nameAt(newcomer)).toBe('wrong')
    expect(nameAt(b)).toBe('right')
    expect((await newcomer.round()).differs ?? (await b.round()).differs).toBeDefined()
  })
})
