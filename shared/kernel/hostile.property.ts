import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase32, fromBase64url, fromHex } from './bytes.ts'
import { parseCanonicalJson } from './canonicalJson.ts'
import { parseCreditCode } from './creditCode.ts'
import { type Day, parseDay } from './days.ts'
import { ID_KINDS, maskIdNumber, parseIdNumber } from './idNumber.ts'
import { parseIdPaper } from './idPapers.ts'
import { parseFen } from './money.ts'
import { compareCodes, compareNames, maskName } from './names.ts'
import { maskPhone, parsePhone } from './phones.ts'
import { readPlate } from './plates.ts'
import { isTimeZone } from './zone.ts'

const TODAY = '2026-11-21' as Day
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(...'0123456789Xx+-().,年月日 　１２，转·京A', '\uD842', '\uDFB7', '\u202E', '\u200B'),
  }),
)

test('whatever is typed or scanned, every reader answers and none throws', () => {
  const readers = [
    parseDay,
    parseFen,
    parsePhone,
    parseCreditCode,
    fromHex,
    fromBase32,
    fromBase64url,
    parseCanonicalJson,
  ]
  fc.assert(
    fc.property(hostile, fc.constantFrom(...ID_KINDS), (text, kind) => {
      for (const read of readers) expect(typeof read(text).ok).toBe('boolean')
      expect(typeof parseIdNumber(text, TODAY).ok).toBe('boolean')
      expect(typeof parseIdPaper(kind, text, TODAY).ok).toBe('boolean')
      expect(typeof isTimeZone(text)).toBe('boolean')
      expect(readPlate(readPlate(text).plate)).toEqual(readPlate(text))
    }),
    { numRuns: 1000 },
  )
})

test('what a reader has stored it reads again as the same', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const phone = parsePhone(text)
      if (phone.ok) expect(parsePhone(phone.value.number)).toEqual(phone)
      const day = parseDay(text)
      if (day.ok) expect(parseDay(day.value)).toEqual(day)
      const paper = parseIdPaper('passport', text, TODAY)
      if (paper.ok) expect(parseIdPaper('passport', paper.value.number, TODAY)).toEqual(paper)
    }),
    { numRuns: 3000 },
  )
})

test('a mask of anything hides a part and shows no more than its ends', () => {
  fc.assert(
    fc.property(
      hostile.filter((text) => !/[*\s·.-]/.test(text) && text !== ''),
      (text) => {
        const shown = (masked: string) => Array.from(masked.replaceAll('*', '')).length
        expect(maskIdNumber(text)).toContain('*')
        expect(shown(maskIdNumber(text))).toBeLessThanOrEqual(7)
        expect(maskPhone(text)).toContain('*')
        expect(shown(maskPhone(text))).toBeLessThanOrEqual(9)
        expect(maskName(text)).toContain('*')
      },
    ),
    { numRuns: 1000 },
  )
})

test('lists have one order: comparing is consistent', () => {
  fc.assert(
    fc.property(hostile, hostile, (a, b) => {
      for (const compare of [compareNames, compareCodes]) {
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) || 0)
        expect(compare(a, b) === 0).toBe(a === b)
      }
    }),
  )
})
