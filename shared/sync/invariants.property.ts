// Invariants I8 and I9 of sync 4.10, and the definition of heads and order.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { change, device } from '#test/sync/build.ts'
import { DEVICES, openAll } from '#test/sync/desk.ts'
import { headsByDefinition, orderByDefinition } from '#test/sync/oracle.ts'
import { fullRegistry, WORLD_KEYS } from '#test/sync/registry.ts'
import { runs } from '#test/sync/runs.ts'
import { grow, plans } from '#test/sync/world.ts'
import type { Change, DeviceId, Dot, RecordKey } from './change.ts'
import { claimOf } from './claims.ts'
import { type Conflict, settleFirst } from './conflict.ts'
import { makeDot, parseRecordKey } from './dot.ts'
import { orderEvents } from './eventOrder.ts'
import { makeHlc } from './hlc.ts'
import { aggregateOf, emptyReplica, type Replica, receive } from './replica.ts'
import { buildSettlement, readSettlements, SETTLEMENT, settlementKey } from './settlement.ts'

const worlds = plans.map(grow)
const FACTS = WORLD_KEYS.filter((key) => !key.startsWith('person/'))
const arbiter = device('z') as DeviceId

function deskOf(changes: readonly Change[]): Replica {
  const desk = emptyReplica(fullRegistry)
  receive(desk, changes)
  return desk
}

function openConflicts(desk: Replica): readonly Conflict[] {
  const all = FACTS.flatMap((key) => aggregateOf(desk, key, openAll).conflicts)
  return [...new Map(all.map((conflict) => [conflict.id, conflict])).values()]
}

/** Somebody who sees everything settles one conflict: the first party stands, the others are taken back. */
function settle(desk: Replica, conflict: Conflict): Conflict {
  const [first, ...others] = conflict.parties
  if (!first) throw new Error('a conflict of nobody')
  const known = desk.set.aggregates.get(settlementKey(conflict.root)) ?? []
  const [keep, taken] = conflict.parties.length > 1 ? [[first], others] : [[], [first]]
  const item = buildSettlement(conflict, { keep, void: taken }, known)
  if (!item.ok) throw new Error(item.error.code)
  const seq = (desk.set.frontier.get(arbiter) ?? 0) + 1
  receive(desk, [change(makeDot(arbiter, seq), [item.value], { ms: 9_000_000_000_000 })])
  return conflict
}

describe('registers', () => {
  it('have the heads that the definition says', () => {
    fc.assert(
      fc.property(worlds, (changes) => {
        const desk = deskOf(changes)
        for (const id of ['0', '1', '2']) {
          for (const field of ['name', 'remark', 'phone', 'later', '_deleted']) {
            const state = desk.set.registers.get(`person/${id}` as RecordKey)
            const heads = new Set(state?.[field]?.heads.map((head) => head.dot) ?? [])
            expect(heads).toEqual(headsByDefinition(changes, 'person', id, field))
          }
        }
      }),
      runs(150),
    )
  })
})

describe('events', () => {
  const history = fc
    .array(fc.record({ desk: fc.nat(3), ms: fc.nat(5), refs: fc.array(fc.nat(30), { maxLength: 3 }) }), {
      maxLength: 30,
      size: 'max',
    })
    .map((steps) => {
      const seqs = new Map<DeviceId, number>()
      const dots: Dot[] = []
      return steps.map(({ desk, ms, refs }) => {
        const own = DEVICES[desk] ?? arbiter
        const seq = (seqs.get(own) ?? 0) + 1
        seqs.set(own, seq)
        const event = { dot: makeDot(own, seq), hlc: makeHlc(ms, 0, own), refs: refs.flatMap((ref) => dots[ref] ?? []) }
        dots.push(event.dot)
        return event
      })
    })

  it('have the order that the definition says', () => {
    fc.assert(
      fc.property(history, (events) => {
        const stored = events as unknown as Parameters<typeof orderByDefinition>[0]
        expect(orderEvents(stored).map((event) => event.dot)).toEqual(orderByDefinition(stored))
      }),
      runs(300),
    )
  })

  it('have one order even where hostile refs go round in circles', () => {
    const circles = fc.tuple(history, fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 6 }))
    fc.assert(
      fc.property(circles, ([events, loops]) => {
        const bent = events.map((event, index) => {
          const more = loops.flatMap(([from, to]) => (from === index ? (events[to]?.dot ?? []) : []))
          return { ...event, refs: [...event.refs, ...more] }
        })
        const ordered = orderEvents(bent)
        expect(new Set(ordered).size).toBe(events.length)
        expect(orderEvents([...bent].reverse())).toEqual(ordered)
      }),
      runs(300),
    )
  })
})

describe('a conflict', () => {
  it('shows on every record that has a live party, and nothing picks a winner', () => {
    fc.assert(
      fc.property(worlds, (changes) => {
        const desk = deskOf(changes)
        const live = liveByClaim(desk)
        for (const [claim, holders] of live) {
          const parties = new Set(holders.map((holder) => holder.dot))
          const isAccepted = keptTogether(desk).some((keep) => [...parties].every((one) => keep.has(one)))
          if (parties.size < 2 || isAccepted) continue
          for (const { key } of holders) {
            const conflict = aggregateOf(desk, key, openAll).conflicts.find((one) => one.subject === claim)
            expect(new Set(conflict?.parties)).toEqual(parties)
          }
        }
      }),
      runs(150),
    )
  })

  it('that was settled stays settled, whatever else is heard, until a new party comes', () => {
    fc.assert(
      fc.property(worlds, fc.nat(20), (changes, late) => {
        const early = changes.slice(0, Math.max(1, changes.length - late))
        const desk = deskOf(early)
        const open = openConflicts(desk)
        const settled = open
          .filter((one) => one.rule === 'claim' && one.waiting.length === 0 && settleFirst(one, open) === one)
          .map((conflict) => settle(desk, conflict))
        const stillOpen = new Set(openConflicts(desk).map(({ id }) => id))
        expect(settled.filter(({ id }) => stillOpen.has(id))).toEqual([])
        const heardLate = changes.slice(early.length)
        receive(desk, heardLate)
        for (const again of openConflicts(desk)) {
          const before = settled.find(({ id }) => id === again.id)
          if (!before) continue
          // Open again: for a new party, or because a settlement that did not know of this one contradicts it.
          const isNew = again.parties.some((party) => !before.parties.includes(party))
          const isContradicted = heardLate.some(({ items }) =>
            items.some((item) => item.e === SETTLEMENT && item.id === again.root),
          )
          expect(isNew || isContradicted).toBe(true)
        }
      }),
      runs(200),
    )
  })

  it('can always be settled: a few rounds by one who sees everything leave none', () => {
    fc.assert(
      fc.property(worlds, (changes) => {
        const desk = deskOf(changes)
        for (let round = 0; round < 60; round += 1) {
          const open = openConflicts(desk)
          if (!open[0]) return
          settle(desk, settleFirst(open[0], open))
        }
        expect(openConflicts(desk)).toEqual([])
      }),
      runs(100),
    )
  })
})

function liveByClaim(desk: Replica): ReadonlyMap<string, readonly { readonly key: RecordKey; readonly dot: Dot }[]> {
  const live = new Map<string, { key: RecordKey; dot: Dot }[]>()
  for (const key of FACTS) {
    const { dead } = aggregateOf(desk, key, openAll)
    for (const event of desk.set.aggregates.get(key) ?? []) {
      const claim = claimOf(parseRecordKey(key).e, event)
      if (claim !== undefined && !dead.has(event.dot))
        live.set(claim, [...(live.get(claim) ?? []), { key, dot: event.dot }])
    }
  }
  return live
}

function keptTogether(desk: Replica): readonly ReadonlySet<Dot>[] {
  return [...desk.set.aggregates].flatMap(([key, events]) => {
    const { e, id } = parseRecordKey(key)
    if (e !== SETTLEMENT) return []
    const { dead } = aggregateOf(desk, key, openAll)
    return readSettlements(events, id).flatMap((one) => (dead.has(one.event.dot) ? [] : [one.keep]))
  })
}
