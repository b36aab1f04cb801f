/** A list of people or things as a section: column titles, then one row each. */
import { ColumnCell, ValueCell } from './SheetCells.tsx'
import { row, type SheetSection } from './sheetSection.ts'

interface Column<Row> {
  readonly title: string
  readonly span: number
  readonly text: (row: Row) => string
  readonly className?: string
}

export interface List<Row> {
  readonly key: string
  readonly label: readonly string[]
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
}

/** The section of a list; the spans of its columns add up to the grid. */
export function listSection<Row>({ key, label, rows, columns }: List<Row>): SheetSection {
  const titles = columns.map(({ title, span }) => (
    <ColumnCell key={title} span={span}>
      {title}
    </ColumnCell>
  ))
  const cellsOf = (one: Row) =>
    columns.map(({ title, span, text, className = '' }) => (
      <ValueCell key={title} span={span} text={text(one)} className={className} />
    ))
  return {
    key,
    label,
    head: row('head', titles),
    rows: rows.map((one, index) => row(String(index), cellsOf(one))),
  }
}
