// Roster files for tests: archives put together by hand, fixtures, and a whole reading from bytes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { readTableFile } from '#renderer/platform/readTable/readTableFile.ts'
import type { TableToRead } from '#renderer/platform/readTable/tableToRead.ts'
import { detectMapping, type RosterMapping, rosterSheet } from '#shared/domain/roster/header.ts'
import type { RosterReading } from '#shared/domain/roster/line.ts'
import { readWholeRoster } from '#shared/domain/roster/readRoster.ts'
import type { Cell } from '#shared/domain/roster/sheetGrid.ts'
import type { Day } from '#shared/kernel/days.ts'

/** The day on which the fixtures are read. */
export const ROSTER_DAY = '2026-11-21' as Day

/** The bytes of a fixture. */
export function rosterFixture(name: string): ArrayBuffer {
  return arrayBuffer(readFileSync(join(import.meta.dirname, '../fixtures/roster', name)))
}

/** A buffer of its own. */
export function arrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}

/** Text as a file's bytes. */
export function textFile(text: string): ArrayBuffer {
  return arrayBuffer(new TextEncoder().encode(text))
}

/** An archive of stored parts, made by hand so that tests can lie in it. */
export function zipOf(parts: Readonly<Record<string, string>>): ArrayBuffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const [path, bytes] = [Buffer.from(name), Buffer.from(text)]
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(bytes.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, path, bytes])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, tail, path]))
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return arrayBuffer(Buffer.concat([...locals, list, end]))
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of one sheet from its XML rows. */
export function workbookOf(rowsXml: string, workbookPr = ''): ArrayBuffer {
  return zipOf({
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}">${workbookPr}<sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${rowsXml}</sheetData></worksheet>`,
  })
}

/** The rows of a file's first sheet; throws where it is refused. */
export async function cellsOf(file: ArrayBuffer, name = 'file'): Promise<readonly (readonly Cell[])[]> {
  return (await opened(file, name)).sheets[0]?.grid.rows ?? []
}

async function opened(file: ArrayBuffer, name: string): Promise<TableToRead> {
  const read = await readTableFile(file, name)
  if (!read.ok) throw new Error(`${name} is refused: ${read.error.code}`)
  return read.value
}

/** A file read from its bytes to its lines, as the desk does it with the columns it finds. */
export async function readRosterBytes(
  file: ArrayBuffer,
  name: string,
): Promise<{ readonly mapping: RosterMapping; readonly reading: RosterReading }> {
  const { sheets } = await opened(file, name)
  const sheet = sheets[rosterSheet(sheets) ?? 0]
  const mapping = sheet && detectMapping(sheet.grid)
  if (sheet === undefined || mapping === undefined) throw new Error(`${name} has no header`)
  return { mapping, reading: readWholeRoster(sheet.grid, mapping, { today: ROSTER_DAY, unitPattern: null }) }
}
