/** Identity numbers with the check of GB 11643: 居民身份证, 港澳台居民居住证, 外国人永久居留身份证. Other papers: idPapers.ts. */
import { addMonths, compareDays, type Day, isDay } from './days.ts'
import { type Refusal, refuse } from './errors.ts'
import { ok, type Result } from './result.ts'
import { foldWidth, normalizeText } from './text.ts'

/** What a person shows at the desk, in the order of the form (handbook 2.1, 2.19); only the first three have a check. */
export const ID_KINDS = [
  'resident',
  'residence-permit',
  'foreigner-permanent',
  'passport',
  'hong-kong-macao-permit',
  'taiwan-permit',
  'military',
  'other',
] as const

/** 居民身份证, 港澳台居民居住证, 外国人永久居留身份证, 护照, 港澳居民来往内地通行证 (回乡证), 台湾居民来往大陆通行证, 军官证, 其他. */
export type IdKind = (typeof ID_KINDS)[number]
/** The kinds whose number has 18 characters and a check. */
export type CheckedIdKind = 'resident' | 'residence-permit' | 'foreigner-permanent'

/** As the number says it: an odd sequence is male. */
export type Sex = 'male' | 'female'

/** `unknown-area`: not a province now (areas were withdrawn over time); `old-number`: 15 digits, out of use since 2013; `over-120`: check the year. */
export type IdNumberWarning = 'unknown-area' | 'old-number' | 'over-120'

/** What an identity number says. The birthday validates only: greetings need a consented date of their own (handbook D20). */
export interface IdNumber {
  /** As stored: no spaces, X in upper case. */
  readonly number: string
  readonly kind: CheckedIdKind
  readonly birthday: Day
  readonly sex: Sex
  readonly warnings: readonly IdNumberWarning[]
}

/** Why a text is no identity number; each code is explained at `parseIdNumber`. */
export type IdNumberRefusal = Refusal<
  'empty' | 'not-an-id-number' | 'bad-birthday' | 'birthday-in-future' | 'bad-check'
>

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)
const LONGEST_TYPED_NUMBER = 60
const SEPARATORS = /[\s\-\u2010-\u2015\u2212]/g

function checkOf(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return CHECKS.charAt(sum % 11)
}

function kindOf(number: string): CheckedIdKind {
  if (number.startsWith('9')) return 'foreigner-permanent'
  return /^8[123]0000/.test(number) ? 'residence-permit' : 'resident'
}

/** `YYYYMMDD` of a number; the old form has two digits of the year, and 996–999 were kept for those born before 1900. */
function birthDigits(number: string): string {
  if (number.length === 18) return number.slice(6, 14)
  return `${Number(number.slice(12)) >= 996 ? '18' : '19'}${number.slice(6, 12)}`
}

function warningsOf(number: string, kind: CheckedIdKind, over120: boolean): IdNumberWarning[] {
  const warnings: IdNumberWarning[] = []
  if (kind !== 'foreigner-permanent' && !PROVINCES.has(number.slice(0, 2))) warnings.push('unknown-area')
  if (number.length === 15) warnings.push('old-number')
  if (over120) warnings.push('over-120')
  return warnings
}

/**
 * Reads an identity number of 18 characters, or of the old 15 digits; spaces and dashes are dropped, full width and x accepted.
 * `today` is the day in the community's zone.
 *
 * **Refuses** `empty`; `not-an-id-number`: other lengths or signs; `bad-birthday`: no such day; `birthday-in-future`: after
 * `today`; `bad-check`: a digit is wrong, which one is not said. The area code refuses nothing.
 * Source: GB 11643-1999; handbook 2.19.
 */
export function parseIdNumber(text: string, today: Day): Result<IdNumber, IdNumberRefusal> {
  if (text.length > LONGEST_TYPED_NUMBER) return refuse('not-an-id-number')
  const number = foldWidth(normalizeText(text)).replace(SEPARATORS, '').replace('x', 'X')
  if (number === '') return refuse('empty')
  if (!/^(?:[1-9]\d{16}[\dX]|[1-8]\d{14})$/.test(number)) return refuse('not-an-id-number')
  const birthday = birthDigits(number).replace(/^(....)(..)(..)$/, '$1-$2-$3')
  if (!isDay(birthday)) return refuse('bad-birthday')
  if (compareDays(birthday, today) > 0) return refuse('birthday-in-future')
  if (number.length === 18 && checkOf(number) !== number[17]) return refuse('bad-check')
  const kind = kindOf(number)
  const sequence = Number(number.length === 18 ? number[16] : number[14])
  const warnings = warningsOf(number, kind, compareDays(addMonths(birthday, 120 * 12), today) < 0)
  return ok({ number, kind, birthday, sex: sequence % 2 === 1 ? 'male' : 'female', warnings })
}

/**
 * The number as lists and papers show it: of 15 characters or more the first three and last four, of 8 to 14 the first and
 * last two, of fewer the first; the rest are stars. Never area and birthday together. Source: handbook 2.18.
 */
export function maskIdNumber(number: string): string {
  const signs = [...number]
  const [head, tail] = signs.length >= 15 ? [3, 4] : signs.length >= 8 ? [1, 2] : [Math.min(1, signs.length - 1), 0]
  return signs.map((sign, index) => (index < head || index >= signs.length - tail ? sign : '*')).join('')
}
