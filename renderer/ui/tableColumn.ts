import type { ReactNode } from 'react'

/** One column of a virtual table. */
export interface TableColumn<Row> {
  readonly key: string
  /** In the screen language. */
  readonly title: string
  /** A CSS grid track: `7rem`, `minmax(8rem, 1fr)`. */
  readonly width: string
  /** The track on a phone. A table whose columns all have one is never wider than the screen. */
  readonly narrowWidth?: string
  readonly numeric?: boolean
  readonly render: (row: Row) => ReactNode
}
