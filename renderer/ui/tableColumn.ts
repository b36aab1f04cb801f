import type { ReactNode } from 'react'

/** One column of a virtual table. */
export interface TableColumn<Row> {
  readonly key: string
  /** In the screen language. */
  readonly title: string
  /** A CSS grid track: `7rem`, `minmax(8rem, 1fr)`. */
  readonly width: string
  /** The track on a phone; `hidden` leaves the column out there. A table whose columns all have one is never wider than the screen. */
  readonly narrowWidth?: string
  readonly numeric?: boolean
  /** The list can be put in the order of this column, either way. */
  readonly sortable?: boolean
  readonly render: (row: Row) => ReactNode
}

/** By which column a list is ordered, and which way. */
export interface TableOrder {
  readonly key: string
  readonly direction: 'up' | 'down'
}

/** What stands in `narrowWidth` for a column that a phone does not show. */
export const HIDDEN = 'hidden'

/** The grid tracks of a table, on a desk and on a phone; `lead` are tracks before the columns. */
export function tracksOf<Row>(
  columns: readonly TableColumn<Row>[],
  lead: readonly string[],
): { readonly wide: string; readonly narrow: string; readonly fits: boolean } {
  const narrow = columns.map(({ width, narrowWidth = width }) => narrowWidth).filter((track) => track !== HIDDEN)
  return {
    wide: [...lead, ...columns.map(({ width }) => width)].join(' '),
    narrow: [...lead, ...narrow].join(' '),
    fits: columns.every(({ narrowWidth }) => narrowWidth !== undefined),
  }
}
