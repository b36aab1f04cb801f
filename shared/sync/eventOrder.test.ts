import { describe, expect, it } from 'vitest'
import { device, dot } from '#test/sync/build.ts'
import type { Dot } from './change.ts'
import { orderEvents } from './eventOrder.ts'
import { makeHlc } from './hlc.ts'

interface Told {
  readonly dot: Dot
  readonly hlc: ReturnType<typeof makeHlc>
  readonly refs: readonly Dot[]
}

function told(desk: string, seq: number, ms: number, ...refs: readonly Dot[]): Told {
  return { dot: dot(desk, seq), hlc: makeHlc(ms, 0, device(desk)), refs }
}

/** The order as dots, the same whatever order the events are given in. */
function order(...events: readonly Told[]): readonly string[] {
  const straight = orderEvents(events).map((event) => event.dot)
  for (let turn = 1; turn < events.length; turn += 1) {
    const turned = [...events.slice(turn), ...events.slice(0, turn)].reverse()
    expect(orderEvents(turned).map((event) => event.dot)).toEqual(straight)
  }
  return straight.map((one) => `${one.slice(0, 1)}${one.slice(17)}`)
}

describe('the order of events', () => {
  it.each<[string, readonly Told[], readonly string[]]>([
    ['is empty for none', [], []],
    ['is one for one', [told('a', 1, 10)], ['a1']],
    ['goes by time between desks', [told('a', 1, 20), told('b', 1, 10)], ['b1', 'a1']],
    ['goes by device at one time', [told('b', 1, 10), told('a', 1, 10)], ['a1', 'b1']],
    ['goes by seq within a device, whatever its clock says', [told('a', 1, 30), told('a', 2, 10)], ['a1', 'a2']],
    ['goes by seq as a number', [told('a', 9, 10), told('a', 10, 10), told('a', 11, 10)], ['a9', 'a10', 'a11']],
    ['puts a ref first, whatever the clocks say', [told('a', 1, 10, dot('b', 1)), told('b', 1, 90)], ['b1', 'a1']],
    [
      'follows refs through several desks',
      [told('c', 1, 1, dot('b', 1)), told('b', 1, 2, dot('a', 1)), told('a', 1, 3)],
      ['a1', 'b1', 'c1'],
    ],
    ['passes over a ref that is not here', [told('a', 1, 20, dot('z', 1)), told('b', 1, 10)], ['b1', 'a1']],
    ['passes over a ref to itself', [told('a', 1, 20, dot('a', 1)), told('b', 1, 10)], ['b1', 'a1']],
    [
      'counts a ref to the event before once',
      [told('a', 1, 20), told('a', 2, 10, dot('a', 1), dot('a', 1))],
      ['a1', 'a2'],
    ],
    [
      'lets what is ready pass what waits',
      [told('a', 1, 90), told('b', 1, 10, dot('a', 1)), told('c', 1, 50)],
      ['c1', 'a1', 'b1'],
    ],
    ['cuts a circle at the earliest', [told('a', 1, 20, dot('b', 1)), told('b', 1, 10, dot('a', 1))], ['b1', 'a1']],
    [
      'cuts a circle after all that is free of it',
      [told('a', 1, 20, dot('b', 1)), told('b', 1, 10, dot('a', 1)), told('c', 1, 90), told('d', 1, 5, dot('a', 1))],
      ['c1', 'b1', 'a1', 'd1'],
    ],
    [
      'cuts two circles, each at its earliest',
      [
        told('a', 1, 40, dot('b', 1)),
        told('b', 1, 30, dot('a', 1)),
        told('c', 1, 20, dot('d', 1)),
        told('d', 1, 10, dot('c', 1)),
      ],
      ['d1', 'c1', 'b1', 'a1'],
    ],
  ])('%s', (_, events, expected) => {
    expect(order(...events)).toEqual(expected)
  })

  it('sorts five thousand events of many desks, in little time', () => {
    const desks = ['a', 'b', 'c', 'd', 'e']
    const events = Array.from({ length: 5000 }, (_, index) => {
      const desk = desks[index % 5] ?? 'a'
      return told(desk, 1 + Math.floor(index / 5), 1000 + ((index * 7919) % 997))
    })
    const ordered = orderEvents(events)
    expect(ordered).toHaveLength(5000)
    const lastSeq = new Map<string, number>()
    for (const { dot: own } of ordered) {
      const seq = Number(own.slice(17))
      expect(seq).toBeGreaterThan(lastSeq.get(own.slice(0, 1)) ?? 0)
      lastSeq.set(own.slice(0, 1), seq)
    }
  })
})
