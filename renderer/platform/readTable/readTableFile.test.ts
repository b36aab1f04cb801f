import { deflateRawSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import {
  arrayBuffer,
  cellsOf,
  readRosterBytes,
  rosterFixture,
  textFile,
  workbookOf,
  zipOf,
} from '#test/support/rosterFiles.ts'
import { readTableFile } from './readTableFile.ts'
import { inflateText } from './zipEntries.ts'

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const utf16 = (text: string): readonly number[] => [...iconv.encode(text, 'utf16-le')]
const bytes = (...values: readonly number[]): ArrayBuffer => arrayBuffer(Uint8Array.from(values))
const refusal = async (file: ArrayBuffer, name = 'roster.xlsx'): Promise<string> => {
  const read = await readTableFile(file, name)
  return read.ok ? 'read' : read.error.code
}

describe('a file that is no roster is refused with its own way out', () => {
  test.each<[string, ArrayBuffer, string]>([
    ['empty', bytes(), 'empty-file'],
    ['an old .xls', bytes(...OLE, ...Array.from({ length: 600 }, () => 0), ...utf16('Workbook')), 'old-xls'],
    ['an .xls of before', bytes(0x09, 0x04, 0x06, 0x00, 1, 2, 3), 'old-xls'],
    [
      'a workbook with a password',
      bytes(...OLE, ...Array.from({ length: 600 }, () => 0), ...utf16('EncryptedPackage')),
      'has-password',
    ],
    ['a web page called .xls', textFile('<html><table><tr><td>房号</td></tr></table></html>'), 'web-page'],
    ['XML of 2003 called .xls', textFile('\ufeff<?xml version="1.0"?><Workbook/>'), 'web-page'],
    ['another archive', zipOf({ 'word/document.xml': '<w/>' }), 'not-a-table'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'not-a-table'],
    ['a workbook cut short', rosterFixture('messy.xlsx').slice(0, 4000), 'damaged'],
    ['a workbook without its sheet', zipOf({ 'xl/workbook.xml': '<workbook/>' }), 'damaged'],
    ['an archive with nothing in it', bytes(0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)), 'not-a-table'],
    ['a workbook of empty sheets', workbookOf(''), 'no-rows'],
    ['a CSV of commas', textFile(',,\r\n,,\r\n'), 'no-rows'],
    ['more than 50 MB', new ArrayBuffer(50 * 1024 * 1024 + 1), 'too-large'],
  ])('%s', async (_, file, code) => {
    expect(await refusal(file)).toBe(code)
  })

  test('changed somewhere in its middle', async () => {
    const file = rosterFixture('libreoffice-5000.xlsx')
    new Uint8Array(file).fill(0xff, 100_000, 100_400)
    expect(await refusal(file)).toBe('damaged')
  })

  test('an archive that claims to unpack to gigabytes', async () => {
    const file = workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>')
    const view = new DataView(file)
    for (let at = 0; at < file.byteLength - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xf0000000, true)
    expect(await refusal(file)).toBe('too-much-inside')
  })

  test('an archive that unpacks to more than it claims is stopped on the way', async () => {
    const packed = new Uint8Array(deflateRawSync(Buffer.alloc(1_000_000)))
    const entry = { name: 'x.xml', size: 10, method: 8, packed }
    let seen = 0
    const inflated = await inflateText(entry, 100_000, (text) => {
      seen += text.length
    })
    expect(inflated).toEqual({ ok: false, error: 'too-much-inside' })
    expect(seen).toBeLessThanOrEqual(100_000)
  })
})

describe('a workbook', () => {
  test('gives text, numbers, dates and errors as they are', async () => {
    const rows =
      '<row r="2"><c r="B2" t="inlineStr"><is><t> =1+1 </t></is></c><c r="C2"><v>13800138000</v></c>' +
      '<c r="D2" t="e"><f>VLOOKUP(1,2,3)</f><v>#N/A</v></c><c r="E2" t="b"><v>1</v></c></row>'
    expect((await cellsOf(workbookOf(rows)))[1]).toEqual([null, ' =1+1 ', 13800138000, { error: '#N/A' }, 'TRUE'])
  })

  test('that counts from 1904 says so', async () => {
    const file = workbookOf('<row r="1"><c r="A1"><v>40609</v></c></row>', '<workbookPr date1904="1"/>')
    const read = await readTableFile(file, 'old-mac.xlsx')
    expect(read.ok && read.value.sheets[0]?.grid.epoch1904).toBe(true)
  })
})

describe('a CSV', () => {
  const TEXT = '房号,姓名\r\n2-101,王晓梅\r\n'
  const CELLS = [
    ['房号', '姓名'],
    ['2-101', '王晓梅'],
  ]
  test.each<[string, ArrayBuffer]>([
    ['UTF-8', textFile(TEXT)],
    ['UTF-8 with a mark', textFile(`\ufeff${TEXT}`)],
    ['GB18030', arrayBuffer(iconv.encode(TEXT, 'gb18030'))],
    ['UTF-16 with a mark', arrayBuffer(iconv.encode(TEXT, 'utf16-le', { addBOM: true }))],
    ['semicolons', textFile(TEXT.replaceAll(',', ';'))],
    ['tabs', textFile(TEXT.replaceAll(',', '\t'))],
    ['line ends of Unix', textFile(TEXT.replaceAll('\r', ''))],
  ])('%s', async (_, file) => {
    expect(await cellsOf(file)).toEqual(CELLS)
  })

  test('with rare characters that only GB18030 has', async () => {
    expect(await cellsOf(arrayBuffer(iconv.encode('房号,姓名\n1,𠮷田㛃', 'gb18030')))).toEqual([
      ['房号', '姓名'],
      ['1', '𠮷田㛃'],
    ])
  })

  test('with quotes, line ends and delimiters inside a cell', async () => {
    const file = textFile('房号;姓名;备注\n1;"王梅\n李强";"他说""好"";谢谢"\n')
    expect((await cellsOf(file))[1]).toEqual(['1', '王梅\n李强', '他说"好";谢谢'])
  })

  test('with blank rows keeps the numbers that a spreadsheet shows', async () => {
    const { reading } = await readRosterBytes(textFile('房号,姓名\n\n\n2-101,王梅\n'), 'x.csv')
    expect(reading.lines[0]?.row).toBe(4)
  })

  test('is named after its file', async () => {
    const read = await readTableFile(textFile(TEXT), '业主.2024.csv')
    expect(read.ok && read.value).toMatchObject({ kind: 'csv', sheets: [{ name: '业主.2024' }] })
  })
})
