/** 《空置房巡查表》 on paper: one visit on one page, a clipboard with each home once, its head on every page, the code read by a decoder that is not the encoder. */
import { describe, expect, it } from 'vitest'
import { type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import { SHIPPED_ITEMS } from '#shared/domain/vacant-inspections/kinds.ts'
import {
  buildClipboardSheet,
  buildEmptyClipboard,
  buildVisitSheet,
  type ClipboardLine,
  INSPECTION_SHEET_ID,
  inspectionSheetSchema,
  type VisitPrinted,
} from '#shared/domain/vacant-inspections/visits/inspectionSheet.ts'
import { clipboardLegend } from '#shared/domain/vacant-inspections/visits/printedWords.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { readPdf, readQrCodesOfCopies } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()

async function printed(model: unknown) {
  const stamp = { at: sheetContext().at, by: '张敏', reprints: 0, sample: false }
  const stamped = stampPrint(model as JsonObject & { readonly frame: SheetFrame }, stamp)
  const job = { sheetId: INSPECTION_SHEET_ID, model: stamped, paper: 'A4-landscape', copies: 1 } as const
  const made = await printer.toPdf(job)
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const read = await readPdf(made.value)
  const codes = (await readQrCodesOfCopies(made.value, 1)).flat()
  return { ...read, words: read.pages.map(({ text }) => text).join(''), codes }
}

const context = sheetContext({ serialNumber: { text: 'A-KX-00007', provisional: false } })
const RECORD = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())
const times = (words: string, part: string): number => words.split(part).length - 1
const LEGEND = clipboardLegend(SHIPPED_ITEMS, ({ code }) => `项目${code}`)

const LONG = '主卧飘窗右下角渗水，墙纸起泡约两平方米，地板有水渍，已用毛巾吸干并关窗，窗扇胶条老化开裂'
const VISIT: VisitPrinted = {
  ...{ scope: '托管', day: '2026年11月21日 10:20', late: '补录 11-22 09:00', officer: '陈燕', key: 'A-07 5-0902 钥匙' },
  ...{ seen: '入户', result: '异常', list: '空置房巡查表 第 3 版' },
  items: SHIPPED_ITEMS.map(({ code }, index) => ({
    number: String(index + 1),
    label: `项目${code}`.slice(0, 8),
    found: index === 5 ? '异常' : '正常',
    remark: index === 5 ? LONG : '',
  })),
  meters: [
    { meter: '水表', last: '12', now: '13.5', used: '1.5 走动', kind: '', remark: '' },
    { meter: '电表', last: '99990', now: '3', used: '13', kind: '翻转', remark: '纸质巡查表补录' },
    { meter: '燃气表', last: '', now: '—', used: '', kind: '未通气', remark: '照片 1 张' },
  ],
  ...{ occupied: '无', care: '已通风，脏，已派保洁', handled: '关阀', remark: LONG, photos: '3 张' },
  followed: '整改通知 A-KZ-00003',
}

const line = (index: number): ClipboardLine => ({
  ...{
    number: String(index + 1),
    unit: `5-${1000 + index}`,
    scope: '只看外观',
    key: `A-${index}、B-${index}`,
  },
  ...{ lastOn: '11-14', water: '1024.5', power: '99999.9', gas: '未通气' },
})

function clipboardOf(count: number) {
  const lines = Array.from({ length: count }, (_, index) => line(index))
  const made = buildClipboardSheet({ building: '5', lines, legend: LEGEND }, context)
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

describe('《空置房巡查表》', () => {
  it('of one visit is one page across: items, readings with the last ones, both times, signatures', async () => {
    const read = await printed(buildVisitSheet(VISIT, { unit: '5-0902', owner: '王梅' }, context))
    expect(read.pages).toHaveLength(1)
    expect(Math.round(read.pages[0]?.widthMm ?? 0)).toBe(297)
    for (const words of [
      ...['空置房巡查表', 'A-KX-00007', '5-0902', '托管', '补录11-2209:00', 'A-075-0902钥匙', '第3版'],
      ...['1.5走动', '翻转', '未通气', '整改通知A-KZ-00003', '巡查人签字', '客服中心签收', '主管签字'],
      LONG,
    ])
      expect(read.words).toContain(words)
    expect(times(read.words, '正常')).toBe(SHIPPED_ITEMS.length - 1)
    expect(read.codes).toEqual([RECORD])
  })

  it('of a home that nobody entered has no items and no readings, and asks for none', async () => {
    const unable = { ...VISIT, items: [], meters: [], seen: '没能进去：锁打不开', result: '没能进去' }
    const read = await printed(buildVisitSheet(unable, { unit: '5-0902', owner: '—' }, context))
    expect(read.pages).toHaveLength(1)
    expect(read.words).toContain('没能进去：锁打不开')
    expect(read.words).not.toContain('上次读数')
  })

  it('to walk with has each home once with its last readings, its head on every page, its legend and signatures', async () => {
    const read = await printed(clipboardOf(40))
    expect(read.pages.length).toBeGreaterThan(1)
    expect(read.pages.length).toBeLessThanOrEqual(4)
    for (let index = 0; index < 40; index += 1) expect(times(read.words, `5-${1000 + index}`), `home ${index}`).toBe(1)
    for (const { text } of read.pages.filter((page) => page.text.includes('5-10'))) expect(text).toContain('燃气表')
    expect(times(read.words, '1024.5')).toBe(40)
    expect(times(read.words, '巡查人签字')).toBe(1)
    for (const { code } of SHIPPED_ITEMS) expect(read.words).toContain(`项目${code}`)
    expect(read.words).toContain('0私自占用')
    expect(read.codes).toEqual(read.pages.map(() => RECORD))
  })

  it('without homes is one page to write on', async () => {
    const read = await printed(buildEmptyClipboard(LEGEND, context))
    expect(read.pages).toHaveLength(1)
    expect(read.codes).toEqual([RECORD])
  })
})

it('a clipboard of nothing is not issued, nor one that no paper holds', () => {
  const made = (count: number) =>
    buildClipboardSheet({ building: '5', lines: Array.from({ length: count }, (_, i) => line(i)), legend: '' }, context)
  expect(made(0)).toMatchObject({ ok: false, error: { code: 'no-homes' } })
  expect(made(301)).toMatchObject({ ok: false, error: { code: 'too-many-homes', detail: { most: 300 } } })
  expect(inspectionSheetSchema.safeParse(clipboardOf(300)).success).toBe(true)
})
