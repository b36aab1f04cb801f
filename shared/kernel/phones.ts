/** Telephone numbers as people type them. Ranges change, so there is no table of operators (handbook 2.19). */
import { type Refusal, refuse } from './errors.ts'
import { ok, type Result } from './result.ts'
import { foldWidth, normalizeText, upperAscii } from './text.ts'

/** `fixed` 固定电话, with or without area code; `service` 400, 800, 95xxx, 12345, 110; `short` 内部短号; `overseas` with country code. */
export type PhoneKind = 'mobile' | 'fixed' | 'service' | 'short' | 'overseas'

/** A number as stored: `13812345678`, `0755-26012345`, `0755-26012345-801`, `26012345`, `4008208820`, `+85291234567`. */
export interface Phone {
  readonly number: string
  readonly kind: PhoneKind
}

/** `mobile-length`: begins like a mobile number but has not 11 digits; `detail.digits` says how many. */
export type PhoneRefusal = Refusal<'empty' | 'not-a-phone' | 'mobile-length'>

const LONGEST_TYPED_PHONE = 60
const DASHES = /[\u2010-\u2015\u2212\uff0d]/g
/** 010 and 02x have three digits, all other areas four. */
const FIXED = /^(01\d|02\d|0[3-9]\d\d)-?([2-9]\d{6,7})(?:(?:-|转|X|EXT:?)(\d{1,6}))?$/
const SERVICE = /^(?:[48]00\d{7}|9[56]\d{3,6}|1\d{2}|1[02]\d{3})$/

function readFixed(dashed: string): Phone | undefined {
  for (const typed of [dashed, dashed.replaceAll('-', '')]) {
    const [, area, local, extension] = FIXED.exec(typed) ?? []
    if (local !== undefined) return { number: [area, local, extension].filter(Boolean).join('-'), kind: 'fixed' }
  }
  return undefined
}

function readChinese(dashed: string, digits: string): Phone | undefined {
  if (/^1[3-9]\d{9}$/.test(digits)) return { number: digits, kind: 'mobile' }
  const fixed = readFixed(dashed)
  if (fixed !== undefined) return fixed
  if (SERVICE.test(digits)) return { number: digits, kind: 'service' }
  if (/^[2-8]\d{6,7}$/.test(digits)) return { number: digits, kind: 'fixed' }
  return /^\d{3,6}$/.test(digits) ? { number: digits, kind: 'short' } : undefined
}

/** `+86`, `0086` and a bare 86 before a mobile number are dropped; a fixed number behind them gets its 0 back. */
function withoutChina(dashed: string): string {
  const rest = /^(?:\+|00)86-?(.*)$/.exec(dashed)?.[1] ?? /^86-?(1[3-9][\d-]*)$/.exec(dashed)?.[1]
  if (rest === undefined) return dashed
  return /^(?:1[3-9]|0|[48]00)/.test(rest) ? rest : `0${rest}`
}

/**
 * Reads a telephone number; spaces, dashes, dots, brackets, full width and China's own country code are dropped.
 *
 * **Refuses** `empty`; `mobile-length`; `not-a-phone`: letters, too many or too few digits, an unknown beginning.
 * Source: handbook 2.19.
 */
export function parsePhone(text: string): Result<Phone, PhoneRefusal> {
  if (text.length > LONGEST_TYPED_PHONE) return refuse('not-a-phone')
  const plain = upperAscii(foldWidth(normalizeText(text))).replace(DASHES, '-')
  const dashed = plain.replace(/(?<=\d)\)(?=\d)/g, '-').replace(/[\s.()]/g, '')
  if (dashed === '') return refuse('empty')
  const chinese = withoutChina(dashed)
  const digits = chinese.replaceAll('-', '')
  const overseas = /^(?:\+|00)([1-9]\d{6,14})$/.exec(digits)
  if (overseas !== null) return ok({ number: `+${overseas[1]}`, kind: 'overseas' })
  const phone = readChinese(chinese, digits)
  if (phone !== undefined) return ok(phone)
  if (/^1[3-9]\d*$/.test(digits)) return refuse('mobile-length', { detail: { digits: digits.length } })
  return refuse('not-a-phone')
}

/**
 * The number as lists and papers show it: `138****5678`, `0755-****2345`, `+852****4567`; at least four characters before the
 * last four are hidden. Of fewer than nine characters only the last two show; an extension never does. Source: handbook 2.18.
 */
export function maskPhone(number: string): string {
  const fixed = /^(0\d{2,3}-)\d+(\d{4})(-\d+)?$/.exec(number)
  if (fixed !== null) return `${fixed[1]}****${fixed[2]}`
  const signs = [...number]
  if (signs.length <= 2) return '*'.repeat(signs.length)
  if (signs.length < 9) return `${'*'.repeat(signs.length - 2)}${signs.slice(-2).join('')}`
  const head = number.startsWith('+') ? 4 : 3
  return `${signs.slice(0, Math.min(head, signs.length - 8)).join('')}****${signs.slice(-4).join('')}`
}
