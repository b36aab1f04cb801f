import { describe, expect, it } from 'vitest'
import { worldOf } from '#test/sim/exchangeDesks.ts'
import { tells, writes } from '#test/sync/build.ts'

describe('two desks on one folder', () => {
  it('have one state after both wrote', async () => {
    const { desks, settle } = worldOf(3)
    for (const [index, { desk }] of desks.entries()) {
      for (let n = 0; n < 30; n += 1) desk.write([writes(`person/${n}`, 'name', `of ${index}`)])
      desk.write([tells('ledger/1', 'pay', { data: { amount: 5 } })])
    }
    await settle(4)
    const hashes = new Set(desks.map(({ desk }) => desk.hash()))
    expect(hashes.size).toBe(1)
    expect(Object.values(desks[0]?.desk.frontier() ?? {})).toEqual([31, 31, 31])
  })
})
