/** What 收发文 is asked for, as it stands in the address. What is typed may be a name: it is not in it. */
import { addDays, addMonths, type Day } from '#shared/kernel/days.ts'

export const LETTERS_SHOWN = ['all', 'in', 'out', 'open'] as const
export type LettersShown = (typeof LETTERS_SHOWN)[number]

export const LETTER_SPANS = ['month', 'day', 'week', 'last-month', 'year'] as const
export type LetterSpan = (typeof LETTER_SPANS)[number]

export interface LetterFilter {
  readonly shown: LettersShown
  readonly span: LetterSpan
}

/** Reads the address; what it does not know is left out. */
export function letterFilterOf(search: Readonly<Record<string, unknown>>): LetterFilter {
  return {
    shown: LETTERS_SHOWN.find((one) => one === search.s) ?? 'all',
    span: LETTER_SPANS.find((one) => one === search.d) ?? 'month',
  }
}

/** The address of a filter: only what differs from this month's papers. */
export function searchOfLetters({ shown, span }: LetterFilter): Record<string, string> {
  return { ...(shown === 'all' ? {} : { s: shown }), ...(span === 'month' ? {} : { d: span }) }
}

/** First and last day of a span, seen from today. */
export function daysOfSpan(span: LetterSpan, today: Day): { readonly from: Day; readonly to: Day } {
  const month = `${today.slice(0, 7)}-01` as Day
  if (span === 'day') return { from: today, to: today }
  if (span === 'week') return { from: addDays(today, -6), to: today }
  if (span === 'last-month') return { from: addMonths(month, -1), to: addDays(month, -1) }
  return { from: span === 'year' ? (`${today.slice(0, 4)}-01-01` as Day) : month, to: today }
}
