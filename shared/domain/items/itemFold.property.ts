import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dot } from '#shared/sync/change.ts'
import { orderEvents } from '#shared/sync/eventOrder.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { at, itemEvent, LI, ZHANG } from '#test/support/items.ts'
import { foldItem } from './itemFold.ts'

const ACTS = [
  'assigned',
  'noted',
  'answered',
  'promised',
  'postponed',
  'attend-excepted',
  'attended',
  'handed',
  'done',
] as const
const MORE = ['receiver-told', 'reopened', 'visited-back', 'registered', 'of-a-newer-version'] as const

const told = fc.record({
  ev: fc.constantFrom(...ACTS, ...MORE),
  desk: fc.constantFrom('a', 'b'),
  /** How many of the events before it its desk had heard of. */
  heard: fc.nat(6),
  minutes: fc.nat(600),
  outcome: fc.constantFrom('satisfied', 'dissatisfied', 'no-answer', 'refused', 'unheard-of'),
  visitBack: fc.boolean(),
})

type Told = typeof told extends fc.Arbitrary<infer One> ? One : never

/** What two desks tell of one item: each goes on from what it has heard. */
function eventsOf(script: readonly Told[]): readonly LiveEvent[] {
  const events: LiveEvent[] = [itemEvent('registered', 1, { data: { attendBy: at('10:15') } })]
  for (const [index, { ev, desk, heard, minutes, outcome, visitBack }] of script.entries()) {
    const moment = new Date(Date.parse(at('10:00')) + minutes * 60_000).toISOString()
    const window = visitBack
      ? { visitBackFrom: '2026-11-24', visitBackTo: '2026-11-26', visitBackAt: at('00:00', 3) }
      : {}
    events.push(
      itemEvent(ev, index + 2, {
        dot: `${desk.repeat(16)}.${index + 2}` as Dot,
        actor: desk === 'a' ? ZHANG : LI,
        refs: events.slice(0, Math.max(1, heard)).map((event) => event.dot),
        at: moment,
        data: { due: at('18:00', 2), until: at('12:00'), outcome, told: true, ...window },
      }),
    )
  }
  return events
}

const script = fc.array(told, { maxLength: 14 })

describe('an item told by two desks', () => {
  test('is the same whatever order its events arrive in', () => {
    const arriving = script.chain((lines) => {
      const events = eventsOf(lines)
      return fc.record({
        events: fc.constant(events),
        arrived: fc.shuffledSubarray([...events], { minLength: events.length }),
      })
    })
    fc.assert(
      fc.property(arriving, ({ events, arrived }) => {
        expect(foldItem(orderEvents(arrived))).toEqual(foldItem(orderEvents(events)))
      }),
    )
  })

  test('keeps its first receiver and its first moment, and owes nothing exactly when nothing is owed', () => {
    fc.assert(
      fc.property(script, (lines) => {
        const { state } = foldItem(orderEvents(eventsOf(lines)))
        expect([state.firstReceiver, state.registeredAt]).toEqual([ZHANG.id, at('10:00')])
        expect(state.nextDue === '').toBe(state.status === 'settled' && !state.receiverToTell)
      }),
    )
  })

  test('never throws, whatever part of it is known', () => {
    fc.assert(
      fc.property(
        script.chain((lines) => fc.shuffledSubarray([...eventsOf(lines)])),
        (part) => {
          expect(['open', 'done', 'settled', 'void']).toContain(foldItem(part).state.status)
        },
      ),
    )
  })
})
