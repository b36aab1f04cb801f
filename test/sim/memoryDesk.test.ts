// The desk of the simulator takes a new id as the product does: otherwise a life proves nothing.
import { describe, expect, it } from 'vitest'
import type { ChangeItem, DeviceId } from '#shared/sync/change.ts'
import { emptyReplica } from '#shared/sync/replica.ts'
import { fullRegistry, oldRegistry } from '#test/sync/registry.ts'
import { settle } from './acts.ts'
import { diceOf } from './dice.ts'
import { worldOf } from './exchangeDesks.ts'
import type { MemoryDesk } from './memoryDesk.ts'
import { openConflicts } from './safety.ts'

function lone(registry = fullRegistry): MemoryDesk {
  return worldOf(0).add('desk', registry).desk
}

const refund = (amount: number): ChangeItem => ({ e: 'ledger', id: '1', ev: 'refund', data: { amount }, refs: [] })

describe('a desk in memory that gets a new id', () => {
  it('goes on with the rules of the program that was put in since', async () => {
    const desk = lone(oldRegistry)
    desk.write([refund(1)])
    desk.replica = emptyReplica(fullRegistry, desk.replica.set)
    await desk.port().renewDevice({ why: 'lost', agreedTo: 0 })
    expect(desk.replica.registry).toBe(fullRegistry)
    expect(desk.port().foldVersion).toBe(fullRegistry.foldVersion)
  })

  it('issues a settlement again so that it settles', async () => {
    const desk = lone()
    desk.write([refund(1)])
    const items = settle(desk, diceOf(1))
    expect(items).toHaveLength(1)
    desk.write(items)
    expect(openConflicts(desk)).toEqual([])
    await desk.port().renewDevice({ why: 'lost', agreedTo: 0 })
    expect(desk.frontier()).toEqual({ [desk.device]: 2 })
    expect(openConflicts(desk)).toEqual([])
  })

  it('sends on the person keys of what it issued again, and no others', async () => {
    const desk = lone()
    const minted = [1, 2].map((n) => ({ personId: `p${n}`, secret: new Uint8Array(32).fill(n) }))
    desk.write([refund(1)], minted.slice(0, 1))
    desk.write([refund(2)], minted.slice(1))
    const former: DeviceId = desk.device
    await desk.port().renewDevice({ why: 'lost', agreedTo: 1 })
    expect(desk.frontier()).toEqual({ [former]: 1, [desk.device]: 1 })
    expect((await desk.port().ownRunAfter(0, 1000))?.keys).toEqual(minted.slice(1))
  })
})
