import readWorkbook from 'read-excel-file/universal'
import { describe, expect, test } from 'vitest'
import { type TableFile, tableBytes } from './tableFile.ts'

const TABLE: TableFile = {
  sheet: '业主[1]',
  columns: [
    { title: '房号', width: 12, kind: 'text' },
    { title: '金额', width: 10, kind: 'decimal' },
    { title: '户数', width: 10, kind: 'number' },
    { title: '日期', width: 12, kind: 'day' },
  ],
  rows: [
    ['1-2', 89.5, -3, '2015-03-08'],
    ['=HYPERLINK("http://x")', null, null, '不详'],
    ['11010519491231002X', 1, 2, null],
    ['+8613800138000', null, null, null],
  ],
}
const csv = async (table: TableFile): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await tableBytes(table, 'csv'))

describe('a workbook', () => {
  test('keeps numbers as numbers, days as dates and everything else as text', async () => {
    const bytes = await tableBytes({ ...TABLE, emptyRows: 3 }, 'xlsx')
    const [sheet] = await readWorkbook(bytes.buffer)
    expect(sheet?.sheet).toBe('业主 1')
    expect(sheet?.data).toEqual([
      ['房号', '金额', '户数', '日期'],
      ['1-2', 89.5, -3, new Date('2015-03-08T00:00:00Z')],
      ['=HYPERLINK("http://x")', null, null, '不详'],
      ['11010519491231002X', 1, 2, null],
      ['+8613800138000', null, null, null],
    ])
  })
})

describe('a CSV', () => {
  test('begins with the mark by which Excel knows UTF-8, and ends lines as Windows does', async () => {
    const text = await csv(TABLE)
    expect(text.startsWith('\ufeff房号,金额,户数,日期\r\n')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+8613800138000', "'+8613800138000"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['＝1+1', "'＝1+1"],
    ['=A1,"x"', `"'=A1,""x"""`],
  ])('runs no formula: %o', async (value, written) => {
    const text = await csv({ sheet: '', columns: TABLE.columns.slice(0, 1), rows: [[value]] })
    expect(text).toBe(`\ufeff房号\r\n${written}\r\n`)
  })

  test.each(['440524188001010014', '0301', '1-2', '1E5'])('%s is not changed when it is opened', async (value) => {
    expect(await csv({ sheet: '', columns: TABLE.columns.slice(0, 1), rows: [[value]] })).toContain(`"${value}\t"`)
  })

  test('a number that is less than nothing stays a number', async () => {
    expect(await csv({ ...TABLE, rows: [['2-101', 2, -3, '2015-03-08']] })).toContain(
      '\r\n2-101,2.00,-3,2015-03-08\r\n',
    )
  })
})
