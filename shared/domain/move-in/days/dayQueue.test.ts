// The queue of a handover day: where a home stands, who is next, calling and leaving.
import { describe, expect, test } from 'vitest'
import { foldMoveIn } from '#shared/domain/move-in/cases/caseFold.ts'
import type { Day } from '#shared/kernel/days.ts'
import { contextAs, eventOf } from '#test/support/decisionContext.ts'
import { decideCall, decideLeave, inTurn, isOfDay, queueStand } from './dayQueue.ts'

const TODAY = '2026-11-21' as Day
const ZONE = 'Asia/Shanghai'
/** 10:12 in the community's zone is 02:12 UTC. */
const at = (time: string) => `2026-11-21T${time}:00.000Z`
const appointed = (from = '09:00', to = '09:30', day: string = TODAY) =>
  eventOf('appointed', { day, from, to, place: '' })
const came = (time = '01:10', day: string = TODAY) =>
  eventOf('received', { queueNumber: 'A01', day, comer: 'owner' }, { at: at(time) })
const factsOf = (...more: readonly ReturnType<typeof eventOf>[]) => {
  const events = [eventOf('opened', { unitId: 'unit-1', ownerName: '沈雨桐' }), ...more]
  return { id: 'case', state: foldMoveIn(events).state, events }
}
const standAt = (clock: number, ...more: readonly ReturnType<typeof eventOf>[]) =>
  queueStand(factsOf(...more).state, { day: TODAY, today: TODAY, minutes: clock })

describe('a home stands', () => {
  test.each([
    ['expected before its slot is over', 9 * 60 + 30, [appointed()], 'expected'],
    ['late after it', 9 * 60 + 31, [appointed()], 'late'],
    ['waiting once somebody came', 10 * 60, [appointed(), came()], 'waiting'],
    ['called', 10 * 60, [came(), eventOf('called')], 'called'],
    ['left', 10 * 60, [came(), eventOf('called'), eventOf('left', { why: '过号' })], 'left'],
    ['waiting when they came again', 10 * 60, [came(), eventOf('left', { why: '过号' }), came('02:30')], 'waiting'],
    [
      'refused where the owner would not take it',
      600,
      [came(), eventOf('refused', { why: '漏水' }, { at: at('02:00') })],
      'refused',
    ],
    ['handed over', 600, [came(), eventOf('handedOver', { day: TODAY })], 'handed-over'],
    ['expected where they came on another day', 500, [came('01:10', '2026-11-20'), appointed()], 'expected'],
  ] as const)('%s', (_, clock, events, stand) => expect(standAt(clock, ...events)).toBe(stand))

  test('late on every later day', () => {
    const { state } = factsOf(appointed('09:00', '09:30', '2026-11-20'))
    expect(queueStand(state, { day: '2026-11-20' as Day, today: TODAY, minutes: 0 })).toBe('late')
    expect(isOfDay(state, TODAY)).toBe(false)
  })
})

test('whoever came early waits for their slot, whoever came late counts from then', () => {
  const line = (name: string, ...events: readonly ReturnType<typeof eventOf>[]) => ({
    ...factsOf(...events),
    line: name,
  })
  const lines = [
    line('early', appointed('10:00', '10:30'), came('01:00')),
    line('late', appointed('09:00', '09:30'), came('01:50')),
    line('walk-in', came('01:20')),
    line('on time', appointed('09:00', '09:30'), came('00:55')),
  ]
  expect(inTurn(lines, ZONE).map((one) => one.line)).toEqual(['on time', 'walk-in', 'late', 'early'])
})

describe('a number', () => {
  const code = (decided: ReturnType<typeof decideCall>) =>
    decided.ok ? undefined : [decided.error.code, decided.error.field]
  test.each([
    ['is called', [came()], undefined],
    ['is called again', [came(), eventOf('called')], undefined],
    ['is not called where nobody came', [appointed()], ['not-here', undefined]],
    ['of another day is not called', [came('01:10', '2026-11-20')], ['not-here', undefined]],
    ['that left is not called', [came(), eventOf('left', { why: '过号' })], ['left-already', undefined]],
    ['is not called after the keys', [came(), eventOf('handedOver', { day: TODAY })], ['case-through', undefined]],
    [
      'of a case that was broken off is not called',
      [came(), eventOf('brokenOff', { why: '退房' })],
      ['case-through', undefined],
    ],
  ] as const)('%s', (_, events, expected) => {
    expect(code(decideCall(factsOf(...events), contextAs('front-desk')))).toEqual(expected)
    expect(code(decideLeave(factsOf(...events), { why: '过号' }, contextAs('front-desk')))).toEqual(expected)
  })

  test('leaves with a reason', () => {
    const leave = (why: string) => code(decideLeave(factsOf(came()), { why }, contextAs('front-desk')))
    expect(leave(' ')).toEqual(['why-missing', 'why'])
    expect(leave('字'.repeat(201))).toEqual(['text-too-long', 'why'])
  })

  test('is the desk’s to call', () => {
    expect(code(decideCall(factsOf(came()), contextAs('security')))).toEqual(['beyond-role', undefined])
  })
})
