import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventOf } from '#test/support/decisionContext.ts'
import { foldRelease } from './releaseFold.ts'

const minute = fc.integer({ min: 0, max: 59 }).map((at) => `2026-11-21T02:${String(at).padStart(2, '0')}:00.000Z`)
const day = fc.constantFrom('2026-11-21', '2026-11-22')
const told = fc
  .tuple(fc.constantFrom('passed', 'refused', 'reconciled', 'voided'), minute, day, fc.boolean())
  .map(([ev, at, on, matches]) => eventOf(ev, { guard: at, what: at, day: on, matches }, { at }))

test('a slip’s state does not hang on the order in which the gate’s words came', () => {
  const issued = eventOf('issued', { sheetId: 's1', number: 'A-FX-00001', day: '2026-11-21' })
  fc.assert(
    fc.property(fc.array(told, { maxLength: 6 }), fc.func(fc.integer()), (events, weight) => {
      const shuffled = [...events].sort((a, b) => weight(a.dot) - weight(b.dot))
      const [one, other] = [foldRelease([issued, ...events]), foldRelease([...shuffled, issued])]
      expect(other.state).toEqual(one.state)
      const has = (ev: string) => events.some((event) => event.ev === ev)
      const rules = one.violations.map(({ rule }) => rule)
      expect(other.violations.map(({ rule }) => rule)).toEqual(rules)
      expect(rules.includes('passed-and-refused')).toBe(has('passed') && has('refused'))
      expect(rules.includes('passed-void')).toBe(has('passed') && has('voided'))
      expect(rules.includes('passed-after-day')).toBe(
        events.some(({ ev, data }) => ev === 'passed' && data.day === '2026-11-22'),
      )
    }),
  )
})
