// Fault cases 3, 4 and 9 of sync 7: contested facts, and people who decide about them.
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#shared/kernel/json.ts'
import { change, deskAfter, dot, tells } from '#test/sync/build.ts'
import { openAll } from '#test/sync/desk.ts'
import type { Change, Dot, EventItem, RecordKey } from './change.ts'
import { type Conflict, conflictId, partiesHash } from './conflict.ts'
import { aggregateOf, type Replica, receive } from './replica.ts'
import { buildSettlement, settlementKey } from './settlement.ts'

const KEY = 'shelf/1' as RecordKey
const CLAIM = 'out/1'
const C0 = conflictId('claim', CLAIM)
const C1 = conflictId('settle', C0)
const C2 = conflictId('settle', C1)
const [A1, B1, C, D1] = [dot('a', 1), dot('b', 1), dot('c', 1), dot('d', 1)]
const [A2, A3, A4, B2, B3, B4] = [dot('a', 2), dot('a', 3), dot('a', 4), dot('b', 2), dot('b', 3), dot('b', 4)]

const hands = (own: Dot, key: string = KEY, ...refs: readonly Dot[]) =>
  change(own, [tells(key, 'out', { claim: CLAIM, refs })])
const two = () => [hands(A1), hands(B1)]

type Outcome = readonly [keep: readonly Dot[], taken: readonly Dot[]]

function settlesAt(desk: Replica, own: Dot, conflict: Conflict, ...[keep, taken]: Outcome): Change {
  const known = desk.set.aggregates.get(settlementKey(conflict.root)) ?? []
  const item = buildSettlement(conflict, { keep, void: taken }, known)
  if (!item.ok) throw new Error(JSON.stringify(item.error))
  return change(own, [item.value], { cmd: 'conflict.settle', role: 'supervisor' })
}

const viewOf = (desk: Replica, key: string = KEY) => aggregateOf(desk, key as RecordKey, openAll)
const deadOf = (desk: Replica, key: string = KEY) => Object.fromEntries(viewOf(desk, key).dead)
const openOf = (desk: Replica, key: string = KEY) => viewOf(desk, key).conflicts.map(({ id }) => id)

function conflictOf(desk: Replica, id: string, key: string = KEY): Conflict {
  const conflict = viewOf(desk, key).conflicts.find((one) => one.id === id)
  if (!conflict) throw new Error(`no conflict ${id}`)
  return conflict
}

/** A desk that has heard of both hand-outs and of this settlement. */
function settled(keep: readonly Dot[], taken: readonly Dot[]) {
  const desk = deskAfter(two())
  const one = settlesAt(desk, A2, conflictOf(desk, C0), keep, taken)
  receive(desk, [one])
  return { desk, one }
}

describe('two hand-outs of one parcel', () => {
  it('are both live and contested, under one conflict', () => {
    const view = viewOf(deskAfter(two()))
    expect(view.events.map((event) => event.dot)).toEqual([A1, B1])
    expect(view).toMatchObject({ contested: true, dead: new Map() })
    expect(view.conflicts).toEqual([
      { id: C0, root: C0, rule: 'claim', subject: CLAIM, parties: [A1, B1], waiting: [] },
    ])
  })

  it('are contested on every record they belong to, and say what they wait for', () => {
    const desk = deskAfter([hands(A1, KEY, C), hands(B1, 'shelf/2')])
    for (const key of ['shelf/1', 'shelf/2']) {
      expect(viewOf(desk, key).conflicts).toMatchObject([{ id: C0, parties: [A1, B1], waiting: [C] }])
    }
  })

  it('by three desks are one conflict of three', () => {
    expect(viewOf(deskAfter([...two(), hands(C)])).conflicts).toMatchObject([{ id: C0, parties: [A1, B1, C] }])
  })

  it('of which one was taken back are no conflict', () => {
    const taken = change(B2, [tells(KEY, 'void', { refs: [B1] })], { role: 'supervisor' })
    expect(openOf(deskAfter([...two(), taken]))).toEqual([])
    expect(openOf(deskAfter([hands(A1, 'shelf/2'), hands(B1), taken]), 'shelf/2')).toEqual([])
  })
})

describe('a settlement', () => {
  it('takes one back everywhere, and closes the conflict', () => {
    const { desk } = settled([A1], [B1])
    expect(viewOf(desk)).toMatchObject({ contested: false, state: { count: 1, last: A1 } })
    expect(deadOf(desk)).toEqual({ [B1]: 'settled' })
  })

  it('may keep both: they stand side by side', () => {
    const { desk } = settled([A1, B1], [])
    expect(viewOf(desk)).toMatchObject({ contested: false, state: { count: 2 }, dead: new Map() })
  })

  it('may take both back', () => {
    const { desk } = settled([], [A1, B1])
    expect(viewOf(desk)).toMatchObject({ contested: false, state: { count: 0 } })
  })

  it('holds until a new party comes', () => {
    const { desk } = settled([A1], [B1])
    receive(desk, [change(D1, [tells(KEY, 'put')])])
    expect(openOf(desk)).toEqual([])
    receive(desk, [hands(C, 'shelf/2')])
    expect(conflictOf(desk, C0).parties).toEqual([A1, C])
    expect(deadOf(desk)).toEqual({ [B1]: 'settled' })
    receive(desk, [settlesAt(desk, A3, conflictOf(desk, C0), [C], [A1])])
    expect(openOf(desk)).toEqual([])
    expect(deadOf(desk)).toEqual({ [A1]: 'settled', [B1]: 'settled' })
  })

  it('that kept both is asked again when a third comes', () => {
    const { desk } = settled([A1, B1], [])
    receive(desk, [hands(C)])
    expect(conflictOf(desk, C0).parties).toEqual([A1, B1, C])
  })

  it('may bring back what an earlier one took, once it knew that one', () => {
    const { desk } = settled([A1], [B1])
    receive(desk, [hands(C)])
    const all = { ...conflictOf(desk, C0), parties: [A1, B1, C] }
    receive(desk, [settlesAt(desk, A3, all, [B1], [A1, C])])
    expect(deadOf(desk)).toEqual({ [A1]: 'settled', [C]: 'settled' })
    expect(openOf(desk)).toEqual([])
    const again = { ...all, parties: [A1, B1] }
    const third = settlesAt(desk, A4, again, [A1], [B1])
    receive(desk, [third])
    expect(deadOf(desk)).toEqual({ [B1]: 'settled', [C]: 'settled' })
  })

  it('waits until all it names have come', () => {
    const { one } = settled([A1], [B1])
    const desk = deskAfter([hands(A1), one])
    expect(viewOf(desk, settlementKey(C0))).toMatchObject({ refused: [], conflicts: [] })
    receive(desk, [hands(B1)])
    expect(deadOf(desk)).toEqual({ [B1]: 'settled' })
  })

  it('beyond its actor’s role takes effect, and is marked', () => {
    const { desk, one } = settled([A1], [B1])
    const clerk = deskAfter([...two(), { ...one, actor: { id: 'x', role: 'clerk' } }])
    expect(deadOf(clerk)).toEqual(deadOf(desk))
    expect(viewOf(clerk, settlementKey(C0)).beyondRole).toEqual([A2])
    expect(viewOf(desk, settlementKey(C0)).beyondRole).toEqual([])
  })

  it('is neither taken back nor mended by its writer', () => {
    const { desk } = settled([A1], [B1])
    const key = settlementKey(C0)
    receive(desk, [
      change(A3, [tells(key, 'void', { refs: [A2] })]),
      change(A4, [tells(key, 'correct', { refs: [A2] })]),
    ])
    expect(viewOf(desk, key).refused).toEqual([A3, A4])
    expect(deadOf(desk)).toEqual({ [B1]: 'settled' })
  })

  it('has exactly the parties, decides something, and is not for fields', () => {
    const conflict = conflictOf(deskAfter(two()), C0)
    const refusal = (keep: readonly Dot[], taken: readonly Dot[], about: Partial<Conflict> = {}) =>
      buildSettlement({ ...conflict, ...about }, { keep, void: taken }, [])
    expect(refusal([A1], [])).toEqual({ ok: false, error: { code: 'not-the-parties' } })
    expect(refusal([A1], [B1, C])).toEqual({ ok: false, error: { code: 'not-the-parties' } })
    expect(refusal([A1, B1], [B1])).toEqual({ ok: false, error: { code: 'not-the-parties' } })
    expect(refusal([A1], [C])).toEqual({ ok: false, error: { code: 'not-the-parties' } })
    expect(refusal([A1, B1], [], { rule: 'settle' })).toEqual({ ok: false, error: { code: 'nothing-decided' } })
    expect(refusal([A1], [B1], { rule: 'register/person.name' })).toEqual({
      ok: false,
      error: { code: 'not-settled-here' },
    })
    expect(refusal([A1], [B1], { rule: 'delete/person' })).toEqual({ ok: false, error: { code: 'not-settled-here' } })
    expect(refusal([B1], [A1])).toEqual({
      ok: true,
      value: {
        e: 'settlement',
        id: C0,
        ev: 'settle',
        claim: `settle/${C0}/${partiesHash([A1, B1])}`,
        data: { rule: 'claim', subject: CLAIM, keep: [B1], void: [A1], root: C0 },
        refs: [A1, B1],
      },
    })
  })
})

describe('a forged settlement', () => {
  const data = { rule: 'claim', subject: CLAIM, keep: [A1], void: [B1], root: C0 }
  const item: EventItem = tells(`settlement/${C0}`, 'settle', { claim: claimFor(A1, B1), data, refs: [A1, B1] })
  const withData = (more: JsonObject): EventItem => ({ ...item, data: { ...item.data, ...more } })

  it('would have been a good one', () => {
    expect(buildSettlement(conflictOf(deskAfter(two()), C0), { keep: [A1], void: [B1] }, [])).toEqual({
      ok: true,
      value: item,
    })
  })

  function claimFor(...dots: readonly Dot[]): string {
    return `settle/${C0}/${partiesHash(dots)}`
  }

  it.each<[string, EventItem]>([
    ['without a claim', (({ claim: _, ...rest }) => rest)(item)],
    ['with another claim', { ...item, claim: claimFor(A1, C) }],
    ['about another conflict', withData({ subject: 'out/2' })],
    ['by another rule', withData({ rule: 'ledger/overdrawn' })],
    ['with another root', withData({ root: C1 })],
    ['without a rule', withData({ rule: null })],
    ['without a subject', withData({ subject: 1 })],
    ['that keeps no list', withData({ keep: null })],
    ['that takes back no list', withData({ void: 'all' })],
    ['that names no dots', withData({ keep: ['x'] })],
    ['that names a dot twice', withData({ keep: [A1, A1] })],
    ['that keeps what it takes back', { ...withData({ keep: [A1, B1] }), claim: claimFor(A1, B1) }],
    ['of one party', { ...withData({ keep: [] }), claim: claimFor(B1) }],
    ['that takes back no party', { ...withData({ keep: [A1], void: [B1, D1] }), claim: claimFor(A1, B1, D1) }],
    [
      'about settlements that are none',
      { ...withData({ rule: 'settle', subject: C0 }), claim: `settle/${C1}/${partiesHash([A1, B1])}` },
    ],
  ])('%s has no effect, and is shown', (_, forged) => {
    const desk = deskAfter([...two(), change(D1, [tells('shelf/9', 'put')]), change(A2, [item]), change(B2, [forged])])
    const alone = deskAfter([...two(), change(D1, [tells('shelf/9', 'put')]), change(B2, [forged])])
    expect(deadOf(alone)).toEqual({})
    expect(openOf(alone)).toEqual([C0])
    expect(viewOf(desk, settlementKey(C0)).refused).toEqual([B2])
    expect(deadOf(desk)).toEqual({ [B1]: 'settled' })
  })

  it('about a rule of a newer version is neither obeyed nor refused', () => {
    const id = conflictId('ledger/later', 'ledger/1')
    const data = { rule: 'ledger/later', subject: 'ledger/1', keep: [], void: [A1], root: id }
    const later = tells(`settlement/${id}`, 'settle', { data, claim: `settle/${id}/${partiesHash([A1])}` })
    const desk = deskAfter([change(A1, [tells('ledger/1', 'pay')]), change(B1, [later])])
    expect(viewOf(desk, `settlement/${id}`).refused).toEqual([])
    expect(viewOf(desk, 'ledger/1').dead.size).toBe(0)
  })

  it('with another word than settle is of a newer version', () => {
    const desk = deskAfter([...two(), change(A2, [{ ...item, ev: 'decide' }])])
    expect(viewOf(desk, settlementKey(C0))).toMatchObject({ unknownEvents: 1, refused: [] })
    expect(deadOf(desk)).toEqual({})
  })
})

describe('two settlements', () => {
  /** Desk a keeps its own, desk b keeps its own; neither knew. */
  function contradicted() {
    const desk = deskAfter(two())
    const conflict = conflictOf(desk, C0)
    const changes = [settlesAt(desk, A2, conflict, [A1], [B1]), settlesAt(desk, B2, conflict, [B1], [A1])]
    receive(desk, changes)
    return desk
  }

  it('of one outcome are one', () => {
    const desk = deskAfter(two())
    const conflict = conflictOf(desk, C0)
    receive(desk, [settlesAt(desk, A2, conflict, [A1], [B1]), settlesAt(desk, B2, conflict, [A1], [B1])])
    expect(viewOf(desk)).toMatchObject({ contested: false })
    expect(deadOf(desk)).toEqual({ [B1]: 'settled' })
  })

  it('of two outcomes conflict, and neither takes effect', () => {
    const desk = contradicted()
    expect(deadOf(desk)).toEqual({})
    expect(openOf(desk).sort()).toEqual([C0, C1].sort())
    expect(conflictOf(desk, C1)).toEqual({
      id: C1,
      root: C0,
      rule: 'settle',
      subject: C0,
      parties: [A2, B2],
      waiting: [],
    })
    expect(openOf(desk, settlementKey(C0))).toEqual([C1])
  })

  it('of which the one keeps both conflict too', () => {
    const desk = deskAfter(two())
    const conflict = conflictOf(desk, C0)
    receive(desk, [settlesAt(desk, A2, conflict, [A1], [B1]), settlesAt(desk, B2, conflict, [A1, B1], [])])
    expect(openOf(desk).sort()).toEqual([C0, C1].sort())
  })

  it('that saw other parties conflict where one keeps what the other takes', () => {
    const desk = deskAfter(two())
    const early = settlesAt(desk, A2, conflictOf(desk, C0), [A1], [B1])
    receive(desk, [hands(C)])
    const late = settlesAt(desk, B2, conflictOf(desk, C0), [B1], [A1, C])
    receive(desk, [early, late])
    expect(openOf(desk).sort()).toEqual([C0, C1].sort())
    expect(deadOf(desk)).toEqual({})
  })

  it('that saw other parties and agree both hold', () => {
    const desk = deskAfter(two())
    const early = settlesAt(desk, A2, conflictOf(desk, C0), [A1], [B1])
    receive(desk, [hands(C)])
    receive(desk, [early, settlesAt(desk, B2, conflictOf(desk, C0), [A1], [B1, C])])
    expect(deadOf(desk)).toEqual({ [B1]: 'settled', [C]: 'settled' })
    expect(openOf(desk)).toEqual([])
  })

  it('are settled in their turn: the one that stands takes effect', () => {
    const desk = contradicted()
    receive(desk, [settlesAt(desk, A3, conflictOf(desk, C1), [B2], [A2])])
    expect(deadOf(desk)).toEqual({ [A1]: 'settled' })
    expect(openOf(desk)).toEqual([])
    expect(Object.fromEntries(viewOf(desk, settlementKey(C0)).dead)).toEqual({ [A2]: 'settled' })
  })

  it('may both be taken back: then the parties are asked again', () => {
    const desk = contradicted()
    receive(desk, [settlesAt(desk, A3, conflictOf(desk, C1), [], [A2, B2])])
    expect(deadOf(desk)).toEqual({})
    expect(openOf(desk)).toEqual([C0])
  })

  it('about settlements conflict once more, and are settled once more', () => {
    const desk = contradicted()
    const conflict = conflictOf(desk, C1)
    receive(desk, [settlesAt(desk, A3, conflict, [A2], [B2]), settlesAt(desk, B3, conflict, [B2], [A2])])
    expect(openOf(desk).sort()).toEqual([C0, C1, C2].sort())
    expect(conflictOf(desk, C2)).toMatchObject({ root: C0, subject: C1, parties: [A3, B3] })
    receive(desk, [settlesAt(desk, B4, conflictOf(desk, C2), [B3], [A3])])
    expect(deadOf(desk)).toEqual({ [A1]: 'settled' })
    expect(openOf(desk)).toEqual([])
  })
})

describe('a broken rule over sums', () => {
  const LEDGER = 'ledger/1' as RecordKey
  const OVER = conflictId('ledger/overdrawn', LEDGER)
  const refund = (own: Dot, amount: number) => change(own, [tells(LEDGER, 'refund', { data: { amount } })])
  const told = () => [change(C, [tells(LEDGER, 'pay', { data: { amount: 100 } })]), refund(A1, 100), refund(B1, 100)]

  it('shows the sum, loses no line, and opens a conflict', () => {
    const view = viewOf(deskAfter(told()), LEDGER)
    expect(view).toMatchObject({ state: { balance: -100 }, contested: true })
    expect(view.violations).toEqual([{ rule: 'overdrawn', dots: [A1, B1] }])
    expect(view.conflicts).toMatchObject([{ id: OVER, rule: 'ledger/overdrawn', subject: LEDGER, parties: [A1, B1] }])
  })

  it('is settled by taking one back: the sum is made again', () => {
    const desk = deskAfter(told())
    receive(desk, [settlesAt(desk, A2, conflictOf(desk, OVER, LEDGER), [A1], [B1])])
    expect(viewOf(desk, LEDGER)).toMatchObject({ state: { balance: 0 }, contested: false, violations: [] })
  })

  it('may be accepted, until a new party comes', () => {
    const desk = deskAfter(told())
    receive(desk, [settlesAt(desk, A2, conflictOf(desk, OVER, LEDGER), [A1, B1], [])])
    expect(viewOf(desk, LEDGER)).toMatchObject({ state: { balance: -100 }, contested: false })
    expect(viewOf(desk, LEDGER).violations).toHaveLength(1)
    receive(desk, [refund(D1, 1)])
    expect(conflictOf(desk, OVER, LEDGER).parties).toEqual([A1, B1, D1])
  })

  it('of one event may be settled alone', () => {
    const desk = deskAfter([refund(A1, 5)])
    receive(desk, [settlesAt(desk, A2, conflictOf(desk, OVER, LEDGER), [], [A1])])
    expect(viewOf(desk, LEDGER)).toMatchObject({ state: { balance: 0 }, contested: false })
  })

  it('frees the claims of what its settlement takes back', () => {
    const claimed = (own: Dot, key: string) =>
      change(own, [tells(key, 'refund', { data: { amount: 1 }, claim: 'refund/1' })])
    const desk = deskAfter([claimed(A1, LEDGER), claimed(B1, 'ledger/2')])
    expect(viewOf(desk, 'ledger/2').conflicts).toHaveLength(2)
    receive(desk, [settlesAt(desk, A2, conflictOf(desk, OVER, LEDGER), [], [A1])])
    expect(viewOf(desk, 'ledger/2').conflicts.map(({ rule }) => rule)).toEqual(['ledger/overdrawn'])
    expect(viewOf(desk, LEDGER).conflicts).toEqual([])
  })

  it('is contradicted like any other', () => {
    const desk = deskAfter(told())
    const conflict = conflictOf(desk, OVER, LEDGER)
    receive(desk, [settlesAt(desk, A2, conflict, [A1], [B1]), settlesAt(desk, B2, conflict, [B1], [A1])])
    const again = conflictId('settle', OVER)
    expect(openOf(desk, LEDGER).sort()).toEqual([OVER, again].sort())
    receive(desk, [settlesAt(desk, A3, conflictOf(desk, again, LEDGER), [A2], [B2])])
    expect(viewOf(desk, LEDGER)).toMatchObject({ state: { balance: 0 }, contested: false })
  })
})
