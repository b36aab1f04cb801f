import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasLoneSurrogate, normalizeCode, normalizeName, normalizeText } from './text.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'2栋单元室号楼#-－·•王 　\u200bＡa1', '\uD842', '\uDFB7', 'e', '\u0301') }),
)

test('what was stored once is stored the same again', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const normalize of [normalizeText, normalizeName, normalizeCode]) {
        const once = normalize(text)
        expect(normalize(once)).toBe(once)
      }
    }),
    { numRuns: 2000 },
  )
})

test('half characters are found exactly where UTF-8 would lose them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { maxLength: 6 }), (units) => {
      const text = String.fromCharCode(...units)
      const survives = new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text)) === text
      expect(hasLoneSurrogate(text)).toBe(!survives)
    }),
  )
})
