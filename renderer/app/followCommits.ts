/** Keeps the index on the heels of the store: what commits touch is looked up again, many rows at once and never all the time. */
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import type { SearchService } from '#renderer/db/search/searchService.ts'
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import { createBacklog } from './followBacklog.ts'
import type { SearchTerms } from './frontDeskModule.ts'

/** Between two looks while commits keep coming; the first commit after a pause is looked up at once. */
const PAUSE_MS = 300
/** Documents of one look: some ten milliseconds of the desk's thread. */
const MOST_DOCUMENTS = 500
/** Of many that were read together: each hand-over makes a block of the index, and blocks are merged. */
const MOST_OF_MANY = 1500
/** A look that fails is tried again: the index must not tell what is not so. */
const MOST_FAULTS = 5

export interface Follower {
  /** Rows that changed before anybody listened. */
  readonly touch: (rows: readonly TouchedRow[]) => void
  /** Settles when everything touched so far is in the index. */
  readonly settled: () => Promise<void>
  /** Something that was touched could not be looked up: the index may tell what is not so. */
  readonly hasGivenUp: () => boolean
  /** Much that was written is not in the index yet: after an import, until it has caught up. */
  readonly isBehind: () => boolean
  /** Calls back when `isBehind` may have changed; returns the unsubscriber. */
  readonly onBehind: (listener: () => void) => () => void
  readonly stop: () => void
}

/** While a long run writes, its rows wait: looked up slice by slice they would cost the run its time, at the end they are read as whole tables. */
export interface Hold {
  readonly isHeld: () => boolean
  /** Calls back when it may have ended; returns the unsubscriber. */
  readonly onChange: (listener: () => void) => () => void
}

const NO_HOLD: Hold = { isHeld: () => false, onChange: () => () => undefined }

interface Following {
  readonly store: Store
  readonly terms: readonly SearchTerms[]
  readonly client: Pick<SearchService, 'remove' | 'upsert'>
  readonly hold?: Hold
}

/** Follows the commits of a store until it is stopped. */
export function followCommits(following: Following): Follower {
  const { store, terms, hold = NO_HOLD } = following
  const tables = new Set(terms.flatMap((term) => term.tables))
  const backlog = createBacklog(hold.isHeld)
  let running: Promise<void> | undefined
  let stopped = false
  let gaveUp = false
  // What a clerk writes meanwhile goes before the rest of an import.
  const glance = async (): Promise<void> => {
    const fresh = backlog.glance()
    if (fresh.length > 0) await lookUp(following, fresh)
  }
  const run = async (): Promise<void> => {
    for (let faults = 0; backlog.isDue() && !stopped; ) {
      const rows = backlog.take()
      try {
        await lookUp(following, rows, glance)
        faults = 0
        backlog.done()
      } catch (fault) {
        faults += 1
        if (stopped || faults >= MOST_FAULTS) throw fault
        backlog.putBack()
      }
      if (backlog.isDue() || faults > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
  const start = (): void => {
    if (!backlog.isDue() || running !== undefined || stopped) return
    running = run()
      .catch((fault: unknown) => {
        backlog.clear()
        gaveUp = true
        if (!stopped) reportError(fault)
      })
      .finally(() => {
        running = undefined
        start()
      })
  }
  const add = (rows: readonly TouchedRow[], lane: 'soon' | 'bulk'): void => {
    const known = rows.filter((row) => tables.has(row.table))
    backlog.add(known, lane)
    start()
  }
  const leave = [
    store.onCommitted((committed, rows) => add(rows, committed === undefined ? 'bulk' : 'soon')),
    hold.onChange(start),
  ]
  return {
    touch: (rows) => add(rows, 'soon'),
    hasGivenUp: () => gaveUp,
    isBehind: backlog.isLong,
    onBehind: backlog.onLong,
    settled: async () => {
      while (!backlog.isEmpty() && !stopped) await (running ?? backlog.nextChange())
      await running
    },
    stop: () => {
      stopped = true
      backlog.clear()
      for (const off of leave) off()
    },
  }
}

/** What was touched is looked up again; what is gone leaves the index. `between` runs after each page. */
async function lookUp(
  { store, terms, client }: Following,
  rows: readonly TouchedRow[],
  between?: () => Promise<void>,
): Promise<void> {
  for (const term of terms) {
    for await (const { gone, documents } of documentsOf(store, term, rows)) {
      await client.remove(gone)
      await client.upsert(documents)
      await between?.()
    }
  }
}

interface FoundDocuments {
  readonly gone: readonly string[]
  readonly documents: readonly SearchDocument[]
}

/** What became of the documents that rows touch, some at a time. */
export async function* documentsOf(
  store: Store,
  term: SearchTerms,
  rows: readonly TouchedRow[],
): AsyncGenerator<FoundDocuments> {
  const touched = rows.filter((row) => term.tables.includes(row.table))
  const ids = touched.length === 0 ? [] : await term.documentIds(store, touched)
  const isMany = ids.length > MOST_DOCUMENTS && term.readMany !== undefined
  const make = isMany ? await term.readMany(store, ids) : (some: readonly string[]) => term.documents(store, some)
  const page = isMany ? MOST_OF_MANY : MOST_DOCUMENTS
  for (let at = 0; at < ids.length; at += page) {
    const some = ids.slice(at, at + page)
    const found = await make(some)
    yield {
      gone: some.filter((_, index) => found[index] === undefined),
      documents: found.filter((document) => document !== undefined),
    }
  }
}
