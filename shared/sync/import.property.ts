// The size of an import (fault case 13 of sync 7): more changes in one millisecond than the counter holds.
import { describe, expect, it } from 'vitest'
import { change, device, dot, tells } from '#test/sync/build.ts'
import { fullRegistry } from '#test/sync/registry.ts'
import { seqOf } from './dot.ts'
import { orderEvents } from './eventOrder.ts'
import { makeHlc, type Stamp, tick } from './hlc.ts'
import { applyChange, emptyWorkingSet, missing, putEmpty } from './working.ts'

describe('an import of 70,000 changes in one millisecond', () => {
  it('keeps their order (case 13)', () => {
    const set = emptyWorkingSet()
    let last: Stamp = { ms: 0, counter: 0 }
    for (let seq = 1; seq <= 70_000; seq += 1) {
      last = tick(last, 1_763_700_000_000)
      const item = tells(`shelf/${seq % 700}`, 'put')
      const one = {
        ...change(dot('a', 1), [item]),
        dot: dot('a', seq),
        hlc: makeHlc(last.ms, last.counter, device('a')),
      }
      for (const address of missing(set, one, fullRegistry)) putEmpty(set, address)
      applyChange(set, one, fullRegistry)
    }
    expect(last.ms).toBe(1_763_700_000_001)
    for (const events of set.aggregates.values()) {
      const seqs = orderEvents([...events].reverse()).map((event) => seqOf(event.dot))
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b))
    }
  })
})
