/** Money as whole fen: text to fen by digits, never through a fraction (style 8.5). Capital characters are in moneyCapital.ts. */
import type { Brand } from './brand.ts'
import { type Refusal, refuse } from './errors.ts'
import { ok, type Result } from './result.ts'
import { foldWidth } from './text.ts'

/** An amount in fen (1 yuan = 100 fen): a whole number within ±`MAX_FEN`. */
export type Fen = Brand<number, 'Fen'>

/** The largest amount, 999,999,999,999.99 yuan in fen: above any sum of a community, far below what a number holds exactly. */
export const MAX_FEN = 99_999_999_999_999

/** Why something is no amount; each code is explained at `parseFen` and `fenFrom`. */
export type AmountRefusal = Refusal<'empty' | 'not-an-amount' | 'too-many-decimals' | 'too-large'>

const LONGEST_TYPED_AMOUNT = 40
const AMOUNT = /^(\d{1,9})(?:\.(\d{1,2}))?$/
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/**
 * The amount in yuan that a person typed, `1234.5`, `1,234.50`; full-width signs and 。 for the point are accepted.
 *
 * **Refuses** `empty`; `too-many-decimals`: `1.005` is not rounded; `too-large`: more than nine digits of yuan;
 * `not-an-amount`: anything else, a sign, a unit or `1,23` included.
 */
export function parseFen(text: string): Result<Fen, AmountRefusal> {
  if (text.length > LONGEST_TYPED_AMOUNT) return refuse('not-an-amount')
  const typed = foldWidth(text).replace('。', '.').trim()
  if (typed === '') return refuse('empty')
  const digits = GROUPED.test(typed) ? typed.replaceAll(',', '') : typed
  const match = AMOUNT.exec(digits)
  if (match !== null) return ok((Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))) as Fen)
  if (/^\d{1,9}\.\d{3,}$/.test(digits)) return refuse('too-many-decimals')
  return refuse(/^\d{10,}(?:\.\d*)?$/.test(digits) ? 'too-large' : 'not-an-amount')
}

/**
 * A whole number of fen as an amount, negative ones too.
 *
 * **Refuses** `not-an-amount`: a fraction, NaN; `too-large`: beyond ±`MAX_FEN`.
 */
export function fenFrom(value: number): Result<Fen, AmountRefusal> {
  if (Math.abs(value) > MAX_FEN) return refuse('too-large')
  // + 0 turns -0 into 0, which would print as an amount of its own.
  return Number.isInteger(value) ? ok((value + 0) as Fen) : refuse('not-an-amount')
}

/** The sum of amounts; no amount at all is 0. **Throws** beyond ±`MAX_FEN`, which no thousand largest entries reach. */
export function addFen(...amounts: readonly Fen[]): Fen {
  let sum = 0
  for (const amount of amounts) sum += amount
  const checked = fenFrom(sum)
  if (!checked.ok) throw new RangeError('The sum of these amounts is beyond any amount of money')
  return checked.value
}

/** The amount with the other sign; 0 stays 0. */
export function negateFen(amount: Fen): Fen {
  return (0 - amount) as Fen
}

/** The amount in yuan as screens and papers show it: `1,234.50`, `-0.05`; always two decimals, no currency sign. */
export function formatFen(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${amount < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`
}
