import { describe, expect, test } from 'vitest'
import { quietState } from './quietHours.ts'
import { formatShare, parseShare, type ShareSum, sumShares } from './shares.ts'

describe('a share', () => {
  test.each([
    ['1/2', 1, 2, '1/2'],
    ['２／４', 1, 2, '1/2'],
    ['50%', 1, 2, '1/2'],
    ['33.33 %', 3333, 10_000, '33.33%'],
    ['100%', 1, 1, '100%'],
    ['1/1', 1, 1, '100%'],
    ['0.0001%', 1, 1_000_000, '0%'],
  ])('%s is %i of %i and reads %s', (typed, num, den, shown) => {
    expect(parseShare(typed)).toEqual({ ok: true, value: { num, den } })
    expect(formatShare({ num, den })).toBe(shown)
  })

  test.each([
    ['', 'empty'],
    ['0/2', 'not-a-share'],
    ['3/2', 'not-a-share'],
    ['1/0', 'not-a-share'],
    ['101%', 'not-a-share'],
    ['0%', 'not-a-share'],
    ['half', 'not-a-share'],
    ['1/1000001', 'not-a-share'],
  ])('%s is refused as %s', (typed, code) => {
    expect(parseShare(typed)).toMatchObject({ ok: false, error: { code } })
  })

  const share = (shareNum: number | null, shareDen: number | null) => ({ shareNum, shareDen })
  test.each<[string, Parameters<typeof sumShares>[0], ShareSum]>([
    ['nobody has one on file', [share(null, null), {}], null],
    ['two halves', [share(1, 2), share(1, 2)], 'whole'],
    ['three rounded thirds', [share(3333, 10_000), share(3333, 10_000), share(3333, 10_000)], 'whole'],
    ['one half alone', [share(1, 2)], 'less'],
    ['a half, and one nobody knows', [share(1, 2), {}], 'some-unknown'],
    ['more than the whole, one unknown', [share(1, 1), share(1, 2), {}], 'more'],
  ])('%s', (_, stays, sum) => {
    expect(sumShares(stays)).toBe(sum)
  })
})

describe('quiet hours', () => {
  const night = { quietFrom: '22:00', quietTo: '07:00' }
  const noon = { quietFrom: '12:00', quietTo: '14:00' }
  test.each([
    ['none on file', {}, 0, 'none'],
    ['one hour alone', { quietFrom: '22:00' }, 1380, 'none'],
    ['at night, at eleven', night, 23 * 60, 'now'],
    ['at night, at six', night, 6 * 60, 'now'],
    ['at night, at seven sharp', night, 7 * 60, 'later'],
    ['at night, at ten sharp', night, 22 * 60, 'now'],
    ['at noon, at eleven', noon, 11 * 60, 'later'],
    ['at noon, at one', noon, 13 * 60, 'now'],
  ])('%s', (_, hours, minute, state) => {
    expect(quietState(hours, minute)).toBe(state)
  })
})
