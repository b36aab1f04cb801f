/** The table of handed-over homes: its template, reading a filled one, and the rows that stayed out as a table to mend. */
import { type HeadedTableRefusal, readHeadedTable } from '#renderer/platform/readTable/headedTable.ts'
import type { TableFile } from '#renderer/platform/tableFile.ts'
import { topics } from '#renderer/text/topics.ts'
import {
  MOVE_IN_OPENING_FIELDS,
  type MoveInOpeningField,
  type MoveInOpeningLine,
  type MoveInOpeningRow,
} from '#shared/domain/move-in/opening/openingRow.ts'
import { EXAMPLE_MARK } from '#shared/domain/roster/readSkipped.ts'
import type { Result } from '#shared/kernel/result.ts'
import { moveInOpeningFaultWords } from './openingWords.ts'

const READY_ROWS = 200
const WIDTH = 14
const WIDE = 40
const PROBLEM_WIDTH = 60

const CHINESE = topics.moveInOpening['zh-CN'].columns
const ENGLISH = topics.moveInOpening.en.columns

/** A row that shows every column. */
const EXAMPLE: Readonly<Record<MoveInOpeningField, string>> = {
  unit: '3-0501',
  handedOn: '2026-05-01',
  owner: EXAMPLE_MARK,
  water: '1.5',
  power: '12',
  gas: '0',
  doorKeys: '5',
  accessCards: 'MJ-0091、MJ-0092',
  faults: '卫生间/防水、闭水：渗水/2026-12-01；客厅/墙面：空鼓',
  paid: '已缴清',
  box: 'A-03',
  remark: '这一行导入时会跳过，可以删掉',
}

const columnOf = (field: MoveInOpeningField) => {
  const width = field === 'faults' || field === 'remark' ? WIDE : WIDTH
  return { title: CHINESE[field], width, kind: 'text' } as const
}

/** The empty template in Chinese, as the desk's own tables are written, with an example row that the import passes over. */
export function moveInOpeningTemplate(): TableFile {
  return {
    sheet: CHINESE.sheet,
    columns: MOVE_IN_OPENING_FIELDS.map(columnOf),
    rows: [MOVE_IN_OPENING_FIELDS.map((field) => EXAMPLE[field])],
    emptyRows: READY_ROWS,
  }
}

/** The rows that stayed out, each with what is wrong: mended and picked again, only they go in. */
export function moveInOpeningMendTable(lines: readonly MoveInOpeningLine[]): TableFile {
  const faulty = lines.filter(({ standing }) => standing === 'faulty')
  return {
    sheet: CHINESE.sheet,
    columns: [
      ...MOVE_IN_OPENING_FIELDS.map(columnOf),
      { title: CHINESE.problem, width: PROBLEM_WIDTH, kind: 'text' as const },
    ],
    rows: faulty.map(({ row, faults }) => [
      ...MOVE_IN_OPENING_FIELDS.map((field) => row.texts[field]),
      moveInOpeningFaultWords(faults),
    ]),
  }
}

/** Reads a filled table. Refusals as `readHeadedTable`. */
export function readMoveInOpeningFile(
  file: Blob & { readonly name: string },
): Promise<Result<readonly MoveInOpeningRow[], HeadedTableRefusal>> {
  return readHeadedTable<MoveInOpeningField>(file, {
    fields: MOVE_IN_OPENING_FIELDS,
    titles: [CHINESE, ENGLISH],
    days: ['handedOn'],
    figures: ['water', 'power', 'gas', 'doorKeys', 'accessCards', 'box'],
    isExample: ({ owner }) => owner === EXAMPLE_MARK,
  })
}
