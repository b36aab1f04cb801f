import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { appliedEvents, moneyFacts, paidIn, recheckedEvents, toldAs } from '#test/support/decorationMoney.ts'
import {
  decideApproveRefund,
  decidePayRefund,
  decideProposeRefund,
  nextRefundStep,
  type RefundInput,
} from './refunds.ts'

const STEPS = ['service', 'engineering', 'director']
const deposit = paidIn('owner-deposit', 200_000)
const accepted = [...appliedEvents(), deposit, ...recheckedEvents()]
const permitted = [...appliedEvents(), deposit, ...recheckedEvents().slice(0, 2)]
const clerk = contextAs('front-desk')
const cashier = contextAs('cashier')
const asked: RefundInput = {
  account: 'owner-deposit',
  amountFen: 200_000,
  payee: '沈雨桐',
  relation: '',
  receiptBack: true,
  remark: '',
}
const issued = { sheetId: 'sheet-7', number: 'A-TK-00001' }

function proposed(events: readonly LiveEvent[], input: Partial<RefundInput> = {}): readonly LiveEvent[] {
  const done = decideProposeRefund(moneyFacts(events), { ...asked, ...input }, clerk)
  if (!done.ok) throw new Error(done.error.code)
  return [...events, toldAs(done.value.item(issued), { actor: clerk.actor })]
}

function approved(events: readonly LiveEvent[], steps = STEPS): readonly LiveEvent[] {
  const proposal = moneyFacts(events).state.money.refunds[0]?.dot ?? ''
  const told = steps.map((step) => eventOf('refundApproved', { account: 'owner-deposit', step, of: proposal }))
  return [...events, ...told]
}

const pay = { account: 'owner-deposit', method: 'transfer', payeeIdLast4: '', steps: STEPS }

describe('a refund', () => {
  const deducted = eventOf('deducted', { clause: 'V04', lines: [{ account: 'owner-deposit', amountFen: 50_000 }] })
  it.each([
    [undefined, accepted, {}],
    ['refund-before-recheck', permitted, {}],
    [undefined, [...appliedEvents(), deposit], {}],
    [undefined, [...appliedEvents(), deposit, eventOf('withdrawn', { reason: '审图未过' })], {}],
    ['nothing-to-refund', [...appliedEvents(), ...recheckedEvents()], {}],
    ['account-unknown', accepted, { account: 'till' }],
    ['account-not-refundable', [...accepted, paidIn('fees', 900)], { account: 'fees', amountFen: 900 }],
    [
      undefined,
      [...permitted, paidIn('pass-deposit', 900)],
      { account: 'pass-deposit', amountFen: 900, payee: '安居装饰' },
    ],
    ['above-balance', accepted, { amountFen: 200_001 }],
    ['above-balance', [...accepted, deducted], {}],
    ['amount-invalid', accepted, { amountFen: 0 }],
    ['payee-missing', accepted, { payee: ' ' }],
    ['payee-unauthorised', accepted, { payee: '李明' }],
    [undefined, accepted, { payee: '李明', relation: '业主配偶，授权书附后' }],
    ['text-too-long', accepted, { remark: '退'.repeat(121) }],
  ] as const)('is %s', (code, events, input) => {
    expect(codeOf(decideProposeRefund(moneyFacts(events), { ...asked, ...input }, clerk))).toBe(code)
  })

  it('goes through its steps in the project’s order, none by who proposed it', () => {
    const events = proposed(accepted)
    const step = (name: string, role: Parameters<typeof contextAs>[0], from: readonly LiveEvent[] = events) =>
      codeOf(
        decideApproveRefund(moneyFacts(from), { account: 'owner-deposit', step: name, steps: STEPS }, contextAs(role)),
      )
    expect(step('service', 'supervisor')).toBeUndefined()
    expect(step('service', 'front-desk')).toBe('beyond-role')
    expect(step('engineering', 'engineering')).toBe('step-out-of-order')
    expect(step('board', 'supervisor')).toBe('step-unknown')
    expect(step('service', 'supervisor', accepted)).toBe('not-proposed')
    const first = approved(events, ['service'])
    expect(step('service', 'supervisor', first)).toBe('step-taken')
    expect(step('engineering', 'engineering', first)).toBeUndefined()
    const own = [...accepted, eventOf('refundProposed', { ...asked }, { actor: contextAs('supervisor').actor })]
    expect(step('service', 'supervisor', own)).toBe('own-proposal')
    expect(step('service', 'supervisor', [...first.slice(0, -1), deducted])).toBe('above-balance')
    const [refund] = moneyFacts(first).state.money.refunds
    expect(refund && nextRefundStep(refund, STEPS)).toBe('engineering')
  })

  it('takes an approval from the signed slip, marked, never from the one who proposed it', () => {
    const paper = { role: 'office-director' as const, name: '高明远', paperDay: '2026-11-20' as Day, copyNo: 'TK-1' }
    const input = { account: 'owner-deposit', step: 'director', steps: ['director'], paper }
    const events = proposed(accepted)
    const done = decideApproveRefund(moneyFacts(events), input, cashier)
    expect(done).toMatchObject({
      value: { cmd: 'decoration.approveRefundDirector:paper', items: [{ data: { onPaper: { name: '高明远' } } }] },
    })
    expect(codeOf(decideApproveRefund(moneyFacts(events), input, clerk))).toBe('own-proposal')
    const wrong = { ...input, paper: { ...paper, role: 'engineering' as const } }
    expect(codeOf(decideApproveRefund(moneyFacts(events), wrong, cashier))).toBe('paper-role-cannot')
  })

  it.each([
    [undefined, approved(proposed(accepted)), {}],
    ['approvals-missing', approved(proposed(accepted), ['service', 'engineering']), {}],
    ['not-proposed', accepted, {}],
    ['above-balance', [...approved(proposed(accepted)), deducted], {}],
    ['method-missing', approved(proposed(accepted)), { method: 'barter' }],
    ['id-last4-invalid', approved(proposed(accepted)), { payeeIdLast4: '12' }],
    [undefined, approved(proposed(accepted)), { payeeIdLast4: '123x' }],
    [undefined, proposed(accepted), { steps: [] }],
  ] as const)('is paid as %s', (code, events, input) => {
    expect(codeOf(decidePayRefund(moneyFacts(events), { ...pay, ...input }, cashier))).toBe(code)
  })

  it('is paid once, and once more only after the payment was reversed', () => {
    const ready = approved(proposed(accepted))
    const done = decidePayRefund(moneyFacts(ready), pay, cashier)
    const [item] = done.ok ? done.value.items : []
    if (item?.kind !== 'event') throw new Error('not paid')
    expect(item.claim).toBe('decoration-refund/case-1/owner-deposit')
    const paid = [...ready, toldAs(item)]
    expect(moneyFacts(paid).state.money.balances['owner-deposit']).toBe(0)
    expect(codeOf(decidePayRefund(moneyFacts(paid), pay, cashier))).toBe('paid-already')
    const reversed = [...paid, eventOf('reversed', { of: paid.at(-1)?.dot ?? '', why: '银行退回' })]
    const again = decidePayRefund(moneyFacts(reversed), pay, cashier)
    expect(again).toMatchObject({ value: { items: [{ claim: 'decoration-refund/case-1/owner-deposit/1' }] } })
  })
})
