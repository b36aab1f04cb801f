import { describe, expect, test } from 'vitest'
import { addFen, type Fen, fenFrom, formatFen, MAX_FEN, negateFen, parseFen } from './money.ts'

describe('a typed amount', () => {
  test.each([
    ['0', 0],
    ['0.05', 5],
    ['0.5', 50],
    ['12', 1200],
    ['1234.5', 123_450],
    ['1234.50', 123_450],
    ['1.10', 110],
    ['0.29', 29],
    ['1,234.50', 123_450],
    ['999,999,999.99', 99_999_999_999],
    ['999999999.99', 99_999_999_999],
    ['  12.30　', 1230],
    ['１２．３０', 1230],
    ['１，２３４．５', 123_450],
    ['12。5', 1250],
    ['007', 700],
  ])('%j is %i fen', (typed, fen) => {
    expect(parseFen(typed)).toEqual({ ok: true, value: fen })
  })

  test.each([
    ['', 'empty'],
    [' 　\t', 'empty'],
    ['1.005', 'too-many-decimals'],
    ['1,234.567', 'too-many-decimals'],
    ['0.000000000001', 'too-many-decimals'],
    ['1234567890', 'too-large'],
    ['1,234,567,890', 'too-large'],
    ['9999999999.999', 'too-large'],
    ['-1', 'not-an-amount'],
    ['+1', 'not-an-amount'],
    ['1.', 'not-an-amount'],
    ['.5', 'not-an-amount'],
    ['1..5', 'not-an-amount'],
    ['1,23', 'not-an-amount'],
    ['12,34', 'not-an-amount'],
    [',123', 'not-an-amount'],
    ['1 234', 'not-an-amount'],
    ['1e3', 'not-an-amount'],
    ['0x10', 'not-an-amount'],
    ['NaN', 'not-an-amount'],
    ['¥12', 'not-an-amount'],
    ['12元', 'not-an-amount'],
    ['壹佰', 'not-an-amount'],
    ['١٢', 'not-an-amount'],
    ['😀', 'not-an-amount'],
    ['\u202E12', 'not-an-amount'],
    ['12\uD842', 'not-an-amount'],
    ['1'.repeat(100_000), 'not-an-amount'],
  ])('refuses %j: %s', (typed, code) => {
    expect(parseFen(typed)).toEqual({ ok: false, error: { code } })
  })
})

describe('fen from a number', () => {
  test.each([0, -0, 1, -1, MAX_FEN, -MAX_FEN])('%d is an amount', (value) => {
    expect(fenFrom(value)).toEqual({ ok: true, value: value + 0 })
  })

  test.each([
    [0.5, 'not-an-amount'],
    [Number.NaN, 'not-an-amount'],
    [Number.POSITIVE_INFINITY, 'too-large'],
    [MAX_FEN + 1, 'too-large'],
    [-MAX_FEN - 1, 'too-large'],
  ])('%d is refused: %s', (value, code) => {
    expect(fenFrom(value)).toEqual({ ok: false, error: { code } })
  })
})

test('amounts add up, and a sum beyond all money is a fault', () => {
  expect(addFen()).toBe(0)
  expect(addFen(10 as Fen, 20 as Fen, -30 as Fen)).toBe(0)
  expect(addFen(10 as Fen, negateFen(25 as Fen))).toBe(-15)
  expect(Object.is(negateFen(0 as Fen), 0)).toBe(true)
  expect(() => addFen(MAX_FEN as Fen, 1 as Fen)).toThrow(RangeError)
})

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [-5, '-0.05'],
  [50, '0.50'],
  [100, '1.00'],
  [99_999, '999.99'],
  [100_000, '1,000.00'],
  [123_450, '1,234.50'],
  [-123_456_789, '-1,234,567.89'],
  [MAX_FEN, '999,999,999,999.99'],
])('%i fen are shown as %s', (fen, text) => {
  expect(formatFen(fen as Fen)).toBe(text)
})
