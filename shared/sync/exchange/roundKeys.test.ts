import { expect, it } from 'vitest'
import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts'
import { exchangeRound } from '#shared/sync/exchange/round.ts'
import { type KeysWrapping, makeKeysFile, readKeysFile } from '#shared/sync/wire/keysFile.ts'
import { KDF_FLOOR } from '#shared/sync/wire/passphrase.ts'
import { SIM_WORKSPACE, type WorldDesk, worldOf } from '#test/sim/exchangeDesks.ts'

const MINUTE = 60_000

/** Desks that hold the text of a keys file each, as `texts` says. */
function worldWithKeys(texts: readonly (string | undefined)[], world = worldOf(texts.length)) {
  const held = [...texts]
  const rounds = world.desks.map(({ ports, session }, index) => {
    const keysFile = {
      read: async () => held[index],
      keep: async (text: string) => {
        held[index] = text
      },
    }
    return () => exchangeRound({ ...ports, desk: { ...ports.desk, keysFile } }, session)
  })
  const settle = async (count: number, stepMs = MINUTE) => {
    for (let turn = 0; turn < count; turn += 1) {
      for (const round of rounds) await round()
      world.clock.nowMs += stepMs
    }
  }
  return { ...world, held, rounds, settle, a: world.desks[0] as WorldDesk }
}

function keysText(world: ReturnType<typeof worldOf>, number: number, salt: number): string {
  const kdf = { ...KDF_FLOOR, salt: new Uint8Array(16).fill(salt) }
  const wrapping: KeysWrapping = {
    ws: SIM_WORKSPACE,
    number,
    ring: world.ring,
    kek: new Uint8Array(32).fill(salt),
    kdf,
    recovery: new Uint8Array(32).fill(9),
    randomBytes: world.dice.bytes,
    ...(number > 1 ? { replaces: world.ring } : {}),
  }
  const text = fromUtf8(makeKeysFile(wrapping))
  if (!text.ok) throw new Error('A keys file is text.')
  return text.value
}

it('a keys file that was cleaned away comes back with the same bytes, once two looks missed it (case 26)', async () => {
  const base = worldOf(2)
  const text = keysText(base, 1, 1)
  const { folder, settle, rounds, clock } = worldWithKeys([text, text], base)
  folder.put('meta/keys-0001', utf8(text))
  await settle(2)
  folder.lose((path) => path === 'meta/keys-0001')
  clock.nowMs += 5 * MINUTE
  await rounds[0]?.()
  expect(folder.paths()).not.toContain('meta/keys-0001')
  clock.nowMs += 5 * MINUTE
  await rounds[0]?.()
  expect(folder.bytesAt('meta/keys-0001')).toEqual(utf8(text))
  await settle(10)
  expect(folder.paths().filter((path) => path.startsWith('meta/'))).toEqual(['meta/keys-0001'])
})

it('a desk takes the newer keys file over, and that is the one it would put back (case 52)', async () => {
  const base = worldOf(2)
  const first = keysText(base, 1, 1)
  const second = keysText(base, 2, 2)
  const { folder, settle, held } = worldWithKeys([first, first], base)
  folder.put('meta/keys-0001', utf8(first))
  folder.put('meta/keys-0002', utf8(second))
  await settle(1)
  expect(held).toEqual([second, second])
  folder.lose((path) => path.startsWith('meta/'))
  await settle(12)
  expect(folder.paths().filter((path) => path.startsWith('meta/'))).toEqual(['meta/keys-0002'])
})

it('nothing is put back where a newer keys file lies there that this desk cannot read', async () => {
  const base = worldOf(1)
  const { folder, settle } = worldWithKeys([keysText(base, 1, 1)], base)
  folder.put('meta/keys-0002', utf8('half of a file'))
  await settle(12)
  expect(folder.paths().filter((path) => path.startsWith('meta/'))).toEqual(['meta/keys-0002'])
})

it('two keys files of one number are both read; every desk holds the same, and says that there are two', async () => {
  const base = worldOf(2)
  const [one, other] = [keysText(base, 2, 2), keysText(base, 2, 3)]
  const { folder, settle, held, rounds, clock } = worldWithKeys([one, other], base)
  folder.put('meta/keys-0002', utf8(one))
  folder.put('meta/keys-0002-r1', utf8(other))
  await settle(2)
  expect(new Set(held).size).toBe(1)
  expect((await rounds[1]?.())?.keysTwice).toBe(2)
  const next = keysText(base, 3, 4)
  folder.put('meta/keys-0003', utf8(next))
  clock.nowMs += MINUTE
  expect((await rounds[1]?.())?.keysTwice).toBeUndefined()
  expect(readKeysFile(utf8(held[1] ?? ''), SIM_WORKSPACE)).toMatchObject({ ok: true, value: { number: 3 } })
})
