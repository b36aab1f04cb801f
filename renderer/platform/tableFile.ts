// Any list as a file: .xlsx with real types and a frozen header, .csv as Excel and WPS open it here (UTF-8 with mark, CRLF).
import writeWorkbook, { type Cell, type CellObject } from 'write-excel-file/universal'

export type TableFormat = 'xlsx' | 'csv'

/**
 * `text` is never a number or formula to a spreadsheet, however it looks; `number` as it is; `decimal` with two decimals;
 * `day` is `YYYY-MM-DD` and becomes a date.
 */
export type TableKind = 'text' | 'number' | 'decimal' | 'day'

export interface TableColumn {
  readonly title: string
  /** In characters; a Chinese one counts two. */
  readonly width: number
  readonly kind: TableKind
}

export type TableValue = string | number | null

/** A list on its way into a file. */
export interface TableFile {
  /** Name on the tab. */
  readonly sheet: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableValue[])[]
  /** Empty rows below that take what is typed as text, for a template. */
  readonly emptyRows?: number
}

export const TABLE_TYPES: Readonly<Record<TableFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
}

const DAY_FORMAT = 'yyyy-mm-dd'
const DECIMAL_FORMAT = '0.00'
/** A cell of this format stays as it is typed: 1-2 no date, a long number no power of ten. */
const TEXT_FORMAT = '@'
const LONGEST_CELL = 32_767
/** What a spreadsheet takes for a formula when it opens a CSV. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/
/** What it takes for a number or day and changes: long or with a leading nought, or 1-2. */
const CHANGED_WHEN_OPENED = /^(?:\d{12,}|0\d+|\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?|\d+E\d+)$/i

const isDayText = (value: string): boolean => /^\d{4}-\d\d-\d\d$/.test(value)

/** Excel refuses control characters in XML and sheet names with signs of paths. */
const cleaned = (text: string): string =>
  text.replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : '')).slice(0, LONGEST_CELL)
const tabName = (name: string): string =>
  cleaned(name)
    .replace(/[\\/?*[\]:]/g, ' ')
    .trim()
    .slice(0, 31) || 'Sheet1'

function workbookCell(value: TableValue, kind: TableKind): Cell {
  if (value === null || value === '') return kind === 'text' ? { type: String, format: TEXT_FORMAT } : null
  if (typeof value === 'number' && kind !== 'text') {
    return { value, type: Number, ...(kind === 'decimal' && { format: DECIMAL_FORMAT }) }
  }
  const text = cleaned(String(value))
  if (kind === 'day' && isDayText(text)) return { value: new Date(`${text}T00:00:00Z`), type: Date, format: DAY_FORMAT }
  // Text is written as text, so that a leading = never runs.
  return { value: text, type: String, ...(kind === 'text' && { format: TEXT_FORMAT }) }
}

const heading = (title: string): CellObject => ({
  value: cleaned(title),
  type: String,
  fontWeight: 'bold',
  format: TEXT_FORMAT,
})

async function xlsxBytes(table: TableFile): Promise<Uint8Array<ArrayBuffer>> {
  const blank = Array.from({ length: table.emptyRows ?? 0 }, () => table.columns.map(() => workbookCell(null, 'text')))
  const data = [
    table.columns.map(({ title }) => heading(title)),
    ...table.rows.map((row) => table.columns.map(({ kind }, index) => workbookCell(row[index] ?? null, kind))),
    ...blank,
  ]
  const columns = table.columns.map(({ width }) => ({ width }))
  const blob = await writeWorkbook(data, { sheet: tabName(table.sheet), columns, stickyRowsCount: 1 }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** A text that begins like a formula gets an apostrophe; one that a spreadsheet would change gets a tab behind it, unseen there. */
function csvText(value: string): string {
  const safe = FORMULA_START.test(value) ? `'${value}` : CHANGED_WHEN_OPENED.test(value) ? `${value}\t` : value
  return /[",;\t\r\n]/.test(safe) || safe.trim() !== safe ? `"${safe.replaceAll('"', '""')}"` : safe
}

function csvCell(value: TableValue, kind: TableKind): string {
  if (value === null) return ''
  if (typeof value === 'number') return kind === 'decimal' ? value.toFixed(2) : String(value)
  return kind === 'day' && isDayText(value) ? value : csvText(value)
}

function csvBytes(table: TableFile): Uint8Array<ArrayBuffer> {
  const lines = [
    table.columns.map(({ title }) => csvText(title)).join(','),
    ...table.rows.map((row) => table.columns.map(({ kind }, index) => csvCell(row[index] ?? null, kind)).join(',')),
  ]
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}

/** The file's bytes. Large lists take seconds: `writeTable` does it beside the desk. */
export async function tableBytes(table: TableFile, format: TableFormat): Promise<Uint8Array<ArrayBuffer>> {
  return format === 'csv' ? csvBytes(table) : xlsxBytes(table)
}
