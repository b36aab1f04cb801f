import { describe, expect, it } from 'vitest'
import type { DeviceId } from '#shared/sync/change.ts'
import { coveredTo, covers, holesIn } from './coverage.ts'
import type { Arriving, Knowledge, SeenFile } from './knowledge.ts'
import { plan } from './plan.ts'
import { flushAt, pollDelay, retryDelay } from './policy.ts'
import type { FileNote } from './ports.ts'

const A = 'aaaaaaaaaaaaaaaa' as DeviceId
const B = 'bbbbbbbbbbbbbbbb' as DeviceId
const NOW = 1_800_000_000_000
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

function seg(device: DeviceId, first: number, last: number, size = 900): SeenFile {
  const twelve = (seq: number) => String(seq).padStart(12, '0')
  const path = `d/${device}/s/202611/${twelve(first)}-${twelve(last)}-0123456789abcdef.seg`
  return { path, device, size, range: { first, last } }
}

function noteOf({ path, size }: SeenFile, fate: FileNote['fate']): [string, FileNote] {
  return [path, { path, size, fate, hash: '0123456789abcdef' }]
}

function waitingFor({ path, device, size, range }: SeenFile, more: Partial<Arriving>): [string, Arriving] {
  const waiting = { path, device, size, why: 'incomplete', sinceMs: NOW, tries: 1, nextMs: NOW, sameLooks: 1 } as const
  return [path, { ...waiting, ...(range ? { range } : {}), ...more }]
}

function known(more: Partial<Knowledge> = {}): Knowledge {
  return {
    nowMs: NOW,
    device: A,
    frontier: {},
    notes: new Map(),
    arriving: new Map(),
    asideLooks: new Map(),
    verified: new Map(),
    missingSince: new Map(),
    unreadable: new Set(),
    askedOfUs: [],
    answered: new Set(),
    ...more,
  }
}

function seen(...segments: readonly SeenFile[]) {
  return { segments, keys: [], isFull: true }
}

describe('what is read', () => {
  it('is what moves a frontier first, in the order of the seqs; then what lies below it', () => {
    const files = [seg(B, 1, 4), seg(B, 9, 12), seg(B, 5, 8)]
    const { read } = plan(known({ frontier: { [B]: 4 } }), seen(...files))
    expect(read.map(({ range }) => range?.first)).toEqual([5, 9, 1])
  })

  it('is every file once, whatever its name', () => {
    const copy = { path: `d/${B}/s/202611/Kopie (1).seg`, device: B, size: 900 }
    const done = seg(B, 1, 4)
    const { read } = plan(known({ notes: new Map([noteOf(done, 'done')]) }), seen(done, copy))
    expect(read).toEqual([copy])
  })

  it.each([
    ['not before its time', { nextMs: NOW + 1 }, 0],
    ['at its time', { nextMs: NOW }, 1],
    ['as soon as its size is another one', { nextMs: NOW + HOUR, size: 1 }, 1],
    ['not before what comes first of its desk is there', { why: 'gap' as const }, 0],
  ])('is an incomplete file %s', (_case, more, count) => {
    const file = seg(B, 5, 8)
    const { read } = plan(known({ arriving: new Map([waitingFor(file, more)]) }), seen(file))
    expect(read.length).toBe(count)
  })

  it('is what waited behind a gap, once the gap is closed', () => {
    const file = seg(B, 5, 8)
    const arriving = new Map([waitingFor(file, { why: 'gap', nextMs: NOW + HOUR })])
    expect(plan(known({ arriving, frontier: { [B]: 4 } }), seen(file)).read).toEqual([file])
  })
})

describe('what is published', () => {
  const own = [seg(A, 1, 4), seg(A, 5, 8)]
  const notes = new Map(own.map((file) => noteOf(file, 'own')))

  it('is what no own file holds', () => {
    const { publish, publishedTo, again } = plan(known({ notes, frontier: { [A]: 11 } }), seen(...own))
    expect({ publish, publishedTo, again }).toEqual({ publish: [{ first: 9, last: 11 }], publishedTo: 8, again: [] })
  })

  it('is nothing again after one look that misses a file (case 28)', () => {
    const { publish, missingSince } = plan(known({ notes, frontier: { [A]: 8 } }), seen(...own.slice(1)))
    expect(publish).toEqual([])
    expect([...missingSince.values()]).toEqual([NOW])
  })

  it('is what two looks missed, half a minute apart', () => {
    const [first] = own
    const missingSince = new Map([[first?.path ?? '', NOW - 30 * SECOND]])
    const { publish, again, gone } = plan(known({ notes, frontier: { [A]: 8 }, missingSince }), seen(...own.slice(1)))
    expect(publish).toEqual([{ first: 1, last: 4 }])
    expect(again).toEqual(publish)
    expect(gone).toEqual([first?.path])
  })

  it('is not missing where a month could not be listed', () => {
    const partial = { ...seen(), isFull: false }
    expect(plan(known({ notes, frontier: { [A]: 8 } }), partial).missingSince.size).toBe(0)
  })

  it('is what another desk asks for, once', () => {
    const askedOfUs = [{ first: 5, last: 8 }]
    const frontier = { [A]: 8 }
    expect(plan(known({ notes, frontier, askedOfUs }), seen(...own)).again).toEqual(askedOfUs)
    const answered = new Set(['5-8'])
    expect(plan(known({ notes, frontier, askedOfUs, answered }), seen(...own)).publish).toEqual([])
  })
})

describe('what is read back', () => {
  const [file] = [seg(A, 1, 4)]
  const notes = new Map([noteOf(file, 'own')])
  it.each([
    ['nine minutes after it was published', 9 * MINUTE, 0, 0],
    ['ten minutes after it was published', 10 * MINUTE, 0, 1],
    ['an hour after it was right', 5 * HOUR, HOUR, 0],
    ['a day after it was right', 48 * HOUR, 24 * HOUR, 1],
  ])('own files %s', (_case, sincePublished, sinceRight, count) => {
    const rightMs = sinceRight === 0 ? 0 : NOW - sinceRight
    const verified = new Map([[file.path, { publishedMs: NOW - sincePublished, rightMs }]])
    expect(plan(known({ notes, verified, frontier: { [A]: 4 } }), seen(file)).verify.length).toBe(count)
  })
})

describe('what another desk is asked for', () => {
  const file = seg(B, 5, 8)
  const notes = new Map([noteOf(file, 'aside')])
  it('is a damaged file', () => {
    expect(plan(known({ notes }), seen(file)).asks).toEqual([{ device: B, first: 5, last: 8 }])
  })
  it('is nothing that is here already', () => {
    expect(plan(known({ notes, frontier: { [B]: 8 } }), seen(file)).asks).toEqual([])
  })
  it('is no file that came whole and cannot be used', () => {
    expect(plan(known({ notes, unreadable: new Set([file.path]) }), seen(file)).asks).toEqual([])
  })
  it('is a hole that stays open for ten minutes', () => {
    const arriving = (sinceMs: number) => new Map([waitingFor(file, { why: 'gap', sinceMs })])
    const frontier = { [B]: 2 }
    expect(plan(known({ arriving: arriving(NOW - 9 * MINUTE), frontier }), seen(file)).asks).toEqual([])
    expect(plan(known({ arriving: arriving(NOW - 10 * MINUTE), frontier }), seen(file)).asks).toEqual([
      { device: B, first: 3, last: 4 },
    ])
  })
})

describe('when', () => {
  it.each([
    [1, 5 * SECOND],
    [2, 30 * SECOND],
    [3, 5 * MINUTE],
    [4, HOUR],
    [40, HOUR],
  ])('an incomplete file is read again after try %i', (tries, delay) => {
    expect(retryDelay(tries)).toBe(delay)
  })

  it.each([
    ['two seconds after the last edit', {}, 2],
    ['ten seconds after the last segment', { lastFlushMs: NOW - 3 * SECOND }, 7],
    ['at once for a fact', { hasFact: true, lastFlushMs: NOW }, 0],
    ['while somebody goes on typing, after half a minute', { oldestEditMs: NOW - 29 * SECOND }, 1],
  ])('what waits is published %s', (_case, more, seconds) => {
    const waiting = { lastEditMs: NOW, oldestEditMs: NOW, lastFlushMs: NOW - HOUR, hasFact: false, ...more }
    expect(flushAt(waiting) - NOW).toBe(seconds * SECOND)
  })

  it('a desk looks every 15 to 30 seconds, and after failures ever later, never less than every 5 minutes', () => {
    expect([pollDelay(0, 0), pollDelay(0, 0.999)].map((ms) => Math.round(ms / SECOND))).toEqual([15, 30])
    expect(pollDelay(2, 0)).toBe(MINUTE)
    expect(pollDelay(500, 0.999)).toBeLessThanOrEqual(5 * MINUTE)
  })
})

describe('ranges', () => {
  const ranges = [
    { first: 1, last: 3 },
    { first: 6, last: 9 },
    { first: 2, last: 4 },
  ]
  it('know their holes', () => {
    expect(holesIn(ranges, 12)).toEqual([
      { first: 5, last: 5 },
      { first: 10, last: 12 },
    ])
    expect(coveredTo(ranges)).toBe(4)
    expect(covers(ranges, { first: 2, last: 4 })).toBe(true)
    expect(covers(ranges, { first: 4, last: 6 })).toBe(false)
  })
})
