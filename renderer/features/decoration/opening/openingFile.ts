/** The table of running cases: its template, reading a filled one, and the rows that stayed out as a table to mend. */
import { type HeadedTableRefusal, readHeadedTable } from '#renderer/platform/readTable/headedTable.ts'
import type { TableFile } from '#renderer/platform/tableFile.ts'
import { topics } from '#renderer/text/topics.ts'
import {
  CASE_OPENING_FIELDS,
  type CaseOpeningField,
  type CaseOpeningLine,
  type CaseOpeningRow,
} from '#shared/domain/decoration/opening/openingRow.ts'
import { EXAMPLE_MARK } from '#shared/domain/roster/readSkipped.ts'
import type { Result } from '#shared/kernel/result.ts'
import { openingFaultWords } from './openingWords.ts'

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

/** Reads a filled table. Refusals as `readHeadedTable`. */
export function readCaseOpeningFile(
  file: Blob & { readonly name: string },
): Promise<Result<readonly CaseOpeningRow[], HeadedTableRefusal>> {
  return readHeadedTable<CaseOpeningField>(file, {
    fields: CASE_OPENING_FIELDS,
    titles: [CHINESE, ENGLISH],
    days: ['permitFrom', 'permitTo'],
    figures: [
      ...(['ownerPhone', 'siteManagerPhone', 'permitNumber', 'ownerDeposit', 'contractorDeposit'] as const),
      ...(['passDeposit', 'ownerReceipt', 'contractorReceipt'] as const),
    ],
    isExample: ({ ownerName }) => ownerName === EXAMPLE_MARK,
  })
}
