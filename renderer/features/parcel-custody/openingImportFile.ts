/** The table of the opening import: its template, reading a filled one, and the rows that stayed out as a table to mend. */
import { type HeadedTableRefusal, readHeadedTable } from '#renderer/platform/readTable/headedTable.ts'
import type { TableFile } from '#renderer/platform/tableFile.ts'
import { topics } from '#renderer/text/topics.ts'
import type { OpeningLine } from '#shared/domain/parcel-custody/openingCustody.ts'
import { OPENING_FIELDS, type OpeningField, type OpeningRow } from '#shared/domain/parcel-custody/openingRow.ts'
import { EXAMPLE_MARK } from '#shared/domain/roster/readSkipped.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { openingFaultWords } from './openingImportWords.ts'

/** More than any shelf holds; what is more is another kind of table. */
const MOST_OPENING_ROWS = 5_000
const READY_ROWS = 200

/** Why a file is not taken for such a table. */
export type OpeningFileRefusal = HeadedTableRefusal | Refusal<'opening-too-many'>

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

/** Reads a filled table. **Refuses** as `readHeadedTable`, `opening-too-many`. */
export async function readOpeningFile(
  file: Blob & { readonly name: string },
): Promise<Result<OpeningFile, OpeningFileRefusal>> {
  const read = await readHeadedTable<OpeningField>(file, {
    fields: OPENING_FIELDS,
    titles: [CHINESE, ENGLISH],
    days: ['receivedDay', 'keepUntil'],
    figures: ['tag', 'phone', 'waybill', 'quantity', 'declared'],
    isExample: ({ name }) => name === EXAMPLE_MARK,
  })
  if (!read.ok) return read
  const rows = read.value
  if (rows.length > MOST_OPENING_ROWS)
    return refuse('opening-too-many', { detail: { count: rows.length, most: MOST_OPENING_ROWS } })
  return ok({ name: file.name, rows })
}
