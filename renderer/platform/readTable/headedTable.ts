/** A filled table whose header names known columns, in any of their languages: each row as texts by column (opening imports). */
import { readDay } from '#shared/domain/roster/cellDay.ts'
import { cellFigures, cellText, isBlank } from '#shared/domain/roster/cellText.ts'
import type { Cell, SheetGrid } from '#shared/domain/roster/sheetGrid.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { readTableFile } from './readTableFile.ts'
import { LARGEST_FILE, type TableFileRefusal } from './tableToRead.ts'

/** Rows in which the header is looked for: a title and a note may stand above it. */
const HEADER_WITHIN = 20
/** Columns that make a row the header. */
const HEADER_COLUMNS = 3

/** The columns of such a table. */
export interface HeadedColumns<Field extends string> {
  readonly fields: readonly Field[]
  /** What each language calls them; a word in brackets behind a title is a hint and does not count. */
  readonly titles: readonly Readonly<Record<Field, string>>[]
  readonly days: readonly Field[]
  /** Numbers that are kept as digits: telephones, tags, amounts. */
  readonly figures: readonly Field[]
  /** Whether a row is the template's example. */
  readonly isExample: (texts: Readonly<Record<Field, string>>) => boolean
}

/** One row, by the number it has in the file. */
export interface HeadedRow<Field extends string> {
  readonly row: number
  readonly texts: Readonly<Record<Field, string>>
}

/** Why a file is not taken for such a table. */
export type HeadedTableRefusal = TableFileRefusal | Refusal<'opening-no-header'>

/** Reads the first sheet that has the header. **Refuses** as `readTableFile`, `too-large`, `opening-no-header`, `no-rows`. */
export async function readHeadedTable<Field extends string>(
  file: Blob & { readonly name: string },
  columns: HeadedColumns<Field>,
): Promise<Result<readonly HeadedRow<Field>[], HeadedTableRefusal>> {
  // Before it is loaded: a film picked by mistake would fill the memory.
  if (file.size > LARGEST_FILE) return refuse('too-large', { detail: { megabytes: LARGEST_FILE / 1024 / 1024 } })
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (bytes === undefined) return refuse('damaged')
  const read = await readTableFile(bytes, file.name)
  if (!read.ok) return read
  for (const { grid } of read.value.sheets) {
    const rows = rowsOf(grid, columns)
    if (rows !== undefined) return rows.length === 0 ? refuse('no-rows') : ok(rows)
  }
  return refuse('opening-no-header')
}

const normalized = (title: string): string => title.replaceAll(/[\s（(].*$/g, '').toLowerCase()

function rowsOf<Field extends string>(
  grid: SheetGrid,
  columns: HeadedColumns<Field>,
): readonly HeadedRow<Field>[] | undefined {
  const names = new Map(
    columns.fields.flatMap((field) => columns.titles.map((title) => [normalized(title[field]), field] as const)),
  )
  const at = grid.rows.slice(0, HEADER_WITHIN).findIndex((row) => fieldsOf(row, names).size >= HEADER_COLUMNS)
  if (at < 0) return undefined
  const places = fieldsOf(grid.rows[at] ?? [], names)
  return grid.rows.slice(at + 1).flatMap((cells, index): readonly HeadedRow<Field>[] => {
    const cellOf = (field: Field): Cell => cells[places.get(field) ?? -1] ?? null
    const texts = textsOf(cellOf, columns, grid.epoch1904 === true)
    const isBlankRow = [...places.keys()].every((field) => isBlank(cellOf(field)))
    return isBlankRow || columns.isExample(texts) ? [] : [{ row: at + index + 2, texts }]
  })
}

/** The column of each field that the row names. */
function fieldsOf<Field extends string>(
  row: readonly Cell[],
  names: ReadonlyMap<string, Field>,
): ReadonlyMap<Field, number> {
  const found = new Map<Field, number>()
  for (const [column, cell] of row.entries()) {
    const field = names.get(normalized(cellText(cell)))
    if (field !== undefined && !found.has(field)) found.set(field, column)
  }
  return found
}

function textsOf<Field extends string>(
  cellOf: (field: Field) => Cell,
  { fields, days, figures }: HeadedColumns<Field>,
  epoch1904: boolean,
): Readonly<Record<Field, string>> {
  const read = (field: Field): string => {
    const cell = cellOf(field)
    if (days.includes(field)) return readDay(cell, epoch1904).value ?? cellText(cell)
    return figures.includes(field) ? cellFigures(cell) : cellText(cell)
  }
  return Object.fromEntries(fields.map((field) => [field, read(field)])) as Record<Field, string>
}
