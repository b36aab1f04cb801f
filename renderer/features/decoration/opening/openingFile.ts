/** The table of running cases: its template, reading a filled one, and the rows that stayed out as a table to mend. */
import { readTableFile } from '#renderer/platform/readTable/readTableFile.ts'
import { LARGEST_FILE, type TableFileRefusal } from '#renderer/platform/readTable/tableToRead.ts'
import type { TableFile } from '#renderer/platform/tableFile.ts'
import { topics } from '#renderer/text/topics.ts'
import {
  CASE_OPENING_FIELDS,
  type CaseOpeningField,
  type CaseOpeningLine,
  type CaseOpeningRow,
} from '#shared/domain/decoration/opening/openingRow.ts'
import { readDay } from '#shared/domain/roster/cellDay.ts'
import { cellFigures, cellText, isBlank } from '#shared/domain/roster/cellText.ts'
import { EXAMPLE_MARK } from '#shared/domain/roster/readSkipped.ts'
import type { Cell, SheetGrid } from '#shared/domain/roster/sheetGrid.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { openingFaultWords } from './openingWords.ts'

/** Rows in which the header is looked for: a title and a note may stand above it. */
const HEADER_WITHIN = 20
/** Columns that make a row the header. */
const HEADER_COLUMNS = 3
const READY_ROWS = 100
const WIDTH = 14
const PROBLEM_WIDTH = 60

const CHINESE = topics.decorationOpening['zh-CN'].columns
const ENGLISH = topics.decorationOpening.en.columns

const EXAMPLE: Partial<Record<CaseOpeningField, string>> = {
  unit: '1-1-101',
  ownerName: EXAMPLE_MARK,
  contractorName: '某某装饰公司',
  declared: '水电改造、防水',
  permitNumber: 'XK-2026-018',
  permitFrom: '2026-10-08',
  permitTo: '2026-12-31',
  ownerDeposit: '2000',
  ownerReceipt: '0001234',
  remark: `${EXAMPLE_MARK}：这一行导入时会跳过，可以删掉`,
}

/** The empty template in Chinese, as the desk's own tables are written, with an example row that the import passes over. */
export function caseOpeningTemplate(): TableFile {
  return {
    sheet: CHINESE.sheet,
    columns: CASE_OPENING_FIELDS.map((field) => ({ title: CHINESE[field], width: WIDTH, kind: 'text' })),
    rows: [CASE_OPENING_FIELDS.map((field) => EXAMPLE[field] ?? '')],
    emptyRows: READY_ROWS,
  }
}

/** The rows that stayed out, each with what is wrong: mended and picked again, only they go in. */
export function caseOpeningMendTable(lines: readonly CaseOpeningLine[]): TableFile {
  const faulty = lines.filter(({ standing }) => standing === 'faulty')
  return {
    sheet: CHINESE.sheet,
    columns: [
      ...CASE_OPENING_FIELDS.map((field) => ({ title: CHINESE[field], width: WIDTH, kind: 'text' as const })),
      { title: CHINESE.problem, width: PROBLEM_WIDTH, kind: 'text' as const },
    ],
    rows: faulty.map(({ row, faults }) => [
      ...CASE_OPENING_FIELDS.map((field) => row.texts[field]),
      openingFaultWords(faults),
    ]),
  }
}

/** Reads a filled table. **Refuses** as `readTableFile`, `opening-no-header`, `no-rows`. */
export async function readCaseOpeningFile(
  file: Blob & { readonly name: string },
): Promise<Result<readonly CaseOpeningRow[], TableFileRefusal | Refusal<'opening-no-header'>>> {
  // Before it is loaded: a film picked by mistake would fill the memory.
  if (file.size > LARGEST_FILE) return refuse('too-large', { detail: { megabytes: LARGEST_FILE / 1024 / 1024 } })
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (bytes === undefined) return refuse('damaged')
  const read = await readTableFile(bytes, file.name)
  if (!read.ok) return read
  for (const { grid } of read.value.sheets) {
    const rows = rowsOf(grid)
    if (rows !== undefined) return rows.length === 0 ? refuse('no-rows') : ok(rows)
  }
  return refuse('opening-no-header')
}

const normalized = (title: string): string => title.replaceAll(/[\s（(].*$/g, '').toLowerCase()

const FIELD_OF: ReadonlyMap<string, CaseOpeningField> = new Map(
  CASE_OPENING_FIELDS.flatMap((field) => [
    [normalized(CHINESE[field]), field] as const,
    [normalized(ENGLISH[field]), field] as const,
  ]),
)

function rowsOf(grid: SheetGrid): readonly CaseOpeningRow[] | undefined {
  const at = grid.rows.slice(0, HEADER_WITHIN).findIndex((row) => fieldsOf(row).size >= HEADER_COLUMNS)
  if (at < 0) return undefined
  const fields = fieldsOf(grid.rows[at] ?? [])
  return grid.rows.slice(at + 1).flatMap((cells, index): readonly CaseOpeningRow[] => {
    const texts = textsOf(cells, fields, grid.epoch1904 === true)
    const isBlankRow = [...fields.values()].every((column) => isBlank(cells[column] ?? null))
    return isBlankRow || texts.ownerName === EXAMPLE_MARK ? [] : [{ row: at + index + 2, texts }]
  })
}

function fieldsOf(row: readonly Cell[]): ReadonlyMap<CaseOpeningField, number> {
  const found = new Map<CaseOpeningField, number>()
  for (const [column, cell] of row.entries()) {
    const field = FIELD_OF.get(normalized(cellText(cell)))
    if (field !== undefined && !found.has(field)) found.set(field, column)
  }
  return found
}

const DAYS: ReadonlySet<CaseOpeningField> = new Set(['permitFrom', 'permitTo'])
const FIGURES: ReadonlySet<CaseOpeningField> = new Set([
  ...(['ownerPhone', 'siteManagerPhone', 'permitNumber', 'ownerDeposit', 'contractorDeposit'] as const),
  ...(['passDeposit', 'ownerReceipt', 'contractorReceipt'] as const),
])

function textsOf(
  cells: readonly Cell[],
  fields: ReadonlyMap<CaseOpeningField, number>,
  epoch1904: boolean,
): CaseOpeningRow['texts'] {
  const read = (field: CaseOpeningField): string => {
    const cell = cells[fields.get(field) ?? -1] ?? null
    if (DAYS.has(field)) return readDay(cell, epoch1904).value ?? cellText(cell)
    return FIGURES.has(field) ? cellFigures(cell) : cellText(cell)
  }
  return Object.fromEntries(CASE_OPENING_FIELDS.map((field) => [field, read(field)])) as Record<
    CaseOpeningField,
    string
  >
}
