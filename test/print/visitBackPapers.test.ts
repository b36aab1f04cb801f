/** 入伙回访记录表 on paper: each home once over any number of pages, room to write, the code read by another decoder. */
import { describe, expect, it } from 'vitest'
import {
  buildBlankVisitBackSheet,
  buildVisitBackSheet,
  MOST_VISIT_BACK_LINES,
  VISIT_BACK_SHEET_ID,
  type VisitBackSheetInput,
  type VisitBackSheetLine,
} from '#shared/domain/move-in/visitBacks/visitBackSheet.ts'
import { type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { readPdf, readQrCodesOfCopies } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()
const context = sheetContext({ serialNumber: { text: 'A-HF-00003', provisional: false } })
const RECORD = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())
const times = (words: string, part: string): number => words.split(part).length - 1
const OWNER = '阿卜杜热依木·麦麦提'
const owed = (at: number): VisitBackSheetLine => ({
  ...{ unit: `9-${String(at + 1000)}`, owner: OWNER, turn: '入住一周', due: '2026-11-19', mind: '' },
  ...{ asked: '', answer: '', satisfaction: '', words: '' },
})

async function printed(model: unknown) {
  const stamp = { at: sheetContext().at, by: '张敏', reprints: 0, sample: false }
  const stamped = stampPrint(model as JsonObject & { readonly frame: SheetFrame }, stamp)
  const made = await printer.toPdf({ sheetId: VISIT_BACK_SHEET_ID, model: stamped, paper: 'A4', copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const { pages } = await readPdf(made.value)
  const words = pages.map(({ text }) => text.replaceAll(/\s/gu, '')).join('')
  return { pages, words, codes: (await readQrCodesOfCopies(made.value, 1)).flat() }
}

function sheetOf(lines: readonly VisitBackSheetLine[], more: Partial<VisitBackSheetInput> = {}) {
  const totals = `应回访 ${lines.length}，逾期 0`
  const made = buildVisitBackSheet({ unit: '', owner: '', scope: '9栋', totals, lines, byHand: true, ...more }, context)
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

describe('the list to work from', () => {
  it('of two homes is one page, says what to mind, and is signed', async () => {
    const { pages, words, codes } = await printed(sheetOf([owed(1), { ...owed(2), mind: '免打扰 12:00–14:00' }]))
    expect(pages).toHaveLength(1)
    const said = ['入伙回访记录表', 'A-HF-00003', '9栋', '应回访2，逾期0', OWNER, '2026-11-19', '免打扰12:00–14:00']
    for (const one of [...said, '回访人签字', '主管审核']) expect(words).toContain(one)
    expect(times(words, '9-1001')).toBe(1)
    expect(codes).toEqual([RECORD])
  })

  it('of a building loses no home over its pages', async () => {
    const { pages, words } = await printed(sheetOf(Array.from({ length: 90 }, (_, at) => owed(at))))
    expect(pages.length).toBeGreaterThan(1)
    for (let at = 0; at < 90; at += 1) expect(times(words, `9-${at + 1000}`), `home ${at}`).toBe(1)
  })

  it('of nobody, or of more than a list holds, is not made', () => {
    const asked = { unit: '', owner: '', scope: '', totals: '', byHand: true }
    expect(buildVisitBackSheet({ ...asked, lines: [] }, context)).toMatchObject({ error: { code: 'nothing-to-print' } })
    const lines = Array.from({ length: MOST_VISIT_BACK_LINES + 1 }, (_, at) => owed(at))
    expect(buildVisitBackSheet({ ...asked, lines }, context)).toMatchObject({ error: { code: 'too-many-lines' } })
  })
})

it('what one home said stands whole, however long it is', async () => {
  const words = '厨房地漏返味，物业已上门两次，仍未解决；'.repeat(8)
  const said = { asked: '2026-11-20 电话 张敏', answer: '林一 已回访', satisfaction: '不满意', words }
  const read = await printed(
    sheetOf([{ ...owed(1), ...said }], { unit: '9-1001', owner: OWNER, totals: '1/1', byHand: false }),
  )
  expect(read.words).toContain(words)
  for (const one of ['电话张敏', '林一已回访', '不满意', '1/1']) expect(read.words).toContain(one)
})

it('by hand is one page with lines to write on', async () => {
  const { pages, words, codes } = await printed(buildBlankVisitBackSheet(context))
  expect(pages).toHaveLength(1)
  expect(words).toContain('A-HF-00003')
  expect(words).not.toContain(OWNER)
  expect(codes).toEqual([RECORD])
})
