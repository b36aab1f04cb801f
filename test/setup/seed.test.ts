import { describe, expect, it } from 'vitest'
import { readSeed } from './seed.ts'

const never = (): number => {
  throw new Error('must not draw')
}

describe('the seed of a property run', () => {
  it('is the same on every machine unless somebody asks', () => {
    expect(readSeed({}, never)).toBe(readSeed({ QIANTAI_SEED: '' }, never))
  })
  it('repeats the run it is given', () => {
    expect(readSeed({ QIANTAI_SEED: '42' }, never)).toBe(42)
  })
  it('draws a new one only on request', () => {
    expect(readSeed({ QIANTAI_SEED: 'random' }, () => 7)).toBe(7)
  })
  it('refuses what is not a whole number', () => {
    expect(() => readSeed({ QIANTAI_SEED: '4.2' }, never)).toThrow('whole number')
  })
})
