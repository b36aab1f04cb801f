/** Rows as the page is told of them: each slice is a message, and so a task of its own in which nobody waits long. */
import type { TouchedRow } from '#renderer/db/store.ts'

/** Rows of one message. */
const SLICE = 250

/** The rows in slices; a short list is one. */
export function* slicesOf(rows: readonly TouchedRow[]): Generator<readonly TouchedRow[]> {
  for (let from = 0; from < rows.length; from += SLICE) yield rows.slice(from, from + SLICE)
}
