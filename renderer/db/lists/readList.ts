// All rows of a list, for a file or for paper: read in portions, so that the desk goes on, told of as they come, stopped at any time.
import type { Store } from '#renderer/db/store.ts'
import type { RowReader } from './useListWindow.ts'

/** Rows in one read; some ten milliseconds. */
const PORTION = 250

export interface ReadingList<Row, Out> {
  readonly reader: RowReader<Row>
  /** What is kept of a row. Made in portions too: 100,000 rows of words take seconds. */
  readonly keep: (row: Row) => Out
  readonly ids: readonly string[]
  /** So many are read. */
  readonly onProgress: (done: number) => void
  readonly signal: AbortSignal
}

/** What is kept of the rows of these ids, in their order, without those that are gone; undefined when it was stopped. */
export async function readList<Row, Out>(
  store: Store,
  { reader, keep, ids, onProgress, signal }: ReadingList<Row, Out>,
): Promise<readonly Out[] | undefined> {
  const rows: Out[] = []
  for (let start = 0; start < ids.length; start += PORTION) {
    if (signal.aborted) return undefined
    const portion = ids.slice(start, start + PORTION)
    const found = await reader.load(store, portion)
    for (const id of portion) {
      const row = found.get(id)
      if (row !== undefined) rows.push(keep(row))
    }
    onProgress(Math.min(ids.length, start + PORTION))
    // A frame between portions: what is typed meanwhile is shown.
    await new Promise((resolve) => setTimeout(resolve))
  }
  return signal.aborted ? undefined : rows
}
