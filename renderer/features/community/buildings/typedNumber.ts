/** Whole numbers as they are typed into the forms of the project. */
import { foldWidth } from '#shared/kernel/text.ts'

/** The number, null when nothing is typed, NaN when it cannot be read: the decision refuses that. */
export function wholeOrNull(typed: string): number | null {
  const plain = foldWidth(typed).trim()
  if (plain === '') return null
  return /^-?\d{1,4}$/.test(plain) ? Number(plain) : Number.NaN
}

/** The number; NaN when nothing is typed. */
export function wholeOf(typed: string): number {
  return wholeOrNull(typed) ?? Number.NaN
}
