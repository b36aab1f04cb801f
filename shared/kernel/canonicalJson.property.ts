import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, parseCanonicalJson } from './canonicalJson.ts'
import type { Json } from './json.ts'

const anyText = fc.string({ unit: 'binary' }).filter((text) => text !== '__proto__')
const { data } = fc.letrec<{ data: Json }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 5 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((value) => value + 0),
    anyText,
    fc.array(tie('data'), { maxLength: 4 }),
    fc.dictionary(anyText, tie('data'), { maxKeys: 4 }),
  ),
}))

function shuffled(value: Json): Json {
  if (Array.isArray(value)) return value.map((inner) => shuffled(inner))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffled(inner)]),
  )
}

test('data is read back as it was, and its text does not depend on the order of writing', () => {
  fc.assert(
    fc.property(data, (value) => {
      const text = canonicalJson(value)
      if (!text.ok) throw new Error(`refused ${text.error.code}`)
      expect(parseCanonicalJson(text.value)).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) })
      expect(canonicalJson(shuffled(value))).toEqual(text)
    }),
  )
})

test('whatever it is given, it answers and does not throw', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }), (value) => {
      expect(typeof canonicalJson(value).ok).toBe('boolean')
    }),
  )
})
