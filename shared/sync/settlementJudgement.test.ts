// Fault case 9 of sync 7: settlements that contradict each other, and the settlements of those.
import { describe, expect, it } from 'vitest'
import { change, deskAfter, dot, tells } from '#test/sync/build.ts'
import { C0, C1, C2, CLAIM, conflictOf, deadOf, hands, openOf, settlesAt, two, viewOf } from '#test/sync/settling.ts'
import type { Dot } from './change.ts'
import { conflictId, partiesHash } from './conflict.ts'
import { receive } from './replica.ts'
import { settlementKey } from './settlement.ts'

const [A1, B1, C, D1] = [dot('a', 1), dot('b', 1), dot('c', 1), dot('d', 1)]
const [A2, A3, B2, B3, B4] = [dot('a', 2), dot('a', 3), dot('b', 2), dot('b', 3), dot('b', 4)]

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
    expect(openOf(desk)).toEqual([C0, C1].sort())
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
    expect(openOf(desk)).toEqual([C0, C1].sort())
  })

  it('that saw other parties conflict where one keeps what the other takes', () => {
    const desk = deskAfter(two())
    const early = settlesAt(desk, A2, conflictOf(desk, C0), [A1], [B1])
    receive(desk, [hands(C)])
    const late = settlesAt(desk, B2, conflictOf(desk, C0), [B1], [A1, C])
    receive(desk, [early, late])
    expect(openOf(desk)).toEqual([C0, C1].sort())
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
    expect(openOf(desk)).toEqual([C0, C1, C2].sort())
    expect(conflictOf(desk, C2)).toMatchObject({ root: C0, subject: C1, parties: [A3, B3] })
    receive(desk, [settlesAt(desk, B4, conflictOf(desk, C2), [B3], [A3])])
    expect(deadOf(desk)).toEqual({ [A1]: 'settled' })
    expect(openOf(desk)).toEqual([])
  })

  it('conflict over the same parties even where the second knew the first', () => {
    const desk = deskAfter(two())
    const conflict = conflictOf(desk, C0)
    receive(desk, [settlesAt(desk, A2, conflict, [A1], [B1])])
    receive(desk, [settlesAt(desk, A3, conflict, [B1], [A1])])
    expect(openOf(desk)).toEqual([C0, C1].sort())
    expect(deadOf(desk)).toEqual({})
  })

  it('do not contradict what they knew through another', () => {
    const desk = deskAfter(two())
    receive(desk, [settlesAt(desk, A2, conflictOf(desk, C0), [A1], [B1])])
    receive(desk, [hands(C)])
    receive(desk, [settlesAt(desk, A3, conflictOf(desk, C0), [C], [A1])])
    const data = { rule: 'claim', subject: CLAIM, keep: [B1], void: [C], root: C0 }
    const claim = `settle/${C0}/${partiesHash([B1, C])}`
    receive(desk, [change(B2, [tells(settlementKey(C0), 'settle', { data, claim, refs: [A3] })])])
    expect(openOf(desk)).toEqual([])
    expect(deadOf(desk)).toEqual({ [A1]: 'settled', [C]: 'settled' })
  })

  it('are looked at again when a party they waited for comes', () => {
    const desk = deskAfter(two())
    const conflict = conflictOf(desk, C0)
    const sides = [settlesAt(desk, A2, conflict, [A1], [B1]), settlesAt(desk, C, conflict, [B1], [A1])]
    const other = deskAfter([hands(A1), ...sides])
    expect(openOf(other, settlementKey(C0))).toEqual([])
    const { touched } = receive(other, [hands(B1)])
    expect(touched).toContainEqual({ kind: 'aggregate', key: settlementKey(C0) })
    expect(openOf(other, settlementKey(C0))).toEqual([C1])
  })

  it('say what their conflict waits for', () => {
    const desk = deskAfter(two())
    const conflict = conflictOf(desk, C0)
    const [a, b] = [settlesAt(desk, A2, conflict, [A1], [B1]), settlesAt(desk, B2, conflict, [B1], [A1])]
    const [item] = b.items
    if (!item || !('refs' in item)) throw new Error('no settlement')
    receive(desk, [a, change(B2, [{ ...item, refs: [...item.refs, D1] }])])
    expect(conflictOf(desk, C1).waiting).toEqual([D1])
  })

  it('are found below a higher one, however the dots are sorted', () => {
    const desk = deskAfter([hands(C), hands(D1)])
    const conflict = conflictOf(desk, C0)
    const sides = [settlesAt(desk, B1, conflict, [C], [D1]), settlesAt(desk, B2, conflict, [D1], [C])]
    receive(desk, sides)
    const { touched } = receive(desk, [settlesAt(desk, A1, conflictOf(desk, C1), [B1], [B2])])
    expect(touched).toContainEqual({ kind: 'claim', key: CLAIM })
    expect(deadOf(desk)).toEqual({ [D1]: 'settled' })
  })
})

describe('a settlement about settlements', () => {
  /** Contradicting settlements, and one about `keep` and `taken` that nobody checked. */
  function forged(keep: readonly Dot[], taken: readonly Dot[], level: string = C0) {
    const desk = deskAfter(two())
    const conflict = conflictOf(desk, C0)
    receive(desk, [settlesAt(desk, A2, conflict, [A1], [B1]), settlesAt(desk, B2, conflict, [B1], [A1])])
    const data = { rule: 'settle', subject: level, keep, void: taken, root: C0 }
    const claim = `settle/${conflictId('settle', level)}/${partiesHash([...keep, ...taken])}`
    receive(desk, [change(A3, [tells(settlementKey(C0), 'settle', { data, claim })])])
    return desk
  }

  it('takes at least two', () => {
    expect(deadOf(forged([], [A2]))).toEqual({})
    expect(viewOf(forged([], [A2]), settlementKey(C0)).refused).toEqual([A3])
    expect(deadOf(forged([B2], [A2]))).toEqual({ [A1]: 'settled' })
  })

  it('is about those of the level below only', () => {
    const desk = forged([B2], [A2])
    const data = { rule: 'settle', subject: C0, keep: [], void: [A2, A3], root: C0 }
    const claim = `settle/${C1}/${partiesHash([A2, A3])}`
    receive(desk, [change(B3, [tells(settlementKey(C0), 'settle', { data, claim })])])
    expect(viewOf(desk, settlementKey(C0)).refused).toEqual([B3])
    expect(deadOf(desk)).toEqual({ [A1]: 'settled' })
  })

  it('may refer in circles, and is judged all the same', () => {
    const desk = deskAfter(two())
    const one = settlesAt(desk, A2, conflictOf(desk, C0), [A1], [B1])
    const [item] = one.items
    if (!item || !('refs' in item)) throw new Error('no settlement')
    const circle = (own: Dot, other: Dot) => change(own, [{ ...item, refs: [...item.refs, other] }])
    receive(desk, [circle(A2, B2), circle(B2, A2)])
    expect(deadOf(desk)).toEqual({ [B1]: 'settled' })
  })
})

describe('the record of settlements', () => {
  it('counts those in effect', () => {
    const desk = deskAfter(two())
    expect(viewOf(desk, settlementKey(C0))).toMatchObject({ state: { settlements: 0 }, refused: [], conflicts: [] })
    receive(desk, [settlesAt(desk, A2, conflictOf(desk, C0), [A1], [B1])])
    expect(viewOf(desk, settlementKey(C0))).toMatchObject({
      state: { settlements: 1 },
      violations: [],
      unknownEvents: 0,
    })
  })

  it('about a rule of a newer version shows no conflict, and judges nobody', () => {
    const id = conflictId('ledger/later', 'ledger/1')
    const settles = (own: Dot, keep: readonly Dot[], taken: readonly Dot[]) => {
      const data = { rule: 'ledger/later', subject: 'ledger/1', keep, void: taken, root: id }
      const claim = `settle/${id}/${partiesHash([...keep, ...taken])}`
      return change(own, [tells(`settlement/${id}`, 'settle', { data, claim })])
    }
    const desk = deskAfter([change(A1, [tells('ledger/1', 'pay')]), change(B1, [tells('shelf/9', 'put')])])
    receive(desk, [settles(A2, [A1], [B1]), settles(B2, [B1], [A1])])
    expect(viewOf(desk, `settlement/${id}`)).toMatchObject({ refused: [], conflicts: [] })
    expect(viewOf(desk, 'ledger/1').dead.size).toBe(0)
  })
})
