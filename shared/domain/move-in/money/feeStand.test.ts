import { describe, expect, test } from 'vitest'
import { foldMoveIn } from '#shared/domain/move-in/cases/caseFold.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { eventOf } from '#test/support/decisionContext.ts'
import { FEE, feePaid, noticedEvents } from '#test/support/moveInMoney.ts'
import { areFeesOwed, feeStandOf } from './feeStand.ts'

const TODAY = '2026-11-21' as Day
const opened = noticedEvents()
const charged = [...opened, eventOf('charged', { lines: [FEE] })]
const waived = (until: string) => [...charged, eventOf('waived', { why: '房贷未放款', until })]
const keys = eventOf('handedOver', { handedOverDay: '2026-11-20', takerName: '沈雨桐' })
const filed = eventOf('archived', { box: 'A1' })
const broken = eventOf('brokenOff', { why: '退房' })
const before = [eventOf('takenOver', { unitId: 'unit-1', handedOverDay: '2025-06-01' })]

describe('where the fees stand', () => {
  test.each<[string, readonly LiveEvent[], boolean, string, number]>([
    ['nothing is asked without prices', opened, false, 'nothing-asked', 0],
    ['a slip is to be made', opened, true, 'to-charge', 0],
    ['a home of before the program is asked nothing', before, true, 'nothing-asked', 0],
    ['nothing came in', charged, true, 'open', 71_496],
    ['part came in', [...charged, feePaid(71_000)], true, 'open', 496],
    ['all came in', [...charged, feePaid(71_496)], true, 'paid', 0],
    ['it is promised', waived('2026-11-30'), true, 'promised', 71_496],
    ['it is promised for today', waived('2026-11-21'), true, 'promised', 71_496],
    ['the promised day is over', waived('2026-11-20'), true, 'late', 71_496],
    ['it came in after the promise', [...waived('2026-11-20'), feePaid(71_496)], true, 'paid', 0],
    ['what is charged counts without a price list too', charged, false, 'open', 71_496],
  ])('%s', (_, events, hasPrices, kind, openFen) => {
    expect(feeStandOf(foldMoveIn(events).state, { hasPrices, today: TODAY })).toMatchObject({ kind, openFen })
  })
})

describe('fees are somebody’s to see to', () => {
  test.each<[string, readonly LiveEvent[], boolean]>([
    ['a home with a notice owes nothing yet', opened, false],
    ['what is charged is followed', charged, true],
    ['keys went out before a slip was made', [...opened, keys], true],
    ['after the keys', [...charged, keys], true],
    ['after 归档', [...charged, keys, filed], true],
    ['filed with nothing charged', [...opened, keys, filed], false],
    ['until it is paid', [...charged, keys, filed, feePaid(71_496)], false],
    ['not of a case that was broken off', [...charged, broken], false],
    ['not of a home of before the program', before, false],
  ])('%s', (_, events, expected) => {
    expect(areFeesOwed(foldMoveIn(events).state, { hasPrices: true, today: TODAY })).toBe(expected)
  })

  test('the state says so for its index: open until the last fen', () => {
    const stands = [opened, charged, [...charged, feePaid(71_495)], [...charged, feePaid(71_496)]]
    expect(stands.map((events) => foldMoveIn(events).state.feeStand)).toEqual(['', 'open', 'open', ''])
    expect(foldMoveIn(charged).state.paidAt).toBe('')
    const at = '2026-11-21T02:00:00.000Z'
    expect(foldMoveIn([...charged, feePaid(1, { at })]).state.paidAt).toBe(at)
  })
})
