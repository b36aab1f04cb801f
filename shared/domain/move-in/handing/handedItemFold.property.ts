import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventOf } from '#test/support/decisionContext.ts'
import { hostileValue } from '#test/support/hostileData.ts'
import { foldHandedItem } from './handedItemFold.ts'

const STEPS = ['lost', 'foundAgain', 'replaced', 'returned'] as const
const names = fc.constantFrom(
  ...[
    'unitId',
    'personId',
    'kind',
    'count',
    'serial',
    'depositFen',
    'costFen',
    'photo',
    'validUntil',
    'why',
    'byItemId',
  ],
)
const told = fc.tuple(fc.constantFrom('issued', 'void?', ...STEPS), fc.dictionary(names, hostileValue))

test('a thing folds from anything that may arrive, and what is over stays over', () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 8 }), fc.constantFrom('returned', 'replaced'), (events, end) => {
      const issued = eventOf('issued', { kind: 'access-card', serial: 'E1', count: 1 })
      const live = [issued, ...events.map(([ev, data]) => eventOf(ev, data as never))]
      const { state } = foldHandedItem([...live, eventOf(end)])
      expect(state.status).toBe(end)
      // Whatever is said of a loss afterwards opens no door again.
      const after = foldHandedItem([...live, eventOf(end), eventOf('lost'), eventOf('foundAgain')])
      expect(after.state.status).toBe(end)
      expect(state.blobs.every((hash) => typeof hash === 'string')).toBe(true)
      expect(Number.isSafeInteger(state.count) && state.count >= 0).toBe(true)
    }),
  )
})

test('a thing that nobody issued is none', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STEPS)), (steps) => {
      expect(foldHandedItem(steps.map((ev) => eventOf(ev))).state.status).toBe('void')
    }),
  )
})

test('a card is lost exactly while the last word on it says so', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('lost', 'foundAgain')), (steps) => {
      const { state } = foldHandedItem([eventOf('issued', { kind: 'access-card' }), ...steps.map((ev) => eventOf(ev))])
      expect(state.status).toBe(steps.at(-1) === 'lost' ? 'lost' : 'held')
      expect(state.lostAt === '').toBe(state.status === 'held')
    }),
  )
})
