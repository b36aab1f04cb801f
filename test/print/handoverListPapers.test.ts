/** 交房安排表 on paper: each home once, the head on every page, columns to tick by hand, the code read by another decoder. */
import { describe, expect, it } from 'vitest'
import {
  buildBlankHandoverList,
  buildHandoverList,
  HANDOVER_LIST_SHEET_ID,
  type HandoverListLine,
} from '#shared/domain/move-in/days/handoverListSheet.ts'
import { type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { readPdf, readQrCodesOfCopies } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()
const context = sheetContext({ serialNumber: { text: 'A-JF-00003', provisional: false } })
const RECORD = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())
const times = (words: string, part: string): number => words.split(part).length - 1
const line = (at: number): HandoverListLine => ({
  ...{ slot: '09:00-09:30', unit: `9-${String(at + 1000)}`, owner: '欧阳·买买提江', phone: '138****1111', number: '' },
})

async function printed(model: unknown) {
  const stamp = { at: sheetContext().at, by: '张敏', reprints: 0, sample: false }
  const stamped = stampPrint(model as JsonObject & { readonly frame: SheetFrame }, stamp)
  const made = await printer.toPdf({ sheetId: HANDOVER_LIST_SHEET_ID, model: stamped, paper: 'A4', copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const read = await readPdf(made.value)
  const codes = (await readQrCodesOfCopies(made.value, 1)).flat()
  return { ...read, words: read.pages.map(({ text }) => text).join(''), codes }
}

function sheetOf(count: number) {
  const lines = Array.from({ length: count }, (_, at) => line(at))
  const made = buildHandoverList({ day: '2026年11月25日', place: '销售中心二楼', lines }, context)
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

describe('the schedule of a handover day', () => {
  it('of three homes is one page with columns to tick', async () => {
    const read = await printed(sheetOf(3))
    expect(read.pages).toHaveLength(1)
    for (const words of [
      '交房安排表',
      'A-JF-00003',
      '2026年11月25日',
      '销售中心二楼',
      '共3户',
      '到场',
      '缴费',
      '验房',
      '钥匙',
      '签字',
    ])
      expect(read.words).toContain(words)
    expect(times(read.words, '9-1001')).toBe(1)
    expect(read.codes).toEqual([RECORD])
  })

  it('of a hundred homes has each of them once, the head on every page, the signatures once', async () => {
    const read = await printed(sheetOf(100))
    expect(read.pages.length).toBeGreaterThan(2)
    for (let at = 0; at < 100; at += 1) expect(times(read.words, `9-${at + 1000}`), `home ${at}`).toBe(1)
    expect(times(read.words, '排队号')).toBe(read.pages.length)
    expect(times(read.words, '主管签字')).toBe(1)
    expect(read.codes).toEqual(read.pages.map(() => RECORD))
  })

  it('blank is one page to write on', async () => {
    const read = await printed(buildBlankHandoverList(context))
    expect(read.pages).toHaveLength(1)
    expect(read.words).toContain('A-JF-00003')
  })
})

it.each([
  ['nobody', 0, 'no-homes'],
  ['more than 600 homes', 601, 'too-many-homes'],
] as const)('a schedule of %s is not issued', (_, count, code) => {
  const lines = Array.from({ length: count }, (_one, at) => line(at))
  expect(buildHandoverList({ day: '', place: '', lines }, context)).toMatchObject({ ok: false, error: { code } })
})
