/** Printed numbers (sync 4.4, decision 0007): `<prefix>-<form>-<five digits>`, one form = one number, never used again. */
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { FORMS, type FormId } from './schema.ts'

const DIGITS = 5

/** Everything of a desk's numbers for one form that stands before the digits, e.g. `A-DJ-`. */
export function numberStem(prefix: string, form: FormId): string {
  return `${prefix}-${FORMS[form]}-`
}

/**
 * The number after the highest one known (from the log; later also from journal and witnesses), or the first.
 * **Refuses** `numbers-used-up` after 99,999: the desk claims another prefix.
 */
export function nextNumber(
  prefix: string,
  form: FormId,
  highest: string | undefined,
): Result<string, { readonly code: 'numbers-used-up' }> {
  const stem = numberStem(prefix, form)
  const last = highest?.startsWith(stem) ? Number(highest.slice(stem.length)) : 0
  const next = String(last + 1).padStart(DIGITS, '0')
  return next.length > DIGITS ? err({ code: 'numbers-used-up' }) : ok(`${stem}${next}`)
}

/** The numbers of one desk and form: from which to which, and which of them this desk has no paper of. */
export interface NumberRun {
  /** `A-DJ-` */
  readonly stem: string
  readonly first: string
  readonly last: string
  readonly count: number
  /** Spans without a paper, both ends included. */
  readonly missing: readonly { readonly from: string; readonly to: string; readonly count: number }[]
}

/** Counts numbers by desk and form and names the gaps in each run, first stem first. A run begins at 00001. Source: sync 4.4. */
export function numberRuns(numbers: readonly string[]): readonly NumberRun[] {
  const byStem = new Map<string, number[]>()
  for (const number of numbers) {
    const stem = number.slice(0, -DIGITS)
    const digits = Number(number.slice(-DIGITS))
    if (!Number.isInteger(digits) || !stem.endsWith('-')) continue
    const known = byStem.get(stem)
    if (known === undefined) byStem.set(stem, [digits])
    else known.push(digits)
  }
  return [...byStem].sort(([a], [b]) => (a < b ? -1 : 1)).map(([stem, found]) => runOf(stem, found))
}

function runOf(stem: string, found: readonly number[]): NumberRun {
  const digits = [...new Set(found)].sort((a, b) => a - b)
  const named = (digit: number): string => `${stem}${String(digit).padStart(DIGITS, '0')}`
  const missing = digits.flatMap((digit, index) => {
    const before = digits[index - 1] ?? 0
    if (digit === before + 1) return []
    return [{ from: named(before + 1), to: named(digit - 1), count: digit - before - 1 }]
  })
  return { stem, first: named(1), last: named(digits.at(-1) ?? 0), count: digits.length, missing }
}
