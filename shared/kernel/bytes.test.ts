import { describe, expect, test } from 'vitest'
import {
  base32,
  base64url,
  concatBytes,
  equalBytes,
  fromBase32,
  fromBase64url,
  fromHex,
  fromUtf8,
  hex,
  isPdf,
  utf8,
} from './bytes.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const bad = { ok: false, error: { code: 'bad-encoding' } }

describe('UTF-8', () => {
  test.each([
    ['', ''],
    ['A1', '4131'],
    ['前台通', 'e5898de58fb0e9809a'],
    ['𠮷', 'f0a0aeb7'],
    ['\uFEFFA', 'efbbbf41'],
    ['👨‍👩‍👧', 'f09f91a8e2808df09f91a9e2808df09f91a7'],
  ])('writes %j as %s and reads it back', (text, expected) => {
    expect(hex(utf8(text))).toBe(expected)
    expect(fromUtf8(utf8(text))).toEqual({ ok: true, value: text })
  })

  test.each(['\uD842', '\uDFB7', 'a\uD842b'])('does not hash the half character %j', (text) => {
    expect(() => utf8(text)).toThrow(TypeError)
  })

  test.each([['ff'], ['c0af'], ['eda080'], ['e5898d80'], ['f0a0ae']])('refuses the bytes %s', (text) => {
    const read = fromHex(text)
    if (!read.ok) throw new Error('the table is wrong')
    expect(fromUtf8(read.value)).toEqual(bad)
  })
})

describe('text of bytes', () => {
  const eighty = bytes(0, 1, 2, 3, 4, 250, 251, 252, 253, 254)

  test('ten bytes are sixteen lower-case base32 characters', () => {
    expect(base32(eighty)).toBe('aaaqeaye7l57z7p6')
    expect(fromBase32('aaaqeaye7l57z7p6')).toEqual({ ok: true, value: eighty })
  })

  test('hex and base64url read back what they wrote', () => {
    expect(hex(eighty)).toBe('0001020304fafbfcfdfe')
    expect(base64url(eighty)).toBe('AAECAwT6-_z9_g')
    expect(fromHex(hex(eighty))).toEqual({ ok: true, value: eighty })
    expect(fromBase64url(base64url(eighty))).toEqual({ ok: true, value: eighty })
  })

  test.each(['0', '0G', 'FF', ' ff', '前台', '\uD842', '０１'])('refuses %j as hex', (text) => {
    expect(fromHex(text)).toEqual(bad)
  })

  test.each(['AA', 'a', 'aaaqeaye7l57z7p=', 'aaaqeaye7l57z7p1', 'ab', '\u202Eaa', '😀'])(
    'refuses %j as base32',
    (text) => {
      expect(fromBase32(text)).toEqual(bad)
    },
  )

  test.each(['AA==', 'A', 'AB', '+/', 'AA\n', '前'])('refuses %j as base64url', (text) => {
    expect(fromBase64url(text)).toEqual(bad)
  })

  test('nothing is nothing in every form', () => {
    expect([hex(bytes()), base32(bytes()), base64url(bytes())]).toEqual(['', '', ''])
    expect(fromBase32('')).toEqual({ ok: true, value: bytes() })
  })
})

test('bytes are equal by content, and joined in order', () => {
  expect(equalBytes(bytes(1, 2), bytes(1, 2))).toBe(true)
  expect(equalBytes(bytes(1, 2), bytes(1, 3))).toBe(false)
  expect(equalBytes(bytes(1, 2), bytes(3, 2))).toBe(false)
  expect(equalBytes(bytes(1, 2), bytes(1, 2, 0))).toBe(false)
  expect(equalBytes(bytes(), bytes())).toBe(true)
  expect(concatBytes([bytes(1), bytes(), bytes(2, 3)])).toEqual(bytes(1, 2, 3))
})

test('a large community has more parts than a call takes arguments', () => {
  const parts = Array.from({ length: 300_000 }, () => bytes(7))
  expect(concatBytes(parts)).toHaveLength(300_000)
})

test.each([
  ['%PDF-1.7 and what follows', true],
  ['%PDF-', true],
  ['%PDF', false],
  [' %PDF-1.7', false],
  ['', false],
])('a file that begins with %j is a PDF: %s', (text, expected) => {
  expect(isPdf(utf8(text))).toBe(expected)
})
