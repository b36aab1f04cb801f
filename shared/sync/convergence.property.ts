// Fault cases 1, 2, 3, 4, 8, 9, 11, 49 of sync 7: any order, grouping and cut give one state.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openAll } from '#test/sync/desk.ts'
import { digestOf, settledViewsOf } from '#test/sync/digest.ts'
import { fullRegistry, oldRegistry } from '#test/sync/registry.ts'
import { receiveFromStore, viewFromStore } from '#test/sync/rowStore.ts'
import { runs } from '#test/sync/runs.ts'
import { grow, plans } from '#test/sync/world.ts'
import type { Change } from './change.ts'
import { deriveClaims } from './deriveClaims.ts'
import { deviceOf, seqOf } from './dot.ts'
import { aggregateOf, emptyReplica, gaps, type Replica, receive } from './replica.ts'
import { snapshotOf, stateHash } from './snapshot.ts'
import { loadSnapshot } from './snapshotLoad.ts'
import { emptyWorkingSet } from './working.ts'

const worlds = plans.map(grow)
/** A world, and an order to hear of it in: a permutation by sorting keys, and some repetitions. */
const told = fc.tuple(worlds, fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }), fc.nat(9))

function shuffled(changes: readonly Change[], keys: readonly number[]): readonly Change[] {
  const keyed = changes.map((change, index) => ({ change, key: keys[index % keys.length] ?? 0 }))
  return keyed.sort((a, b) => a.key - b.key).map(({ change }) => change)
}

function deskOf(changes: Iterable<Change>): Replica {
  const desk = emptyReplica(fullRegistry)
  receive(desk, changes)
  return desk
}

/** What a prefix of each device's changes leaves out: a cut that no desk may ever have stood at. */
function cutAt(changes: readonly Change[], keys: readonly number[]) {
  const devices = [...new Set(changes.map(({ dot }) => deviceOf(dot)))].sort()
  const lengths = new Map(devices.map((device, index) => [device, (keys[index] ?? 0) % 16]))
  return changes.filter(({ dot }) => seqOf(dot) <= (lengths.get(deviceOf(dot)) ?? 0))
}

describe('desks that have heard the same', () => {
  it('show and keep the same, in whatever order, grouping and repetition they heard it (case 1)', () => {
    fc.assert(
      fc.property(told, ([changes, keys, repeat]) => {
        const straight = deskOf(changes)
        const order = shuffled(changes, keys)
        const other = emptyReplica(fullRegistry)
        for (let at = 0; at < order.length; at += repeat + 1) {
          receive(other, order.slice(at, at + repeat + 1))
          receive(other, order.slice(0, at))
        }
        expect(gaps(other)).toEqual([])
        expect(digestOf(other)).toBe(digestOf(straight))
      }),
      runs(120),
    )
  })

  it('go on from a snapshot at any cut as if they had folded everything (case 2)', () => {
    fc.assert(
      fc.property(told, ([changes, keys]) => {
        const cut = deskOf(cutAt(changes, keys))
        const loaded = loadSnapshot(snapshotOf(cut.set), fullRegistry)
        if (!loaded.ok) throw new Error(JSON.stringify(loaded.error))
        const desk = emptyReplica(fullRegistry, loaded.value)
        expect(digestOf(desk)).toBe(digestOf(cut))
        receive(desk, shuffled(changes, keys))
        expect(digestOf(desk)).toBe(digestOf(deskOf(changes)))
      }),
      runs(120),
    )
  })

  it('take byte-identical snapshots at equal frontiers', () => {
    fc.assert(
      fc.property(told, ([changes, keys]) => {
        const cut = cutAt(changes, keys)
        expect(snapshotOf(deskOf(shuffled(cut, keys)).set)).toEqual(snapshotOf(deskOf(cut).set))
      }),
      runs(100),
    )
  })

  it('keep what they do not understand, and understand it after the upgrade (case 49)', () => {
    fc.assert(
      fc.property(told, ([changes, keys]) => {
        const old = emptyReplica(oldRegistry)
        receive(old, shuffled(changes, keys))
        expect(stateHash(old.set)).toBe(stateHash(deskOf(changes).set))
        const upgraded = loadSnapshot(snapshotOf(old.set), fullRegistry)
        if (!upgraded.ok) throw new Error(JSON.stringify(upgraded.error))
        expect(digestOf(emptyReplica(fullRegistry, upgraded.value))).toBe(digestOf(deskOf(changes)))
      }),
      runs(100),
    )
  })
})

describe('a desk that hears of one change', () => {
  it('names every record that looks different afterwards', () => {
    fc.assert(
      fc.property(told, ([changes, keys]) => {
        const desk = emptyReplica(fullRegistry)
        let before = settledViewsOf(desk)
        for (const change of shuffled(changes, keys)) {
          const touched = new Set(receive(desk, [change]).touched.map(({ key }) => key as string))
          const after = settledViewsOf(desk)
          const different = [...after].filter(([key, view]) => before.get(key) !== view).map(([key]) => key)
          expect(different.filter((key) => !touched.has(key))).toEqual([])
          before = after
        }
      }),
      runs(60),
    )
  })

  it('needs no more than what it asked for', () => {
    fc.assert(
      fc.property(told, ([changes, keys]) => {
        const contiguous = deskOf([]).set
        const rows = receiveFromStore(contiguous, shuffled(changes, keys), fullRegistry)
        expect(digestOf(emptyReplica(fullRegistry, rows))).toBe(digestOf(deskOf(changes)))
      }),
      runs(80),
    )
  })

  it('sees a record with no more than what the view asked for', () => {
    fc.assert(
      fc.property(worlds, (changes) => {
        const whole = deskOf(changes)
        const rows = receiveFromStore(emptyWorkingSet(), changes, fullRegistry)
        for (const [key, events] of rows.aggregates) {
          if (events.length > 0)
            expect(viewFromStore(rows, key, fullRegistry)).toEqual(aggregateOf(whole, key, openAll))
        }
      }),
      runs(80),
    )
  })

  it('keeps claim rows that are what the events say', () => {
    fc.assert(
      fc.property(told, ([changes, keys]) => {
        const { set } = deskOf(shuffled(changes, keys))
        const kept = new Map([...set.claims].filter(([, row]) => row.length > 0).sort())
        deriveClaims(set, fullRegistry)
        expect(new Map([...set.claims].sort())).toEqual(kept)
      }),
      runs(100),
    )
  })
})
