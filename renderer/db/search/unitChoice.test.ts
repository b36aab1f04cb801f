import { describe, expect, test } from 'vitest'
import { chooseUnit } from './unitChoice.ts'

const found = (codes: readonly string[], total = codes.length) => ({
  units: codes.map((code) => ({ id: code, code })),
  total,
})
const units = found(['1-0101', '1-1203', '2-0101', '2-1-0802', '2-1203', '12-0103'])

describe('the unit meant by what is typed', () => {
  test.each([
    ['2-1203', '2-1203'],
    ['２栋１２０３室', '2-1203'],
    ['21203', '2-1203'],
    ['2-802', '2-1-0802'],
    ['1-101', '1-0101'],
  ])('%s is %s', (typed, code) => {
    expect(chooseUnit(typed, units).unit?.code).toBe(code)
  })

  test.each(['3-0101', '2', '业主', '2-12'])('%j names no unit', (typed) => {
    expect(chooseUnit(typed, units).unit).toBeUndefined()
  })

  test('no more than eight are suggested, and how many fit is said', () => {
    const many = found(
      Array.from({ length: 30 }, (_, index) => `3-${1000 + index}`),
      400,
    )
    expect(chooseUnit('3-1', many)).toMatchObject({ count: 400, suggestions: { length: 8 } })
  })

  test('a shorthand is not clear while not all that fit were compared', () => {
    expect(chooseUnit('21203', found(['2-1203'], 200)).unit).toBeUndefined()
    expect(chooseUnit('2-1203', found(['2-1203'], 200)).unit?.code).toBe('2-1203')
  })
})
