/** Where the keys of a clipboard go. Outside React: a step of the cursor draws two lines and the note under them, not the page around. */
import { useSyncExternalStore } from 'react'
import type { GridColumn } from './gridRow.ts'

/** A line and a column. */
export interface GridCursor {
  readonly index: number
  readonly column: GridColumn
}

/** The cursor of one clipboard. */
export interface CursorHolder {
  readonly at: () => GridCursor
  readonly go: (cursor: GridCursor) => void
  readonly listen: (heard: () => void) => () => void
}

/** Readings are what is typed most: the cursor begins there, and comes back to it. */
export const FIRST_COLUMN: GridColumn = 'water'

/** A cursor at the first column of a line. */
export function createCursor(index: number): CursorHolder {
  const listeners = new Set<() => void>()
  let cursor: GridCursor = { index, column: FIRST_COLUMN }
  return {
    at: () => cursor,
    go: (next) => {
      if (next.index === cursor.index && next.column === cursor.column) return
      cursor = next
      for (const heard of listeners) heard()
    },
    listen: (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
  }
}

/** The cursor as a component draws it. */
export function useCursor({ listen, at }: CursorHolder): GridCursor {
  return useSyncExternalStore(listen, at)
}
