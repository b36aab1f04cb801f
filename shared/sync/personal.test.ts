import { describe, expect, it } from 'vitest'
import { base64url, fromBase64url, utf8 } from '#shared/kernel/bytes.ts'
import type { Json } from '#shared/kernel/json.ts'
import { isSealed, keyIdOf, openPersonal, type PersonKey, personKeyOf, sealPersonal } from './personal.ts'

const secret = utf8('an example secret of 32 bytes!!!')
const key: PersonKey = { k: keyIdOf(secret), secret }
const otherSecret = utf8('another example of 32 bytes!!!!!')
const name = { e: 'person', id: 'p-1', field: 'name' }

describe('a personal value', () => {
  it.each<Json>(['王晓梅', '', '𠮷', 0, -7, null, true, ['a', 1], { a: { b: [] } }])(
    '%j opens to what was sealed',
    (value) => {
      expect(openPersonal(key, name, sealPersonal(key, name, value))).toEqual(value)
    },
  )

  it('is the same ciphertext when the same is typed twice', () => {
    expect(sealPersonal(key, name, '王晓梅')).toEqual(sealPersonal(key, name, '王晓梅'))
  })

  it('is the same under a key that was worked out ahead', () => {
    const ready = personKeyOf(secret)
    expect(ready).toMatchObject(key)
    expect(sealPersonal(ready, name, '王晓梅')).toEqual(sealPersonal(key, name, '王晓梅'))
    expect(openPersonal(ready, name, sealPersonal(key, name, '王晓梅'))).toBe('王晓梅')
  })

  it('keeps its frozen form', () => {
    expect(key.k).toBe('icbovf3rdeqsdjg4')
    expect(sealPersonal(key, name, '王晓梅')).toEqual({
      k: key.k,
      c: 'h4t2emzNlJCwKvg7_-pvCg-srUQMdSGx163NHHrOH6q2wl5MhCF2sslTB0jSBOTFsSff',
    })
  })

  it('shares neither nonce nor ciphertext with another value, place or key', () => {
    const sealed = [
      sealPersonal(key, name, '王晓梅'),
      sealPersonal(key, name, '王晓枚'),
      sealPersonal(key, { ...name, field: 'alias' }, '王晓梅'),
      sealPersonal(key, { ...name, id: 'p-2' }, '王晓梅'),
      sealPersonal(key, { ...name, e: 'owner' }, '王晓梅'),
      sealPersonal({ k: key.k, secret: otherSecret }, name, '王晓梅'),
      sealPersonal({ k: 'other', secret }, name, '王晓梅'),
    ]
    expect(new Set(sealed.map(({ c }) => c.slice(0, 32))).size).toBe(sealed.length)
  })

  it('stays closed without the key, with another one, and in another place', () => {
    const sealed = sealPersonal(key, name, '王晓梅')
    expect(openPersonal(undefined, name, sealed)).toBeUndefined()
    expect(openPersonal({ k: key.k, secret: otherSecret }, name, sealed)).toBeUndefined()
    expect(openPersonal({ k: 'other', secret }, name, sealed)).toBeUndefined()
    for (const place of [
      { ...name, e: 'x' },
      { ...name, id: 'x' },
      { ...name, field: 'x' },
    ]) {
      expect(openPersonal(key, place, sealed)).toBeUndefined()
    }
  })

  it('stays closed when any byte of it was changed, and when it was cut', () => {
    const sealed = sealPersonal(key, name, 'A')
    const bytes = fromBase64url(sealed.c)
    if (!bytes.ok) throw new Error('no base64url')
    for (const [index, byte] of bytes.value.entries()) {
      const bent = bytes.value.with(index, byte ^ 1)
      expect(openPersonal(key, name, { ...sealed, c: base64url(bent) })).toBeUndefined()
      expect(openPersonal(key, name, { ...sealed, c: base64url(bytes.value.slice(0, index)) })).toBeUndefined()
    }
    expect(openPersonal(key, name, { ...sealed, c: '!' })).toBeUndefined()
  })

  it('is told by its shape', () => {
    expect(isSealed(sealPersonal(key, name, 1))).toBe(true)
    for (const value of [
      null,
      undefined,
      'k',
      [],
      { k: 'a' },
      { k: 'a', c: 1 },
      { k: 1, c: 'a' },
      { k: 'a', c: 'b', d: 'c' },
    ]) {
      expect(isSealed(value as Json)).toBe(false)
    }
  })
})

describe('the id of a key', () => {
  it('differs by key, and is 16 characters of base32', () => {
    expect(keyIdOf(secret)).toMatch(/^[a-z2-7]{16}$/)
    expect(keyIdOf(otherSecret)).not.toBe(keyIdOf(secret))
  })
})
