import { beforeAll, describe, expect, test } from 'vitest'
import { tableBytes } from '#renderer/platform/tableFile.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { RosterMapping } from '#shared/domain/roster/header.ts'
import { ROSTER_DAY, readRosterBytes, rosterFixture, textFile } from '#test/support/rosterFiles.ts'
import { openRosterSession, type RosterSession } from './rosterClient.ts'
import { openInProcessRosterPort, type RosterPort } from './rosterPort.ts'
import { mendWords, rosterTemplate } from './rosterWords.ts'

const OPTIONS = { today: ROSTER_DAY, unitPattern: null }
const fileOf = (name: string, bytes: ArrayBuffer): File => new File([bytes], name)
const fixture = (name: string): File => fileOf(name, rosterFixture(name))

beforeAll(() => startTexts('zh-CN'))

async function openedMapping(session: RosterSession, name: string): Promise<RosterMapping> {
  const opened = await session.open(fixture(name))
  const mapping = opened.ok ? opened.value.sheets[opened.value.best ?? 0]?.mapping : undefined
  if (!mapping) throw new Error('no mapping')
  return mapping
}

describe('a session with the reader', () => {
  test('opens a file, shows its columns, reads it and tells how far it is', async () => {
    const session = openRosterSession(openInProcessRosterPort)
    const mapping = await openedMapping(session, 'libreoffice-5000.xlsx')
    const seen: number[] = []
    const read = await session.read({ sheet: 0, mapping, options: OPTIONS, onProgress: (done) => seen.push(done) })
    expect(read.ok && [read.value.lines.length, read.value.units.length]).toEqual([5000, 3499])
    expect(seen.length).toBeGreaterThan(5)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    session.close()
  })

  test('gives up when it is closed, and answers nothing after that', async () => {
    const session = openRosterSession(openInProcessRosterPort)
    const mapping = await openedMapping(session, 'libreoffice-5000.xlsx')
    const reading = session.read({ sheet: 0, mapping, options: OPTIONS, onProgress: () => session.close() })
    expect(await reading).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await session.open(fixture('messy.xlsx'))).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })

  test('a reader that dies is a refusal', async () => {
    let crash: (reason: Error) => void = () => undefined
    const dying: RosterPort = {
      postMessage: () => crash(new Error('out of memory')),
      terminate: () => undefined,
      listen: (_, onCrash) => {
        crash = onCrash
      },
    }
    expect(await openRosterSession(() => dying).open(fixture('messy.xlsx'))).toMatchObject({
      ok: false,
      error: { code: 'reader-failed' },
    })
  })

  test('a file that is refused says why', async () => {
    const session = openRosterSession(openInProcessRosterPort)
    expect(await session.open(fileOf('x.csv', textFile('')))).toMatchObject({
      ok: false,
      error: { code: 'empty-file' },
    })
  })

  test('takes the header from the row the clerk names', async () => {
    const session = openRosterSession(openInProcessRosterPort)
    await session.open(fileOf('x.csv', textFile('甲,乙\n房号,随便\n1,2\n')))
    const header = await session.header(0, 2)
    expect(header.ok && header.value.mapping).toMatchObject({ headerRow: 2, fields: ['unitCode', null] })
  })
})

describe('the file to mend', () => {
  async function mended(): Promise<ArrayBuffer> {
    const session = openRosterSession(openInProcessRosterPort)
    const mapping = await openedMapping(session, 'messy.xlsx')
    await session.read({ sheet: 0, mapping, options: OPTIONS })
    const file = await session.mend(mendWords())
    if (!file.ok) throw new Error(file.error.code)
    return file.value.buffer
  }

  test('holds the bad rows only, each with what is wrong in front, and its unit though that was merged', async () => {
    const { mapping, reading } = await readRosterBytes(await mended(), 'mend.xlsx')
    expect(mapping.fields[0]).toBeNull()
    expect([reading.rows, reading.lines.length]).toEqual([7, 0])
    const codes = new Set(reading.problems.map(({ code }) => code))
    expect(codes).toContain('digits-lost')
    expect(codes).not.toContain('unit-missing')
  })

  test('is imported once it is mended', async () => {
    const header = ['问题', '楼栋', '单元', '房号', '姓名', '电话']
    const bytes = await tableBytes(
      {
        sheet: '待修改',
        columns: header.map((title) => ({ title, width: 10, kind: 'text' })),
        rows: [['电话 (F): 后面的数字已经丢了', '2栋', '1单元', '103', '周八', '13800138008']],
      },
      'xlsx',
    )
    const { reading } = await readRosterBytes(bytes.buffer, 'mend.xlsx')
    expect([reading.lines[0]?.unit.code, reading.lines[0]?.phones[0]?.number]).toEqual(['2-1-103', '13800138008'])
  })
})

test.each(['xlsx', 'csv'] as const)(
  'the empty template as %s: every column is known, and its example is nobody',
  async (format) => {
    const bytes = await tableBytes(rosterTemplate(), format)
    const { mapping, reading } = await readRosterBytes(bytes.buffer, `template.${format}`)
    expect(mapping.fields).not.toContain(null)
    expect([reading.lines, reading.units, reading.problems, reading.skipped.examples]).toEqual([[], [], [], 1])
  },
)
