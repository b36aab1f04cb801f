import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldMoveIn } from '#shared/domain/move-in/cases/caseFold.ts'
import { isClosed } from '#shared/domain/move-in/inspection/houseFaults.ts'
import { eventOf } from '#test/support/decisionContext.ts'

type Event = ReturnType<typeof eventOf>

const IDS = ['f1', 'f2', 'f3']
const id = fc.constantFrom(...IDS)
const told = fc.oneof(
  fc.subarray(IDS, { minLength: 1 }).map((faultIds) => ({ ev: 'faultTold', data: { faultIds, number: 'A-YZ-00001' } })),
  id.map((faultId) => ({ ev: 'faultOrdered', data: { faultId, itemId: 'item-1' } })),
  fc
    .record({ faultIds: fc.subarray(IDS, { minLength: 1 }), byId: fc.constantFrom('staff-a', 'staff-b', '') })
    .map((data) => ({ ev: 'faultMended', data })),
  fc
    .record({ one: id, isGood: fc.boolean(), dueOn: fc.constantFrom('', '2026-12-08') })
    .map(({ one, ...look }) => ({ ev: 'faultLookedAt', data: { faultIds: [one], looks: [{ id: one, ...look }] } })),
  id.map((faultId) => ({ ev: 'faultTracked', data: { faultId, why: '等配件', dueOn: '2026-12-20' } })),
  id.map((faultId) => ({ ev: 'faultDeclined', data: { faultId, why: '标准如此' } })),
)

const START = (): readonly Event[] => [
  eventOf('opened', { unitId: 'u1' }),
  eventOf('inspected', { faults: IDS.map((one) => ({ id: one, room: 'kitchen', item: 'walls', what: '裂缝' })) }),
]

describe('faults of a home', () => {
  test('stay closed once they are, however much is told of them later', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 25 }), (steps) => {
        const events = [...START(), ...steps.map(({ ev, data }) => eventOf(ev, data))]
        const closed = new Map<string, string>()
        for (let count = 2; count <= events.length; count += 1)
          for (const fault of foldMoveIn(events.slice(0, count)).state.faults) {
            const before = closed.get(fault.id)
            if (before !== undefined) expect(fault.status).toBe(before)
            if (isClosed(fault)) closed.set(fault.id, fault.status)
          }
      }),
    )
  })

  test('are good only after somebody mended them and somebody looked since', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 25 }), (steps) => {
        const events = [...START(), ...steps.map(({ ev, data }) => eventOf(ev, data))]
        for (const { status, history } of foldMoveIn(events).state.faults) {
          if (status !== 'good') continue
          const last = history.findLastIndex(({ step }) => step === 'mended')
          expect(last).toBeGreaterThan(0)
          expect(history.slice(last).map(({ step }) => step)).toContain('good')
        }
      }),
    )
  })

  test('stand the same whichever desk’s events come first', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 12 }), fc.array(fc.nat(), { maxLength: 14 }), (steps, seed) => {
        const events = [...START(), ...steps.map(({ ev, data }) => eventOf(ev, data))]
        const mixed = events
          .map((event, index) => ({ event, rank: seed[index] ?? index }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ event }) => event)
        expect(foldMoveIn(mixed)).toEqual(foldMoveIn(events))
      }),
    )
  })

  test('are open, tracked or closed, and the case says which wait', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 25 }), (steps) => {
        const { state } = foldMoveIn([...START(), ...steps.map(({ ev, data }) => eventOf(ev, data))])
        const waiting = state.faults.filter((fault) => !isClosed(fault))
        const expected = waiting.some(({ isTracked }) => !isTracked) ? 'open' : waiting.length > 0 ? 'tracked' : ''
        expect(state.faultStand).toBe(expected)
      }),
    )
  })
})
