// What is promised where two machines wrote under one id and neither could see the other (decision 0043), and what is not.
import { describe, expect, it } from 'vitest'
import type { RecordKey } from '#shared/sync/change.ts'
import { aggregateOf } from '#shared/sync/replica.ts'
import { tells } from '#test/sync/build.ts'
import { openNone } from '#test/sync/desk.ts'
import { type WorldDesk, worldOf } from './exchangeDesks.ts'

const MINUTE = 60_000
const out = (id: string) => tells(`shelf/${id}`, 'out', { claim: `out/${id}` })

/** `b` is another community desk; `copy()` gives a second machine with what `a` has then. */
function machines() {
  const world = worldOf(2)
  const [a, b] = world.desks as [WorldDesk, WorldDesk]
  const copy = () => {
    const clone = world.add('copy')
    Object.assign(clone.desk, { device: a.desk.device, signer: a.desk.signer })
    for (const change of a.desk.log.values()) clone.desk.copy(change)
    return clone
  }
  const settle = async (...desks: readonly WorldDesk[]) => {
    for (let turn = 0; turn < 8; turn += 1) {
      world.clock.nowMs += 6 * MINUTE
      for (const { round } of desks) await round()
    }
  }
  return { ...world, a, b, copy, settle }
}

function conflictsAt({ desk }: WorldDesk, id: string) {
  return aggregateOf(desk.replica, `shelf/${id}` as RecordKey, openNone).conflicts
}

describe('an action that only copies of one machine had', () => {
  it('is issued by each of two copies that had it when a third machine went on with the id: a conflict that people see', async () => {
    const { a, b, copy, settle } = machines()
    a.desk.write([tells('shelf/1', 'put')])
    await a.round()
    const third = copy()
    a.desk.write([out('1')])
    const second = copy()
    third.desk.write([tells('shelf/2', 'put')])
    await third.round()
    await settle(a, b, second, third)
    expect(new Set([a, b, second, third].map(({ desk }) => desk.hash())).size).toBe(1)
    expect(third.desk.former).toEqual([])
    const parties = [a, second].map(({ desk }) => `${desk.device}.1`).sort()
    for (const desk of [a, b, second, third])
      expect(conflictsAt(desk, '1').map((one) => one.parties)).toEqual([parties])
  })
})
