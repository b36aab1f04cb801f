import { describe, expect, test } from 'vitest'
import type { UnitRow } from '#renderer/db/tables.ts'
import { chooseUnit } from './unitChoice.ts'

const units = ['1-0101', '1-1203', '2-0101', '2-1-0802', '2-1203', '12-0103'].map(
  (code): UnitRow => ({ id: code, v: { code }, s: {} }),
)

describe('the unit meant by what is typed', () => {
  test.each([
    ['2-1203', '2-1203'],
    ['２栋１２０３室', '2-1203'],
    ['21203', '2-1203'],
    ['2-802', '2-1-0802'],
    ['1-101', '1-0101'],
  ])('%s is %s', (typed, code) => {
    expect(chooseUnit(typed, units).unit?.v.code).toBe(code)
  })

  test.each(['', '  ', '3-0101', '2', '业主', '2-12'])('%j names no unit', (typed) => {
    expect(chooseUnit(typed, units).unit).toBeUndefined()
  })

  test('a beginning suggests what fits, and says how many', () => {
    const choice = chooseUnit('2-', units)
    expect(choice.suggestions.map((unit) => unit.v.code)).toEqual(['2-0101', '2-1-0802', '2-1203'])
    expect(choice.count).toBe(3)
  })

  test('no more than eight are suggested', () => {
    const many = Array.from(
      { length: 30 },
      (_, index): UnitRow => ({ id: `${index}`, v: { code: `3-${1000 + index}` }, s: {} }),
    )
    expect(chooseUnit('3-1', many)).toMatchObject({ count: 30, suggestions: { length: 8 } })
  })
})
