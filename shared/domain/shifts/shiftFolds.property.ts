// Whatever events come in whatever order: a fold never throws, a closed shift and a signed day keep what they were.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { eventOf } from '#test/support/decisionContext.ts'
import { foldDayClose } from './dayCloseFold.ts'
import { foldShift } from './shiftFold.ts'

const actor = fc.constantFrom('staff-a', 'staff-b', 'staff-c').map((id) => ({ id, role: 'front-desk' }))
const count = fc.record({ id: fc.string(), label: fc.string(), expected: fc.option(fc.nat()), counted: fc.nat() })
const data = fc.record(
  {
    deskId: fc.string(),
    day: fc.string(),
    name: fc.string(),
    counts: fc.oneof(fc.array(count), fc.string()),
    matterIds: fc.oneof(fc.array(fc.string()), fc.nat()),
    how: fc.constantFrom('next-day', 'handed', 'thrown'),
    totals: fc.oneof(fc.dictionary(fc.string(), fc.nat()), fc.constant(null)),
    exceptions: fc.oneof(fc.nat(), fc.string()),
    reason: fc.string(),
    sheetIds: fc.array(fc.string()),
  },
  { requiredKeys: [] },
)
const eventsOf = (...names: readonly string[]): fc.Arbitrary<readonly LiveEvent[]> =>
  fc.array(
    fc
      .tuple(fc.constantFrom(...names), data, actor)
      .map(([ev, given, by]) => eventOf(ev, given as LiveEvent['data'], { actor: by })),
  )

const shiftEvents = eventsOf('opened', 'bundled', 'handed-over', 'accepted', 'refused', 'checked', 'unknown')
const closeEvents = eventsOf('carried', 'signed', 'countersigned', 'reviewed', 'unknown')

test('a shift folds whatever comes, and once taken over keeps counts and taker', () => {
  fc.assert(
    fc.property(shiftEvents, shiftEvents, (before, after) => {
      const first = foldShift(before).state
      const later = foldShift([...before, ...after]).state
      if (first.status !== 'closed') return
      expect(later.status).toBe('closed')
      expect([later.counts, later.acceptedBy, later.refusal]).toEqual([first.counts, first.acceptedBy, first.refusal])
    }),
  )
})

test('a signed day keeps signer, totals and exceptions, and each line has one answer', () => {
  fc.assert(
    fc.property(closeEvents, closeEvents, (before, after) => {
      const first = foldDayClose(before).state
      const later = foldDayClose([...before, ...after]).state
      const ids = later.carried.map(({ matterId }) => matterId)
      expect(later.status === 'closed').toBe(later.signedAt !== '' && later.countersignedAt !== '')
      for (const event of after.filter(({ ev }) => ev === 'carried').slice(-1)) {
        const named = Array.isArray(event.data.matterIds) ? event.data.matterIds : []
        expect(named.every((id) => ids.includes(String(id)))).toBe(true)
      }
      if (first.signedAt === '') return
      expect([later.signedBy, later.totals, later.exceptions]).toEqual([first.signedBy, first.totals, first.exceptions])
    }),
  )
})
