import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventOf } from '#test/support/decisionContext.ts'
import { foldLoan } from './loanFold.ts'

const minute = fc.integer({ min: 0, max: 59 }).map((at) => `2026-11-21T02:${String(at).padStart(2, '0')}:00.000Z`)
const told = fc
  .tuple(fc.constantFrom('returned', 'lost', 'extended'), minute)
  .map(([ev, at]) => eventOf(ev, { depositBackFen: 100, dueAt: at, reason: at, remark: at }, { at }))

test('a loan’s state does not hang on the order in which its events came', () => {
  const lent = eventOf('lent', { thingId: 't1', turn: 1, dueAt: '2026-11-21T10:00:00.000Z' })
  fc.assert(
    fc.property(fc.array(told, { maxLength: 6 }), fc.func(fc.integer()), (events, weight) => {
      const shuffled = [...events].sort((a, b) => weight(a.dot) - weight(b.dot))
      const [one, other] = [foldLoan([lent, ...events]), foldLoan([...shuffled, lent])]
      expect(other.state).toEqual(one.state)
      expect(other.violations.map(({ rule }) => rule)).toEqual(one.violations.map(({ rule }) => rule))
      const isBack = events.some(({ ev }) => ev === 'returned')
      expect(one.state.status).toBe(isBack ? 'back' : events.some(({ ev }) => ev === 'lost') ? 'lost' : 'out')
    }),
  )
})
