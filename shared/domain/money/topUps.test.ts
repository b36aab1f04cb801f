import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { eventOf } from '#test/support/decisionContext.ts'
import { appliedEvents, moneyFacts, paidIn, recheckedEvents } from '#test/support/decorationMoney.ts'
import { isTopUpLate, topUpsOfCase } from './topUps.ts'

const terms = { days: 3, dayOf: (at: string) => at.slice(0, 10) as Day }
const deposit = paidIn('contractor-deposit', 500_000)
const deducted = (amountFen: number, account = 'contractor-deposit') =>
  eventOf('deducted', { clause: 'V01', notice: 'A-ZG-00001', lines: [{ account, amountFen }] })
const topped = (amountFen: number, of = '') =>
  eventOf('toppedUp', { lines: [{ account: 'contractor-deposit', name: '补足', amountFen, of }] })
const first = deducted(200_000)
const second = deducted(50_000)

describe('what is to be topped up', () => {
  it.each([
    ['after one deduction all of it', [first], [200_000]],
    ['after two each of them', [first, second], [200_000, 50_000]],
    ['after a part the rest', [first, topped(150_000)], [50_000]],
    ['goes to the oldest first', [first, second, topped(220_000)], [30_000]],
    ['goes to the one that is named', [first, second, topped(50_000, second.dot)], [200_000]],
    ['is nothing once all is there', [first, topped(200_000)], []],
    ['is nothing after a reversal', [first, eventOf('reversed', { of: first.dot, why: '误扣' })], []],
  ])('%s', (_, events, open) => {
    const { state } = moneyFacts([...appliedEvents(), deposit, ...events])
    expect(topUpsOfCase(state, terms).map(({ openFen }) => openFen)).toEqual(open)
  })

  it('is asked for again when its receipt is reversed', () => {
    const paid = topped(200_000)
    const events = [deposit, first, paid, eventOf('reversed', { of: paid.dot, why: '假币' })]
    expect(topUpsOfCase(moneyFacts([...appliedEvents(), ...events]).state, terms)).toMatchObject([{ openFen: 200_000 }])
  })

  it('has its last day three days after the deduction, and is late from the fourth', () => {
    const [due] = topUpsOfCase(moneyFacts([...appliedEvents(), deposit, first]).state, terms)
    expect(due?.dueDay).toBe('2026-11-24')
    expect(due && isTopUpLate(due, '2026-11-24' as Day)).toBe(false)
    expect(due && isTopUpLate(due, '2026-11-25' as Day)).toBe(true)
  })

  it.each([
    ['the second acceptance', recheckedEvents()],
    ['a withdrawal', [eventOf('withdrawn', { reason: '不装了' })]],
  ])('is nothing after %s', (_, more) => {
    expect(topUpsOfCase(moneyFacts([...appliedEvents(), deposit, first, ...more]).state, terms)).toEqual([])
  })
})
