import { describe, expect, it } from 'vitest'
import { appendAll, greatestOf } from './lists.ts'

const MANY = Array.from({ length: 200_000 }, (_, index) => index)

describe('a list as long as the log of a community', () => {
  it('is put behind another one, which a call with so many arguments could not do', () => {
    const target = [-1]
    expect(() => target.push(...MANY)).toThrow(RangeError)
    expect(target).toEqual([-1])
    appendAll(target, MANY)
    expect(target).toHaveLength(200_001)
    expect([target[0], target[1], target.at(-1)]).toEqual([-1, 0, 199_999])
  })

  it('has a greatest number', () => {
    expect(greatestOf(MANY, 0)).toBe(199_999)
    expect(greatestOf(MANY, 300_000)).toBe(300_000)
    expect(greatestOf([], 7)).toBe(7)
  })
})

it('takes whatever can be gone through: a set, the keys of a map', () => {
  const target: string[] = []
  appendAll(target, new Set(['a', 'b']))
  appendAll(target, new Map([['c', 1]]).keys())
  expect(target).toEqual(['a', 'b', 'c'])
})
