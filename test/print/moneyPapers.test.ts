/** The money slips of decoration and move-in on paper: nothing cut, every figure twice where there are two copies, codes read by a decoder that is not the encoder. */
import { describe, expect, it } from 'vitest'
import { buildDepositBlank } from '#shared/domain/decoration/money/moneyBlanks.ts'
import { buildDeductionSlip, buildRefundSlip } from '#shared/domain/decoration/money/moneySheetsOut.ts'
import { chargeLinesOf } from '#shared/domain/money/charges.ts'
import { entriesOf } from '#shared/domain/money/ledger.ts'
import { buildLossDeclaration } from '#shared/domain/money/lossSheet.ts'
import { buildLedgerBlank } from '#shared/domain/money/moneyBlanks.ts'
import { MONEY_FORMS, type MoneyForm, type MoneySlip, moneySheetId } from '#shared/domain/money/moneySheetModel.ts'
import { buildChargeSheet, buildReceipt } from '#shared/domain/money/moneySheets.ts'
import { receiptsOf } from '#shared/domain/money/receipts.ts'
import { buildFeeDraft } from '#shared/domain/move-in/money/feeSheet.ts'
import { stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { readPdf, readQrCodesOfCopies } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'
import { eventOf } from '#test/support/decisionContext.ts'
import { paidIn } from '#test/support/decorationMoney.ts'

const { printer, logged } = printDesk()

const TODAY = '2026-11-21' as Day
const place = { unit: '2-1203', owner: '王𠮷䶮', contractor: '安居装饰工程有限公司', caseNumber: 'A-ZX-00007' }
const contextOf = (number: string) => sheetContext({ serialNumber: { text: number, provisional: false } })
const lines = [
  { account: 'owner-deposit', name: '装修押金', amountFen: 200_000, of: '' },
  { account: 'fees', name: '垃圾清运费', amountFen: 40_217, of: '' },
]
const deposit = paidIn('owner-deposit', 200_000)
const deducted = eventOf('deducted', {
  ...{ clause: 'V04', notice: 'A-ZG-00003', number: 'A-KK-00001' },
  lines: [{ account: 'owner-deposit', amountFen: 50_000 }],
})
const entries = entriesOf([deposit, deducted])
const dayOf = () => TODAY

function charges(): MoneySlip {
  const base = { account: 'fees', payer: 'owner', fromDay: '2026-01-01', toDay: '', basis: '公示 2026-03', position: 1 }
  const price = { ...base, id: 'p', name: '垃圾清运费', per: 'square-metre', amountFen: 450 }
  const measures = { areaCm2: 893_700, workers: 5, passes: 0, from: '', to: '' }
  return buildChargeSheet(chargeLinesOf([price], measures, TODAY), place, contextOf('A-SF-00001'))
}

function receipt(): MoneySlip {
  const collection = {
    kind: 'toppedUp',
    payer: 'owner',
    payerName: '王𠮷䶮',
    method: 'code',
    lines,
    remark: '',
  } as const
  return buildReceipt(
    { receipt: { payerName: '王𠮷䶮', lines, amountFen: 240_217 }, collection },
    place,
    contextOf('A-SJ-00012'),
  )
}

function deduction(): MoneySlip {
  const told = {
    violationId: 'v',
    clause: 'V01',
    notice: 'A-ZG-00003',
    amountFen: 250_000,
    proposedBy: 'x',
    why: '拆改承重墙',
  }
  const booking = { lines: [{ account: 'owner-deposit', amountFen: 200_000 }], shortFen: 50_000 }
  const balances = { 'owner-deposit': 200_000 }
  const by = { proposedBy: '周工', approvedBy: '周敏', topUpBy: '2026-11-24' as Day }
  const words = { ...by, clauseText: '改变房屋主体和承重结构，每次扣 2000 元。', balances }
  return buildDeductionSlip({ deduction: { ...told, order: [] }, booking, words }, place, contextOf('A-KK-00001'))
}

function refund(): MoneySlip {
  const payee = { payee: '李明', relation: '业主配偶，授权书附后', receiptBack: false, remark: '' }
  const input = { account: 'owner-deposit', amountFen: 150_000, ...payee }
  return buildRefundSlip({ input, words: { entries, dayOf, proposedBy: '张敏' } }, place, contextOf('A-TK-00001'))
}

function loss(): MoneySlip {
  const [lost] = receiptsOf(entries)
  if (lost === undefined) throw new Error('no receipt')
  return buildLossDeclaration({ receipt: lost, why: '搬家时遗失', day: TODAY }, place, contextOf('A-YS-00001'))
}

const home = { ...place, contractor: '', caseNumber: 'RZ-2026-018', occasion: 'move-in', area: '89.37 平方米' } as const
const feeLines = (cards: number) => {
  const base = { account: 'fees', payer: 'owner', fromDay: '2026-01-01', toDay: '', basis: '公示 2026-03', position: 1 }
  const area = { ...base, id: 'a', name: '物业费预收', per: 'square-metre', amountFen: 450, occasion: 'move-in' }
  const card = {
    ...base,
    id: 'b',
    name: '门禁卡工本费',
    per: 'card',
    amountFen: 2000,
    occasion: 'move-in',
    position: 2,
  }
  const measures = { areaCm2: 893_700, workers: 0, passes: 0, cards, from: '', to: '' }
  return chargeLinesOf([area, card], measures, TODAY)
}

const fees = (): MoneySlip => buildChargeSheet(feeLines(3), home, contextOf('A-RF-00001'))

function feeReceipt(): MoneySlip {
  const paid = [{ account: 'fees', name: '物业费预收', amountFen: 40_217, of: '' }]
  const collection = {
    kind: 'collected',
    payer: 'owner',
    payerName: '王𠮷䶮',
    method: 'code',
    lines: paid,
    remark: '',
  } as const
  const told = { payerName: '王𠮷䶮', lines: paid, amountFen: 40_217 }
  return buildReceipt({ receipt: told, collection }, home, contextOf('A-SJ-00013'))
}

async function printed(form: MoneyForm, model: MoneySlip) {
  const stamp = { at: sheetContext().at, by: '张敏', reprints: 0, sample: false }
  const stamped = stampPrint(model, stamp) as unknown as JsonObject
  const made = await printer.toPdf({ sheetId: moneySheetId(form), model: stamped, paper: 'A4', copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const { pages } = await readPdf(made.value)
  const codes = async () => (await readQrCodesOfCopies(made.value, form === 'decoration-refund' ? 1 : 2)).flat()
  return { pages: pages.length, words: pages.map(({ text }) => text).join(''), codes }
}

const blankFor = (form: MoneyForm): MoneySlip =>
  form === 'decoration-deduction' || form === 'decoration-refund'
    ? buildDepositBlank(form, contextOf('A-XX-00099'))
    : buildLedgerBlank(form, contextOf('A-XX-00099'))

const times = (words: string, part: string): number => words.split(part).length - 1
const CODE = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())

describe('a money slip', () => {
  it.each([
    ['decoration-charges', charges, 1, 2, ['89.37平方米', '402.17', '人民币肆佰零贰元壹角柒分', '公示2026-03']],
    ['decoration-receipt', receipt, 1, 2, ['A-SJ-00012', '2,402.17', '贰仟肆佰零贰元壹角柒分', '扫码', '补足押金']],
    ['decoration-deduction', deduction, 1, 2, ['V01', 'A-ZG-00003', '贰仟伍佰元整', '另行追偿', '2026年11月24日']],
    ['decoration-refund', refund, 2, 2, ['壹仟伍佰元整', 'A-KK-00001', '-500.00', '授权书附后', '主任审批']],
    ['move-in-charges', fees, 1, 2, ['入伙缴费单', '89.37平方米', 'RZ-2026-018', '3张', '肆佰陆拾贰元壹角柒分']],
    ['decoration-receipt', feeReceipt, 1, 2, ['入伙费用收据', 'A-SJ-00013', '402.17', '入住通知书']],
    ['receipt-loss', loss, 1, 1, ['A-SJ-00001', '贰仟元整', '搬家时遗失']],
  ] as const)(
    '%s says each figure on every copy',
    async (form, build, pages, copies, words) => {
      const read = await printed(form, build())
      expect(read.pages).toBe(pages)
      for (const word of words) expect(times(read.words, word), word).toBeGreaterThanOrEqual(copies)
      expect(read.words).not.toContain('罚款')
      expect((await read.codes()).filter((code) => code !== undefined)).toEqual(
        Array.from({ length: copies }, () => CODE),
      )
    },
    60_000,
  )

  it.each(MONEY_FORMS)(
    '%s is there to be filled in by hand',
    async (form) => {
      const read = await printed(form, blankFor(form))
      expect(read.pages).toBe(form === 'decoration-refund' ? 2 : 1)
      expect(read.words).toContain('A-XX-00099')
      expect(read.words).not.toMatch(/undefined|null|NaN|零元整/)
      // What somebody signs by hand says what it declares, with lines to write on.
      if (form === 'receipt-loss') expect(read.words).toMatch(/本人声明：＿+年＿+月＿+日.*所开编号为＿+的收据/)
    },
    60_000,
  )

  it('of a move-in says nothing of decoration or deposits', async () => {
    for (const [form, model] of [
      ['move-in-charges', fees()],
      ['decoration-receipt', feeReceipt()],
    ] as const) {
      const { words } = await printed(form, model)
      expect(words).not.toMatch(/装修|押金|复验|施工|申报/)
    }
  }, 60_000)

  it('drawn up in advance leaves lines to write on for what nobody has measured, and no total', async () => {
    const whole = await printed('move-in-charges', buildFeeDraft(feeLines(3), home, contextOf('A-RF-00002')))
    expect(whole.words).toContain('肆佰陆拾贰元壹角柒分')
    const draft = buildFeeDraft(feeLines(0), home, contextOf('A-RF-00003'))
    expect(draft.table.rows).toHaveLength(6)
    const { words, pages } = await printed('move-in-charges', draft)
    expect(pages).toBe(1)
    expect(times(words, '402.17')).toBe(2)
    expect(words).not.toMatch(/0张|元整|壹角柒分/)
  }, 60_000)
})
