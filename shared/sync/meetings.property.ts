// Fault cases 5 to 9 of sync 7: two desks write one record apart, and then hear of each other, in either order.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { change, deskAfter, dot, writes } from '#test/sync/build.ts'
import { openAll, seal } from '#test/sync/desk.ts'
import { personSpec } from '#test/sync/registry.ts'
import { runs } from '#test/sync/runs.ts'
import { C0, C1, conflictOf, deadOf, openOf, settlesAt, two } from '#test/sync/settling.ts'
import type { Change, Dot, RecordKey } from './change.ts'
import { conflictId } from './conflict.ts'
import { registerOf } from './replica.ts'
import { snapshotOf } from './snapshot.ts'

const KEY = 'person/1' as RecordKey
const [A0, A1, B1, B2] = [dot('a', 1), dot('a', 2), dot('b', 1), dot('b', 2)]
const values = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
const skews = fc.constantFrom(0, 1, -3_600_000, 365 * 86_400_000)
const fields = fc.constantFrom('name', 'remark', 'phone')

/** One value as it travels: a phone is sealed, equal values alike. */
const sent = (field: string, value: string) => (field === 'phone' ? seal('person', '1', field, value) : value)

const write = (own: Dot, field: string, [value, ms]: readonly [string, number], ...b: readonly Dot[]): Change =>
  change(own, [writes(KEY, field, sent(field, value), ...b)], { ms: 500_000_000_000 + ms })

/** What both desks show once each heard of the other: it must be the same. */
function met(first: Change, a: readonly Change[], b: readonly Change[]) {
  const [one, other] = [deskAfter([first, ...a, ...b]), deskAfter([first, ...b, ...a])]
  expect(snapshotOf(one.set)).toEqual(snapshotOf(other.set))
  const view = registerOf(one, KEY, personSpec, openAll)
  expect(registerOf(other, KEY, personSpec, openAll)).toEqual(view)
  return view
}

const first = write(A0, 'name', ['Wang Qiang', 0])

describe('two desks that wrote one record apart', () => {
  it('keep both edits of different fields, and have nothing to settle (case 5)', () => {
    fc.assert(
      fc.property(fields, fields, values, values, skews, (one, other, mine, theirs, skew) => {
        fc.pre(one !== other)
        const seen = (field: string) => (field === 'name' ? [A0] : [])
        const view = met(
          first,
          [write(A1, one, [mine, 0], ...seen(one))],
          [write(B1, other, [theirs, skew], ...seen(other))],
        )
        expect(view.values).toMatchObject({ [one]: mine, [other]: theirs })
        expect(view.conflicts).toEqual([])
      }),
      runs(200),
    )
  })

  it('show one winner of two values of a flagged field, and a conflict that names both (case 6)', () => {
    fc.assert(
      fc.property(fc.constantFrom('name', 'phone'), values, values, skews, (field, mine, theirs, skew) => {
        fc.pre(mine !== theirs)
        const seen = field === 'name' ? [A0] : []
        const view = met(first, [write(A1, field, [mine, 0], ...seen)], [write(B1, field, [theirs, skew], ...seen)])
        const laterWins = skew >= 0 ? theirs : mine
        expect(view.values[field]).toBe(laterWins)
        expect(view.conflicts).toMatchObject([
          { id: conflictId(`register/person.${field}`, KEY), rule: `register/person.${field}`, parties: [A1, B1] },
        ])
      }),
      runs(200),
    )
  })

  it('that typed the same value are of one mind (case 7)', () => {
    fc.assert(
      fc.property(fields, values, skews, (field, value, skew) => {
        const seen = field === 'name' ? [A0] : []
        const view = met(first, [write(A1, field, [value, 0], ...seen)], [write(B1, field, [value, skew], ...seen)])
        expect(view.values[field]).toBe(value)
        expect(view.conflicts).toEqual([])
      }),
      runs(200),
    )
  })

  it('of which one deleted it keep the record, and a conflict (case 8)', () => {
    fc.assert(
      fc.property(fields, values, skews, (field, value, skew) => {
        const seen = field === 'name' ? [A0] : []
        const gone = change(B1, [writes(KEY, '_deleted', true, A0)], { ms: 500_000_000_000 + skew })
        const view = met(first, [write(A1, field, [value, 0], ...seen)], [gone])
        expect(view).toMatchObject({ exists: true, deleted: false, values: { [field]: value } })
        expect(view.conflicts).toMatchObject([{ rule: 'delete/person', subject: KEY, parties: [A1, B1] }])
      }),
      runs(200),
    )
  })
})

describe('two desks that settled one conflict apart', () => {
  it('have a new conflict that names both settlements, unless they decided alike (case 9)', () => {
    const [mine, theirs] = [dot('a', 1), dot('b', 1)]
    const outcomes: readonly (readonly [Dot[], Dot[]])[] = [
      [[mine], [theirs]],
      [[theirs], [mine]],
      [[mine, theirs], []],
      [[], [mine, theirs]],
    ]
    const outcome = fc.constantFrom(...outcomes)
    fc.assert(
      fc.property(outcome, outcome, fc.boolean(), ([keepA, voidA], [keepB, voidB], isSwapped) => {
        const before = deskAfter(two())
        const conflict = conflictOf(before, C0)
        const settled = [
          settlesAt(before, dot('a', 2), conflict, keepA, voidA),
          settlesAt(before, B2, conflict, keepB, voidB),
        ]
        const desk = deskAfter([...two(), ...(isSwapped ? settled.toReversed() : settled)])
        if (keepA === keepB) {
          expect(openOf(desk)).toEqual([])
          return
        }
        expect(openOf(desk)).toContain(C1)
        expect(conflictOf(desk, C1)).toMatchObject({ rule: 'settle', subject: C0, parties: [dot('a', 2), B2] })
        expect(deadOf(desk)).toEqual({})
      }),
      runs(100),
    )
  })
})
