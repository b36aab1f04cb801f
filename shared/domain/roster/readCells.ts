/** The cells of one row by field, and the problems found in them, with their place. */
import type { CellRead } from './cellRead.ts'
import { isBlank, shownCell } from './cellText.ts'
import type { HeaderColumn } from './header.ts'
import type { CellCode, CellProblem, Severity } from './line.ts'
import type { Cell } from './sheetGrid.ts'
import type { RosterField } from './synonyms.ts'

const LONGEST_SHOWN = 80

/** The mapped columns of a sheet by their field, in the order of the sheet. */
export type FieldColumns = ReadonlyMap<RosterField, readonly HeaderColumn[]>

/** Groups the columns that are imported. */
export function columnsByField(columns: readonly HeaderColumn[]): FieldColumns {
  const byField = new Map<RosterField, HeaderColumn[]>()
  for (const column of columns) {
    if (column.field === null) continue
    const same = byField.get(column.field) ?? []
    same.push(column)
    byField.set(column.field, same)
  }
  return byField
}

/** One row while it is read: gives cells, collects problems. */
export interface RowCells {
  readonly row: number
  readonly problems: CellProblem[]
  /** The first column of a field, null where it has none. */
  readonly cell: (field: RosterField) => Cell
  /** Reads the first column of a field and reports what is wrong with it. */
  readonly take: <Value>(field: RosterField, read: (cell: Cell) => CellRead<Value>) => Value | null
  /** Reads every column of a field. */
  readonly takeAll: <Value>(field: RosterField, read: (cell: Cell) => CellRead<Value>) => readonly Value[]
  /** Reports something of a field that is not in one cell alone, beside its first column. */
  readonly report: (field: RosterField, code: CellCode, severity: Severity) => void
  readonly has: (field: RosterField) => boolean
  /** Whether any of the fields has something in it. */
  readonly any: (fields: readonly RosterField[]) => boolean
  readonly failed: () => boolean
}

/** The reader of one row. */
export function rowCells(row: number, cells: readonly Cell[], columns: FieldColumns): RowCells {
  const problems: CellProblem[] = []
  const of = (field: RosterField): readonly HeaderColumn[] => columns.get(field) ?? []
  const at = (column: HeaderColumn | undefined): Cell => (column === undefined ? null : (cells[column.index] ?? null))
  const note = (
    column: HeaderColumn | undefined,
    field: RosterField,
    fault: { code: CellCode; severity: Severity },
  ) => {
    const shown = shownCell(at(column)).slice(0, LONGEST_SHOWN)
    problems.push({ row, column: column?.letter ?? '', header: column?.title ?? '', field, shown, ...fault })
  }
  const readAt = <Value>(column: HeaderColumn, field: RosterField, read: (cell: Cell) => CellRead<Value>) => {
    const { value, faults } = read(at(column))
    for (const fault of faults) note(column, field, fault)
    return value
  }
  return {
    row,
    problems,
    cell: (field) => at(of(field)[0]),
    take: (field, read) => {
      const [column] = of(field)
      return column === undefined ? null : readAt(column, field, read)
    },
    takeAll: (field, read) =>
      of(field).flatMap((column) => {
        const value = readAt(column, field, read)
        return value === null ? [] : [value]
      }),
    report: (field, code, severity) => note(of(field)[0], field, { code, severity }),
    has: (field) => of(field).length > 0,
    any: (fields) => fields.some((field) => of(field).some((column) => !isBlank(at(column)))),
    failed: () => problems.some(({ severity }) => severity === 'error'),
  }
}
