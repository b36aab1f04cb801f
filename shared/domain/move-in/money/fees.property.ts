import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideCharge, openChargesFen } from '#shared/domain/money/charges.ts'
import { decideCollect } from '#shared/domain/money/collect.ts'
import { moneyViolations } from '#shared/domain/money/ledger.ts'
import { decideReverse } from '#shared/domain/money/reversals.ts'
import { foldMoveIn } from '#shared/domain/move-in/cases/caseFold.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { contextAs, eventOf } from '#test/support/decisionContext.ts'
import { FEE, feeFacts, noticedEvents } from '#test/support/moveInMoney.ts'
import { areFeesOwed, feeStandOf } from './feeStand.ts'

const act = fc.record({
  act: fc.constantFrom('charge', 'collect', 'reverse', 'hand over', 'archive', 'break off', 'resume'),
  account: fc.constantFrom('fees', 'owner-deposit'),
  amountFen: fc.integer({ min: 1, max: 500 }),
  of: fc.nat(20),
})
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never
const STEPS: Readonly<Record<string, string>> = {
  ...{ 'hand over': 'handedOver', archive: 'archived', 'break off': 'brokenOff', resume: 'resumed' },
}
const finance = contextAs('finance')

/** What the desk would record, or nothing where it is refused. */
function told(events: readonly LiveEvent[], { act: kind, account, amountFen, of }: Act): LiveEvent | undefined {
  const facts = feeFacts(events)
  const step = STEPS[kind]
  if (step !== undefined) return eventOf(step, { handedOverDay: '2026-11-20', box: 'A1', why: '退房' })
  const line = { account, name: '费用', amountFen, of: '' }
  const by = { kind: 'collected', payer: 'owner', payerName: '沈', method: 'cash', remark: '' } as const
  const number = `A-SJ-${events.length}`
  if (kind === 'collect') {
    const done = decideCollect(facts, { collection: { ...by, lines: [line] }, topUps: [] }, finance)
    const item = done.ok ? done.value.item({ sheetId: '', number }) : undefined
    return item && eventOf(item.ev, item.data)
  }
  const done =
    kind === 'charge'
      ? decideCharge(facts, [{ ...FEE, account, amountFen }], finance)
      : decideReverse(facts, { of: events[of % events.length]?.dot ?? '', why: '误收' }, finance)
  const [item] = done.ok ? done.value.items : []
  return item?.kind === 'event' ? eventOf(item.ev, item.data) : undefined
}

test('no order of acts leaves a fee below zero or a deposit at a move-in; what is followed is what is open', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), fc.boolean(), (acts, hasPrices) => {
      let events: readonly LiveEvent[] = noticedEvents()
      for (const one of acts) {
        const event = told(events, one)
        if (event !== undefined) events = [...events, event]
        const { state } = foldMoveIn(events)
        expect(
          Object.entries(state.money.balances).filter(([account, fen]) => account !== 'fees' && fen !== 0),
        ).toEqual([])
        expect(state.money.balances.fees).toBeGreaterThanOrEqual(0)
        expect(moneyViolations(state.money.entries)).toEqual([])
        const terms = { hasPrices, today: finance.today }
        const openFen = openChargesFen(state.money)
        expect(state.feeStand).toBe(openFen > 0 ? 'open' : '')
        expect(feeStandOf(state, terms).openFen).toBe(openFen)
        if (openFen > 0) expect(areFeesOwed(state, terms)).toBe(state.status !== 'broken-off')
      }
    }),
    { numRuns: 150 },
  )
})

test('whatever order they came in, one set of events is one state', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), fc.func(fc.integer()), (acts, weight) => {
      let events: readonly LiveEvent[] = noticedEvents()
      for (const one of acts) {
        const event = told(events, one)
        if (event !== undefined) events = [...events, event]
      }
      const shuffled = [...events].sort((a, b) => weight(a.dot) - weight(b.dot))
      expect(foldMoveIn(shuffled).state.money).toEqual(foldMoveIn(events).state.money)
    }),
    { numRuns: 100 },
  )
})
