// Taking back and mending: who may, and what happens to attempts that may not.
import { describe, expect, it } from 'vitest'
import { change, deskAfter, dot, tells } from '#test/sync/build.ts'
import { openAll } from '#test/sync/desk.ts'
import { oldRegistry } from '#test/sync/registry.ts'
import type { Change, RecordKey } from './change.ts'
import { aggregateOf } from './replica.ts'

const KEY = 'ledger/1' as RecordKey
const [A1, A2, A3] = [dot('a', 1), dot('a', 2), dot('a', 3)]
const [B1, B2] = [dot('b', 1), dot('b', 2)]

const pays = (own = A1, amount = 100) => change(own, [tells(KEY, 'pay', { data: { amount, who: 'x' } })])
const view = (...changes: readonly Change[]) => aggregateOf(deskAfter(changes), KEY, openAll)
const own = { actor: 'staff-a', session: 'session-a' }

describe('a void', () => {
  it.each<[string, Parameters<typeof change>[2]]>([
    ['by the actor in the same session', own],
    ['by a role of the table', { role: 'supervisor' }],
  ])('%s takes the fact back, and keeps it in history', (_, who) => {
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      const both = [pays(), change(B1, [tells(KEY, 'void', { refs: [A1] })], who)]
      const told = view(...order.map((index) => both[index] as Change))
      expect(told.dead).toEqual(new Map([[A1, 'voided']]))
      expect(told).toMatchObject({ state: { balance: 0 }, events: [], refused: [], unknownEvents: 0 })
    }
  })

  it.each<[string, Parameters<typeof change>[2]]>([
    ['another actor', { actor: 'staff-b', session: 'session-a' }],
    ['the actor in another session', { actor: 'staff-a', session: 'session-b' }],
    ['another role', { role: 'cashier' }],
    ['a role named like the rule', { role: 'own-session-x' }],
  ])('by %s has no effect, and is shown', (_, who) => {
    const told = view(pays(), change(B1, [tells(KEY, 'void', { refs: [A1] })], who))
    expect(told.dead.size).toBe(0)
    expect(told).toMatchObject({ state: { balance: 100 }, refused: [B1] })
  })

  it('of money that only a supervisor may take back is refused to its writer', () => {
    const refund = change(A1, [tells(KEY, 'refund', { data: { amount: 0 } })])
    expect(view(refund, change(A2, [tells(KEY, 'void', { refs: [A1] })])).refused).toEqual([A2])
    const closed = change(A1, [tells(KEY, 'close')])
    expect(view(closed, change(A2, [tells(KEY, 'void', { refs: [A1] })], { role: 'supervisor' })).refused).toEqual([A2])
  })

  it('takes back several, each by its own policy', () => {
    const told = view(pays(), change(A2, [tells(KEY, 'close')]), change(A3, [tells(KEY, 'void', { refs: [A1, A2] })]))
    expect(told.dead).toEqual(new Map([[A1, 'voided']]))
    expect(told.refused).toEqual([A3])
  })

  it('of a void or a correction is refused: it has other ways', () => {
    const told = view(
      pays(),
      change(A2, [tells(KEY, 'void', { refs: [A1] })]),
      change(A3, [tells(KEY, 'void', { refs: [A2] })], { role: 'supervisor' }),
    )
    expect(told).toMatchObject({ refused: [A3], events: [] })
  })

  it('of nothing is refused; of something that has not arrived it waits', () => {
    expect(view(change(A1, [tells(KEY, 'void')])).refused).toEqual([A1])
    expect(view(change(A1, [tells(KEY, 'void', { refs: [B2] })])).refused).toEqual([])
    const elsewhere = change(B1, [tells('ledger/2', 'pay')])
    expect(view(elsewhere, change(A1, [tells(KEY, 'void', { refs: [B1] })])).refused).toEqual([A1])
    expect(view(elsewhere, pays(), change(A2, [tells(KEY, 'void', { refs: [A1, B1] })])).refused).toEqual([A2])
  })

  it('of an event of a newer version is not judged', () => {
    const later = change(A1, [tells('shelf/1', 'out')])
    const desk = deskAfter([later, change(A2, [tells('shelf/1', 'void', { refs: [A1] })])], oldRegistry)
    expect(aggregateOf(desk, 'shelf/1' as RecordKey, openAll)).toMatchObject({ refused: [], unknownEvents: 1 })
  })

  it('of an event named like a built-in of the language does nothing', () => {
    expect(view(change(A1, [tells(KEY, 'constructor')]))).toMatchObject({ unknownEvents: 1, events: [] })
  })
})

describe('a correction (更正)', () => {
  const corrects = (seq: number, data: Record<string, number | string>, who: Parameters<typeof change>[2] = own) =>
    change(dot('b', seq), [tells(KEY, 'correct', { refs: [A1], data })], { ms: 2000 + seq, ...who })

  it('of one’s own slip in the same session stands in the fact’s place', () => {
    const told = view(pays(), corrects(1, { amount: 90 }))
    expect(told.events).toMatchObject([{ dot: A1, data: { amount: 90, who: 'x' }, correctedBy: B1 }])
    expect(told).toMatchObject({ state: { balance: 90 }, refused: [], unknownEvents: 0 })
  })

  it('may be corrected again: field by field, the last one stands', () => {
    const told = view(corrects(1, { amount: 90, who: 'y' }), corrects(2, { amount: 80 }), pays())
    expect(told.events).toMatchObject([{ data: { amount: 80, who: 'y' }, correctedBy: B2 }])
  })

  it.each<[string, Parameters<typeof change>[2]]>([
    ['another actor', { actor: 'staff-b', session: 'session-a' }],
    ['another session', { actor: 'staff-a', session: 'session-b' }],
    ['a supervisor', { role: 'supervisor' }],
  ])('by %s has no effect, and is shown', (_, who) => {
    const told = view(pays(), corrects(1, { amount: 90 }, who))
    expect(told).toMatchObject({ state: { balance: 100 }, refused: [B1] })
    expect(told.events[0]).not.toHaveProperty('correctedBy')
  })

  it('of money, of two facts at once, or of a correction is refused', () => {
    const refund = change(A1, [tells(KEY, 'refund', { data: { amount: 0 } })])
    expect(view(refund, change(A2, [tells(KEY, 'correct', { refs: [A1], data: { amount: 9 } })]))).toMatchObject({
      refused: [A2],
      state: { balance: 0 },
    })
    expect(view(pays(), pays(A2), change(A3, [tells(KEY, 'correct', { refs: [A1, A2] })])).refused).toEqual([A3])
    expect(view(pays(), corrects(1, {}), change(B2, [tells(KEY, 'correct', { refs: [B1] })], own)).refused).toEqual([
      B2,
    ])
  })

  it('leaves a fact that was taken back where it is', () => {
    expect(view(pays(), corrects(1, { amount: 90 }), change(A2, [tells(KEY, 'void', { refs: [A1] })]))).toMatchObject({
      state: { balance: 0 },
      events: [],
    })
  })
})
