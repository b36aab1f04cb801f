/** 放行单, 借用登记单 and the label of a thing on the papers a desk may choose: nothing cut, no empty page, room to write, codes that are read. */
import { describe, expect, it } from 'vitest'
import { buildBlankLoanSlip, buildLoanSlip } from '#shared/domain/loans/loanSlip.ts'
import { LOAN_SLIP_SHEET_ID } from '#shared/domain/loans/loanSlipModel.ts'
import { buildThingLabel, THING_LABEL_SHEET_ID } from '#shared/domain/loans/thingLabel.ts'
import type { ReleaseFacts } from '#shared/domain/releases/decisions.ts'
import { buildBlankReleaseSlip, buildReleaseSlip } from '#shared/domain/releases/releaseSlip.ts'
import { RELEASE_SLIP_SHEET_ID } from '#shared/domain/releases/releaseSlipModel.ts'
import type { Paper } from '#shared/domain/sheets/paperSizes.ts'
import { type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { type ReadPdf, readPdf, readQrCodesOfCopies } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()

interface OnPaper {
  readonly sheetId: string
  readonly model: unknown
  readonly paper: Paper
}

interface Printed extends ReadPdf {
  readonly codes: readonly (string | undefined)[]
}

async function printed({ sheetId, model, paper }: OnPaper): Promise<Printed> {
  const stamp = { at: sheetContext().at, by: '张敏', reprints: 0, sample: false }
  const stamped = stampPrint(model as JsonObject & { readonly frame: SheetFrame }, stamp)
  const made = await printer.toPdf({ sheetId, model: stamped, paper, copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const copies = paper === 'A4' ? 2 : 1
  return { ...(await readPdf(made.value)), codes: (await readQrCodesOfCopies(made.value, copies)).flat() }
}

const number = { text: 'A-FX-00007', provisional: false }

function slip(lines: number) {
  const goods = Array.from({ length: lines }, (_, index) => ({
    name: `物品${index + 1}号`,
    count: 2,
    unit: '台',
    feature: '海尔 双门 银灰色',
  }))
  const facts: ReleaseFacts = {
    ...{ unitId: null, personId: null, applicant: 'decorator', applicantName: '宏远装饰 赵工', ownerName: '欧阳娜娜' },
    ...{ authorisation: 'phone', paperPlace: '', callNumber: '13812345678', callAt: '', verifier: '张敏', goods },
    ...{ carrierName: '搬家公司 老周', carrierIdLast4: '002X', plate: '粤BD12345', reason: '装修拆旧', replaces: null },
    day: '2026-11-21',
  }
  return buildReleaseSlip(
    facts,
    { unit: '2-0301', replaces: '', callTime: '14:02' },
    sheetContext({ serialNumber: number }),
  )
}

const trolley = { label: '平板车 2', lentAt: '11-21 14:05', due: '11-21 18:00', feeFen: 500, depositFen: 10_000 }
const loan = buildLoanSlip(
  {
    unit: '2-0301',
    borrower: '欧阳娜娜',
    phone: '13812345678',
    loans: [trolley],
    note: '平板车限载 50 公斤，不借给装修施工使用。',
  },
  sheetContext({ serialNumber: { text: 'A-JY-00003', provisional: false } }),
)

const CODE = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())
const wordsOf = ({ pages }: ReadPdf): string => pages.map(({ text }) => text).join('')
const times = (words: string, part: string): number => words.split(part).length - 1

/** One code for each copy of each page. */
const codes = (paper: Paper, pages: number) => Array.from({ length: paper === 'A4' ? 2 * pages : pages }, () => CODE)

describe('放行单', () => {
  const CASES: readonly (readonly [Paper, number, number])[] = [
    ['A4', 2, 1],
    ['A4', 14, 2],
    ['A5', 2, 2],
    ['A5-landscape', 2, 2],
    ['A5-landscape', 14, 4],
    ['continuous-140', 2, 2],
    ['continuous-140', 14, 4],
  ]
  it.each(CASES)('on %s with %i lines of goods takes %i pages, both copies whole', async (paper, lines, pages) => {
    const read = await printed({ sheetId: RELEASE_SLIP_SHEET_ID, model: slip(lines), paper })
    expect(read.pages).toHaveLength(pages)
    const words = wordsOf(read)
    for (let line = 1; line <= lines; line += 1) expect(times(words, `物品${line}号`), `line ${line}`).toBe(2)
    expect(times(words, '放行时间')).toBe(2)
    expect(words).toContain('存根联')
    expect(words).toContain('放行联')
    expect(read.codes).toEqual(codes(paper, pages))
  })

  it('blank takes one page of A4 with a stub and a gate copy', async () => {
    const model = buildBlankReleaseSlip(sheetContext({ serialNumber: number }))
    const read = await printed({ sheetId: RELEASE_SLIP_SHEET_ID, model, paper: 'A4' })
    expect(read.pages).toHaveLength(1)
    expect(times(wordsOf(read), 'A-FX-00007')).toBeGreaterThanOrEqual(2)
  })
})

describe('借用登记单', () => {
  const blank = buildBlankLoanSlip(sheetContext({ serialNumber: { text: 'A-JY-00004', provisional: false } }))
  it.each([
    ['A4', 1],
    ['A5', 2],
    ['A5-landscape', 2],
    ['continuous-140', 2],
    ['continuous-93', 2],
  ] as const)('on %s stands on %i page(s), filled and blank', async (paper, pages) => {
    const filled = await printed({ sheetId: LOAN_SLIP_SHEET_ID, model: loan, paper })
    expect(filled.pages).toHaveLength(pages)
    expect(wordsOf(filled)).toContain('壹佰元整')
    expect(wordsOf(filled)).toContain('138****5678')
    expect(filled.codes).toEqual(codes(paper, pages))
    expect(wordsOf(filled), 'nothing is asked that nobody knows').not.toContain('业主')
    expect((await printed({ sheetId: LOAN_SLIP_SHEET_ID, model: blank, paper })).pages).toHaveLength(pages)
  })
})

describe('the label of a thing', () => {
  it('holds name, place and a code that is read', async () => {
    const thing = { id: SHEET_RECORD_ID, label: '平板车 12', slot: 'A-01' }
    const model = buildThingLabel(thing, { company: '和润物业服务有限公司', community: '阳光花园' })
    const read = await printed({ sheetId: THING_LABEL_SHEET_ID, model, paper: 'label' })
    expect(read.pages).toHaveLength(1)
    for (const words of ['平板车12', 'A-01', '阳光花园', '扫码即还']) expect(wordsOf(read)).toContain(words)
    expect(read.codes).toEqual([CODE])
  })
})
