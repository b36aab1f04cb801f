import { describe, expect, it } from 'vitest'
import { diceOf } from './dice.ts'

const throwsOf = (seed: number) => {
  const dice = diceOf(seed)
  return Array.from({ length: 1000 }, () => dice.below(6))
}

describe('dice of a seed', () => {
  it('fall alike for one seed, and otherwise for another', () => {
    expect(throwsOf(7)).toEqual(throwsOf(7))
    expect(throwsOf(7)).not.toEqual(throwsOf(8))
  })
  it('are fair within reason', () => {
    const counts = Array.from({ length: 6 }, (_, face) => throwsOf(20261122).filter((one) => one === face).length)
    for (const count of counts) expect(Math.abs(count - 1000 / 6)).toBeLessThan(50)
  })
  it('kept apart for a purpose are moved by nobody else', () => {
    const [one, other] = [diceOf(3), diceOf(3)]
    one.below(6)
    one.below(6)
    expect([...one.apart('folder').bytes(8)]).toEqual([...other.apart('folder').bytes(8)])
  })
})
