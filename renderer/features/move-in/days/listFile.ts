/** The handover list as a table: its template, reading a filled one, and the rows that stayed out as a table to mend. */
import { type HeadedTableRefusal, readHeadedTable } from '#renderer/platform/readTable/headedTable.ts'
import type { TableFile } from '#renderer/platform/tableFile.ts'
import { text } from '#renderer/text/text.ts'
import { topics } from '#renderer/text/topics.ts'
import {
  HANDOVER_FIELDS,
  type HandoverFault,
  type HandoverField,
  type HandoverLine,
  type HandoverRow,
} from '#shared/domain/move-in/days/handoverRow.ts'
import { EXAMPLE_MARK } from '#shared/domain/roster/readSkipped.ts'
import type { Result } from '#shared/kernel/result.ts'

const READY_ROWS = 300
const WIDTH = 16
const PROBLEM_WIDTH = 60

const CHINESE = topics.moveInDaysList['zh-CN'].columns
const ENGLISH = topics.moveInDaysList.en.columns

const EXAMPLE: Readonly<Record<HandoverField, string>> = {
  ...{ unit: '3-0501', owner: EXAMPLE_MARK, phone: '13800001111', noticeNumber: 'RZ-2026-018' },
  ...{ noticeDay: '2026-11-20', day: '2026-11-25', slot: '9:00-9:30' },
}

const columnOf = (field: HandoverField) => ({ title: CHINESE[field], width: WIDTH, kind: 'text' }) as const

/** The empty template in Chinese, as lists of builders are written, with an example row that the import passes over. */
export function handoverTemplate(): TableFile {
  return {
    sheet: CHINESE.sheet,
    columns: HANDOVER_FIELDS.map(columnOf),
    rows: [HANDOVER_FIELDS.map((field) => EXAMPLE[field])],
    emptyRows: READY_ROWS,
  }
}

/** The rows that stayed out, each with what is wrong: mended and picked again, only they go in. */
export function handoverMendTable(lines: readonly HandoverLine[]): TableFile {
  const faulty = lines.filter(({ standing }) => standing === 'faulty')
  const problem = { title: CHINESE.problem, width: PROBLEM_WIDTH, kind: 'text' as const }
  return {
    sheet: CHINESE.sheet,
    columns: [...HANDOVER_FIELDS.map(columnOf), problem],
    rows: faulty.map(({ row, faults }) => [
      ...HANDOVER_FIELDS.map((field) => row.texts[field]),
      handoverFaultWords(faults),
    ]),
  }
}

/** All that is wrong with a row, in the screen language. */
export function handoverFaultWords(faults: readonly HandoverFault[]): string {
  return faults.map((fault) => text(`moveInDaysList.faults.${fault}`)).join(text('moveInDaysList.separator'))
}

/** Reads a filled list. Refusals as `readHeadedTable`. */
export function readHandoverFile(
  file: Blob & { readonly name: string },
): Promise<Result<readonly HandoverRow[], HeadedTableRefusal>> {
  return readHeadedTable<HandoverField>(file, {
    fields: HANDOVER_FIELDS,
    titles: [CHINESE, ENGLISH],
    days: ['noticeDay', 'day'],
    figures: ['phone'],
    isExample: ({ owner }) => owner === EXAMPLE_MARK,
  })
}
