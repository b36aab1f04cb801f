// Workbooks (.xlsx): the library reads the cells, a pass of our own before it guards the size and finds what it leaves out.
import readWorkbook, { type Sheet } from 'read-excel-file/universal'
import { type Cell, columnLetter, type NamedSheet } from '#shared/domain/roster/sheetGrid.ts'
import { isDay } from '#shared/kernel/days.ts'
import { refuse } from '#shared/kernel/errors.ts'
import { LARGEST_CONTENT, type TableFileResult } from './tableToRead.ts'
import { type WorkbookFacts, workbookFacts } from './workbookFacts.ts'
import { zipEntries } from './zipEntries.ts'

const WORKBOOK = 'xl/workbook.xml'

/** What the library gives for a cell; dates come at midnight UTC, seconds are noise of the spreadsheet's fractions. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number') return value
  if (!(value instanceof Date)) return String(value).toUpperCase()
  const day = Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return { day: isDay(day) ? day : null }
}

/** Column and row of an address such as `F12`, from 0. */
function placeOf(address: string): readonly [row: number, column: number] {
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? 'A'
  let column = 0
  while (columnLetter(column) !== letters && column < 1000) column++
  return [Number(address.slice(letters.length)) - 1, column]
}

function withErrors(rows: (readonly Cell[])[], errors: ReadonlyMap<string, string> | undefined): void {
  for (const [address, error] of errors ?? []) {
    const [row, column] = placeOf(address)
    const cells = [...(rows[row] ?? [])]
    while (cells.length < column) cells.push(null)
    cells[column] = { error }
    while (rows.length < row) rows.push([])
    rows[row] = cells
  }
}

function sheetsOf(read: readonly Sheet[], facts: WorkbookFacts): readonly NamedSheet[] {
  return read.map(({ sheet, data }, index) => {
    const rows = data.map((row): readonly Cell[] => row.map(cellOf))
    withErrors(rows, facts.errors.get(facts.sheets[index] ?? ''))
    return { name: sheet, grid: { rows, epoch1904: facts.epoch1904 } }
  })
}

/** Reads a workbook. Formulas give the value they had when the file was saved; nothing is computed. */
export async function readXlsx(file: ArrayBuffer): Promise<TableFileResult> {
  const entries = zipEntries(file)
  if (!entries.ok) return refuse('damaged')
  if (!entries.value.some(({ name }) => name === WORKBOOK)) return refuse('not-a-table')
  const claimed = entries.value.reduce((total, { size }) => total + size, 0)
  if (claimed > LARGEST_CONTENT) return refuse('too-much-inside')
  const facts = await workbookFacts(entries.value)
  if (!facts.ok) return refuse(facts.error)
  try {
    const sheets = sheetsOf(await readWorkbook(file, { trim: false }), facts.value)
    return sheets.some(({ grid }) => grid.rows.length > 0)
      ? { ok: true, value: { kind: 'xlsx', sheets } }
      : refuse('no-rows')
  } catch {
    // The library throws for every malformed part; which one tells the clerk nothing.
    return refuse('damaged')
  }
}
