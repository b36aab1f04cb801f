// The fast canonical text against the library that defines it.
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText } from './canonical.ts'

const key = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('1', '10', '9', 'b', 'a', 'ä', '√', '\\ud', 'toJSON'),
)
const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\\ud83d', '😀', '"'),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(key, tie('value')),
  ),
}))

test('is what the library writes', () => {
  fc.assert(
    fc.property(data.value, (value) => {
      expect(canonicalText(value)).toBe(canonicalize(value))
    }),
  )
})

test('refuses what the library refuses', () => {
  fc.assert(
    fc.property(
      data.value,
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, '\ud800', 'x\udfff'),
      (value, bad) => {
        expect(() => canonicalText({ value, bad })).toThrow()
        expect(() => canonicalText([value, bad])).toThrow()
        expect(() => canonicalText({ [String(bad)]: value, bad })).toThrow()
      },
    ),
  )
})
