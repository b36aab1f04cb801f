import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Fen, formatFen, MAX_FEN, parseFen } from './money.ts'
import { formatFenCapital } from './moneyCapital.ts'

const DIGIT: Readonly<Record<string, number>> = { 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 }
const UNIT: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 }

/** Reads capital characters the slow way round: an independent judge of the writer. */
function readCapital(text: string): number {
  let total = 0
  let group = 0
  let digit = 0
  for (const sign of text.replace(/[负整零]/g, '')) {
    if (DIGIT[sign] !== undefined) digit = DIGIT[sign]
    else if (UNIT[sign] !== undefined) group += digit * UNIT[sign]
    else if (sign === '角') total += digit * 10
    else if (sign === '分') total += digit
    else total += (group + digit) * (sign === '亿' ? 1e10 : sign === '万' ? 1e6 : 100)
    if (DIGIT[sign] === undefined) digit = 0
    if ('亿万元'.includes(sign)) group = 0
  }
  return text.startsWith('负') ? -total : total
}

const zeroRich = fc
  .array(fc.constantFrom(0, 0, 0, 1, 5, 9), { minLength: 1, maxLength: 14 })
  .map((digits) => Number(digits.join('')))
const anyFen = fc.oneof(zeroRich, fc.integer({ min: -MAX_FEN, max: MAX_FEN }))

test('what is shown is what was typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => {
      expect(parseFen(formatFen(fen as Fen))).toEqual({ ok: true, value: fen })
      expect(parseFen(formatFen(fen as Fen).replaceAll(',', ''))).toEqual({ ok: true, value: fen })
    }),
  )
})

test('capital characters say the amount, with no doubled and no hanging 零', () => {
  fc.assert(
    fc.property(anyFen, (fen) => {
      const capital = formatFenCapital(fen as Fen)
      expect(readCapital(capital)).toBe(fen)
      if (fen !== 0) expect(capital).not.toMatch(/零零|零[亿万元角分整]|^负?零/)
      expect(capital.endsWith('整') || capital.endsWith('分')).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
