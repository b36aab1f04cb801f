/** 统一社会信用代码 of companies and other organisations (GB 32100). */
import { type Refusal, refuse } from './errors.ts'
import { ok, type Result } from './result.ts'
import { foldWidth, normalizeText, upperAscii } from './text.ts'

/** Why a text is no credit code; each code is explained at `parseCreditCode`. */
export type CreditCodeRefusal = Refusal<'empty' | 'not-a-credit-code' | 'bad-check'>

/** Digits and capitals without I, O, S, V, Z; the place of a sign is its value. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/
const LONGEST_TYPED_CODE = 60

function checkOf(first17: string): string {
  let sum = 0
  let weight = 1
  for (const sign of first17) {
    sum += SIGNS.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  return SIGNS.charAt((31 - (sum % 31)) % 31)
}

/**
 * Reads a credit code of 18 characters; spaces and dashes are dropped, full width and small letters accepted.
 *
 * **Refuses** `empty`; `not-a-credit-code`: another length, one of I O S V Z, letters in the area; `bad-check`.
 * Source: GB 32100-2015; handbook 2.19.
 */
export function parseCreditCode(text: string): Result<string, CreditCodeRefusal> {
  if (text.length > LONGEST_TYPED_CODE) return refuse('not-a-credit-code')
  const code = upperAscii(foldWidth(normalizeText(text))).replace(/[\s\-\u2010-\u2015\u2212]/g, '')
  if (code === '') return refuse('empty')
  if (!SHAPE.test(code)) return refuse('not-a-credit-code')
  return checkOf(code.slice(0, 17)) === code[17] ? ok(code) : refuse('bad-check')
}
