// Fault case 4 of sync 7: sums that do not add up, and what people decide about them.
import { describe, expect, it } from 'vitest'
import { change, deskAfter, dot, tells } from '#test/sync/build.ts'
import { conflictOf, deadOf, openOf, settlesAt, viewOf } from '#test/sync/settling.ts'
import type { Dot, RecordKey } from './change.ts'
import { conflictId } from './conflict.ts'
import { receive } from './replica.ts'
import { settlementKey } from './settlement.ts'

const C2 = dot('c', 2)
const [A1, A2, A3, B1, B2, C, D1] = [
  dot('a', 1),
  dot('a', 2),
  dot('a', 3),
  dot('b', 1),
  dot('b', 2),
  dot('c', 1),
  dot('d', 1),
]

describe('a broken rule over sums', () => {
  const LEDGER = 'ledger/1' as RecordKey
  const OVER = conflictId('ledger/overdrawn', LEDGER)
  const refund = (own: Dot, amount: number) => change(own, [tells(LEDGER, 'refund', { data: { amount } })])
  const told = () => [change(C, [tells(LEDGER, 'pay', { data: { amount: 100 } })]), refund(A1, 100), refund(B1, 100)]

  it('shows the sum, loses no line, and opens a conflict', () => {
    const view = viewOf(deskAfter(told()), LEDGER)
    expect(view).toMatchObject({ state: { balance: -100 }, contested: true })
    expect(view.violations).toEqual([{ rule: 'overdrawn', dots: [A1, B1] }])
    expect(view.conflicts).toMatchObject([{ id: OVER, rule: 'ledger/overdrawn', subject: LEDGER, parties: [A1, B1] }])
  })

  it('is settled by taking one back: the sum is made again', () => {
    const desk = deskAfter(told())
    receive(desk, [settlesAt(desk, A2, conflictOf(desk, OVER, LEDGER), [A1], [B1])])
    expect(viewOf(desk, LEDGER)).toMatchObject({ state: { balance: 0 }, contested: false, violations: [] })
    expect(deadOf(desk, LEDGER)).toEqual({ [B1]: 'settled' })
  })

  it('may be accepted, until a new party comes', () => {
    const desk = deskAfter(told())
    receive(desk, [settlesAt(desk, A2, conflictOf(desk, OVER, LEDGER), [A1, B1], [])])
    expect(viewOf(desk, LEDGER)).toMatchObject({ state: { balance: -100 }, contested: false })
    expect(viewOf(desk, LEDGER).violations).toHaveLength(1)
    receive(desk, [refund(D1, 1)])
    expect(conflictOf(desk, OVER, LEDGER).parties).toEqual([A1, B1, D1])
  })

  it('of one event may be settled alone', () => {
    const desk = deskAfter([refund(A1, 5)])
    receive(desk, [settlesAt(desk, A2, conflictOf(desk, OVER, LEDGER), [], [A1])])
    expect(viewOf(desk, LEDGER)).toMatchObject({ state: { balance: 0 }, contested: false })
  })

  it('frees the claims of what its settlement takes back', () => {
    const claimed = (own: Dot, key: string) =>
      change(own, [tells(key, 'refund', { data: { amount: 1 }, claim: 'refund/1' })])
    const desk = deskAfter([claimed(A1, LEDGER), claimed(B1, 'ledger/2')])
    expect(viewOf(desk, 'ledger/2').conflicts).toHaveLength(2)
    receive(desk, [settlesAt(desk, A2, conflictOf(desk, OVER, LEDGER), [], [A1])])
    expect(viewOf(desk, 'ledger/2').conflicts.map(({ rule }) => rule)).toEqual(['ledger/overdrawn'])
    expect(viewOf(desk, LEDGER).conflicts).toEqual([])
  })

  it('is contradicted like any other', () => {
    const desk = deskAfter(told())
    const conflict = conflictOf(desk, OVER, LEDGER)
    receive(desk, [settlesAt(desk, A2, conflict, [A1], [B1]), settlesAt(desk, B2, conflict, [B1], [A1])])
    const again = conflictId('settle', OVER)
    expect(openOf(desk, LEDGER)).toEqual([OVER, again].sort())
    receive(desk, [settlesAt(desk, A3, conflictOf(desk, again, LEDGER), [A2], [B2])])
    expect(viewOf(desk, LEDGER)).toMatchObject({ state: { balance: 0 }, contested: false })
  })

  it('touches its settlements when a party they waited for comes', () => {
    const desk = deskAfter(told())
    const conflict = conflictOf(desk, OVER, LEDGER)
    const sides = [settlesAt(desk, A2, conflict, [A1], [B1]), settlesAt(desk, C2, conflict, [B1], [A1])]
    const other = deskAfter([...told().filter((one) => one.dot !== B1), ...sides])
    const { touched } = receive(other, told())
    expect(touched).toContainEqual({ kind: 'aggregate', key: settlementKey(OVER) })
  })

  it('is about facts: a settlement that names a reversal has no effect, and is shown', () => {
    const back = change(A2, [tells(LEDGER, 'void', { refs: [C] })], { role: 'supervisor' })
    const desk = deskAfter([...told(), back])
    const conflict = { ...conflictOf(desk, OVER, LEDGER), parties: [A2, B1] }
    receive(desk, [settlesAt(desk, B2, conflict, [], [A2, B1])])
    expect(deadOf(desk, LEDGER)).toEqual({ [C]: 'voided' })
    expect(viewOf(desk, settlementKey(OVER)).refused).toEqual([B2])
  })
})
