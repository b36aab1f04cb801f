/** Keeps the index on the heels of the store: what commits touch is looked up again, many rows at once and never all the time. */
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import type { SearchService } from '#renderer/db/search/searchService.ts'
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import type { SearchTerms } from './frontDeskModule.ts'

/** Between two looks while commits keep coming; the first commit after a pause is looked up at once. */
const PAUSE_MS = 300
/** Rows and documents of one look: some ten milliseconds of the desk's thread. */
const MOST_ROWS = 2000
const MOST_DOCUMENTS = 500
/** A look that fails is tried again: the index must not tell what is not so. */
const MOST_FAULTS = 5

export interface Follower {
  /** Rows that changed before anybody listened. */
  readonly touch: (rows: readonly TouchedRow[]) => void
  /** Settles when everything touched so far is in the index. */
  readonly settled: () => Promise<void>
  /** Something that was touched could not be looked up: the index may tell what is not so. */
  readonly hasGivenUp: () => boolean
  readonly stop: () => void
}

interface Following {
  readonly store: Store
  readonly terms: readonly SearchTerms[]
  readonly client: Pick<SearchService, 'remove' | 'upsert'>
}

/** Follows the commits of a store until it is stopped. */
export function followCommits({ store, terms, client }: Following): Follower {
  const tables = new Set(terms.flatMap((term) => term.tables))
  // One entry a row, however often it was touched.
  const waiting = new Map<string, TouchedRow>()
  let running: Promise<void> | undefined
  let stopped = false
  let gaveUp = false
  const run = async (): Promise<void> => {
    for (let faults = 0; waiting.size > 0 && !stopped; ) {
      const rows = [...waiting.values()].slice(0, MOST_ROWS)
      for (const row of rows) waiting.delete(placeOf(row))
      try {
        await lookUp({ store, terms, client }, rows)
        faults = 0
      } catch (fault) {
        faults += 1
        if (stopped || faults >= MOST_FAULTS) throw fault
        for (const row of rows) waiting.set(placeOf(row), row)
      }
      if (waiting.size > 0 || faults > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
  const touch = (rows: readonly TouchedRow[]): void => {
    for (const row of rows) if (tables.has(row.table)) waiting.set(placeOf(row), row)
    if (waiting.size === 0 || running !== undefined || stopped) return
    running = run()
      .catch((fault: unknown) => {
        waiting.clear()
        gaveUp = true
        if (!stopped) reportError(fault)
      })
      .finally(() => {
        running = undefined
        touch([])
      })
  }
  const unsubscribe = store.onCommitted((_committed, rows) => touch(rows))
  return {
    touch,
    hasGivenUp: () => gaveUp,
    settled: async () => {
      while (running !== undefined) await running
    },
    stop: () => {
      stopped = true
      unsubscribe()
    },
  }
}

const placeOf = ({ table, id }: TouchedRow): string => `${table} ${id}`

/** What was touched is looked up again; what is gone leaves the index. */
async function lookUp({ store, terms, client }: Following, rows: readonly TouchedRow[]): Promise<void> {
  for (const term of terms) {
    for await (const { gone, documents } of documentsOf(store, term, rows)) {
      await client.remove(gone)
      await client.upsert(documents)
    }
  }
}

/** What became of the documents that rows touch, some at a time. */
export async function* documentsOf(
  store: Store,
  term: SearchTerms,
  rows: readonly TouchedRow[],
): AsyncGenerator<{ readonly gone: readonly string[]; readonly documents: readonly SearchDocument[] }> {
  const touched = rows.filter((row) => term.tables.includes(row.table))
  const ids = touched.length === 0 ? [] : await term.documentIds(store, touched)
  for (let at = 0; at < ids.length; at += MOST_DOCUMENTS) {
    const some = ids.slice(at, at + MOST_DOCUMENTS)
    const found = await term.documents(store, some)
    yield {
      gone: some.filter((_, index) => found[index] === undefined),
      documents: found.filter((document) => document !== undefined),
    }
  }
}
