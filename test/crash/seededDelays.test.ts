import { describe, expect, it } from 'vitest'
import { seededDelays } from './seededDelays.ts'

const RANGE = { least: 20, most: 29 }
const draw = (seed: number, times: number): number[] => {
  const next = seededDelays(seed, RANGE)
  return Array.from({ length: times }, next)
}

describe('the moments of the kills', () => {
  it('repeat for one seed and differ for another', () => {
    expect(draw(7, 50)).toEqual(draw(7, 50))
    expect(draw(7, 50)).not.toEqual(draw(8, 50))
  })
  it('reach both ends of the range and never leave it', () => {
    const delays = draw(1, 500)
    expect(Math.min(...delays)).toBe(RANGE.least)
    expect(Math.max(...delays)).toBe(RANGE.most)
  })
})
