import { describe, expect, test } from 'vitest'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import {
  type CloseToSign,
  type Disposition,
  decideCarry,
  decideCountersign,
  decideReview,
  decideSignClose,
} from './dayCloseDecisions.ts'
import { type DayCloseState, foldDayClose } from './dayCloseFold.ts'

const DAY = '2026-11-21'
const clerk = contextAs('front-desk')
const leader = contextAs('supervisor')
const by = (id: string, role = 'front-desk') => ({ actor: { id, role } })
const closed = (...events: readonly LiveEvent[]): DayCloseState => foldDayClose(events).state
const carriedTwo = eventOf('carried', { matterIds: ['item/a', 'loan/b'], how: 'next-day', toStaffId: null, reason: '' })
const signed = eventOf('signed', { totals: { 报修: 2 }, exceptions: 2, record: '{}' }, by('staff-front-desk'))
const countersigned = eventOf('countersigned', {}, by('staff-other'))

const line = (more: Partial<Disposition> = {}): Disposition => ({
  day: DAY,
  matterIds: ['item/a'],
  how: 'next-day',
  toStaffId: null,
  reason: '',
  ...more,
})
const toSign = (owed: readonly string[], day = DAY): CloseToSign => ({ day, owed, totals: {}, record: '{}' })

describe('an answer for what stays open', () => {
  test.each([
    ['goes to the next day without a reason', line(), undefined, undefined],
    ['is given for many lines at once', line({ matterIds: ['item/a', 'loan/b'] }), closed(carriedTwo), undefined],
    ['is handed to a colleague', line({ how: 'handed', toStaffId: 'staff-2' }), undefined, undefined],
    ['needs a colleague to be handed to', line({ how: 'handed' }), undefined, 'to-missing'],
    ['needs a line', line({ matterIds: [] }), undefined, 'nothing-chosen'],
    ['is given for yesterday too', line({ day: '2026-11-20' }), undefined, undefined],
    ['is not given for tomorrow', line({ day: '2026-11-22' }), undefined, 'day-ahead'],
    ['is not given after the signature', line(), closed(signed), 'day-signed'],
  ])('%s', (_, input, state, code) => {
    expect(codeOf(decideCarry(input, state, clerk))).toBe(code)
  })

  test('is not given by engineering', () => {
    expect(codeOf(decideCarry(line(), undefined, contextAs('engineering')))).toBe('beyond-role')
  })

  test('counts by its last word', () => {
    const handed = eventOf('carried', { matterIds: ['item/a'], how: 'handed', toStaffId: 'staff-2', reason: '等配件' })
    const { carried } = closed(carriedTwo, handed)
    expect(carried.map(({ matterId, how, toStaffId }) => [matterId, how, toStaffId])).toEqual([
      ['loan/b', 'next-day', null],
      ['item/a', 'handed', 'staff-2'],
    ])
  })
})

describe('the first signature', () => {
  test.each([
    ['closes a day without anything open', [], undefined, undefined],
    ['is refused while a line has no answer', ['item/a'], undefined, 'line-undisposed'],
    ['closes once every line has one', ['item/a', 'loan/b'], closed(carriedTwo), undefined],
    ['is given once', [], closed(signed), 'day-signed'],
  ])('%s', (_, owed, state, code) => {
    expect(codeOf(decideSignClose(toSign(owed), state, clerk))).toBe(code)
  })

  test('counts what stays open as exceptions', () => {
    const done = decideSignClose(toSign(['item/a', 'loan/b']), closed(carriedTwo), clerk)
    expect(done.ok && done.value.items).toMatchObject([{ ev: 'signed', data: { exceptions: 2 } }])
  })

  // D18: the refusal names a key, and that key is enough.
  test('never traps: whatever is open, carrying all of it opens the way', () => {
    const owed = Array.from({ length: 2_000 }, (_, index) => `item/${index}`)
    expect(codeOf(decideSignClose(toSign(owed), undefined, clerk))).toBe('line-undisposed')
    const all = decideCarry(line({ matterIds: owed }), undefined, clerk)
    const state = closed(
      ...(all.ok ? all.value.items : []).map((item) => eventOf('carried', 'data' in item ? item.data : {})),
    )
    expect(codeOf(decideSignClose(toSign(owed), state, clerk))).toBeUndefined()
  })
})

describe('the second signature', () => {
  const paper = { role: 'supervisor', name: '周敏', paperDay: '2026-11-21', copyNo: '21-1' } as never
  test.each([
    ['is a colleague’s', closed(signed), contextAs('cashier'), undefined],
    ['is not the signer’s own', closed(signed), clerk, 'own-signature'],
    ['waits for the first', closed(), leader, 'not-signed'],
    ['is given once', closed(signed, countersigned), leader, 'day-closed'],
    ['is not security’s', closed(signed), contextAs('security'), 'beyond-role'],
  ])('%s', (_, close, context, code) => {
    expect(codeOf(decideCountersign(DAY, { close }, context))).toBe(code)
  })

  test('may be entered from paper, but not by who signed first', () => {
    const entered = decideCountersign(DAY, { close: closed(signed), paper }, contextAs('cashier'))
    expect(entered.ok && entered.value.cmd).toBe('dayClose.countersign:paper')
    expect(codeOf(decideCountersign(DAY, { close: closed(signed), paper }, clerk))).toBe('own-proposal')
  })
})

describe('the review in the morning', () => {
  test.each([
    ['is a leader’s', closed(signed), leader, undefined],
    ['is not a clerk’s', closed(signed), clerk, 'beyond-role'],
    ['needs a signed day', closed(), leader, 'nothing-to-review'],
    ['is made once', closed(signed, eventOf('reviewed', { note: '' })), leader, 'reviewed'],
  ])('%s', (_, close, context, code) => {
    expect(codeOf(decideReview(DAY, { close, note: '' }, context))).toBe(code)
  })
})

describe('what two desks did to one day', () => {
  test('is shown: signed twice, and both signatures of one person', () => {
    const again = eventOf('signed', { totals: {}, exceptions: 0, record: '{}' }, by('staff-2'))
    expect(foldDayClose([signed, again]).violations.map(({ rule }) => rule)).toEqual(['signed-twice'])
    const own = eventOf('countersigned', {}, by('staff-front-desk'))
    expect(foldDayClose([signed, own]).violations.map(({ rule }) => rule)).toEqual(['countersigned-by-signer'])
  })

  test('keeps the first signature', () => {
    const again = eventOf('signed', { totals: {}, exceptions: 9, record: '{}' }, by('staff-2'))
    expect(closed(signed, again)).toMatchObject({ signedBy: 'staff-front-desk', exceptions: 2, totals: { 报修: 2 } })
  })
})
