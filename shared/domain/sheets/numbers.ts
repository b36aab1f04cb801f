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
