import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideCollect } from '#shared/domain/money/collect.ts'
import { balancesOf, entriesOf, moneyViolations } from '#shared/domain/money/ledger.ts'
import { ledgerRows } from '#shared/domain/money/ledgerRows.ts'
import { decideReverse } from '#shared/domain/money/reversals.ts'
import { topUpsDue } from '#shared/domain/money/topUps.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { contextAs, eventOf } from '#test/support/decisionContext.ts'
import { appliedEvents, moneyFacts, recheckedEvents, toldAs } from '#test/support/decorationMoney.ts'
import { decideDeduct } from './deduct.ts'
import { decideApproveRefund, decidePayRefund, decideProposeRefund } from './refunds.ts'

const STEPS = ['service']
const account = fc.constantFrom('owner-deposit', 'contractor-deposit', 'pass-deposit', 'fees')
const amountFen = fc.integer({ min: 1, max: 500 })
const act = fc.oneof(
  fc.record({
    act: fc.constantFrom('collect', 'top-up', 'deduct', 'propose', 'approve', 'pay'),
    account,
    amountFen,
    of: fc.nat(20),
  }),
  fc.record({ act: fc.constant('reverse'), account, amountFen, of: fc.nat(20) }),
)
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

const leader = contextAs('supervisor')
const finance = contextAs('finance')
const terms = { days: 3, dayOf: () => leader.today }

/** What the desk would record, or nothing where it is refused. */
function decided(events: readonly LiveEvent[], one: Act) {
  const facts = moneyFacts(events)
  const line = { account: one.account, name: '押金', amountFen: one.amountFen, of: '' }
  const kind = one.act === 'top-up' ? 'toppedUp' : 'collected'
  const collection = { kind, payer: 'owner', payerName: '沈', method: 'cash', lines: [line], remark: '' } as const
  const number = `A-SJ-${events.length}`
  const issued = { sheetId: '', number }
  const dot = events[one.of % events.length]?.dot ?? ''
  const deduction = {
    violationId: number,
    clause: 'V01',
    notice: 'N',
    amountFen: one.amountFen,
    proposedBy: 'x',
    why: '',
  }
  const order = ['contractor-deposit', 'owner-deposit']
  const input = {
    account: one.account,
    amountFen: one.amountFen,
    payee: '沈',
    relation: '本人',
    receiptBack: true,
    remark: '',
  }
  const pay = { account: one.account, method: 'cash', payeeIdLast4: '', steps: STEPS }
  const itemOf = {
    collect: () => decideCollect(facts, { collection, topUps: [] }, leader),
    'top-up': () => decideCollect(facts, { collection, topUps: topUpsDue(facts.state.money, terms) }, leader),
    deduct: () => decideDeduct(facts, { ...deduction, order }, leader),
    propose: () => decideProposeRefund(facts, input, contextAs('front-desk')),
    approve: () => decideApproveRefund(facts, { account: one.account, step: 'service', steps: STEPS }, leader),
    pay: () => decidePayRefund(facts, pay, leader),
    reverse: () => decideReverse(facts, { of: dot, why: '误记' }, finance),
  }[one.act]()
  if (!itemOf.ok) return undefined
  const { value } = itemOf
  const item = 'item' in value ? value.item(issued) : value.items[0]
  return item?.kind === 'event' ? toldAs(item) : undefined
}

test('no order of commands makes a balance negative', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), fc.boolean(), (acts, isOver) => {
      let events: readonly LiveEvent[] = [...appliedEvents(), ...(isOver ? recheckedEvents() : [])]
      for (const one of acts) {
        const told = decided(events, one)
        if (told !== undefined) events = [...events, told]
        const { money } = moneyFacts(events).state
        expect(Object.values(money.balances).every((fen) => fen >= 0)).toBe(true)
        expect(moneyViolations(money.entries)).toEqual([])
      }
    }),
    { numRuns: 150 },
  )
})

const told = fc.record({
  ev: fc.constantFrom('collected', 'toppedUp', 'deducted', 'refunded', 'reversed'),
  account,
  amountFen,
  of: fc.nat(30),
})

test('whatever came in whatever order, no line is lost, sums are the sums of the lines, and one set of events is one ledger', () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 30 }), fc.func(fc.integer()), (acts, weight) => {
      const events: LiveEvent[] = []
      for (const { ev, of, ...data } of acts)
        events.push(eventOf(ev, ev === 'reversed' ? { of: events[of]?.dot ?? 'none' } : data))
      const entries = entriesOf(events)
      expect(new Set(entries.map(({ dot }) => dot)).size).toBe(events.length)
      const shuffled = [...events].sort((a, b) => weight(a.dot) - weight(b.dot))
      expect(entriesOf(shuffled)).toEqual(entries)
      const total = Object.values(balancesOf(entries)).reduce((sum, fen) => sum + fen, 0)
      expect(total).toBe(ledgerRows(entries).at(-1)?.totalFen ?? 0)
    }),
    { numRuns: 200 },
  )
})
