// The order of lists as bytes that compare plainly: numbers by value (2-9 before 2-10), parts divided by a tab.
import { foldText } from './searchText.ts'

const PART = /\d+|\t|[^\d\p{P}\p{S}\p{Z}\p{C}]+|[\p{P}\p{S}\p{Z}]+/gu
const PART_END = '\u0001'
const SEPARATOR = '\u0020'
// After the separators, before letters; the longer number is the greater one.
const NUMBER = 0x21
const LONGEST_NUMBER = 30

function encodePart(part: string): string {
  if (part === '\t') return PART_END
  if (/^\d/.test(part)) {
    const digits = part.replace(/^0+(?=.)/, '').slice(0, LONGEST_NUMBER)
    return String.fromCharCode(NUMBER + digits.length) + digits
  }
  return /^[\p{P}\p{S}\p{Z}]/u.test(part) ? SEPARATOR : part.toUpperCase()
}

/** The text under which a document stands in lists; written so that plain comparison of its UTF-8 is the order. */
export function sortKey(written: string): string {
  return (foldText(written).match(PART) ?? []).map(encodePart).join('')
}

/** Many keys behind one another; each ends where the next begins. */
export interface SortKeys {
  readonly sorts: Uint8Array
  readonly sortStarts: Uint32Array
}

/** Negative when key `a` of one block comes before key `b` of another. */
export function compareSorts(left: SortKeys, a: number, right: SortKeys, b: number): number {
  let at = left.sortStarts[a] ?? 0
  let other = right.sortStarts[b] ?? 0
  const end = left.sortStarts[a + 1] ?? 0
  const otherEnd = right.sortStarts[b + 1] ?? 0
  while (at < end && other < otherEnd) {
    const difference = (left.sorts[at++] ?? 0) - (right.sorts[other++] ?? 0)
    if (difference !== 0) return difference
  }
  return end - at - (otherEnd - other)
}
