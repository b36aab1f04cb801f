/** 《装修巡查表》 on paper: nothing cut, each patrol once, its head on every page, the code read by a decoder that is not the encoder. */
import { describe, expect, it } from 'vitest'
import { PATROL_ITEMS } from '#shared/domain/decoration/kinds.ts'
import {
  buildBlankPatrolSheet,
  buildPatrolSheet,
  ITEM_LABELS,
  itemsText,
  PATROL_SHEET_ID,
  type PatrolSheetLine,
} from '#shared/domain/decoration/patrols/patrolSheet.ts'
import { type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { readPdf, readQrCodesOfCopies } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()

async function printed(model: unknown) {
  const stamp = { at: sheetContext().at, by: '张敏', reprints: 0, sample: false }
  const stamped = stampPrint(model as JsonObject & { readonly frame: SheetFrame }, stamp)
  const made = await printer.toPdf({ sheetId: PATROL_SHEET_ID, model: stamped, paper: 'A4', copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const read = await readPdf(made.value)
  const codes = (await readQrCodesOfCopies(made.value, 1)).flat()
  return { ...read, words: read.pages.map(({ text }) => text).join(''), codes }
}

const context = sheetContext({ serialNumber: { text: 'A-XC-00007', provisional: false } })
const RECORD = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())
const times = (words: string, part: string): number => words.split(part).length - 1
const fault = (item: string, found: string, remark = '') => ({ item, found, remark })

function line(index: number, overrides: Partial<PatrolSheetLine> = {}): PatrolSheetLine {
  return {
    day: '2026-11-21',
    slot: index % 2 === 0 ? '上午' : '下午',
    time: '10:05',
    late: '',
    unit: '2-1203',
    permit: `A-XK-${String(index).padStart(5, '0')}`,
    site: '施工中',
    work: '铺砖、木工',
    people: '3/3',
    items: '13 项正常',
    remarks: '水电完成，开始铺砖',
    officer: '赵磊',
    companion: '陪同 周工',
    ...overrides,
  }
}

function sheetOf(lines: readonly PatrolSheetLine[]) {
  const made = buildPatrolSheet(
    { unit: '2-1203', scope: '2-1203 A-XK-00001', hours: '工作日 8:00–12:00、14:00–19:00', lines },
    context,
  )
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

describe('《装修巡查表》', () => {
  it('of one home says state, work, passes, violations by name, and both times of what was entered late', async () => {
    const items = itemsText(
      PATROL_ITEMS.map((item) => (item === 'structure' ? fault(item, 'fault', '卫生间墙体开洞') : fault(item, 'ok'))),
    )
    const late = line(1, { items, late: '补录 2026-11-22 09:00', remarks: '照片 2 张；已制止' })
    const read = await printed(sheetOf([line(0), late]))
    expect(read.pages).toHaveLength(1)
    for (const words of [
      '装修巡查表',
      'A-XC-00007',
      '13项正常',
      '违章：结构（卫生间墙体开洞）',
      '补录2026-11-2209:00',
      '陪同周工',
      '8:00–12:00',
      '客服中心签收',
    ])
      expect(read.words).toContain(words)
    expect(read.words).not.toContain('罚款')
    expect(read.codes).toEqual([RECORD])
  })

  it('of sixty days has each patrol once, its head on every page, its signatures once', async () => {
    const read = await printed(sheetOf(Array.from({ length: 120 }, (_, index) => line(index + 100))))
    expect(read.pages.length).toBeGreaterThan(1)
    for (let index = 100; index < 220; index += 1)
      expect(times(read.words, `A-XK-${String(index).padStart(5, '0')}`), `patrol ${index}`).toBe(1)
    for (const { text } of read.pages.filter(({ text }) => text.includes('A-XK-001')))
      expect(text).toContain('现场/持证')
    expect(times(read.words, '客服中心签收')).toBe(1)
    expect(read.codes).toEqual(read.pages.map(() => RECORD))
  })

  it('blank is one page to walk with, and says what its numbers mean', async () => {
    const read = await printed(buildBlankPatrolSheet(context))
    expect(read.pages).toHaveLength(1)
    for (const item of PATROL_ITEMS) expect(read.words).toContain(ITEM_LABELS[item])
    expect(read.codes).toEqual([RECORD])
  })
})

it('a sheet of nothing is not issued', () => {
  const made = buildPatrolSheet({ unit: '', scope: '', hours: '', lines: [] }, context)
  expect(made).toMatchObject({ ok: false, error: { code: 'no-patrols' } })
})
