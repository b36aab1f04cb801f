/** A sheet as sections of table rows: what `paginate.ts` breaks and `SheetPage.tsx` draws. */
import type { ReactNode } from 'react'

/** Columns of the grid beside the label column; every row's cells add up to it. */
export const GRID_COLUMNS = 24

/** One row; `cells` are its `th` and `td`. */
export interface SheetRow {
  readonly key: string
  readonly cells: ReactNode
  /** For rows of a fixed height in `sheet.css`. */
  readonly className?: string
}

/** Rows under one label at the left, e.g. 家庭成员. */
export interface SheetSection {
  readonly key: string
  /** Lines of the label. */
  readonly label: readonly string[]
  /** Column titles, repeated where the section goes on. */
  readonly head?: SheetRow
  readonly rows: readonly SheetRow[]
  /** For sections of a few rows that make no sense apart. */
  readonly keepTogether?: boolean
  /** For signatures: rows of the section before come along to a page of their own. */
  readonly notAlone?: boolean
}

/** One row of a section. */
export function row(key: string, cells: ReactNode, className?: string): SheetRow {
  return className === undefined ? { key, cells } : { key, cells, className }
}
