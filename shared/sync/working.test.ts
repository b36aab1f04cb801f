// The working set: what is asked for, what is touched, and that half of the facts is never folded.
import { describe, expect, it } from 'vitest'
import { change, deskAfter, dot, tells, writes } from '#test/sync/build.ts'
import { openAll, openNone, seal } from '#test/sync/desk.ts'
import { fullRegistry } from '#test/sync/registry.ts'
import type { Change, RecordKey } from './change.ts'
import { claimSettlementKey } from './claims.ts'
import { conflictId, partiesHash } from './conflict.ts'
import { deriveClaims } from './deriveClaims.ts'
import { aggregateOf, receive } from './replica.ts'
import { settlementKey } from './settlement.ts'
import { applyChange, emptyWorkingSet, missing, missingForView, putEmpty, viewAggregate } from './working.ts'

const [A1, A2, B1, C1] = [dot('a', 1), dot('a', 2), dot('b', 1), dot('c', 1)]
const key = (text: string) => text as RecordKey
const aggregate = (text: string) => ({ kind: 'aggregate', key: text })
const ledgerRules = () =>
  ['ledger/overdrawn', 'ledger/after-end'].map((rule) => aggregate(settlementKey(conflictId(rule, 'ledger/1'))))

describe('what a change needs', () => {
  it('is the registers it writes and the records it tells of, with their rules’ settlements', () => {
    const both = change(A1, [writes('person/1', 'name', 'x'), tells('ledger/1', 'pay')])
    expect(missing(emptyWorkingSet(), both, fullRegistry)).toEqual([
      { kind: 'register', key: 'person/1' },
      aggregate('ledger/1'),
      ...ledgerRules(),
    ])
  })

  it('is the claim key, and its settlements once somebody holds it', () => {
    const out = change(A1, [tells('shelf/1', 'out', { claim: 'out/1' })])
    expect(missing(emptyWorkingSet(), out, fullRegistry)).toEqual([
      aggregate('shelf/1'),
      { kind: 'claim', key: 'out/1' },
    ])
    const desk = deskAfter([out])
    const again = change(B1, [tells('shelf/2', 'out', { claim: 'out/1' })])
    expect(missing(desk.set, again, fullRegistry)).toEqual([
      aggregate('shelf/2'),
      aggregate(claimSettlementKey('out/1')),
    ])
  })

  it('is the claims of the record whose facts are taken back', () => {
    const { set } = deskAfter([change(A1, [tells('shelf/1', 'out', { claim: 'out/1' })])])
    set.claims.clear()
    const back = change(A2, [tells('shelf/1', 'void', { refs: [A1] })])
    expect(missing(set, back, fullRegistry)).toEqual([{ kind: 'claim', key: 'out/1' }])
    const plain = change(A2, [tells('shelf/1', 'put')])
    expect(missing(set, plain, fullRegistry)).toEqual([])
  })

  it('is the claims of the record whose waiting settlement the fact may complete, each once', () => {
    const over = conflictId('ledger/overdrawn', 'ledger/1')
    const data = { rule: 'ledger/overdrawn', subject: 'ledger/1', keep: [], void: [A1, B1], root: over }
    const settles = tells(`settlement/${over}`, 'settle', { data, claim: `settle/${over}/${partiesHash([A1, B1])}` })
    const { set } = deskAfter([
      change(A1, [tells('ledger/1', 'refund', { claim: 'refund/1' })]),
      change(A2, [tells('ledger/1', 'refund', { claim: 'refund/1' })]),
      change(dot('a', 3), [tells('ledger/1', 'pay')]),
      change(C1, [settles]),
    ])
    set.claims.clear()
    const completes = change(B1, [tells('ledger/1', 'refund', { claim: 'refund/2' })])
    expect(missing(set, completes, fullRegistry)).toEqual([
      { kind: 'claim', key: 'refund/2' },
      { kind: 'claim', key: 'refund/1' },
    ])
    set.claims.set('refund/1', [{ dot: A1, e: 'ledger', id: '1' }])
    set.aggregates.delete(claimSettlementKey('refund/1'))
    expect(missing(set, completes, fullRegistry)).toEqual([
      { kind: 'claim', key: 'refund/2' },
      aggregate(claimSettlementKey('refund/1')),
    ])
    const again = change(dot('c', 2), [settles])
    set.claims.clear()
    expect(missing(set, again, fullRegistry)).toEqual([{ kind: 'claim', key: 'refund/1' }])
    set.aggregates.delete(key('ledger/1'))
    expect(missing(set, again, fullRegistry)).toEqual([aggregate('ledger/1')])
  })

  it('is not the claims of a record where nothing was settled', () => {
    const { set } = deskAfter([change(A1, [tells('ledger/1', 'refund', { claim: 'refund/1' })])])
    set.claims.clear()
    expect(missing(set, change(B1, [tells('ledger/1', 'pay')]), fullRegistry)).toEqual([])
  })

  it('is the settlement record alone for a rule of a newer version', () => {
    const id = conflictId('ledger/later', 'ledger/1')
    const data = { rule: 'ledger/later', subject: 'ledger/1', keep: [], void: [A1], root: id }
    const settles = tells(`settlement/${id}`, 'settle', { data, claim: `settle/${id}/${partiesHash([A1])}` })
    const set = emptyWorkingSet()
    putEmpty(set, { kind: 'aggregate', key: key(`settlement/${id}`) })
    expect(missing(set, change(C1, [settles]), fullRegistry)).toEqual([])
  })

  it('is nothing once all is loaded', () => {
    const { set } = deskAfter([change(A1, [writes('person/1', 'name', 'x')])])
    expect(missing(set, change(A2, [writes('person/1', 'name', 'y')]), fullRegistry)).toEqual([])
  })
})

describe('applying a change', () => {
  const first = () => change(A1, [writes('person/1', 'name', 'x')])

  it('advances the frontier, and is idle the second time', () => {
    const { set } = deskAfter([first()])
    expect(set.frontier.get('aaaaaaaaaaaaaaaa')).toBe(1)
    const before = set.registers.get(key('person/1'))
    expect(applyChange(set, first(), fullRegistry)).toEqual([])
    expect(set.registers.get(key('person/1'))).toBe(before)
  })

  it('throws where a seq is skipped, or something was not loaded', () => {
    const set = emptyWorkingSet()
    putEmpty(set, { kind: 'register', key: key('person/1') })
    expect(() => applyChange(set, change(A2, [writes('person/1', 'name', 'x')]), fullRegistry)).toThrow(RangeError)
    expect(() => applyChange(emptyWorkingSet(), first(), fullRegistry)).toThrow(RangeError)
    const fact = change(A1, [tells('shelf/1', 'out', { claim: 'x' })])
    expect(() => applyChange(emptyWorkingSet(), fact, fullRegistry)).toThrow(RangeError)
    const half = emptyWorkingSet()
    putEmpty(half, { kind: 'aggregate', key: key('shelf/1') })
    expect(() => applyChange(half, fact, fullRegistry)).toThrow(RangeError)
    expect(() => viewAggregate(emptyWorkingSet(), key('shelf/1'), fullRegistry, openAll)).toThrow(RangeError)
  })

  it('names every record that a claim touches', () => {
    const desk = deskAfter([change(A1, [tells('shelf/1', 'out', { claim: 'out/1' })])])
    const { touched } = receive(desk, [change(B1, [tells('shelf/2', 'out', { claim: 'out/1' })])])
    expect(touched.map((address) => `${address.kind} ${address.key}`).sort()).toEqual([
      'aggregate shelf/1',
      'aggregate shelf/2',
      'claim out/1',
    ])
    expect(receive(desk, [change(C1, [tells('shelf/3', 'put')])]).touched).toEqual([aggregate('shelf/3')])
  })

  it('leaves the other holders alone where nothing changes for them', () => {
    const out = (own: typeof A1, id: number) => change(own, [tells(`shelf/${id}`, 'out', { claim: 'out/1' })])
    const desk = deskAfter([out(A1, 1), out(B1, 2)])
    expect(receive(desk, [change(A2, [tells('shelf/1', 'put')])]).touched).toEqual([aggregate('shelf/1')])
    const back = change(C1, [tells('shelf/2', 'void', { refs: [B1] })], { role: 'supervisor' })
    expect(receive(desk, [back]).touched).toContainEqual(aggregate('shelf/1'))
    expect(receive(desk, [change(dot('a', 3), [tells('shelf/2', 'put')])]).touched).toEqual([aggregate('shelf/2')])
  })

  it('never changes a value that was handed out', () => {
    const desk = deskAfter([first(), change(B1, [tells('shelf/1', 'out', { claim: 'out/1' })])])
    const values = () => [...desk.set.registers.values(), ...desk.set.aggregates.values(), ...desk.set.claims.values()]
    const before = values()
    const frozen = structuredClone(before)
    receive(desk, [
      change(A2, [writes('person/1', 'name', 'y', A1)]),
      change(C1, [tells('shelf/1', 'out', { claim: 'out/1' })]),
    ])
    expect(before).toEqual(frozen)
    expect(values()).not.toEqual(frozen)
  })

  it('marks the holders that were taken back in their own record', () => {
    const desk = deskAfter([
      change(A1, [tells('shelf/1', 'put', { claim: 'out/1' })]),
      change(B1, [tells('shelf/1', 'out', { claim: 'out/1' })]),
      change(A2, [tells('shelf/1', 'void', { refs: [A1] })]),
    ])
    const row = [
      { dot: A1, e: 'shelf', id: '1', voided: true },
      { dot: B1, e: 'shelf', id: '1' },
    ]
    expect(desk.set.claims.get('out/1')).toEqual(row)
    desk.set.claims.set('of yesterday', row as never)
    deriveClaims(desk.set, fullRegistry)
    expect([...desk.set.claims]).toEqual([['out/1', row]])
  })

  it('gives no claim to reversals and settlements', () => {
    const desk = deskAfter([
      change(A1, [tells('shelf/1', 'void', { claim: 'x' })]),
      change(B1, [tells('settlement/1', 'settle', { claim: 'y' })]),
    ])
    expect([...desk.set.claims].filter(([, row]) => row.length > 0)).toEqual([])
  })

  it('keeps who, when and with whom of a fact', () => {
    const told: Change = { ...change(A1, [tells('shelf/1', 'put')]), witness: { id: 'w', role: 'supervisor' } }
    expect(deskAfter([told]).set.aggregates.get(key('shelf/1'))).toStrictEqual([
      {
        dot: A1,
        hlc: told.hlc,
        ev: 'put',
        data: {},
        refs: [],
        cmd: 'test.act',
        actor: { id: 'staff-a', role: 'clerk' },
        witness: { id: 'w', role: 'supervisor' },
        session: 'session-a',
        at: '2026-11-21T09:30:00Z',
      },
    ])
  })
})

describe('what a view needs', () => {
  it('is both kinds of state for an entity nobody knows', () => {
    expect(missingForView(emptyWorkingSet(), key('future/1'), fullRegistry)).toEqual([
      { kind: 'register', key: 'future/1' },
      aggregate('future/1'),
    ])
  })

  it('is the one kind for a known entity', () => {
    expect(missingForView(emptyWorkingSet(), key('person/1'), fullRegistry)).toEqual([
      { kind: 'register', key: 'person/1' },
    ])
    expect(missingForView(emptyWorkingSet(), key('ledger/1'), fullRegistry)).toEqual([
      aggregate('ledger/1'),
      ...ledgerRules(),
    ])
  })

  it('is the records on the other side of a claim', () => {
    const out = (own: typeof A1, id: number) => change(own, [tells(`shelf/${id}`, 'out', { claim: 'out/1' })])
    expect(missingForView(deskAfter([out(A1, 1)]).set, key('shelf/1'), fullRegistry)).toEqual([])
    const { set } = deskAfter([out(A1, 1), out(B1, 2)])
    set.aggregates.delete(key('shelf/2'))
    expect(missingForView(set, key('shelf/1'), fullRegistry)).toEqual([aggregate('shelf/2')])
  })

  it('is what a settlement is about', () => {
    const id = conflictId('claim', 'out/1')
    const data = { rule: 'claim', subject: 'out/1', keep: [A1], void: [B1], root: id }
    const claim = `settle/${id}/2c3a`
    const { set } = deskAfter([change(C1, [tells(`settlement/${id}`, 'settle', { data, claim })])])
    expect(missingForView(set, key(`settlement/${id}`), fullRegistry)).toEqual([])
  })
})

describe('the view of a fact', () => {
  it('opens what the reader has the key for, and leaves the rest sealed', () => {
    const who = seal('ledger', '1', 'who', '王晓梅')
    const desk = deskAfter([change(A1, [tells('ledger/1', 'pay', { data: { amount: 1, who, other: who } })])])
    expect(aggregateOf(desk, key('ledger/1'), openAll).events[0]?.data).toEqual({
      amount: 1,
      who: '王晓梅',
      other: who,
    })
    expect(aggregateOf(desk, key('ledger/1'), openNone).events[0]?.data).toEqual({ amount: 1, who, other: who })
    const plain = deskAfter([change(A1, [tells('ledger/1', 'pay', { data: { who: 'in the clear' } })])])
    expect(aggregateOf(plain, key('ledger/1'), () => 'opened').events[0]?.data).toEqual({ who: 'in the clear' })
  })

  it('counts events of a newer version, and folds the rest', () => {
    const desk = deskAfter([change(A1, [tells('shelf/1', 'later')]), change(B1, [tells('shelf/1', 'put')])])
    expect(aggregateOf(desk, key('shelf/1'), openAll)).toMatchObject({ unknownEvents: 1, state: { count: 1 } })
    expect(aggregateOf(deskAfter([]), key('shelf/1'), openAll)).toMatchObject({ unknownEvents: 0, state: { count: 0 } })
  })

  it('of an unknown entity has no state, and still shows two claims', () => {
    const bloom = (own: typeof A1) => change(own, [tells('future/1', 'bloomed', { claim: 'b' })])
    expect(aggregateOf(deskAfter([bloom(A1), bloom(B1)]), key('future/1'), openAll)).toMatchObject({
      state: {},
      unknownEvents: 2,
      contested: true,
      events: [],
      violations: [],
    })
  })
})
