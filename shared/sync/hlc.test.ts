import { describe, expect, it } from 'vitest'
import { device, dot } from '#test/sync/build.ts'
import { adopt, compareHlc, compareStamped, MAX_AHEAD_MS, makeHlc, parseHlc, type Stamp, tick } from './hlc.ts'

const A = device('a')
const MAX_MS = 2 ** 48 - 1

function heard(...numbers: readonly [number, number, number, number, number]) {
  const [ms, counter, remoteMs, remoteCounter, wallMs] = numbers
  return { last: { ms, counter }, remote: { ms: remoteMs, counter: remoteCounter }, wallMs }
}

describe('a stamp', () => {
  it('is fixed-width text that gives its parts back', () => {
    expect(makeHlc(1_763_700_000_000, 10, A)).toBe('019aa4b64500-000a-aaaaaaaaaaaaaaaa')
    expect(parseHlc('019aa4b64500-000a-aaaaaaaaaaaaaaaa')).toEqual({
      ok: true,
      value: { ms: 1_763_700_000_000, counter: 10, device: A },
    })
    expect(makeHlc(MAX_MS, 0xffff, A)).toBe('ffffffffffff-ffff-aaaaaaaaaaaaaaaa')
  })

  it.each([
    '019aa4b64500-000a-aaaaaaaaaaaaaaa',
    '019aa4b64500-00a-aaaaaaaaaaaaaaaa',
    '19aa4b64500-000a-aaaaaaaaaaaaaaaa',
    '019AA4B64500-000a-aaaaaaaaaaaaaaaa',
    '019aa4b64500-000a-aaaaaaaaaaaaaaa1',
    ' 019aa4b64500-000a-aaaaaaaaaaaaaaaa',
    '019aa4b64500-000a-aaaaaaaaaaaaaaaa ',
    12,
    ['019aa4b64500-000a-aaaaaaaaaaaaaaaa'],
    null,
  ])('is not read from %j', (text) => {
    expect(parseHlc(text)).toEqual({ ok: false, error: 'malformed' })
  })

  it('sorts by ms, counter, device', () => {
    const sorted = [
      makeHlc(9, 9, device('b')),
      makeHlc(10, 2, device('b')),
      makeHlc(10, 16, A),
      makeHlc(10, 16, device('b')),
    ]
    expect([...sorted].reverse().sort(compareHlc)).toEqual(sorted)
    expect(compareHlc(makeHlc(9, 9, A), makeHlc(9, 9, A))).toBe(0)
  })

  it('leaves two writes of one stamp to their seq, as a number', () => {
    const hlc = makeHlc(10, 0, A)
    expect(compareStamped({ hlc, dot: dot('a', 9) }, { hlc, dot: dot('a', 10) })).toBeLessThan(0)
    expect(compareStamped({ hlc: makeHlc(11, 0, A), dot: dot('a', 9) }, { hlc, dot: dot('a', 10) })).toBeGreaterThan(0)
  })
})

describe('the clock of a desk', () => {
  it.each<[string, Stamp, number, Stamp]>([
    ['takes a wall clock that moved on', { ms: 10, counter: 5 }, 11, { ms: 11, counter: 0 }],
    ['counts within one millisecond', { ms: 10, counter: 5 }, 10, { ms: 10, counter: 6 }],
    ['counts on when the wall clock steps back a little', { ms: 1000, counter: 5 }, 10, { ms: 1000, counter: 6 }],
    ['rolls a full counter into the next millisecond', { ms: 10, counter: 0xffff }, 10, { ms: 11, counter: 0 }],
    ['counts to the last number first', { ms: 10, counter: 0xfffe }, 10, { ms: 10, counter: 0xffff }],
    ['still counts 5 minutes ahead', { ms: MAX_AHEAD_MS + 10, counter: 0 }, 10, { ms: MAX_AHEAD_MS + 10, counter: 1 }],
    ['falls back once a wrong clock was corrected', { ms: MAX_AHEAD_MS + 11, counter: 7 }, 10, { ms: 10, counter: 0 }],
    ['stands still at the end of time', { ms: MAX_MS, counter: 0xffff }, MAX_MS, { ms: MAX_MS, counter: 0xffff }],
    ['does not go beyond the end of time', { ms: 10, counter: 0 }, 2 ** 60, { ms: MAX_MS, counter: 0 }],
    ['takes a clock before 1970 as 1970', { ms: 0, counter: 0 }, -5, { ms: 0, counter: 1 }],
    ['takes no clock as 1970', { ms: 0, counter: 0 }, Number.NaN, { ms: 0, counter: 1 }],
    ['cuts fractions', { ms: 10, counter: 0 }, 11.9, { ms: 11, counter: 0 }],
  ])('%s', (_, last, wallMs, next) => {
    expect(tick(last, wallMs)).toEqual(next)
  })

  it.each<[string, { last: Stamp; remote: Stamp; wallMs: number }, Stamp]>([
    ['moves on to what it hears', heard(10, 5, 20, 3, 15), { ms: 20, counter: 3 }],
    ['keeps what is later', heard(20, 5, 10, 9, 15), { ms: 20, counter: 5 }],
    ['takes the greater counter', heard(20, 5, 20, 6, 15), { ms: 20, counter: 6 }],
    ['keeps the greater counter', heard(20, 5, 20, 4, 15), { ms: 20, counter: 5 }],
    ['hears up to 5 minutes ahead', heard(20, 5, MAX_AHEAD_MS, 4, 0), { ms: MAX_AHEAD_MS, counter: 4 }],
    ['is not dragged further', heard(20, 5, MAX_AHEAD_MS + 1, 4, 0), { ms: MAX_AHEAD_MS, counter: 0 }],
  ])('%s', (_, { last, remote, wallMs }, next) => {
    expect(adopt(last, remote, wallMs)).toEqual(next)
  })

  it('keeps 70,000 changes of one millisecond in order', () => {
    let last: Stamp = { ms: 0, counter: 0 }
    let before = ''
    for (let count = 0; count < 70_000; count += 1) {
      last = tick(last, 1000)
      const now = makeHlc(last.ms, last.counter, A)
      if (now <= before) throw new Error(`${now} after ${before}`)
      before = now
    }
    expect(last).toEqual({ ms: 1001, counter: 70_000 - 65_536 - 1 })
  })
})
