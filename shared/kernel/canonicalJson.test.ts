import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { canonicalJson, MAX_JSON_DEPTH, parseCanonicalJson } from './canonicalJson.ts'

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

class Visit {
  readonly at = 1
}

describe('one text for one piece of data', () => {
  test.each([
    [null, 'null'],
    [true, 'true'],
    [0, '0'],
    [-0, '0'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [-42, '-42'],
    ['', '""'],
    ['前台\n"\\\u0001', '"前台\\n\\"\\\\\\u0001"'],
    ['𠮷😀\u202E', '"𠮷😀\u202E"'],
    [[], '[]'],
    [{}, '{}'],
    [{ b: 1, a: [3, { d: null, c: false }] }, '{"a":[3,{"c":false,"d":null}],"b":1}'],
    // The order of RFC 8785, 3.2.3: by UTF-16 unit, so the emoji comes before U+FB33.
    [{ '\ufb33': 1, '😀': 2, ö: 3, '€': 4, '\r': 5, '1': 6 }, '{"\\r":5,"1":6,"ö":3,"€":4,"😀":2,"\ufb33":1}'],
    [Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
    [runInNewContext('({ a: [1] })'), '{"a":[1]}'],
    [{ constructor: 1, toString: 2 }, '{"constructor":1,"toString":2}'],
  ])('%j is %s', (value, text) => {
    expect(canonicalJson(value)).toEqual({ ok: true, value: text })
    expect(parseCanonicalJson(text)).toMatchObject({ ok: true })
  })

  test.each([
    ['a fraction', { a: [0, { b: 1.5 }] }, 'not-an-integer', 'a.1.b'],
    ['NaN', { a: Number.NaN }, 'not-an-integer', 'a'],
    ['infinity', { a: Number.NEGATIVE_INFINITY }, 'not-an-integer', 'a'],
    ['a number beyond exactness', { a: 2 ** 53 }, 'not-an-integer', 'a'],
    ['half a character in a text', { a: 'x\uD842' }, 'lone-surrogate', 'a'],
    ['half a character in a key', { a: { '\uDFB7': 1 } }, 'lone-surrogate', 'a'],
    ['the key __proto__', { a: JSON.parse('{"__proto__":{"b":1}}') }, 'forbidden-key', 'a'],
    ['a missing value', { a: undefined }, 'not-json', 'a'],
    ['a hole', { a: new Array(1) }, 'not-json', 'a.0'],
    ['a big integer', { a: 1n }, 'not-json', 'a'],
    ['a function', { a: () => 1 }, 'not-json', 'a'],
    ['a toJSON', { a: { toJSON: () => 1 } }, 'not-json', 'a.toJSON'],
    ['a Date', { a: new Date(0) }, 'not-json', 'a'],
    ['bytes', { a: Uint8Array.of(1) }, 'not-json', 'a'],
    ['a class instance', { a: new Visit() }, 'not-json', 'a'],
    ['a map', { a: new Map() }, 'not-json', 'a'],
  ])('refuses %s', (_, value, code, field) => {
    expect(canonicalJson(value)).toEqual({ ok: false, error: { code, field } })
  })

  test('refuses a bare value without naming a field', () => {
    expect(canonicalJson(undefined)).toEqual({ ok: false, error: { code: 'not-json' } })
    expect(canonicalJson(Symbol('a'))).toEqual({ ok: false, error: { code: 'not-json' } })
  })

  test('goes thirty-two levels deep and no deeper, round in circles neither', () => {
    expect(canonicalJson(nested(MAX_JSON_DEPTH)).ok).toBe(true)
    expect(canonicalJson(nested(MAX_JSON_DEPTH + 1))).toMatchObject({ error: { code: 'too-deep' } })
    expect(canonicalJson(nested(50_000))).toMatchObject({ error: { code: 'too-deep' } })
    const circle: Record<string, unknown> = {}
    circle.self = circle
    expect(canonicalJson(circle)).toMatchObject({ error: { code: 'too-deep' } })
  })
})

test.each([
  ['', 'not-json'],
  ['{', 'not-json'],
  ['{"a": 1}', 'not-json'],
  ['{"b":1,"a":2}', 'not-json'],
  ['{"a":1,"a":1}', 'not-json'],
  ['1.0', 'not-json'],
  ['-0', 'not-json'],
  ['1e3', 'not-json'],
  ['"\\u0041"', 'not-json'],
  ['\uFEFF{}', 'not-json'],
  ['1.5', 'not-an-integer'],
  ['"\\ud842"', 'lone-surrogate'],
  ['{"__proto__":1}', 'forbidden-key'],
  ['['.repeat(50_000) + ']'.repeat(50_000), 'too-deep'],
])('does not read %.20j: %s', (text, code) => {
  expect(parseCanonicalJson(text)).toMatchObject({ ok: false, error: { code } })
})
