// All rows of a list, for a file or for paper: read in portions, so that the desk goes on, told of as they come, stopped at any time.
import type { Store } from '#renderer/db/store.ts'
import type { RowReader } from './useListWindow.ts'

/** Rows in one read; some ten milliseconds. */
const PORTION = 250

export interface ReadingList<Row> {
  readonly reader: RowReader<Row>
  readonly ids: readonly string[]
  /** So many are read. */
  readonly onProgress: (done: number) => void
  readonly signal: AbortSignal
}

/** The rows of these ids in their order, without those that are gone; undefined when it was stopped. */
export async function readList<Row>(store: Store, reading: ReadingList<Row>): Promise<readonly Row[] | undefined> {
  const { reader, ids, onProgress, signal } = reading
  const rows: Row[] = []
  for (let start = 0; start < ids.length; start += PORTION) {
    if (signal.aborted) return undefined
    const portion = ids.slice(start, start + PORTION)
    const found = await reader.load(store, portion)
    for (const id of portion) {
      const row = found.get(id)
      if (row !== undefined) rows.push(row)
    }
    onProgress(Math.min(ids.length, start + PORTION))
    // A frame between portions: what is typed meanwhile is shown.
    await new Promise((resolve) => setTimeout(resolve))
  }
  return signal.aborted ? undefined : rows
}
