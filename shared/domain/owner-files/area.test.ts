import { describe, expect, test } from 'vitest'
import { formatArea, parseArea } from './area.ts'

describe('an area typed in square metres', () => {
  test.each([
    ['89.5', 895_000],
    ['89.50', 895_000],
    ['0.0001', 1],
    ['999999.9999', 9_999_999_999],
    ['１２０．２５', 1_202_500],
    ['1,024.3 ㎡', 10_243_000],
    ['88平方米', 880_000],
  ])('%s is %i cm²', (typed, areaCm2) => {
    expect(parseArea(typed)).toEqual({ ok: true, value: areaCm2 })
  })

  test.each([
    ['', 'empty'],
    ['0', 'zero'],
    ['0.0000', 'zero'],
    ['89.12345', 'not-an-area'],
    ['1000000', 'not-an-area'],
    ['-5', 'not-an-area'],
    ['89.', 'not-an-area'],
    ['.5', 'not-an-area'],
    ['八十九', 'not-an-area'],
    ['1e3', 'not-an-area'],
  ])('refuses %j', (typed, code) => {
    expect(parseArea(typed)).toMatchObject({ ok: false, error: { code } })
  })

  test.each([
    [895_000, '89.50'],
    [1, '0.0001'],
    [1_202_510, '120.251'],
    [10_000, '1.00'],
    [9_999_999_999, '999999.9999'],
  ])('%i cm² reads %s and is read back as the same', (areaCm2, shown) => {
    expect(formatArea(areaCm2)).toBe(shown)
    expect(parseArea(shown)).toEqual({ ok: true, value: areaCm2 })
  })
})
