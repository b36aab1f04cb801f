import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, it } from 'vitest'
import { concatBytes, utf8 } from '#shared/kernel/bytes.ts'
import { sealFormat } from '#shared/sync/wire/formatFile.ts'
import { makeKeysFile, rotateRing } from '#shared/sync/wire/keysFile.ts'
import { sealSegment } from '#shared/sync/wire/segment.ts'
import { SIM_WORKSPACE, type WorldDesk, worldOf } from '#test/sim/exchangeDesks.ts'
import { writes } from '#test/sync/build.ts'

const MINUTE = 60_000

function pair() {
  const world = worldOf(2)
  const [a, b] = world.desks as [WorldDesk, WorldDesk]
  return { ...world, a, b }
}

function write({ desk }: WorldDesk, value: string): void {
  desk.write([writes('person/1', 'name', value)])
}

function segmentsOf({ desk }: WorldDesk, paths: readonly string[]): readonly string[] {
  return paths.filter((path) => path.startsWith(`d/${desk.device}/s/`))
}

describe('a program that is too old', () => {
  async function gated(minReader: number, minWriter: number) {
    const world = pair()
    const { a, b, folder, ring, settle } = world
    write(a, 'before')
    await settle(2)
    const { device, signer } = a.desk
    const gate = { ws: SIM_WORKSPACE, device, number: 1, minReader, minWriter }
    folder.put('meta/format-0001', sealFormat(gate, { ring, signer, nonce: world.dice.bytes(24) }))
    const paths = folder.paths().length
    write(a, 'after')
    write(b, 'mine')
    return { ...world, before: paths, report: await b.round() }
  }

  it('reads and does not publish below the least writer (case 50)', async () => {
    const { report, folder, before } = await gated(1, 99)
    expect(report).toMatchObject({ state: 'below-writer', waiting: 1 })
    expect(folder.paths().length).toBe(before)
  })

  it('neither reads nor publishes below the least reader (case 50)', async () => {
    const { report, folder, before, b, a } = await gated(99, 99)
    expect(report).toMatchObject({ state: 'below-reader', waiting: 1 })
    expect(folder.paths().length).toBe(before)
    expect(b.desk.frontier()[a.desk.device]).toBe(1)
  })
})

describe('keys', () => {
  const kdf = { memory: 64 * 1024, passes: 3, lanes: 1, salt: new Uint8Array(16).fill(3) }
  const kek = new Uint8Array(32).fill(4)
  const recovery = new Uint8Array(32).fill(5)

  function fileOf(world: ReturnType<typeof worldOf>, number: number, replaces: typeof world.ring) {
    const ring = rotateRing(replaces, world.dice.bytes)
    const bytes = makeKeysFile({
      ws: SIM_WORKSPACE,
      number,
      ring,
      kek,
      kdf,
      recovery,
      replaces,
      randomBytes: world.dice.bytes,
    })
    return { ring, bytes }
  }

  it('that a key of ours wrapped are taken over, and old files stay readable (case 52)', async () => {
    const world = pair()
    const { a, b, folder, settle } = world
    write(a, 'under the first key')
    await settle(1)
    const { ring, bytes } = fileOf(world, 2, world.ring)
    folder.put('meta/keys-0002', bytes)
    await settle(2)
    write(a, 'under the second key')
    await settle(3)
    expect(b.desk.ring.current).toBe(ring.current)
    expect(b.desk.hash()).toBe(a.desk.hash())
  })

  it('that nobody here can open stop all writing, until the passphrase is asked for (case 52)', async () => {
    const world = pair()
    const { a, folder, settle } = world
    await settle(1)
    const paths = folder.paths().length
    const stranger = rotateRing(
      { ...world.ring, teamKeys: new Map([[1, new Uint8Array(32).fill(9)]]) },
      world.dice.bytes,
    )
    folder.put('meta/keys-0002', fileOf(world, 2, stranger).bytes)
    write(a, 'waits')
    expect(await a.round()).toMatchObject({ state: 'keys-changed', waiting: 1 })
    expect(folder.paths().length).toBe(paths + 1)
  })
})

describe('a file that is not what it says', () => {
  it('under the dots of another one is an alarm; both are kept, the first one stays (case 23)', async () => {
    const { a, b, add, folder, settle, clock } = pair()
    write(a, 'first')
    await settle(2)
    const twin = add('twin')
    Object.assign(twin.desk, { device: a.desk.device, signer: a.desk.signer })
    write(twin, 'second')
    const own = await twin.ports.desk.ownRunAfter(0, 1000)
    expect(own?.run.first).toBe(1)
    const sealing = { ring: twin.desk.ring, signer: twin.desk.signer, nonce: new Uint8Array(24), hasKeys: false }
    const [path = ''] = segmentsOf(a, folder.paths())
    if (own) folder.put(path.replace('.seg', ' (1).seg'), sealSegment(own.run, sealing))
    clock.nowMs += MINUTE
    const hash = b.desk.hash()
    const report = await b.round()
    expect(report.quarantine.map(({ why, device }) => ({ why, device }))).toEqual([
      { why: 'forked', device: a.desk.device },
    ])
    expect(b.desk.hash()).toBe(hash)
    expect(folder.paths()).toContain(path)
  })

  it('under another desk or another community does not open, and is set aside (case 53)', async () => {
    const { a, b, folder, settle } = pair()
    write(a, 'mine')
    await settle(1)
    const [path = ''] = segmentsOf(a, folder.paths())
    const bytes = folder.bytesAt(path) ?? new Uint8Array()
    const body = replaced(bytes, a.desk.device, 'zzzzzzzzzzzzzzzz').subarray(0, -32)
    // Whoever swaps a header can also work the trailing hash out anew: only the cipher knows.
    const swapped = concatBytes([body, sha256(body)])
    folder.put(path.replace('.seg', '-copy.seg'), swapped)
    const report = await b.round()
    expect(report.quarantine.map(({ why }) => why)).toEqual(['not-authentic'])
    expect([...b.memory.bytes.values()]).toEqual([swapped])
    expect(b.desk.frontier()).toEqual({ [a.desk.device]: 1 })
  })
})

function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const [pattern, next] = [utf8(from), utf8(to)]
  const copy = Uint8Array.from(bytes)
  for (let at = 0; at + pattern.length <= copy.length; at += 1) {
    if (pattern.every((byte, index) => copy[at + index] === byte)) copy.set(next, at)
  }
  return copy
}
