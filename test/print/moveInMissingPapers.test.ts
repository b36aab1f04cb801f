/** 《入伙资料缺件条》 on paper: both copies share a page with everything that lacks; a long list loses no line on either. */
import { describe, expect, it } from 'vitest'
import {
  buildBlankMoveInMissing,
  buildMoveInMissing,
  type MissingSlipFacts,
  MOVE_IN_MISSING_SHEET_ID,
} from '#shared/domain/move-in/papers/missingSheet.ts'
import { type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { readPdf, readQrCodesOfCopies } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()
const context = sheetContext({ serialNumber: { text: 'A-RQ-00003', provisional: false } })
const RECORD = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())
const OWNER = '阿卜杜热依木·麦麦提'
const times = (words: string, part: string): number => words.split(part).length - 1

async function printed(model: unknown) {
  const stamp = { at: sheetContext().at, by: '张敏', reprints: 0, sample: false }
  const stamped = stampPrint(model as JsonObject & { readonly frame: SheetFrame }, stamp)
  const made = await printer.toPdf({ sheetId: MOVE_IN_MISSING_SHEET_ID, model: stamped, paper: 'A4', copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const { pages } = await readPdf(made.value)
  const words = pages.map(({ text }) => text.replaceAll(/\s/gu, '')).join('')
  return { pages, words, codes: (await readQrCodesOfCopies(made.value, 2)).flat() }
}

const slipOf = (lines: MissingSlipFacts['lines']) =>
  buildMoveInMissing({ unit: '9-1001', owner: OWNER, lines }, context)

describe('what a visit usually lacks', () => {
  it('stands on both copies of one page, by whose turn it is', async () => {
    const { pages, words, codes } = await printed(
      slipOf([
        { turn: 'owner', what: '缺 业主身份证复印件', whose: OWNER },
        { turn: 'owner', what: '缺 授权委托书原件', whose: '' },
        { turn: 'us', what: '前期物业服务合同 还差 1 份', whose: '' },
        { turn: 'engineering', what: '缺 电表读数', whose: '' },
      ]),
    )
    expect(pages).toHaveLength(1)
    for (const label of ['客户联', '存根联']) expect(times(words, label), label).toBe(1)
    for (const line of ['授权委托书原件', '还差1份', '电表读数', '客户签收', 'A-RQ-00003'])
      expect(times(words, line), line).toBeGreaterThanOrEqual(2)
    expect(words).toContain(OWNER)
    expect(codes).toEqual([RECORD, RECORD])
  })

  it('by hand is one page with both copies too', async () => {
    const { pages, words } = await printed(buildBlankMoveInMissing(context))
    expect(pages).toHaveLength(1)
    for (const one of ['客户联', '存根联']) expect(words).toContain(one)
  })
})

it('a home with many owners loses none of them on either copy', async () => {
  const lines = Array.from({ length: 30 }, (_, at) => {
    return { turn: 'owner', what: '缺 业主身份证复印件', whose: `业主${String(at + 100)}` } as const
  })
  const { words } = await printed(slipOf(lines))
  for (const { whose } of lines) expect(times(words, whose), whose).toBe(2)
})
