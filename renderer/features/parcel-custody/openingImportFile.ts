/** The table of the opening import: its template, reading a filled one, and the rows that stayed out as a table to mend. */
import { readTableFile } from '#renderer/platform/readTable/readTableFile.ts'
import { LARGEST_FILE, type TableFileRefusal } from '#renderer/platform/readTable/tableToRead.ts'
import type { TableFile } from '#renderer/platform/tableFile.ts'
import { topics } from '#renderer/text/topics.ts'
import type { OpeningLine } from '#shared/domain/parcel-custody/openingCustody.ts'
import { OPENING_FIELDS, type OpeningField, type OpeningRow } from '#shared/domain/parcel-custody/openingRow.ts'
import { readDay } from '#shared/domain/roster/cellDay.ts'
import { cellFigures, cellText, isBlank } from '#shared/domain/roster/cellText.ts'
import { EXAMPLE_MARK } from '#shared/domain/roster/readSkipped.ts'
import type { Cell, SheetGrid } from '#shared/domain/roster/sheetGrid.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { openingFaultWords } from './openingImportWords.ts'

/** More than any shelf holds; what is more is another kind of table. */
const MOST_OPENING_ROWS = 5_000
/** Rows in which the header is looked for: a title and a note may stand above it. */
const HEADER_WITHIN = 20
/** Columns that make a row the header. */
const HEADER_COLUMNS = 3
const READY_ROWS = 200

/** Why a file is not taken for such a table. */
export type OpeningFileRefusal = TableFileRefusal | Refusal<'opening-no-header' | 'opening-too-many'>

/** A table that was read. */
export interface OpeningFile {
  readonly name: string
  readonly rows: readonly OpeningRow[]
}

const CHINESE = topics.custodyRegister['zh-CN'].opening.columns
const ENGLISH = topics.custodyRegister.en.opening.columns

const WIDTHS: Readonly<Record<OpeningField, number>> = {
  kind: 12,
  tag: 10,
  receivedDay: 12,
  unit: 12,
  name: 12,
  phone: 14,
  carrier: 12,
  waybill: 20,
  what: 14,
  quantity: 8,
  features: 20,
  declared: 12,
  slot: 10,
  keepUntil: 12,
  fromName: 12,
  foundPlace: 16,
  finder: 12,
  fault: 16,
  remark: 24,
}

const EXAMPLE: Partial<Record<OpeningField, string>> = {
  kind: '快递代收',
  tag: '118',
  receivedDay: '2026-11-18',
  unit: '1-1-101',
  name: EXAMPLE_MARK,
  carrier: '顺丰速运',
  waybill: 'SF1234567890123',
  slot: 'A-03',
  remark: `${EXAMPLE_MARK}：这一行导入时会跳过，可以删掉`,
}

/** The empty template in Chinese, as the desk's own tables are written, with an example row that the import passes over. */
export function openingTemplate(): TableFile {
  return {
    sheet: CHINESE.sheet,
    columns: OPENING_FIELDS.map((field) => ({ title: CHINESE[field], width: WIDTHS[field], kind: 'text' })),
    rows: [OPENING_FIELDS.map((field) => EXAMPLE[field] ?? '')],
    emptyRows: READY_ROWS,
  }
}

/** The rows that stayed out, each with what is wrong: mended and picked again, only they go in. */
export function openingMendTable(lines: readonly OpeningLine[]): TableFile {
  const faulty = lines.filter(({ standing }) => standing === 'faulty')
  return {
    sheet: CHINESE.sheet,
    columns: [
      ...OPENING_FIELDS.map((field) => ({ title: CHINESE[field], width: WIDTHS[field], kind: 'text' as const })),
      { title: CHINESE.problem, width: 60, kind: 'text' as const },
    ],
    rows: faulty.map(({ row, faults }) => [
      ...OPENING_FIELDS.map((field) => row.texts[field]),
      faults.map(openingFaultWords).join('；'),
    ]),
  }
}

/** Reads a filled table. **Refuses** as `readTableFile`, `opening-no-header`, `opening-too-many`, `no-rows`. */
export async function readOpeningFile(
  file: Blob & { readonly name: string },
): Promise<Result<OpeningFile, OpeningFileRefusal>> {
  // Before it is loaded: a film picked by mistake would fill the memory.
  if (file.size > LARGEST_FILE) return refuse('too-large', { detail: { megabytes: LARGEST_FILE / 1024 / 1024 } })
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (bytes === undefined) return refuse('damaged')
  const read = await readTableFile(bytes, file.name)
  if (!read.ok) return read
  for (const { grid } of read.value.sheets) {
    const rows = rowsOf(grid)
    if (rows === undefined) continue
    if (rows.length === 0) return refuse('no-rows')
    if (rows.length > MOST_OPENING_ROWS)
      return refuse('opening-too-many', { detail: { count: rows.length, most: MOST_OPENING_ROWS } })
    return ok({ name: file.name, rows })
  }
  return refuse('opening-no-header')
}

const normalized = (title: string): string => title.replaceAll(/[\s（(].*$/g, '').toLowerCase()

const FIELD_OF: ReadonlyMap<string, OpeningField> = new Map(
  OPENING_FIELDS.flatMap((field) => [
    [normalized(CHINESE[field]), field] as const,
    [normalized(ENGLISH[field]), field] as const,
  ]),
)

function rowsOf(grid: SheetGrid): readonly OpeningRow[] | undefined {
  const at = grid.rows.slice(0, HEADER_WITHIN).findIndex((row) => fieldsOf(row).size >= HEADER_COLUMNS)
  if (at < 0) return undefined
  const fields = fieldsOf(grid.rows[at] ?? [])
  return grid.rows.slice(at + 1).flatMap((cells, index): readonly OpeningRow[] => {
    const row = { row: at + index + 2, texts: textsOf(cells, fields, grid.epoch1904 === true) }
    const isBlankRow = [...fields.values()].every((column) => isBlank(cells[column] ?? null))
    return isBlankRow || row.texts.name === EXAMPLE_MARK ? [] : [row]
  })
}

/** The column of each field that the row names. */
function fieldsOf(row: readonly Cell[]): ReadonlyMap<OpeningField, number> {
  const found = new Map<OpeningField, number>()
  for (const [column, cell] of row.entries()) {
    const field = FIELD_OF.get(normalized(cellText(cell)))
    if (field !== undefined && !found.has(field)) found.set(field, column)
  }
  return found
}

const FIGURES: ReadonlySet<OpeningField> = new Set(['tag', 'phone', 'waybill', 'quantity', 'declared'])
const DAYS: ReadonlySet<OpeningField> = new Set(['receivedDay', 'keepUntil'])

function textsOf(
  cells: readonly Cell[],
  fields: ReadonlyMap<OpeningField, number>,
  epoch1904: boolean,
): OpeningRow['texts'] {
  const read = (field: OpeningField): string => {
    const cell = cells[fields.get(field) ?? -1] ?? null
    if (DAYS.has(field)) return readDay(cell, epoch1904).value ?? cellText(cell)
    return FIGURES.has(field) ? cellFigures(cell) : cellText(cell)
  }
  return Object.fromEntries(OPENING_FIELDS.map((field) => [field, read(field)])) as Record<OpeningField, string>
}
