import { describe, expect, it } from 'vitest'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { appliedEvents, moneyFacts, paidIn, toldAs } from '#test/support/decorationMoney.ts'
import { type Deduction, decideDeduct, takenFrom } from './deduct.ts'

const V01: Deduction = {
  violationId: 'violation-1',
  clause: 'V01',
  notice: 'A-ZG-00001',
  amountFen: 200_000,
  proposedBy: 'staff-engineering',
  why: '拆改承重墙',
  order: ['contractor-deposit', 'owner-deposit'],
}
const leader = contextAs('supervisor')
const issued = { sheetId: 'sheet-9', number: 'A-KK-00001' }

describe('how an amount is taken from the accounts', () => {
  const order = ['contractor-deposit', 'owner-deposit']
  it.each([
    [{ 'contractor-deposit': 500 }, order, 200, [['contractor-deposit', 200]], 0],
    [{ 'contractor-deposit': 200, 'owner-deposit': 900 }, order, 200, [['contractor-deposit', 200]], 0],
    [
      { 'contractor-deposit': 150, 'owner-deposit': 900 },
      order,
      200,
      [
        ['contractor-deposit', 150],
        ['owner-deposit', 50],
      ],
      0,
    ],
    [
      { 'contractor-deposit': 150, 'owner-deposit': 20 },
      order,
      200,
      [
        ['contractor-deposit', 150],
        ['owner-deposit', 20],
      ],
      30,
    ],
    [{ 'owner-deposit': 900 }, order, 200, [['owner-deposit', 200]], 0],
    [{ 'owner-deposit': 900, 'contractor-deposit': 900 }, ['owner-deposit'], 1000, [['owner-deposit', 900]], 100],
    [{ 'contractor-deposit': -50 }, order, 200, [], 200],
    [{}, order, 200, [], 200],
    [
      { 'contractor-deposit': 100 },
      ['contractor-deposit', 'contractor-deposit'],
      200,
      [['contractor-deposit', 100]],
      100,
    ],
  ] as const)('%j in the order %j gives %i fen as %j, short %i', (balances, inOrder, amountFen, lines, shortFen) => {
    const taken = takenFrom(balances as Readonly<Record<string, number>>, inOrder, amountFen)
    expect(taken.lines.map((line) => [line.account, line.amountFen])).toEqual(lines)
    expect(taken.shortFen).toBe(shortFen)
  })
})

describe('a deduction', () => {
  const paid = [...appliedEvents(), paidIn('contractor-deposit', 150_000), paidIn('owner-deposit', 20_000)]

  it('is one line an account, with clause, notice and slip, and claims apart what is short', () => {
    const done = decideDeduct(moneyFacts(paid), V01, leader)
    expect(done.ok && { lines: done.value.lines, shortFen: done.value.shortFen }).toEqual({
      lines: [
        { account: 'contractor-deposit', amountFen: 150_000 },
        { account: 'owner-deposit', amountFen: 20_000 },
      ],
      shortFen: 30_000,
    })
    if (!done.ok) return
    const { money } = moneyFacts([...paid, toldAs(done.value.item(issued))]).state
    expect(money.balances).toMatchObject({ 'contractor-deposit': 0, 'owner-deposit': 0 })
    expect(money.claims).toMatchObject([{ clause: 'V01', notice: 'A-ZG-00001', amountFen: 30_000, paidFen: 0 }])
    expect(money.entries.slice(-2)).toMatchObject([
      { kind: 'deducted', clause: 'V01', notice: 'A-ZG-00001', number: 'A-KK-00001', amountFen: -150_000 },
      { kind: 'deducted', clause: 'V01', notice: 'A-ZG-00001', number: 'A-KK-00001', amountFen: -20_000 },
    ])
  })

  it('of a case without any deposit is claimed as a whole and moves no balance', () => {
    const done = decideDeduct(moneyFacts(appliedEvents()), V01, leader)
    if (!done.ok) throw new Error(done.error.code)
    const { money } = moneyFacts([...appliedEvents(), toldAs(done.value.item(issued))]).state
    expect(money.entries).toEqual([])
    expect(money.claims).toMatchObject([{ amountFen: 200_000 }])
  })

  const ended = [...paid, eventOf('withdrawn', { reason: '不装了' })]
  const once = [
    ...paid,
    eventOf('deducted', {
      violationId: 'violation-1',
      clause: 'V01',
      lines: [{ account: 'owner-deposit', amountFen: 1 }],
    }),
  ]
  it.each([
    ['beyond-role', paid, V01, contextAs('front-desk')],
    ['case-ended', ended, V01, leader],
    ['amount-invalid', paid, { ...V01, amountFen: 0 }, leader],
    ['amount-invalid', paid, { ...V01, amountFen: 0.5 }, leader],
    ['amount-invalid', paid, { ...V01, amountFen: -200 }, leader],
    ['clause-missing', paid, { ...V01, clause: ' ' }, leader],
    ['notice-missing', paid, { ...V01, notice: '' }, leader],
    ['agreement-unsigned', [eventOf('applied', { unitId: 'unit-1' })], V01, leader],
    ['own-proposal', paid, { ...V01, proposedBy: 'staff-supervisor' }, leader],
    ['deducted-already', once, V01, leader],
    ['account-unknown', paid, { ...V01, order: ['till'] }, leader],
  ] as const)('is refused as %s', (code, events, deduction, context) => {
    expect(codeOf(decideDeduct(moneyFacts(events), deduction, context))).toBe(code)
  })

  it('that was reversed may be made once more', () => {
    const [last] = once.slice(-1)
    const reversed = [...once, eventOf('reversed', { of: last?.dot ?? '', why: '条款写错' })]
    expect(codeOf(decideDeduct(moneyFacts(reversed), V01, leader))).toBeUndefined()
  })
})
