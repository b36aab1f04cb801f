import { describe, expect, test } from 'vitest'
import { byClock, type ClockLine, clockFigures, clockState, toAnnounce } from './clockLines.ts'

const line = (id: string, byMs: number): ClockLine => ({
  id,
  unitCode: '2-1203',
  who: '',
  kind: '报修',
  matter: '漏水',
  byMs,
})
const MINUTE = 60_000

test.each([
  ['fifteen minutes begin whole', 15 * MINUTE, 0, '15:00'],
  ['4 minutes 12', 15 * MINUTE, 10 * MINUTE + 48_000, '4:12'],
  ['the last second', 15 * MINUTE, 15 * MINUTE - 1, '0:01'],
  ['just over', 15 * MINUTE, 15 * MINUTE, '0:00'],
  ['over for 90 seconds', 15 * MINUTE, 15 * MINUTE + 90_000, '1:30'],
  ['after the machine slept for two hours', 15 * MINUTE, 135 * MINUTE, '2:00:00'],
  ['after the clock was put back', 15 * MINUTE, -60 * MINUTE, '1:15:00'],
])('%s reads %#', (_, byMs, nowMs, figures) => {
  expect(clockFigures(byMs, nowMs)).toBe(figures)
})

test('a clock is amber under five minutes and red when it is over', () => {
  const at = (nowMs: number) => clockState(15 * MINUTE, nowMs)
  expect([at(0), at(10 * MINUTE), at(10 * MINUTE + 1), at(15 * MINUTE)]).toEqual(['left', 'left', 'soon', 'over'])
})

test('the most urgent stands first', () => {
  expect(byClock([line('b', 2), line('a', 1)]).map(({ id }) => id)).toEqual(['a', 'b'])
})

describe('what is said aloud', () => {
  test('is said at five minutes and at the end, each once', () => {
    const said = new Set<string>()
    const lines = [line('a', 15 * MINUTE)]
    const at = (nowMs: number) => toAnnounce(lines, nowMs, said).map(({ state }) => state)
    expect([at(0), at(11 * MINUTE), at(11 * MINUTE + 1000), at(15 * MINUTE), at(16 * MINUTE)]).toEqual([
      [],
      ['soon'],
      [],
      ['over'],
      [],
    ])
  })

  test('is said again for another time agreed with the resident', () => {
    const said = new Set<string>()
    expect(toAnnounce([line('a', 15 * MINUTE)], 15 * MINUTE, said)).toHaveLength(1)
    expect(toAnnounce([line('a', 60 * MINUTE)], 56 * MINUTE, said)).toMatchObject([{ state: 'soon' }])
  })
})
