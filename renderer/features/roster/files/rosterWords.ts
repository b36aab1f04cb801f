// The words that go into files: the rows to mend, and the empty template.

import type { TableFile, TableValue } from '#renderer/platform/tableFile.ts'
import { label, text } from '#renderer/text/text.ts'
import { rosterFiles } from '#renderer/text/zh-CN/rosterFiles.ts'
import type { CellCode } from '#shared/domain/roster/line.ts'
import { EXAMPLE_MARK } from '#shared/domain/roster/readSkipped.ts'
import type { MendWords } from './mendTable.ts'

const CODES = Object.keys(rosterFiles.problems) as CellCode[]

/** What is wrong with a cell and how to mend it, in the language of the screen. */
export function problemWords(code: CellCode): string {
  return label(`rosterFiles.problems.${code}`)
}

/** The words of the file to mend, in the language of the screen. */
export function mendWords(): MendWords {
  const codes = Object.fromEntries(CODES.map((code) => [code, problemWords(code)])) as Record<CellCode, string>
  return { sheet: text('rosterFiles.mendSheet'), problem: text('rosterFiles.problemColumn'), codes }
}

/** The template's columns in Chinese, as companies here write them, with the example below; both languages read them. */
const TEMPLATE: readonly (readonly [title: string, width: number, example: string])[] = [
  ['房号', 14, '1-1-101'],
  ['建筑面积', 10, '89.50'],
  ['业主姓名', 14, EXAMPLE_MARK],
  ['与业主关系', 12, '业主'],
  ['联系电话', 16, '13800000000'],
  ['证件类型', 14, '身份证'],
  ['证件号码', 22, ''],
  ['入住日期', 14, '2015-03-08'],
  ['产权份额', 10, '100%'],
  ['共有人', 16, ''],
  ['家庭成员', 24, ''],
  ['租户', 14, ''],
  ['租户电话', 16, ''],
  ['租期至', 14, ''],
  ['紧急联系人', 14, ''],
  ['紧急联系电话', 16, ''],
  ['车牌号', 14, ''],
  ['车位', 12, ''],
  ['房屋用途', 12, '自住'],
  ['房屋状态', 12, '已入住'],
  ['备注', 30, `${EXAMPLE_MARK}：这一行导入时会跳过，可以删掉`],
]
/** Rows below the example that take what is typed as text. */
const READY_ROWS = 300

/** The empty template: a header every import knows, and an example row that the import passes over. */
export function rosterTemplate(): TableFile {
  const example: readonly TableValue[] = TEMPLATE.map(([, , value]) => value)
  return {
    sheet: '业主名册',
    columns: TEMPLATE.map(([title, width]) => ({ title, width, kind: 'text' })),
    rows: [example],
    emptyRows: READY_ROWS,
  }
}
