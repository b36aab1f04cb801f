import { describe, expect, it } from 'vitest'
import { alternate, median } from './median.ts'

describe('the median', () => {
  it.each([
    [[3], 3],
    [[1, 2], 1.5],
    [[100, 1, 2], 2],
    [[10, 9, 2, 1], 5.5],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle)
  })
  it('of nothing is refused', () => {
    expect(() => median([])).toThrow('no values')
  })
})

describe('alternating rounds', () => {
  it('warm up once, then let each side start every other round', async () => {
    const calls: string[] = []
    const side = (name: string, value: number) => async (): Promise<number> => {
      calls.push(name)
      return value
    }
    const result = await alternate(3, { ours: side('o', 6), floor: side('f', 4) })
    expect(calls.join('')).toBe('fooffoof')
    expect(result.ratios).toEqual([1.5, 1.5, 1.5])
  })
})
