// Three desks take in, move, hand out and take back one parcel at random: whatever they heard in whatever order, they agree.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change, Dot, RecordKey } from '#shared/sync/change.ts'
import { CLAIM_RULE } from '#shared/sync/conflict.ts'
import type { EventSpec } from '#shared/sync/registry.ts'
import { aggregateOf, emptyReplica, gaps, type Replica, receive } from '#shared/sync/replica.ts'
import { change, dot, tells } from '#test/sync/build.ts'
import { openNone, WORKSPACE } from '#test/sync/desk.ts'
import { registryOf } from '#test/sync/registry.ts'
import type { CustodyState } from './custodyState.ts'
import { normalizeWaybill, parcelIdOf, wayOutClaim } from './ids.ts'
import { custodySpec } from './schema.ts'

const registry = registryOf(custodySpec as EventSpec)
const KEY = 'custodyItem/p1' as RecordKey
const OUT = ['handedOut', 'delivered', 'returned', 'passedOn']
const PLACING = ['received', 'moved', 'cameBack', 'recovered']
const REST = ['sentOut', 'missed', 'notified', 'damaged', 'declined', 'counted', 'lost']

const act = fc.record({
  desk: fc.nat(2),
  ev: fc.oneof(fc.constantFrom(...PLACING), fc.constantFrom(...OUT), fc.constantFrom(...REST), fc.constant('void')),
  visit: fc.integer({ min: 1, max: 2 }),
  slot: fc.nat(2),
  ms: fc.nat(5000),
  /** The desk it hears from first, if any. */
  from: fc.option(fc.nat(2)),
  target: fc.nat(20),
})
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never

interface Told {
  readonly change: Change
  readonly ev: string
  readonly visit: number
  readonly slotId: string
  readonly known: ReadonlySet<Dot>
  readonly target: Dot | undefined
}

/** What three desks wrote; each event refers to all that its desk knew. */
function grow(acts: readonly Act[]): readonly Told[] {
  const known = [new Map<Dot, Told>(), new Map<Dot, Told>(), new Map<Dot, Told>()]
  const seqs = [0, 0, 0]
  return acts.map(({ desk, ev, visit, slot, ms, from, target }) => {
    const mine = known[desk] ?? new Map()
    for (const [heard, told] of known[from ?? desk] ?? []) mine.set(heard, told)
    const seq = (seqs[desk] ?? 0) + 1
    seqs[desk] = seq
    const own = dot('abc'[desk] ?? 'd', seq)
    const facts = [...mine.values()].filter((told) => told.ev !== 'void')
    const aim = ev === 'void' ? facts[target % Math.max(1, facts.length)]?.change.dot : undefined
    const refs = aim ? [aim] : facts.map((told) => told.change.dot)
    const claim = OUT.includes(ev) ? { claim: wayOutClaim('p1', visit) } : {}
    const item = tells(KEY, ev, { refs, data: { visit, slotId: `slot-${slot}`, kind: 'courier' }, ...claim })
    const made = change(own, [item], { ms, role: 'supervisor', cmd: 'custody.void' })
    const told = { change: made, ev, visit, slotId: `slot-${slot}`, known: new Set(mine.keys()), target: aim }
    mine.set(own, told)
    return told
  })
}

const acts = fc.array(act, { maxLength: 14 })

/** A desk that hears them in this order, so many at a time, and each portion twice. */
function heard(changes: readonly Change[], size: number): Replica {
  const desk = emptyReplica(registry)
  for (let at = 0; at < changes.length; at += size) {
    receive(desk, changes.slice(at, at + size))
    receive(desk, changes.slice(at, at + size))
  }
  expect(gaps(desk)).toEqual([])
  return desk
}

function seen(desk: Replica) {
  const { state, violations, conflicts } = aggregateOf(desk, KEY, openNone)
  return { state, violations, conflicts }
}

test('any order, split and repetition of what they wrote shows one parcel and one conflict on every desk', () => {
  const parts = fc.tuple(acts, fc.array(fc.nat(99), { minLength: 14, maxLength: 14 }), fc.integer({ min: 1, max: 5 }))
  fc.assert(
    fc.property(parts, ([script, keys, size]) => {
      const changes = grow(script).map((told) => told.change)
      const order = changes.map((one, index) => ({ one, key: keys[index] ?? 0 })).sort((a, b) => a.key - b.key)
      const shuffled = heard(
        order.map(({ one }) => one),
        size,
      )
      expect(seen(shuffled)).toEqual(seen(heard(changes, changes.length || 1)))
    }),
  )
})

/** What a person would say who saw all three desks at once. */
function judged(told: readonly Told[]) {
  const dead = new Set(told.flatMap(({ target }) => target ?? []))
  const live = told.filter(({ ev, change: { dot: own } }) => ev !== 'void' && !dead.has(own))
  const stays = [1, 2].filter((visit) => live.some((one) => one.ev === 'received' && one.visit === visit))
  const of = (visit: number, evs: readonly string[]) =>
    live.filter((one) => one.visit === visit && evs.includes(one.ev))
  const unaware = (visit: number) => {
    const places = of(visit, PLACING)
    const last = places.filter((one) => !places.some((other) => other.known.has(one.change.dot)))
    return of(visit, OUT).length === 0 && new Set(last.map(({ slotId }) => slotId)).size > 1
  }
  return {
    visit: stays.at(-1) ?? 0,
    isOut: stays.length > 0 && of(stays.at(-1) ?? 0, OUT).length > 0,
    claims: [1, 2].filter((visit) => of(visit, OUT).length > 1).map((visit) => wayOutClaim('p1', visit)),
    twoSlots: stays.some(unaware),
  }
}

test('it has left when a way out stands, twice is a conflict of that stay, and two slots are one unless somebody knew of both', () => {
  fc.assert(
    fc.property(acts, (script) => {
      const told = grow(script)
      const { state, violations, conflicts } = seen(
        heard(
          told.map((one) => one.change),
          3,
        ),
      )
      const { visit, isOut, claims, twoSlots } = judged(told)
      const { status, visit: shown, earlier } = state as CustodyState
      expect(shown).toBe(visit)
      expect(['handed-out', 'delivered', 'returned', 'passed-on'].includes(status)).toBe(isOut)
      expect(earlier.every((stay) => stay.visit < visit)).toBe(true)
      const claimed = conflicts.filter(({ rule }) => rule === CLAIM_RULE).map(({ subject }) => subject)
      expect(claimed.toSorted()).toEqual(claims)
      expect(violations.some(({ rule }) => rule === 'two-slots')).toBe(twoSlots)
    }),
  )
})

/** One waybill as two desks may type it. */
const SPELLINGS = [
  'SF1234567890123',
  'sf1234567890123',
  'SF 1234 5678 90123',
  'sf-1234-567890123',
  'ＳＦ１２３４５６７８９０１２３',
]
const scan = fc.record({ ms: fc.nat(5000), slot: fc.nat(1), typed: fc.constantFrom(...SPELLINGS) })

test('one waybill registered on two desks is one parcel, with both registrations in its history (case 10)', () => {
  fc.assert(
    fc.property(fc.tuple(scan, scan), fc.boolean(), (scans, isTurned) => {
      const keys = scans.map(({ typed }) => `custodyItem/${parcelIdOf(WORKSPACE, typed)}` as RecordKey)
      const changes = scans.map(({ ms, slot, typed }, index) => {
        const data = { visit: 1, kind: 'courier', waybill: normalizeWaybill(typed), slotId: `slot-${slot}` }
        return change(dot('ab'[index] ?? 'c', 1), [tells(keys[index] ?? '', 'received', { data })], { ms })
      })
      const desk = heard(isTurned ? changes.toReversed() : changes, 1)
      expect(new Set(keys).size).toBe(1)
      const { state, events, conflicts } = aggregateOf(desk, keys[0] ?? KEY, openNone)
      expect(state).toMatchObject({ status: 'in-store', waybill: 'SF1234567890123', registrations: 2, earlier: [] })
      expect(new Set(events.map((event) => event.dot))).toEqual(new Set(changes.map((one) => one.dot)))
      const isOnePlace = scans[0].slot === scans[1].slot
      expect(conflicts.map(({ rule }) => rule)).toEqual(isOnePlace ? [] : ['custodyItem/two-slots'])
    }),
  )
})
