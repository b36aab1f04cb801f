/** Rows that wait to be looked up: those of single commits go first, those of a bulk command all together once it is over. */
import type { TouchedRow } from '#renderer/db/store.ts'

/** Rows of single commits looked up at once. */
const MOST_ROWS = 2000
/** From so many waiting rows on the index is behind; fewer are there before anybody looks. */
const LONG = 500

export interface Backlog {
  readonly add: (rows: readonly TouchedRow[], lane: 'soon' | 'bulk') => void
  /** Whether something may be looked up now. */
  readonly isDue: () => boolean
  /** What is looked up next; it is out once `done`, and waits again after `putBack`. */
  readonly take: () => readonly TouchedRow[]
  readonly done: () => void
  readonly putBack: () => void
  /** Rows of single commits that came since the last look or glance; they stay, because what is under way may be older. */
  readonly glance: () => readonly TouchedRow[]
  readonly isEmpty: () => boolean
  readonly isLong: () => boolean
  readonly onLong: (listener: () => void) => () => void
  /** Settles when the backlog has changed. */
  readonly nextChange: () => Promise<void>
  readonly clear: () => void
}

type Lane = Map<string, TouchedRow>

const placeOf = ({ table, id }: TouchedRow): string => `${table} ${id}`

/** An empty backlog; `isHeld` says whether rows of bulk commands still wait. */
export function createBacklog(isHeld: () => boolean): Backlog {
  // One entry a row, however often it was touched.
  const soon: Lane = new Map()
  const bulk: Lane = new Map()
  let glanced = new Set<string>()
  let taken: readonly TouchedRow[] = []
  let takenFrom = soon
  let wasLong = false
  const listeners = new Set<() => void>()
  const waiting: (() => void)[] = []
  const isLong = (): boolean => bulk.size + (takenFrom === bulk ? taken.length : 0) >= LONG
  const changed = (): void => {
    for (const resolve of waiting.splice(0)) resolve()
    if (isLong() === wasLong) return
    wasLong = !wasLong
    for (const listener of [...listeners]) listener()
  }
  const put = (rows: readonly TouchedRow[], lane: Lane): void => {
    for (const row of rows) lane.set(placeOf(row), row)
  }
  return {
    add: (rows, lane) => {
      put(rows, lane === 'soon' ? soon : bulk)
      if (lane === 'soon') for (const row of rows) glanced.delete(placeOf(row))
      changed()
    },
    isDue: () => soon.size > 0 || (bulk.size > 0 && !isHeld()),
    take: () => {
      takenFrom = soon.size > 0 ? soon : bulk
      taken = takenFrom === soon ? [...soon.values()].slice(0, MOST_ROWS) : [...bulk.values()]
      for (const row of taken) takenFrom.delete(placeOf(row))
      glanced = new Set(soon.keys())
      return taken
    },
    done: () => {
      taken = []
      changed()
    },
    putBack: () => {
      put(taken, takenFrom)
      taken = []
    },
    glance: () => {
      if (takenFrom === soon || soon.size === glanced.size) return []
      const fresh = [...soon].filter(([place]) => !glanced.has(place)).slice(0, MOST_ROWS)
      for (const [place] of fresh) glanced.add(place)
      return fresh.map(([, row]) => row)
    },
    isEmpty: () => soon.size + bulk.size + taken.length === 0,
    isLong,
    onLong: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    nextChange: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
      }),
    clear: () => {
      soon.clear()
      bulk.clear()
      taken = []
      changed()
    },
  }
}
