import { describe, expect, test } from 'vitest'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { at, itemEvent, LI, ZHANG } from '#test/support/items.ts'
import { foldItem } from './itemFold.ts'
import { itemSpec } from './schema.ts'

const registered = (more: Partial<LiveEvent> = {}) => itemEvent('registered', 1, more)
const stateOf = (...events: readonly LiveEvent[]) => foldItem(events).state
const rulesOf = (...events: readonly LiveEvent[]) => foldItem(events).violations.map(({ rule }) => rule)
const done = (told: number, data: object = {}, more: Partial<LiveEvent> = {}) =>
  itemEvent('done', told, {
    data: { result: '换了阀门', explainedBy: '郑师傅', confirmation: 'phone', ...data },
    at: at('11:00'),
    ...more,
  })
const WINDOW = { visitBackFrom: '2026-11-24', visitBackTo: '2026-11-26', visitBackAt: at('00:00', 3) }

describe('an item', () => {
  test.each<[string, readonly LiveEvent[], object]>([
    ['is nothing without its beginning', [done(2)], { status: 'void', nextDue: '' }],
    ['is open', [registered()], { status: 'open', firstReceiver: ZHANG.id, nextDue: at('18:00', 1) }],
    ['owes something at once without a promise', [registered({ data: { due: '' } })], { nextDue: at('10:00') }],
    ['owes the clock first', [registered({ data: { attendBy: at('10:15') } })], { nextDue: at('10:15') }],
    [
      'was answered at once',
      [registered({ data: { atOnce: true } })],
      { status: 'settled', nextDue: '', doneBy: ZHANG.id },
    ],
    [
      'is settled without a visit-back',
      [registered(), done(2)],
      { status: 'settled', nextDue: '', confirmation: 'phone' },
    ],
    ['waits for its visit-back', [registered(), done(2, WINDOW)], { status: 'done', nextDue: at('00:00', 3) }],
    [
      'waits for the owner until the next word',
      [registered(), itemEvent('noted', 2, { data: { waitsForOwner: true, told: true }, at: at('10:30') })],
      { waitsForOwner: true, toldAt: at('10:30') },
    ],
    [
      'is answered until it goes to another department',
      [registered(), itemEvent('answered', 2), itemEvent('assigned', 3, { data: { department: '保洁' } })],
      { answeredAt: '', department: '保洁' },
    ],
    [
      'keeps the earliest attendance',
      [
        registered({ data: { attendBy: at('10:15') } }),
        itemEvent('attended', 2, { at: at('10:20') }),
        itemEvent('attended', 3, { at: at('10:12') }),
      ],
      { attendedAt: at('10:12'), nextDue: at('18:00', 1) },
    ],
  ])('%s', (_, events, expected) => {
    expect(stateOf(...events)).toMatchObject(expected)
  })

  test('finished by a colleague, the first receiver is to be told, and is when they confirm', () => {
    const byLi = [registered(), done(2, {}, { actor: LI })]
    expect(stateOf(...byLi)).toMatchObject({ receiverToTell: true, firstReceiver: ZHANG.id, nextDue: at('11:00') })
    expect(stateOf(...byLi, itemEvent('receiver-told', 3))).toMatchObject({ receiverToTell: false, nextDue: '' })
    expect(stateOf(registered(), done(2)).receiverToTell).toBe(false)
  })

  test('finished by two desks at once, the first end counts', () => {
    expect(stateOf(registered(), done(2), done(3, { explainedBy: '别人', ...WINDOW }))).toMatchObject({
      status: 'settled',
      explainedBy: '郑师傅',
    })
  })

  test.each<[string, object]>([
    ['satisfied', { status: 'settled', outcome: 'satisfied', nextDue: '' }],
    ['refused', { status: 'settled', outcome: 'refused' }],
    ['no-answer', { status: 'done', outcome: 'no-answer', nextDue: at('00:00', 3) }],
    [
      'dissatisfied',
      { status: 'open', reopened: 1, due: at('18:00', 2), nextDue: at('18:00', 2), visitBackFrom: null },
    ],
  ])('visited back as %s', (outcome, expected) => {
    const asked = itemEvent('visited-back', 3, { data: { outcome, due: at('18:00', 2) } })
    expect(stateOf(registered(), done(2, WINDOW), asked)).toMatchObject(expected)
  })

  test('reopened at one desk while another found them satisfied, it stays open', () => {
    const opened = itemEvent('reopened', 3, { data: { due: at('18:00', 2) } })
    const asked = itemEvent('visited-back', 4, { data: { outcome: 'satisfied' } })
    expect(stateOf(registered(), done(2, WINDOW), opened, asked)).toMatchObject({ status: 'open', reopened: 1 })
  })
})

describe('what is shown as broken', () => {
  const postponed = (told: number, data: object = {}) =>
    itemEvent('postponed', told, { data: { due: at('18:00', told), reason: '等配件', ...data } })
  const clock = registered({ data: { attendBy: at('10:15') } })
  test.each<[string, readonly LiveEvent[], readonly string[]]>([
    ['once', [registered(), postponed(2)], []],
    ['twice by two desks', [registered(), postponed(2), postponed(3)], ['postponed-twice']],
    ['a second time by a leader', [registered(), postponed(2), postponed(3, { override: true })], []],
    ['twice where the project allows two', [registered(), postponed(2, { limit: 2 }), postponed(3, { limit: 2 })], []],
    ['an end before the beginning', [registered(), done(2, {}, { at: at('09:59') })], ['done-before-received']],
    [
      'another time agreed when the clock had run out',
      [clock, itemEvent('attend-excepted', 2, { data: { until: at('12:00') }, at: at('10:16') })],
      ['excepted-too-late'],
    ],
    ['agreed in time', [clock, itemEvent('attend-excepted', 2, { data: { until: at('12:00') }, at: at('10:14') })], []],
  ])('postponed or agreed: %s', (_, events, rules) => {
    expect(rulesOf(...events)).toEqual(rules)
    expect(itemSpec.rules).toEqual(expect.arrayContaining([...rules]))
  })

  test('an agreement that came too late moves no clock', () => {
    const late = itemEvent('attend-excepted', 2, { data: { until: at('12:00') }, at: at('10:16') })
    expect(stateOf(clock, late)).toMatchObject({ attendBy: at('10:15'), attendExcepted: false })
  })
})
