// Fault cases 3 and 9 of sync 7: contested facts, and people who decide about them.
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#shared/kernel/json.ts'
import { change, deskAfter, dot, tells } from '#test/sync/build.ts'
import { C0, C1, CLAIM, conflictOf, deadOf, hands, KEY, openOf, settlesAt, two, viewOf } from '#test/sync/settling.ts'
import type { Dot, EventItem } from './change.ts'
import { type Conflict, conflictId, partiesHash } from './conflict.ts'
import { receive } from './replica.ts'
import { buildSettlement, settlementKey } from './settlement.ts'

const [A1, B1, C, D1] = [dot('a', 1), dot('b', 1), dot('c', 1), dot('d', 1)]
const [A2, A3, A4, B2] = [dot('a', 2), dot('a', 3), dot('a', 4), dot('b', 2)]

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

  it('wait for nothing that only their neighbours name', () => {
    const neighbour = change(A2, [tells(KEY, 'put', { refs: [C] })])
    expect(conflictOf(deskAfter([...two(), neighbour]), C0).waiting).toEqual([])
  })

  it('leave alone the record whose part was taken back', () => {
    const desk = deskAfter([hands(A1), hands(B1, 'shelf/2')])
    receive(desk, [settlesAt(desk, A2, conflictOf(desk, C0), [B1], [A1])])
    receive(desk, [hands(C, 'shelf/3')])
    expect([openOf(desk), openOf(desk, 'shelf/2'), openOf(desk, 'shelf/3')]).toEqual([[], [C0], [C0]])
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

  function otherClaim(): string {
    return `settle/${conflictId('claim', 'out/2')}/${partiesHash([A1, B1])}`
  }

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
    ['about another conflict, whose claim it has', { ...withData({ subject: 'out/2' }), claim: otherClaim() }],
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
    ['that names the change it came with as a party', { ...withData({ keep: [A1, A2] }), claim: claimFor(A1, A2, B1) }],
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
