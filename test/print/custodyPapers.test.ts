/** Custody's sheets, slips and labels on paper: nothing cut, no empty page, each thing once, codes read by a decoder that is not the encoder. */
import { describe, expect, it } from 'vitest'
import {
  buildBlankCollectionReceipt,
  COLLECTION_RECEIPT_SHEET_ID,
} from '#shared/domain/parcel-custody/collectionReceiptSheet.ts'
import { custodyCode, parseCustodyCode } from '#shared/domain/parcel-custody/custodyCode.ts'
import {
  buildCustodyTag,
  buildDepositorTag,
  buildSlotLabel,
  CUSTODY_TAG_SHEET_ID,
  SLOT_LABEL_SHEET_ID,
} from '#shared/domain/parcel-custody/custodyLabelSheet.ts'
import { CUSTODY_REGISTER_SHEET_ID } from '#shared/domain/parcel-custody/custodyRegisterModel.ts'
import { buildBlankCustodyRegister } from '#shared/domain/parcel-custody/custodyRegisterSheet.ts'
import { buildBlankDeliveryRun, DELIVERY_RUN_SHEET_ID } from '#shared/domain/parcel-custody/deliveryRunSheet.ts'
import { buildBlankFoundNotice, FOUND_NOTICE_SHEET_ID } from '#shared/domain/parcel-custody/foundNoticeSheet.ts'
import { buildBlankRefusalSlip, REFUSAL_SLIP_SHEET_ID } from '#shared/domain/parcel-custody/refusalSlipSheet.ts'
import { parseSlotScanCode, slotScanCode } from '#shared/domain/parcel-custody/slotCode.ts'
import { PACKET_SHEET_ID, packetModel } from '#shared/domain/sheets/packet.ts'
import type { Paper } from '#shared/domain/sheets/paperSizes.ts'
import { type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import {
  day,
  deposit,
  found,
  LONG_NAME,
  noticeOf,
  numbered,
  RARE_NAME,
  receiptOf,
  refusal,
  registerOf,
  runOf,
} from '#test/print/custodySamples.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { type ReadPdf, readPdf, readQrCodesOfCopies } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()

interface OnPaper {
  readonly sheetId: string
  readonly model: unknown
  readonly paper?: Paper
  /** Copies on one page. */
  readonly copies?: number
}

interface Printed extends ReadPdf {
  readonly words: string
  readonly codes: readonly (string | undefined)[]
}

async function printed({ sheetId, model, paper = 'A4', copies = 1 }: OnPaper): Promise<Printed> {
  const stamp = { at: sheetContext().at, by: '张敏', reprints: 0, sample: false }
  const isForm = sheetId !== PACKET_SHEET_ID
  const stamped = isForm
    ? stampPrint(model as JsonObject & { readonly frame: SheetFrame }, stamp)
    : (model as JsonObject)
  const made = await printer.toPdf({ sheetId, model: stamped, paper, copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const read = await readPdf(made.value)
  const codes = (await readQrCodesOfCopies(made.value, copies)).flat()
  return { ...read, words: read.pages.map(({ text }) => text).join(''), codes }
}

const RECORD = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())
const records = (count: number) => Array.from({ length: count }, () => RECORD)
const times = (words: string, part: string): number => words.split(part).length - 1

describe('《物品寄存登记表》', () => {
  it('of one deposit is one page with every field', async () => {
    const read = await printed({ sheetId: CUSTODY_REGISTER_SHEET_ID, model: registerOf([deposit]) })
    expect(read.pages).toHaveLength(1)
    for (const words of [
      '寄存牌号',
      'A231',
      '业主寄存',
      '申报价值',
      '480.00元',
      '已告知',
      'A-03',
      '2026年12月21日',
      '寄存人签字',
    ])
      expect(read.words).toContain(words)
    expect(read.words).toContain(LONG_NAME)
    expect(read.codes).toEqual(records(1))
  })

  it('of a found thing says who counted it and how claims were checked', async () => {
    const read = await printed({ sheetId: CUSTODY_REGISTER_SHEET_ID, model: registerOf([found]) })
    expect(read.pages).toHaveLength(1)
    for (const words of ['张敏、赵磊', 'F-0012', '002X相符', '清点人签字（二）']) expect(read.words).toContain(words)
  })

  it('of sixty things has each once, its head on every page, its signatures once', async () => {
    const read = await printed({ sheetId: CUSTODY_REGISTER_SHEET_ID, model: registerOf([deposit, found, ...day(58)]) })
    expect(read.pages.length).toBeGreaterThan(1)
    for (let index = 0; index < 58; index += 1)
      expect(times(read.words, `SF12345678${String(index).padStart(5, '0')}`), `waybill ${index}`).toBe(1)
    const withRows = read.pages.filter(({ text }) => text.includes('SF12345678'))
    for (const { text } of withRows) expect(text).toContain('快递单号、来源')
    expect(times(read.words, '主管签字')).toBe(1)
    expect(read.words).toContain(RARE_NAME)
    expect(read.codes).toEqual(records(read.pages.length))
  })

  it('blank is one page to write on', async () => {
    const read = await printed({ sheetId: CUSTODY_REGISTER_SHEET_ID, model: buildBlankCustodyRegister(numbered('JC')) })
    expect(read.pages).toHaveLength(1)
    expect(read.codes).toEqual(records(1))
  })
})

describe('《代收物品送达签收单》', () => {
  it.each([1, 60])('of %i homes has each with a place to sign, in the order walked', async (count) => {
    const model = runOf(count)
    const read = await printed({ sheetId: DELIVERY_RUN_SHEET_ID, model })
    expect(times(read.words, '签收人签字')).toBe(read.pages.length)
    const places = model.stops.map(({ unit }) => read.words.indexOf(unit))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(read.codes).toEqual(records(read.pages.length))
    expect(read.words).not.toContain('13812345678')
  })

  it('blank is one page', async () => {
    const read = await printed({ sheetId: DELIVERY_RUN_SHEET_ID, model: buildBlankDeliveryRun(numbered('SD')) })
    expect(read.pages).toHaveLength(1)
  })
})

describe('《失物招领启事》', () => {
  it.each([
    [1, 1],
    [20, 2],
  ])('of %i thing(s) takes %i page(s), with the place and the day to claim by', async (count, pages) => {
    const read = await printed({ sheetId: FOUND_NOTICE_SHEET_ID, model: noticeOf(count) })
    expect(read.pages).toHaveLength(pages)
    expect(times(read.words, '2幢一单元大堂东侧长椅下')).toBe(count)
    expect(read.words).toContain('截至2026年11月28日')
    expect(read.words).toContain('0571-88001234')
  })

  it('blank is one page', async () => {
    const read = await printed({ sheetId: FOUND_NOTICE_SHEET_ID, model: buildBlankFoundNotice(numbered('SW')) })
    expect(read.pages).toHaveLength(1)
  })
})

describe('two on one page of A4', () => {
  it.each([
    ['物品拒收单', REFUSAL_SLIP_SHEET_ID, refusal, ['存根联', '送件人联']],
    ['物品领取单', COLLECTION_RECEIPT_SHEET_ID, receiptOf(2), ['前台联', '领取人联']],
  ] as const)('%s has both copies, each with its code', async (title, sheetId, model, [first, second]) => {
    const read = await printed({ sheetId, model, copies: 2 })
    expect(read.pages).toHaveLength(1)
    expect(times(read.words, title)).toBe(2)
    expect(read.words).toContain(first)
    expect(read.words).toContain(second)
    expect(read.words).toContain(LONG_NAME)
    expect(read.codes).toEqual(records(2))
  })

  it('a receipt of twenty things goes on to a second page of both copies', async () => {
    const read = await printed({ sheetId: COLLECTION_RECEIPT_SHEET_ID, model: receiptOf(20), copies: 2 })
    expect(read.pages).toHaveLength(2)
    expect(times(read.words, 'SF1234567800019')).toBe(2)
    expect(read.codes).toEqual(records(4))
  })

  it.each(['A5', 'A5-landscape', 'continuous-140'] as const)('stands on %s too, one copy a page', async (paper) => {
    for (const [sheetId, model] of [
      [REFUSAL_SLIP_SHEET_ID, refusal],
      [COLLECTION_RECEIPT_SHEET_ID, receiptOf(2)],
    ] as const) {
      const read = await printed({ sheetId, model, paper })
      expect(read.pages).toHaveLength(2)
      expect(read.codes).toEqual(records(2))
    }
  })

  it.each([
    [REFUSAL_SLIP_SHEET_ID, buildBlankRefusalSlip(numbered('JS'))],
    [COLLECTION_RECEIPT_SHEET_ID, buildBlankCollectionReceipt(numbered('LQ'))],
  ])('%s blank is one page', async (sheetId, model) => {
    expect((await printed({ sheetId, model, copies: 2 })).pages).toHaveLength(1)
  })
})

describe('labels', () => {
  const house = { company: '和润物业服务有限公司', community: '阳光花园' }
  const place = { unit: '12-2-1203', slot: 'A-03', what: '顺丰速运 尾号 0123', when: '11-21 14:05' }
  const DERIVED = 'abcdefghijklmnopq234'

  it.each([
    ['A231', SHEET_RECORD_ID],
    ['AB231', DERIVED],
    ['ABCD-1231', DERIVED],
  ])('the tag %s is one label whose code leads to the thing', async (tag, id) => {
    const model = buildCustodyTag({ ...place, code: custodyCode(id), tag }, house)
    const read = await printed({ sheetId: CUSTODY_TAG_SHEET_ID, model, paper: 'label' })
    expect(read.pages).toHaveLength(1)
    for (const words of [tag, '12-2-1203', 'A-03', '顺丰速运', '11-2114:05']) expect(read.words).toContain(words)
    expect(read.codes.map((code) => parseCustodyCode(code ?? ''))).toEqual([id])
  })

  it.each(['A-03', '冷柜-A-103', '地下一层大件货架-12'])(
    'the label of slot %s is one label whose code names it',
    async (label) => {
      const model = buildSlotLabel({ code: slotScanCode(DERIVED), label, size: 'huge' }, house)
      const read = await printed({ sheetId: SLOT_LABEL_SHEET_ID, model, paper: 'label' })
      expect(read.pages).toHaveLength(1)
      expect(read.words).toContain(label)
      expect(read.codes.map((code) => parseSlotScanCode(code ?? ''))).toEqual([DERIVED])
    },
  )

  it('leave in one job, the thing’s and the depositor’s, each with the same code', async () => {
    const input = {
      ...place,
      code: custodyCode(DERIVED),
      tag: 'A231',
      unit: '商铺 A-101',
      slot: '',
      what: '业主寄存 2 件',
    }
    const parts = [buildCustodyTag(input, house), buildDepositorTag(input, house)].map((model) => ({
      sheetId: CUSTODY_TAG_SHEET_ID,
      model: model as unknown as JsonObject,
    }))
    const read = await printed({ sheetId: PACKET_SHEET_ID, model: packetModel(parts), paper: 'label' })
    expect(read.pages).toHaveLength(2)
    expect(read.words).toContain('寄存人凭此牌领取')
    expect(read.codes.map((code) => parseCustodyCode(code ?? ''))).toEqual([DERIVED, DERIVED])
  })
})
