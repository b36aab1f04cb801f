import { expect, test } from 'vitest'
import { type ListSheet, listSheetModel, readListSheet } from './listSheet.ts'

const sheet: ListSheet = {
  title: '业主名单',
  community: '新湾花园',
  filter: '缺电话',
  printedBy: '2026年11月21日 10:12 张敏 打印',
  columns: [
    { title: '房号', width: 2, numeric: false },
    { title: '姓名', width: 3, numeric: false },
  ],
  rows: [['2-1203', '王晓梅']],
}

test('a list goes through a print job as it is', () => {
  expect(readListSheet(listSheetModel(sheet))).toEqual(sheet)
})

test('a count that is signed says by whom', () => {
  const signed = { ...sheet, signers: ['清点人签字', '日期'] }
  expect(readListSheet(listSheetModel(signed))).toEqual(signed)
})

test.each([
  ['more signers than stand in a row', { signers: ['1', '2', '3', '4', '5'] }],
  ['a row with a cell too many', { rows: [['2-1203', '王晓梅', '13812345678']] }],
  ['no column', { columns: [], rows: [] }],
  ['more rows than paper is for', { rows: Array.from({ length: 2001 }, () => ['a', 'b']) }],
  ['something else', { sheets: [] }],
])('refuses %s', (_, changed) => {
  expect(readListSheet({ ...listSheetModel(sheet), ...changed })).toBeUndefined()
})
