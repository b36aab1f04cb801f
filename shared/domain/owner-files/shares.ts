/** Shares of a unit as the desk writes them, 1/2 or 50%, kept as whole numbers (handbook 3.2). */
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { foldWidth, normalizeText } from '#shared/kernel/text.ts'

/** A part of one: `num` of `den`, both whole, in lowest terms. */
export interface Share {
  readonly num: number
  readonly den: number
}

/** Largest denominator: a millionth is finer than any deed. */
const MOST_DEN = 1_000_000

/**
 * Reads a share: `1/2`, `１／３`, `50%`, `33.33%`, `100%`.
 *
 * **Refuses** `empty`; `not-a-share`: another shape, nothing, or more than the whole.
 * Source: handbook 3.2.
 */
export function parseShare(typed: string): Result<Share, Refusal<'empty' | 'not-a-share'>> {
  const text = foldWidth(normalizeText(typed)).replaceAll(' ', '')
  if (text === '') return refuse('empty')
  const [, num, den] = /^(\d{1,7})\/(\d{1,7})$/.exec(text) ?? []
  if (num !== undefined && den !== undefined) return shareOf(Number(num), Number(den))
  const [, whole, part = ''] = /^(\d{1,3})(?:\.(\d{1,4}))?%$/.exec(text) ?? []
  if (whole === undefined) return refuse('not-a-share')
  return shareOf(Number(whole + part), 100 * 10 ** part.length)
}

function shareOf(num: number, den: number): Result<Share, Refusal<'not-a-share'>> {
  if (!isShare(num, den)) return refuse('not-a-share')
  const by = divisor(num, den)
  return ok({ num: num / by, den: den / by })
}

/** Whether `num` of `den` is a share: whole numbers, more than nothing, at most the whole. */
export function isShare(num: number, den: number): boolean {
  return Number.isSafeInteger(num) && Number.isSafeInteger(den) && num > 0 && num <= den && den <= MOST_DEN
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}

/** As deeds write it: `1/2`; the whole is 100%, and what has no short fraction a percentage. */
export function formatShare({ num, den }: Share): string {
  if (num === den) return '100%'
  return den <= 100 ? `${num}/${den}` : `${String(Math.round((num * 10_000) / den) / 100)}%`
}

/** How the shares of the present owners add up; null where nobody's share is known. */
export type ShareSum = 'whole' | 'less' | 'more' | 'some-unknown' | null

/**
 * Whether the owners hold one whole together; a fault is shown and never stops anybody. Roundings of percentages (3 × 33.33%)
 * count as the whole. Source: handbook 3.2.
 */
export function sumShares(
  stays: readonly { readonly shareNum?: number | null; readonly shareDen?: number | null }[],
): ShareSum {
  const shares = stays.map(({ shareNum, shareDen }) =>
    shareNum != null && shareDen != null && isShare(shareNum, shareDen) ? shareNum / shareDen : undefined,
  )
  const known = shares.filter((share) => share !== undefined)
  if (known.length === 0) return null
  const sum = known.reduce((total, share) => total + share, 0)
  const slack = 0.0002 * stays.length
  if (sum > 1 + slack) return 'more'
  if (known.length < stays.length) return 'some-unknown'
  return sum < 1 - slack ? 'less' : 'whole'
}
