/** 《空置房巡查名单》 and 《空置房巡查月报》 on paper: nothing cut, each home once, heads on every page, the code read by a decoder that is not the encoder. */
import { describe, expect, it } from 'vitest'
import type { SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import { stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import {
  buildBlankReportSheet,
  buildReportSheet,
  REPORT_SHEET_ID,
  type ReportSheetHome,
  type ReportSheetInput,
  type ReportSheetLine,
} from '#shared/domain/vacant-inspections/report/reportSheet.ts'
import {
  buildBlankRoundSheet,
  buildRoundSheet,
  ROUND_SHEET_ID,
  type RoundSheetInput,
  type RoundSheetLine,
} from '#shared/domain/vacant-inspections/rounds/roundSheet.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { readPdf, readQrCodesOfCopies } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()

async function printed(sheetId: string, model: unknown) {
  const stamp = { at: sheetContext().at, by: '张敏', reprints: 0, sample: false }
  const stamped = stampPrint(model as JsonObject & { readonly frame: SheetFrame }, stamp)
  const made = await printer.toPdf({ sheetId, model: stamped, paper: 'A4', copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const read = await readPdf(made.value)
  const codes = (await readQrCodesOfCopies(made.value, 1)).flat()
  return { ...read, words: read.pages.map(({ text }) => text).join(''), codes }
}

const context = sheetContext({ serialNumber: { text: 'A-KL-00007', provisional: false } })
const RECORD = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())
const times = (words: string, part: string): number => words.split(part).length - 1

const home = (index: number, more: Partial<RoundSheetLine> = {}): RoundSheetLine => ({
  ...{ unit: `5-${1000 + index}`, floor: '9', reason: '未售', key: 'A-12（3 把）', lastOn: '11-14', result: '' },
  ...more,
})

function roundOf(groups: RoundSheetInput['groups']) {
  const told = { name: '暴雨台风后加巡', why: '台风“海葵”过境', day: '2026-11-21', dueOn: '2026-11-22' }
  return buildRoundSheet({ ...told, officers: '赵磊、钱芳', counts: '应巡 40 套，剩 38 套', groups }, context)
}

function sheetOf<Sheet>(built: { readonly ok: boolean; readonly value?: Sheet; readonly error?: { code: string } }) {
  if (!built.ok || built.value === undefined) throw new Error(built.error?.code)
  return built.value
}

describe('《空置房巡查名单》', () => {
  it('says why and until when, hooks and seals, and what was entered already in place of the boxes', async () => {
    const lines = [home(1), home(2, { key: '封存 B-03', reason: '托管' }), home(3, { result: '已巡：异常 11-21' })]
    const read = await printed(ROUND_SHEET_ID, sheetOf(roundOf([{ building: '5# 夏荷阁', lines }])))
    expect(read.pages).toHaveLength(1)
    for (const words of ['空置房巡查名单', 'A-KL-00007', '台风“海葵”过境', '2026-11-22', 'A-12（3把）', '封存B-03'])
      expect(read.words).toContain(words)
    expect(read.words).toContain('已巡：异常11-21')
    expect(times(read.words, '未进')).toBe(3)
    expect(read.words).toContain('归还核对签字')
    expect(read.codes).toEqual([RECORD])
  })

  it('of several buildings has each home once, its head on every page, its signatures once', async () => {
    const lines = (from: number) => Array.from({ length: 60 }, (_, index) => home(from + index))
    const groups = [
      { building: '5# 夏荷阁', lines: lines(100) },
      { building: '6# 秋菊阁', lines: lines(300) },
    ]
    const read = await printed(ROUND_SHEET_ID, sheetOf(roundOf(groups)))
    expect(read.pages.length).toBeGreaterThan(2)
    for (const index of [...lines(100), ...lines(300)]) expect(times(read.words, index.unit), index.unit).toBe(1)
    for (const { text } of read.pages.filter((page) => page.text.includes('A-12'))) expect(text).toContain('上次')
    expect(times(read.words, '归还核对签字')).toBe(1)
    expect(read.codes).toEqual(read.pages.map(() => RECORD))
  })

  it('blank is one page; of nothing, or of too many homes, it is not issued', async () => {
    const read = await printed(ROUND_SHEET_ID, buildBlankRoundSheet(context))
    expect(read.pages).toHaveLength(1)
    expect(read.codes).toEqual([RECORD])
    expect(roundOf([])).toMatchObject({ ok: false, error: { code: 'no-homes' } })
    const lines = Array.from({ length: 601 }, (_, index) => home(index))
    expect(roundOf([{ building: '5#', lines }])).toMatchObject({
      error: { code: 'too-many-homes', detail: { most: 600 } },
    })
  })
})

const line = (name: string, more: Partial<ReportSheetLine> = {}): ReportSheetLine => ({
  ...{ name, homes: '30', kept: '24', breached: '4', share: '80%', percent: 80, visits: '71', unable: '2' },
  ...{ faults: '3/2', overdue: '1', drifts: '1' },
  ...more,
})
const breachedHome = (index: number): ReportSheetHome => ({
  ...{ unit: `5-${1000 + index}`, building: '5# 夏荷阁', reason: '未售', done: '1/2', unable: '0', officers: '赵磊' },
})
const REPORT: ReportSheetInput = {
  month: '2026年11月',
  asOf: '2026-11-30',
  rule: '每套每月不少于 2 次为达标。',
  summary: [
    { label: '在巡套数', value: '60' },
    { label: '达标率', value: '80%' },
  ],
  buildings: [line('5# 夏荷阁'), line('6# 秋菊阁', { share: '—', percent: null })],
  officers: [line('赵磊')],
  days: Array.from({ length: 30 }, (_, index) => ({
    ...{ day: String(index + 1), visits: index % 5, unable: index % 7 === 0 ? 1 : 0 },
  })),
  breached: [breachedHome(1), breachedHome(2)],
}

describe('《空置房巡查月报》', () => {
  it('has its numbers, a line a building and officer, a chart of days, and every breached home by name', async () => {
    const read = await printed(REPORT_SHEET_ID, sheetOf(buildReportSheet(REPORT, context)))
    expect(read.pages).toHaveLength(1)
    for (const words of ['空置房巡查月报', '2026年11月', '在巡套数', '夏荷阁', '赵磊', '80%', '5-1001', '5-1002'])
      expect(read.words).toContain(words)
    expect(read.words).toContain('每套每月不少于2次为达标')
    expect(read.words).toContain('主管审核')
    expect(read.codes).toEqual([RECORD])
  })

  it('of a bad month names all it can and says how many more there are', async () => {
    const breached = Array.from({ length: 420 }, (_, index) => breachedHome(index))
    const read = await printed(REPORT_SHEET_ID, sheetOf(buildReportSheet({ ...REPORT, breached }, context)))
    expect(times(read.words, '5-1399')).toBe(1)
    expect(read.words).not.toContain('5-1400')
    expect(read.words).toContain('另有20套')
    expect(read.codes).toEqual(read.pages.map(() => RECORD))
  })

  it('of nothing is not issued; blank it is a page to write on', async () => {
    const nothing = buildReportSheet({ ...REPORT, buildings: [] }, context)
    expect(nothing).toMatchObject({ ok: false, error: { code: 'nothing-to-report' } })
    const read = await printed(REPORT_SHEET_ID, buildBlankReportSheet(context))
    expect(read.pages).toHaveLength(1)
    expect(read.codes).toEqual([RECORD])
  })
})
