import { describe, expect, it } from 'vitest'
import { eventOf } from '#test/support/decisionContext.ts'
import { paidIn } from '#test/support/decorationMoney.ts'
import { balancesOf, entriesOf, foldMoney, moneyViolations } from './ledger.ts'
import { ledgerRows } from './ledgerRows.ts'

const LINES = [
  { account: 'owner-deposit', name: '装修押金', amountFen: 200_000 },
  { account: 'fees', name: '垃圾清运费', amountFen: 30_050 },
]

describe('the ledger', () => {
  it('has one line for each line of a receipt, under the receipt’s number', () => {
    const receipt = eventOf('collected', { number: 'A-SJ-00001', payerName: '沈雨桐', method: 'cash', lines: LINES })
    const entries = entriesOf([receipt])
    expect(entries.map(({ id, number, account, amountFen }) => [id, number, account, amountFen])).toEqual([
      [receipt.dot, 'A-SJ-00001', 'owner-deposit', 200_000],
      [`${receipt.dot}#1`, 'A-SJ-00001', 'fees', 30_050],
    ])
    expect(balancesOf(entries)).toEqual({
      'owner-deposit': 200_000,
      'contractor-deposit': 0,
      'pass-deposit': 0,
      fees: 30_050,
    })
  })

  it('reverses a receipt with all its lines, out of the drawer of who took it', () => {
    const receipt = eventOf('collected', { number: 'A-SJ-00001', method: 'cash', lines: LINES })
    const undone = eventOf('reversed', { of: receipt.dot, why: '金额写错' }, { actor: { id: 'zhou', role: 'finance' } })
    const entries = entriesOf([receipt, undone])
    expect(entries.slice(2)).toMatchObject([
      { kind: 'reversed', account: 'owner-deposit', amountFen: -200_000, by: 'zhou', cashier: receipt.actor.id },
      { kind: 'reversed', account: 'fees', amountFen: -30_050, method: 'cash' },
    ])
    expect(Object.values(balancesOf(entries))).toEqual([0, 0, 0, 0])
  })

  it.each([
    ['of nothing that is known', (dot: string) => [`${dot}9`]],
    ['of what is reversed already', (dot: string) => [dot, dot]],
  ])('keeps a reversal %s as a line of 0', (_, targets) => {
    const receipt = paidIn('owner-deposit', 500)
    const undone = targets(receipt.dot).map((of) => eventOf('reversed', { of, why: '误记' }))
    const entries = entriesOf([receipt, ...undone])
    expect(entries).toHaveLength(1 + undone.length)
    expect(entries.at(-1)).toMatchObject({ kind: 'reversed', account: '', amountFen: 0 })
  })

  it('stands in the order of booking: a clock that runs behind turns nothing round', () => {
    const receipt = paidIn('owner-deposit', 500)
    const late = { ...receipt, at: '2026-11-21T09:00:00.000Z' }
    const paid = eventOf('refunded', { account: 'owner-deposit', amountFen: 500 }, { at: '2026-11-21T08:00:00.000Z' })
    expect(entriesOf([paid, late]).map(({ kind }) => kind)).toEqual(['collected', 'refunded'])
    expect(moneyViolations(entriesOf([paid, late]))).toEqual([])
  })

  it('shows all refunds of an account that was overdrawn by one of them', () => {
    const paid = paidIn('owner-deposit', 500)
    const refunds = [1, 2].map(() => eventOf('refunded', { account: 'owner-deposit', amountFen: 500 }))
    const entries = entriesOf([paid, ...refunds])
    expect(balancesOf(entries)['owner-deposit']).toBe(-500)
    expect(moneyViolations(entries)).toEqual([{ rule: 'refund-above-balance', dots: refunds.map(({ dot }) => dot) }])
  })

  it('explains each line with the balance it left and what undid it', () => {
    const receipt = paidIn('owner-deposit', 500)
    const other = paidIn('contractor-deposit', 300)
    const undone = eventOf('reversed', { of: receipt.dot, why: '误记' })
    const rows = ledgerRows(entriesOf([receipt, other, undone]))
    expect(rows.map(({ afterFen, totalFen, isReversed }) => [afterFen, totalFen, isReversed])).toEqual([
      [500, 500, true],
      [300, 800, false],
      [0, 300, false],
    ])
    expect(rows[2]?.undoes?.dot).toBe(receipt.dot)
  })

  it('takes a reversed payment for not paid', () => {
    const proposed = eventOf('refundProposed', { account: 'owner-deposit', amountFen: 500, payee: '沈雨桐' })
    const paid = eventOf('refunded', { account: 'owner-deposit', amountFen: 500, of: proposed.dot })
    const events = [paidIn('owner-deposit', 500), proposed, paid]
    expect(foldMoney(events).refunds).toMatchObject([{ paidAt: paid.at }])
    const undone = eventOf('reversed', { of: paid.dot, why: '卡号不对，银行退回' })
    expect(foldMoney([...events, undone]).refunds).toMatchObject([{ paidAt: '' }])
  })

  it('forgets the approvals of an earlier proposal', () => {
    const first = eventOf('refundProposed', { account: 'owner-deposit', amountFen: 500 })
    const second = eventOf('refundProposed', { account: 'owner-deposit', amountFen: 400 })
    const approved = eventOf('refundApproved', { account: 'owner-deposit', step: 'service', of: first.dot })
    expect(foldMoney([first, second, approved]).refunds).toMatchObject([{ amountFen: 400, approvals: [] }])
  })
})
