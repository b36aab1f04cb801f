// A workbook written as it is made, so that a large one never stands in memory: a zip of plain parts, deflated by the platform.
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { DemoCell, DemoRow } from './demoCommunity.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DAY_STYLE = 1
/** Excel's day 0 in days before 1970. */
const EPOCH_DAYS = 25_569
const DAY_MS = 86_400_000

const PARTS: readonly (readonly [name: string, text: string])[] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="业主名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  ],
]

const letter = (index: number): string => String.fromCharCode(65 + index)
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function cellXml(cell: DemoCell, place: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  return `<c r="${place}" s="${DAY_STYLE}"><v>${Date.parse(`${cell.day}T00:00:00Z`) / DAY_MS + EPOCH_DAYS}</v></c>`
}

function* sheetXml(rows: Iterable<DemoRow>): Generator<string, void, void> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetData>`
  let number = 0
  for (const row of rows) {
    number += 1
    yield `<row r="${number}">${row.map((cell, index) => cellXml(cell, `${letter(index)}${number}`)).join('')}</row>`
  }
  yield '</sheetData></worksheet>'
}

interface Written {
  readonly name: Buffer
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** Sizes follow the part (flag 8) because they are known only then; names are UTF-8 (flag 0x800). */
const FLAGS = 0x808

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(FLAGS, 6)
  header.writeUInt16LE(8, 8)
  header.writeUInt16LE(0x21, 12)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function sizes({ crc, packed, size }: Pick<Written, 'crc' | 'packed' | 'size'>): Buffer {
  const block = Buffer.alloc(12)
  block.writeUInt32LE(crc, 0)
  block.writeUInt32LE(packed, 4)
  block.writeUInt32LE(size, 8)
  return block
}

function directory(parts: readonly Written[], offset: number): Buffer {
  const entries = parts.map((part) => {
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(FLAGS, 8)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt16LE(0x21, 14)
    sizes(part).copy(entry, 16)
    entry.writeUInt16LE(part.name.length, 28)
    entry.writeUInt32LE(part.offset, 42)
    return Buffer.concat([entry, part.name])
  })
  const list = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([list, end])
}

/** Writes the rows as the one sheet of a workbook. */
export async function writeWorkbook(path: string, rows: Iterable<DemoRow>): Promise<void> {
  const file = createWriteStream(path)
  let offset = 0
  const put = async (bytes: Buffer): Promise<void> => {
    offset += bytes.length
    if (!file.write(bytes)) await once(file, 'drain')
  }
  const addPart = async (name: string, texts: Iterable<string>): Promise<Written> => {
    const part = { name: Buffer.from(name), offset }
    await put(localHeader(part.name))
    const start = offset
    let [crc, size] = [0, 0]
    const deflate = createDeflateRaw()
    const drained = (async () => {
      for await (const chunk of deflate) await put(chunk as Buffer)
    })()
    for (const text of texts) {
      const bytes = Buffer.from(text)
      crc = crc32(bytes, crc)
      size += bytes.length
      if (!deflate.write(bytes)) await once(deflate, 'drain')
    }
    deflate.end()
    await drained
    const written = { ...part, crc, packed: offset - start, size }
    await put(Buffer.concat([Buffer.from([0x50, 0x4b, 0x07, 0x08]), sizes(written)]))
    return written
  }
  const parts: Written[] = []
  for (const [name, text] of PARTS) parts.push(await addPart(name, [XML + text]))
  parts.push(await addPart('xl/worksheets/sheet1.xml', sheetXml(rows)))
  await put(directory(parts, offset))
  file.end()
  await once(file, 'finish')
}
