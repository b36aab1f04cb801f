/** The table of keys: its template, reading a filled one, and the rows that stayed out as a table to mend. */
import { type HeadedTableRefusal, readHeadedTable } from '#renderer/platform/readTable/headedTable.ts'
import type { TableFile } from '#renderer/platform/tableFile.ts'
import { topics } from '#renderer/text/topics.ts'
import {
  KEY_OPENING_FIELDS,
  type KeyOpeningField,
  type KeyOpeningLine,
  type KeyOpeningRow,
} from '#shared/domain/loans/keys/openingRow.ts'
import { EXAMPLE_MARK } from '#shared/domain/roster/readSkipped.ts'
import type { Result } from '#shared/kernel/result.ts'
import { keyOpeningFaultWords } from './openingWords.ts'

const READY_ROWS = 200
const WIDTH = 14
const WIDE = 40
const PROBLEM_WIDTH = 60

const CHINESE = topics.keysOpening['zh-CN'].columns
const ENGLISH = topics.keysOpening.en.columns

/** A row for an owner's key, that shows every column. */
const EXAMPLE: Readonly<Record<KeyOpeningField, string>> = {
  unit: '2-1203',
  label: '2-1203 托管',
  slot: 'K-07',
  count: '3',
  opens: '入户门、单元门、信箱（这一行导入时会跳过，可以删掉）',
  owner: EXAMPLE_MARK,
  from: '2026-05-01',
  until: '2027-04-30',
  care: '是',
  seal: 'F-0007',
}

const columnOf = (field: KeyOpeningField) => {
  const width = field === 'opens' ? WIDE : WIDTH
  return { title: CHINESE[field], width, kind: 'text' } as const
}

/** The empty template in Chinese, as the desk's own tables are written, with an example row that the import passes over. */
export function keyOpeningTemplate(): TableFile {
  return {
    sheet: CHINESE.sheet,
    columns: KEY_OPENING_FIELDS.map(columnOf),
    rows: [KEY_OPENING_FIELDS.map((field) => EXAMPLE[field])],
    emptyRows: READY_ROWS,
  }
}

/** The rows that stayed out, each with what is wrong: mended and picked again, only they go in. */
export function keyOpeningMendTable(lines: readonly KeyOpeningLine[]): TableFile {
  const faulty = lines.filter(({ standing }) => standing === 'faulty')
  return {
    sheet: CHINESE.sheet,
    columns: [
      ...KEY_OPENING_FIELDS.map(columnOf),
      { title: CHINESE.problem, width: PROBLEM_WIDTH, kind: 'text' as const },
    ],
    rows: faulty.map(({ row, faults }) => [
      ...KEY_OPENING_FIELDS.map((field) => row.texts[field]),
      keyOpeningFaultWords(faults),
    ]),
  }
}

/** Reads a filled table. Refusals as `readHeadedTable`. */
export function readKeyOpeningFile(
  file: Blob & { readonly name: string },
): Promise<Result<readonly KeyOpeningRow[], HeadedTableRefusal>> {
  return readHeadedTable<KeyOpeningField>(file, {
    fields: KEY_OPENING_FIELDS,
    titles: [CHINESE, ENGLISH],
    days: ['from', 'until'],
    figures: ['label', 'slot', 'count', 'seal'],
    isExample: ({ owner }) => owner === EXAMPLE_MARK,
  })
}
