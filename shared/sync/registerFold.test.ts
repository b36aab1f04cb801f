// Fault cases 5 to 8 and 11 of sync 7, and every way in which writes of one record can meet.
import { describe, expect, it } from 'vitest'
import { change, deskAfter, dot, writes } from '#test/sync/build.ts'
import { openAll, openNone, seal } from '#test/sync/desk.ts'
import { personSpec } from '#test/sync/registry.ts'
import type { Change, ChangeItem, Dot, RecordKey } from './change.ts'
import { conflictId } from './conflict.ts'
import { basesFor, basesForDelete, basesForSettlement, viewRegister } from './registerFold.ts'
import { registerOf } from './replica.ts'
import { snapshotOf } from './snapshot.ts'

const KEY = 'person/1' as RecordKey
const [A1, A2, A3] = [dot('a', 1), dot('a', 2), dot('a', 3)]
const [B1, B2, C1] = [dot('b', 1), dot('b', 2), dot('c', 1)]

function name(own: Dot, v: string, ...b: readonly Dot[]): Change {
  return change(own, [writes(KEY, 'name', v, ...b)])
}

function deletes(own: Dot, ...b: readonly Dot[]): Change {
  return change(own, [writes(KEY, '_deleted', true, ...b)])
}

function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items]
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]))
}

/** The view after the changes, which is the same in every order. */
function seen(...changes: readonly Change[]) {
  const views = permutations(changes).map((order) => {
    const desk = deskAfter(order)
    return { view: registerOf(desk, KEY, personSpec, openAll), bytes: snapshotOf(desk.set) }
  })
  const [first] = views
  if (!first) throw new Error('nothing told')
  for (const other of views) expect(other).toEqual(first)
  return first.view
}

const headsOf = (changes: readonly Change[], field = 'name') =>
  (deskAfter(changes).set.registers.get(KEY)?.[field]?.heads ?? []).map((head) => head.dot)

describe('two desks that write one record', () => {
  it('both keep their edit of different fields, without conflict', () => {
    const view = seen(name(A1, 'Wang'), change(B1, [writes(KEY, 'remark', 'calls at noon')]))
    expect(view).toMatchObject({ exists: true, values: { name: 'Wang', remark: 'calls at noon' }, conflicts: [] })
  })

  it('show one winner for two values of one field, flag it, and keep the loser', () => {
    const view = seen(name(A1, 'Wang'), change(B1, [writes(KEY, 'name', 'Wong')], { ms: 5000 }))
    expect(view.values).toEqual({ name: 'Wong' })
    expect(view.conflicts).toEqual([
      {
        id: conflictId('register/person.name', KEY),
        root: conflictId('register/person.name', KEY),
        rule: 'register/person.name',
        subject: KEY,
        parties: [A1, B1],
        waiting: [],
      },
    ])
  })

  it('stay quiet about a field whose losers may rest in history', () => {
    const view = seen(change(A1, [writes(KEY, 'remark', 'x')]), change(B1, [writes(KEY, 'remark', 'y')]))
    expect(view).toMatchObject({ values: { remark: 'y' }, conflicts: [] })
  })

  it.each<[string, [number, number], [number, number], string]>([
    ['the later millisecond', [2000, 0], [1000, 9], 'by a'],
    ['the greater counter', [1000, 1], [1000, 0], 'by a'],
    ['the greater device', [1000, 0], [1000, 0], 'by b'],
  ])('show %s', (_, [msA, counterA], [msB, counterB], winner) => {
    const a = change(A1, [writes(KEY, 'name', 'by a')], { ms: msA, counter: counterA })
    const b = change(B1, [writes(KEY, 'name', 'by b')], { ms: msB, counter: counterB })
    expect(seen(a, b).values).toEqual({ name: winner })
  })

  it('merge the same value typed twice, plain or sealed', () => {
    expect(seen(name(A1, 'Wang'), name(B1, 'Wang')).conflicts).toEqual([])
    const phone = seal('person', '1', 'phone', '138')
    expect(
      seen(change(A1, [writes(KEY, 'phone', phone)]), change(B1, [writes(KEY, 'phone', phone)])).conflicts,
    ).toEqual([])
  })

  it('are asked once more when three values meet', () => {
    const view = seen(name(A1, 'x'), name(B1, 'y'), name(C1, 'x'))
    expect(view.conflicts.map((conflict) => conflict.parties)).toEqual([[A1, B1, C1]])
  })
})

describe('an edit that saw the other', () => {
  it('replaces it, however far ahead the other clock is', () => {
    const wrong = change(A1, [writes(KEY, 'name', 'from next year')], { ms: 40_000_000_000 })
    expect(seen(wrong, name(B1, 'today', A1))).toMatchObject({ values: { name: 'today' }, conflicts: [] })
  })

  it('replaces it even when it arrives first, and so on down the chain', () => {
    expect(seen(name(A1, '1'), name(A2, '2', A1), name(B1, '3', A2))).toMatchObject({
      values: { name: '3' },
      conflicts: [],
    })
    // B1 names A2 only; A2, superseded on arrival, still replaces A1.
    expect(headsOf([name(B1, '3', A2), name(A1, '1'), name(A2, '2', A1)])).toEqual([B1])
  })

  it('keeps as a wait only what has not come', () => {
    const state = deskAfter([name(A1, 'x'), name(B1, 'y', A1, A2)]).set.registers.get(KEY)
    expect(state?.name?.ahead).toEqual([A2])
  })

  it('waits for what it names, and says so', () => {
    const desk = deskAfter([name(B1, 'new', A2), name(A1, 'old')])
    expect(registerOf(desk, KEY, personSpec, openAll).conflicts).toMatchObject([{ parties: [A1, B1], waiting: [A2] }])
  })

  it('does not wait for a change that came and wrote something else', () => {
    const view = seen(name(B1, 'new', A1), change(A1, [writes('person/2', 'name', 'x')]), name(C1, 'other'))
    expect(view.conflicts).toMatchObject([{ parties: [B1, C1], waiting: [] }])
  })

  it('replaces in its own field only', () => {
    const both = change(A1, [{ e: 'person', id: '1', f: { name: { v: 'n', b: [] }, remark: { v: 'r', b: [] } } }])
    expect(seen(both, name(B1, 'm', A1)).values).toEqual({ name: 'm', remark: 'r' })
  })

  it('leaves no trace of a wait that is over, nor of a field that is empty', () => {
    const over = deskAfter([name(B1, 'y', A1), name(A1, 'x')]).set.registers.get(KEY)
    expect(over?.name).toMatchObject({ heads: [{ dot: B1 }], ahead: [] })
    expect(deskAfter([name(A1, 'x', B1, A2), name(B1, 'y', A1)]).set.registers.get(KEY)).toEqual({
      name: { heads: [], ahead: [A2] },
    })
    expect(deskAfter([name(A1, 'x', B1), name(B1, 'y', A1)]).set.registers.get(KEY)).toEqual({})
  })

  it('leaves no value where hostile writes name each other', () => {
    const view = seen(name(A1, 'x', B1), name(B1, 'y', A1))
    expect(view).toMatchObject({ exists: false, values: {}, conflicts: [] })
    const circle = [change(A1, [writes(KEY, 'later', 1, B1, A2)]), change(B1, [writes(KEY, 'later', 2, A1)])]
    expect(seen(...circle)).toMatchObject({ exists: false, unknownFields: [] })
  })
})

describe('what an edit names', () => {
  const eye = { key: KEY, open: openAll }
  const stateOf = (...changes: readonly Change[]) => deskAfter(changes).set.registers.get(KEY) ?? {}
  const tied = () => stateOf(name(A1, 'x'), name(B1, 'y'), name(C1, 'y'), change(B2, [writes('person/2', 'name', 'z')]))

  it('is the head on display and its equals', () => {
    expect(basesFor(tied(), 'name', eye)).toEqual([B1, C1])
    expect(basesFor(tied(), 'remark', eye)).toEqual([])
    expect(basesFor({}, 'toString', eye)).toEqual([])
  })

  it('is every head for a settlement', () => {
    expect(basesForSettlement(tied(), 'name')).toEqual([A1, B1, C1])
  })

  it('goes by what the eye can open', () => {
    const under = (k: string) => ({ k, c: k })
    const state = stateOf(
      change(A1, [writes(KEY, 'phone', under('k1'))]),
      change(B1, [writes(KEY, 'phone', under('k2'))]),
    )
    expect(basesFor(state, 'phone', { key: KEY, open: () => '138' })).toEqual([A1, B1])
    expect(basesFor(state, 'phone', { key: KEY, open: openNone })).toEqual([B1])
    const places: unknown[] = []
    basesFor(state, 'phone', { key: KEY, open: (_, place) => void places.push(place) })
    expect(places).toContainEqual({ e: 'person', id: '1', field: 'phone' })
  })

  it('is all heads of all fields for a deletion, and every deletion for whatever comes after', () => {
    const state = stateOf(name(A1, 'x'), name(B1, 'y'), change(A2, [writes(KEY, 'later', 1)]), deletes(C1, A1))
    expect(basesForDelete(state)).toEqual([A1, A2, B1, C1])
    expect(basesFor(state, 'name', eye)).toEqual([B1, C1])
    expect(basesFor(state, 'remark', eye)).toEqual([C1])
    expect(basesForSettlement(state, 'name')).toEqual([A1, B1, C1])
  })
})

describe('a deletion', () => {
  it('that saw everything leaves a tombstone', () => {
    const view = seen(name(A1, 'x'), change(A2, [writes(KEY, 'remark', 'r')]), deletes(B1, A1, A2))
    expect(view).toMatchObject({ exists: false, deleted: true, conflicts: [] })
  })

  it('concurrent with another write leaves the record, and a conflict', () => {
    const view = seen(name(A1, 'x'), deletes(B1, A1), name(A2, 'y', A1))
    expect(view).toMatchObject({ exists: true, deleted: false, values: { name: 'y' } })
    expect(view.conflicts).toMatchObject([{ rule: 'delete/person', subject: KEY, parties: [A2, B1], waiting: [] }])
  })

  it('waits for what it names of any field', () => {
    const desk = deskAfter([name(A1, 'x'), deletes(B1, A1, A2), name(C1, 'y', A3)])
    expect(registerOf(desk, KEY, personSpec, openAll).conflicts[0]).toMatchObject({
      rule: 'delete/person',
      waiting: [A2, A3],
    })
  })

  it('is settled by a write that names it: the record is back', () => {
    const changes = [name(A1, 'x'), deletes(B1, A1), change(A2, [writes(KEY, 'remark', 'back', B1)])]
    expect(seen(...changes)).toMatchObject({ exists: true, values: { name: 'x', remark: 'back' }, conflicts: [] })
  })

  it('is settled by another deletion that saw the rest', () => {
    expect(seen(name(A1, 'x'), deletes(B1, A1), name(A2, 'y', A1), deletes(B2, B1, A2))).toMatchObject({
      deleted: true,
    })
  })

  it('may be shared by two desks that saw one write each', () => {
    expect(seen(name(A1, 'x'), name(B1, 'y'), deletes(A2, A1), deletes(B2, B1))).toMatchObject({ deleted: true })
  })

  it('hides what conflicts below it', () => {
    expect(seen(name(A1, 'x'), name(B1, 'y'), deletes(C1, A1, B1)).conflicts).toEqual([])
  })

  it('in one act with a last write covers that write', () => {
    const last = { e: 'person', id: '1', f: { _deleted: { v: true, b: [A1] }, remark: { v: 'gone', b: [] } } }
    expect(seen(name(A1, 'x'), change(B1, [last]))).toMatchObject({ deleted: true })
    expect(seen(name(A1, 'x'), change(B1, [last]), deletes(C1, A1))).toMatchObject({ deleted: true })
  })

  it('of a record nobody wrote is a tombstone', () => {
    expect(seen(deletes(B1))).toMatchObject({ exists: false, deleted: true, unknownFields: [], beyondRole: [] })
  })

  it('does not remove the values it names', () => {
    expect(headsOf([name(A1, 'x'), deletes(B1, A1)])).toEqual([A1])
    expect(headsOf([deletes(B1, A1), name(A1, 'x')])).toEqual([A1])
  })
})

describe('the view of a register', () => {
  it('tells what cannot be opened, what is of a newer version, and what went beyond a role', () => {
    const phone: ChangeItem = writes(KEY, 'phone', seal('person', '1', 'phone', '138'))
    const changes = [
      change(A1, [phone], { cmd: 'conflict.settle', role: 'clerk' }),
      change(A2, [writes(KEY, 'later', 1)]),
      change(A3, [writes(KEY, 'earlier', 1)]),
    ]
    const desk = deskAfter(changes)
    expect(registerOf(desk, KEY, personSpec, openNone)).toStrictEqual({
      exists: true,
      deleted: false,
      values: {},
      sealed: ['phone'],
      conflicts: [],
      unknownFields: ['earlier', 'later'],
      beyondRole: [A1],
    })
    expect(registerOf(desk, KEY, personSpec, openAll)).toMatchObject({ values: { phone: '138' }, sealed: [] })
  })

  it('lists what is sealed by name, and asks no role table that is not there', () => {
    const personal = { conflict: 'flag', privacy: 'personal' } as const
    const spec = { ...personSpec, fields: { phone: personal, alias: personal } }
    const item = {
      e: 'person',
      id: '1',
      f: { phone: { v: { k: 'k', c: 'c' }, b: [] }, alias: { v: { k: 'k', c: 'c' }, b: [] } },
    }
    const state = deskAfter([change(A1, [item])]).set.registers.get(KEY) ?? {}
    expect(viewRegister(state, spec, { key: KEY, open: openNone })).toMatchObject({
      sealed: ['alias', 'phone'],
      beyondRole: [],
    })
  })

  it('of a record nobody wrote is empty', () => {
    expect(registerOf(deskAfter([]), KEY, personSpec, openAll)).toEqual({
      exists: false,
      deleted: false,
      values: {},
      sealed: [],
      conflicts: [],
      unknownFields: [],
      beyondRole: [],
    })
  })
})
