/** The table of empty homes: its template, reading a filled one, and the rows that stayed out as a table to mend. */
import { type HeadedTableRefusal, readHeadedTable } from '#renderer/platform/readTable/headedTable.ts'
import type { TableFile } from '#renderer/platform/tableFile.ts'
import { topics } from '#renderer/text/topics.ts'
import { EXAMPLE_MARK } from '#shared/domain/roster/readSkipped.ts'
import {
  VISIT_OPENING_FIELDS,
  type VisitOpeningField,
  type VisitOpeningLine,
  type VisitOpeningRow,
} from '#shared/domain/vacant-inspections/opening/openingRow.ts'
import type { Result } from '#shared/kernel/result.ts'
import { openingFaultWords } from './openingWords.ts'

const READY_ROWS = 200
const WIDTH = 14
const WIDE = 40
const PROBLEM_WIDTH = 60

const CHINESE = topics.vacantOpening['zh-CN'].columns
const ENGLISH = topics.vacantOpening.en.columns

const EXAMPLE: Partial<Record<VisitOpeningField, string>> = {
  unit: '5-0101',
  lastOn: '2026-11-18',
  officer: EXAMPLE_MARK,
  water: '12.5',
  power: '36',
  gas: '4',
  faults: '管道渗漏：厨房立管滴水；门锁：锁芯松',
  remark: `${EXAMPLE_MARK}：这一行导入时会跳过，可以删掉`,
}

const columnOf = (field: VisitOpeningField) => {
  const width = field === 'faults' || field === 'remark' ? WIDE : WIDTH
  return { title: CHINESE[field], width, kind: 'text' } as const
}

/** The empty template in Chinese, as the desk's own tables are written, with an example row that the import passes over. */
export function visitOpeningTemplate(): TableFile {
  return {
    sheet: CHINESE.sheet,
    columns: VISIT_OPENING_FIELDS.map(columnOf),
    rows: [VISIT_OPENING_FIELDS.map((field) => EXAMPLE[field] ?? '')],
    emptyRows: READY_ROWS,
  }
}

/** The rows that stayed out, each with what is wrong: mended and picked again, only they go in. */
export function visitOpeningMendTable(lines: readonly VisitOpeningLine[]): TableFile {
  const faulty = lines.filter(({ standing }) => standing === 'faulty')
  return {
    sheet: CHINESE.sheet,
    columns: [
      ...VISIT_OPENING_FIELDS.map(columnOf),
      { title: CHINESE.problem, width: PROBLEM_WIDTH, kind: 'text' as const },
    ],
    rows: faulty.map(({ row, faults }) => [
      ...VISIT_OPENING_FIELDS.map((field) => row.texts[field]),
      openingFaultWords(faults),
    ]),
  }
}

/** Reads a filled table. Refusals as `readHeadedTable`. */
export function readVisitOpeningFile(
  file: Blob & { readonly name: string },
): Promise<Result<readonly VisitOpeningRow[], HeadedTableRefusal>> {
  return readHeadedTable<VisitOpeningField>(file, {
    fields: VISIT_OPENING_FIELDS,
    titles: [CHINESE, ENGLISH],
    days: ['lastOn'],
    figures: ['water', 'power', 'gas'],
    isExample: ({ officer }) => officer === EXAMPLE_MARK,
  })
}
