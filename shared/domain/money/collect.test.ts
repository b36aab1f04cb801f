import { describe, expect, it } from 'vitest'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { appliedEvents, moneyFacts, paidIn } from '#test/support/decorationMoney.ts'
import { type Collection, decideCollect } from './collect.ts'
import { decideLoseReceipt, receiptGaps, receiptsOf } from './receipts.ts'
import { decideReverse } from './reversals.ts'

const cashier = contextAs('cashier')
const line = { account: 'owner-deposit', name: '装修押金', amountFen: 200_000, of: '' }
const paid: Collection = {
  kind: 'collected',
  payer: 'owner',
  payerName: '沈雨桐',
  method: 'cash',
  lines: [line, { account: 'fees', name: '垃圾清运费', amountFen: 30_050, of: '' }],
  remark: '',
}
const top: Collection = { ...paid, kind: 'toppedUp', lines: [{ ...line, amountFen: 500 }] }
const dues = [{ account: 'owner-deposit', openFen: 500 }] as unknown as Parameters<typeof decideCollect>[1]['topUps']
const claimed = eventOf('deducted', { clause: 'V01', violationId: 'v', amountFen: 900, shortFen: 900, lines: [] })
const claimLine = { account: 'fees', name: '追偿', amountFen: 900, of: claimed.dot }

describe('a receipt', () => {
  it('is one act with the sum of its lines, whose number is a claim', () => {
    const done = decideCollect(moneyFacts(appliedEvents()), { collection: paid, topUps: [] }, cashier)
    if (!done.ok) throw new Error(done.error.code)
    expect(done.value.amountFen).toBe(230_050)
    expect(done.value.item({ sheetId: 's', number: 'A-SJ-00001' })).toMatchObject({
      ev: 'collected',
      claim: 'decoration-receipt/A-SJ-00001',
      data: { payerName: '沈雨桐', personId: 'person-1', amountFen: 230_050 },
    })
  })

  const ended = [...appliedEvents(), claimed, eventOf('withdrawn', { reason: '不装了' })]
  it.each([
    [undefined, paid, appliedEvents(), []],
    ['payer-missing', { ...paid, payer: 'guest' }, appliedEvents(), []],
    ['payer-missing', { ...paid, payerName: ' ' }, appliedEvents(), []],
    ['method-missing', { ...paid, method: '' }, appliedEvents(), []],
    ['lines-missing', { ...paid, lines: [] }, appliedEvents(), []],
    ['lines-missing', { ...paid, lines: Array.from({ length: 9 }, () => line) }, appliedEvents(), []],
    ['amount-invalid', { ...paid, lines: [{ ...line, amountFen: 0 }] }, appliedEvents(), []],
    ['account-unknown', { ...paid, lines: [{ ...line, account: 'till' }] }, appliedEvents(), []],
    ['text-too-long', { ...paid, remark: '字'.repeat(121) }, appliedEvents(), []],
    ['case-ended', paid, ended, []],
    [undefined, { ...paid, lines: [claimLine] }, ended, []],
    ['above-claim', { ...paid, lines: [{ ...claimLine, amountFen: 901 }] }, ended, []],
    ['claim-unknown', { ...paid, lines: [{ ...claimLine, of: 'other' }] }, ended, []],
    ['claim-unknown', { ...paid, lines: [{ ...claimLine, account: 'owner-deposit' }] }, ended, []],
    [undefined, top, appliedEvents(), dues],
    ['no-top-up-due', top, appliedEvents(), []],
    ['no-top-up-due', { ...top, lines: [{ ...line, amountFen: 501 }] }, appliedEvents(), dues],
  ] as const)('is %s', (code, collection, events, topUps) => {
    expect(codeOf(decideCollect(moneyFacts(events), { collection, topUps }, cashier))).toBe(code)
  })
  it('is not written by engineering', () => {
    const facts = moneyFacts(appliedEvents())
    expect(codeOf(decideCollect(facts, { collection: paid, topUps: [] }, contextAs('engineering')))).toBe('beyond-role')
  })
})

describe('a receipt that is wrong', () => {
  const receipt = paidIn('owner-deposit', 500)
  const refund = eventOf('refunded', { account: 'owner-deposit', amountFen: 500 })
  const finance = contextAs('finance')
  const wrong = { of: receipt.dot, why: '金额写错' }
  it.each([
    [undefined, [receipt], wrong],
    ['line-unknown', [receipt], { ...wrong, of: 'aaaaaaaaaaaaaaaa.99999' }],
    ['line-reversed', [receipt, eventOf('reversed', { of: receipt.dot, why: '误记' })], wrong],
    ['balance-short', [receipt, refund], wrong],
    [undefined, [receipt, refund], { of: refund.dot, why: '银行退回' }],
    ['reason-missing', [receipt], { ...wrong, why: '' }],
    ['text-too-long', [receipt], { ...wrong, why: '错'.repeat(121) }],
  ] as const)('is reversed as %s', (code, events, input) => {
    expect(codeOf(decideReverse(moneyFacts([...appliedEvents(), ...events]), input, finance))).toBe(code)
  })
  it('becomes void with its paper in one change, by finance or a leader', () => {
    const facts = moneyFacts([...appliedEvents(), receipt])
    expect(decideReverse(facts, wrong, finance)).toMatchObject({
      value: { items: [{ ev: 'reversed' }, { e: 'sheet', id: 'sheet-1', ev: 'voided', data: { knew: true } }] },
    })
    expect(codeOf(decideReverse(facts, wrong, cashier))).toBe('beyond-role')
  })
  it('is shown as reversed in the register', () => {
    const undone = eventOf('reversed', { of: receipt.dot, why: '误记' })
    const { entries } = moneyFacts([...appliedEvents(), receipt, undone]).state.money
    expect(receiptsOf(entries)).toMatchObject([{ number: 'A-SJ-00001', amountFen: 500, isReversed: true }])
  })
})

describe('numbers of receipts', () => {
  it.each([
    [[], []],
    [['A-SJ-00001', 'A-SJ-00002'], []],
    [['A-SJ-00002'], [{ from: 'A-SJ-00001', to: 'A-SJ-00001' }]],
    [['A-SJ-00001', 'A-SJ-00005', 'B-SJ-00001'], [{ from: 'A-SJ-00002', to: 'A-SJ-00004' }]],
  ])('%j have the gaps %j', (numbers, gaps) => {
    expect(receiptGaps(numbers)).toEqual(gaps)
  })

  const receipt = paidIn('owner-deposit', 500)
  const lost = eventOf('receiptLost', { receipt: 'A-SJ-00001', number: 'A-YS-00001' })
  const undone = eventOf('reversed', { of: receipt.dot, why: '误记' })
  it.each([
    [undefined, [receipt], { receipt: 'A-SJ-00001', why: '搬家时遗失' }],
    ['receipt-unknown', [receipt], { receipt: 'A-SJ-00002', why: '搬家时遗失' }],
    ['receipt-unknown', [receipt], { receipt: '', why: '搬家时遗失' }],
    ['line-reversed', [receipt, undone], { receipt: 'A-SJ-00001', why: '搬家时遗失' }],
    ['receipt-lost-already', [receipt, lost], { receipt: 'A-SJ-00001', why: '搬家时遗失' }],
    ['reason-missing', [receipt], { receipt: 'A-SJ-00001', why: '' }],
  ])('are declared lost as %s', (code, events, input) => {
    const facts = moneyFacts([...appliedEvents(), ...events])
    expect(codeOf(decideLoseReceipt(facts, input, contextAs('front-desk')))).toBe(code)
  })
})
