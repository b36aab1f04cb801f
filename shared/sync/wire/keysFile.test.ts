import { describe, expect, it } from 'vitest'
import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { counting, KDF, KEK, RECOVERY, RING, WS } from '#test/golden/wireSamples.ts'
import { mintRing } from './keyRing.ts'
import {
  type KeysFile,
  type KeysWrapping,
  makeKeysFile,
  openByPassphrase,
  openByRecovery,
  openByRing,
  readKeysFile,
  rotateRing,
} from './keysFile.ts'
import { deriveKek, isKdfAllowed, normalPassphrase } from './passphrase.ts'
import { readRecoveryCode, recoveryCodeOf } from './recoveryCode.ts'

let drawn = 0
const randomBytes = (length: number) => {
  drawn += 37
  return counting(length, drawn)
}
const wrapping: KeysWrapping = { ws: WS, number: 1, ring: RING, kek: KEK, kdf: KDF, recovery: RECOVERY, randomBytes }

function fileOf(more: Partial<KeysWrapping> = {}): KeysFile {
  const file = readKeysFile(makeKeysFile({ ...wrapping, ...more }), WS)
  if (!file.ok) throw new Error(file.error)
  return file.value
}

describe('a keys file', () => {
  it('opens with the passphrase and with the recovery code, and with no other (case 52)', () => {
    const file = fileOf()
    expect(openByPassphrase(file, KEK)).toEqual(RING)
    expect(openByRecovery(file, RECOVERY)).toEqual(RING)
    expect(openByPassphrase(file, counting(32))).toBeUndefined()
    expect(openByRecovery(file, counting(32))).toBeUndefined()
  })

  it('of a rotated key counts only where the ring before wrapped it (case 52)', () => {
    const ring = rotateRing(RING, randomBytes)
    const file = fileOf({ number: 2, ring, replaces: RING })
    expect(openByRing(file, RING)).toEqual(ring)
    expect(ring.teamKeys.get(1)).toEqual(RING.teamKeys.get(1))
    expect(openByRing(fileOf({ number: 2, ring, replaces: mintRing(randomBytes) }), RING)).toBeUndefined()
    const foreign = mintRing(randomBytes)
    expect(openByRing(fileOf({ number: 2, ring: foreign, replaces: RING }), RING)).toBeUndefined()
    expect(openByRing(fileOf(), RING)).toBeUndefined()
    expect(() => makeKeysFile({ ...wrapping, number: 2 })).toThrow()
  })

  it('of a changed passphrase keeps the recovery sheet good (case 52)', () => {
    const [kek, kdf] = [counting(32, 9), { ...KDF, salt: counting(16, 90) }]
    const file = fileOf({ number: 2, kek, kdf, recovery: fileOf(), replaces: RING })
    expect(openByPassphrase(file, kek)).toEqual(RING)
    expect(openByPassphrase(file, KEK)).toBeUndefined()
    expect(openByRecovery(file, RECOVERY)).toEqual(RING)
  })

  it('is refused cut, damaged, of another community, and below the floor of its cost', () => {
    const bytes = makeKeysFile(wrapping)
    for (let length = 0; length < bytes.length; length += 1)
      expect(readKeysFile(bytes.subarray(0, length), WS).ok).toBe(false)
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = bytes.slice()
      damaged[at] = (damaged[at] as number) ^ 1
      expect(readKeysFile(damaged, WS).ok).toBe(false)
    }
    expect(readKeysFile(bytes, 'ws33333333333333' as WorkspaceId)).toEqual({ ok: false, error: 'other-workspace' })
    const cheap = makeKeysFile({ ...wrapping, kdf: { ...KDF, memory: 1024 } })
    expect(readKeysFile(cheap, WS)).toEqual({ ok: false, error: 'kdf-refused' })
    const text = fromUtf8(bytes)
    expect(text.ok && readKeysFile(utf8(text.value.replace('"passes":3', '"passes":1')), WS).ok).toBe(false)
  })
})

describe('a passphrase', () => {
  it('is the same from every keyboard', () => {
    const typed = ['  correct  horse battery ', 'correct horse battery', 'ｃｏｒｒｅｃｔ　horse battery'].map(
      normalPassphrase,
    )
    expect(typed.map((text) => text.ok && text.value)).toEqual(Array(3).fill('correct horse battery'))
  })

  it('is refused with its reason when it is short, long, or falls in a day', () => {
    const codeOf = (text: string) => {
      const read = normalPassphrase(text)
      return read.ok ? 'ok' : read.error.code
    }
    expect(
      ['七个字的口令啊', 'x'.repeat(201), '12345678', 'aaaaaaaaa', '\ud800aaaaaaaa', '前台通的口令不告诉人'].map(
        codeOf,
      ),
    ).toEqual(['passphrase-short', 'passphrase-long', 'passphrase-plain', 'passphrase-plain', 'passphrase-long', 'ok'])
  })

  it('is never worth less than 64 MiB and three passes, nor so much that a desk stops', async () => {
    expect(isKdfAllowed(KDF)).toBe(true)
    expect(isKdfAllowed({ ...KDF, passes: 2 })).toBe(false)
    expect(isKdfAllowed({ ...KDF, memory: 8 * 1024 * 1024 })).toBe(false)
    expect(isKdfAllowed({ ...KDF, salt: counting(8) })).toBe(false)
    expect(await deriveKek('x', { ...KDF, memory: 64 * 1024 - 1 })).toEqual({ ok: false, error: 'kdf-refused' })
  })
})

describe('a recovery code', () => {
  const code = recoveryCodeOf(RECOVERY)

  it('is thirteen groups of five, and reads back however it is typed', () => {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){12}[0-9A-HJKMNP-TV-Z]{5}$/)
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ' '),
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
    ])
      expect(readRecoveryCode(typed)).toEqual({ ok: true, value: RECOVERY })
  })

  it('names the group in which one character is wrong, or two are swapped', () => {
    for (const [at, character] of [...code].entries()) {
      if (character === '-') continue
      const wrong = `${code.slice(0, at)}${character === 'A' ? 'B' : 'A'}${code.slice(at + 1)}`
      const group = Math.floor(at / 6) + 1
      expect(readRecoveryCode(wrong)).toMatchObject({ ok: false, error: { code: 'recovery-group', detail: { group } } })
      const next = code[at + 1]
      if (next === undefined || next === '-' || next === character) continue
      expect(readRecoveryCode(`${code.slice(0, at)}${next}${character}${code.slice(at + 2)}`).ok).toBe(false)
    }
    const groups = code.split('-')
    expect(readRecoveryCode([groups[1], groups[0], ...groups.slice(2)].join('-')).ok).toBe(false)
  })

  it('says how much is missing', () => {
    expect(readRecoveryCode(code.slice(0, -6))).toMatchObject({
      ok: false,
      error: { code: 'recovery-length', detail: { missing: 5 } },
    })
  })
})
