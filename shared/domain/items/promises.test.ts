import { describe, expect, test } from 'vitest'
import type { DecisionContext } from '#shared/domain/draft.ts'
import { at, itemContext, itemEvent, itemOf, RULES, ZHOU } from '#test/support/items.ts'
import { decideAttend, decideExceptAttendance, decidePostpone, decidePromise } from './promises.ts'
import { defaultPromise, isDrawn, visitBackOf } from './rules.ts'

const facts = (context: Partial<DecisionContext> = {}, rules = {}) => ({
  rules: { ...RULES, ...rules },
  context: itemContext(context),
})
const registered = (data = {}) => itemEvent('registered', 1, { data })
const OPEN = itemOf(registered())
const POSTPONED = itemOf(registered(), itemEvent('postponed', 2, { data: { due: at('18:00', 2) } }))
const DONE = itemOf(registered(), itemEvent('done', 2))
const CLOCK = itemOf(registered({ attendBy: at('10:15') }))
const LEADER = { actor: ZHOU, session: 'zhou' }
const errorOf = (decided: { readonly ok: boolean; readonly error?: unknown }) => decided.error

describe('promising', () => {
  test.each([
    ['where nothing was promised', itemOf(registered({ due: '' })), at('18:00', 3), true],
    ['earlier than before', OPEN, at('17:00'), false],
  ])('%s is taken', (_, item, due, isLong) => {
    expect(decidePromise(item, { due, reason: '' }, facts())).toMatchObject({
      value: {
        cmd: 'item.promise',
        isLong,
        items: [{ ev: 'promised', data: { due, basis: { warnDays: 2, reasonDays: 7 } } }],
      },
    })
  })
  test.each([
    ['later than before', OPEN, at('18:00', 2), { code: 'is-postponement', field: 'due' }],
    ['for a moment that has passed', OPEN, at('09:00'), { code: 'due-past', field: 'due' }],
    ['on a finished item', DONE, at('17:00'), { code: 'item-closed' }],
    [
      'for nine days',
      itemOf(registered({ due: '' })),
      at('18:00', 9),
      { code: 'promise-needs-reason', field: 'reason' },
    ],
  ])('%s is refused', (_, item, due, error) => {
    expect(errorOf(decidePromise(item, { due, reason: '' }, facts()))).toMatchObject(error)
  })
})

describe('postponing (handbook R17, D18)', () => {
  const later = { due: at('18:00', 3), reason: '等配件' }
  test('once is the clerk’s, and keeps what stood before and which limit held', () => {
    expect(decidePostpone(OPEN, later, facts())).toMatchObject({
      value: {
        cmd: 'item.postpone',
        items: [{ ev: 'postponed', data: { due: later.due, before: at('18:00', 1), reason: '等配件', limit: 1 } }],
      },
    })
  })
  test('twice is a leader’s, with a reason', () => {
    expect(decidePostpone(POSTPONED, later, facts(LEADER))).toMatchObject({
      value: { cmd: 'item.overridePostponement', items: [{ data: { override: true, reason: '等配件' } }] },
    })
  })
  test.each<[string, ReturnType<typeof itemOf>, object, Partial<DecisionContext>, object]>([
    ['twice by a clerk', POSTPONED, {}, {}, { code: 'postponed-already', detail: { limit: 1, count: 1 } }],
    [
      'twice by a leader without a reason',
      POSTPONED,
      { reason: ' ' },
      LEADER,
      { code: 'text-missing', field: 'reason' },
    ],
    ['without a reason', OPEN, { reason: '' }, {}, { code: 'text-missing', field: 'reason' }],
    ['to an earlier moment', OPEN, { due: at('17:00', 1) }, {}, { code: 'not-later', field: 'due' }],
    ['without a promise', itemOf(registered({ due: '' })), {}, {}, { code: 'no-promise' }],
    ['what is finished', DONE, {}, {}, { code: 'item-closed' }],
    ['by a guard', OPEN, {}, { actor: { id: 'g', role: 'security' } }, { code: 'beyond-role' }],
  ])('%s is refused', (...[, item, typed, context, error]) => {
    expect(errorOf(decidePostpone(item, { ...later, ...typed }, facts(context)))).toMatchObject(error)
  })
  test('where the project allows two, the second is the clerk’s still', () => {
    expect(decidePostpone(POSTPONED, later, facts({}, { postponements: 2 })).ok).toBe(true)
  })
})

describe('the 15-minute clock (handbook R22)', () => {
  const agreed = { until: at('11:00'), reason: '师傅在 3 栋，业主同意 11 点' }
  const time = (clock: string) => itemContext({ nowMs: Date.parse(at(clock)) })
  test('takes another time that was agreed before it ran out, to its last minute', () => {
    expect(decideExceptAttendance(CLOCK, agreed, time('10:15'))).toMatchObject({
      value: { items: [{ ev: 'attend-excepted', data: { until: at('11:00'), before: at('10:15') } }] },
    })
  })
  test.each<[string, ReturnType<typeof itemOf>, object, string, object]>([
    ['after it ran out', CLOCK, {}, '10:16', { code: 'clock-ran-out' }],
    ['where no clock runs', OPEN, {}, '10:10', { code: 'no-clock' }],
    ['for an earlier time', CLOCK, { until: at('10:12') }, '10:10', { code: 'until-invalid', field: 'until' }],
    ['for half a time', CLOCK, { until: '' }, '10:10', { code: 'until-invalid', field: 'until' }],
    ['without what was explained', CLOCK, { reason: '' }, '10:10', { code: 'text-missing', field: 'reason' }],
  ])('does not, %s', (...[, item, typed, clock, error]) => {
    expect(errorOf(decideExceptAttendance(item, { ...agreed, ...typed }, time(clock)))).toMatchObject(error)
  })
  test('is agreed anew once only', () => {
    const excepted = itemEvent('attend-excepted', 2, { data: { until: at('11:00') }, at: at('10:10') })
    const item = itemOf(registered({ attendBy: at('10:15') }), excepted)
    expect(errorOf(decideExceptAttendance(item, { ...agreed, until: at('12:00') }, time('10:12')))).toEqual({
      code: 'already-excepted',
    })
  })
  test('stops when somebody came, now or at the time told', () => {
    expect(decideAttend(CLOCK, {}, time('10:12'))).toMatchObject({
      value: { cmd: 'item.attend', items: [{ ev: 'attended' }] },
    })
    expect(decideAttend(CLOCK, { atMs: Date.parse(at('10:07')) }, time('10:40'))).toMatchObject({
      value: { at: at('10:07') },
    })
  })
  test.each([
    ['ahead', '10:50', 'attended-in-future'],
    ['before the call', '09:50', 'attended-too-early'],
  ])('does not stop at a time %s', (_, clock, code) => {
    expect(errorOf(decideAttend(CLOCK, { atMs: Date.parse(at(clock)) }, time('10:40')))).toMatchObject({ code })
  })
})

describe('days and shares', () => {
  test('the usual promise is never broken when it is made', () => {
    expect(defaultPromise(Date.parse(at('19:00')), { ...RULES, nextPromiseDays: 0 })).toBe(at('18:00', 1))
    expect(defaultPromise(Date.parse(at('09:00')), { ...RULES, nextPromiseDays: 0 })).toBe(at('18:00'))
  })
  const asked = { id: 'i1', kind: '报修', reopened: 0, canBeAsked: true, endMs: Date.parse(at('11:00')) }
  test.each<[string, object, object, object]>([
    [
      'a repair in calendar days',
      {},
      {},
      { visitBackFrom: '2026-11-24', visitBackTo: '2026-11-26', visitBackAt: at('00:00', 3) },
    ],
    [
      'a repair in working days, past the weekend',
      {},
      { service: { from: 3, to: 5, unit: 'working-days', share: 100 } },
      { visitBackFrom: '2026-11-25', visitBackTo: '2026-11-27' },
    ],
    [
      'a complaint from the first day on',
      { kind: '投诉' },
      {},
      { visitBackFrom: '2026-11-21', visitBackTo: '2026-11-24' },
    ],
    [
      'who was not content before, whatever the share',
      { reopened: 1 },
      { service: { ...RULES.service, share: 0 } },
      { visitBackFrom: '2026-11-24' },
    ],
  ])('%s is visited back', (_, item, rules, expected) => {
    expect(visitBackOf({ ...asked, ...item }, { ...RULES, ...rules })).toMatchObject(expected)
  })
  test.each<[string, object, object]>([
    ['an enquiry', { kind: '咨询' }, {}],
    ['a repair that was not drawn', {}, { service: { ...RULES.service, share: 0 } }],
    ['nobody who could be asked', { canBeAsked: false }, {}],
  ])('%s is not visited back', (_, item, rules) => {
    expect(visitBackOf({ ...asked, ...item }, { ...RULES, ...rules })).toEqual({})
  })
  test('a share of 30 draws about three in ten, the same ones every time', () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `item-${index}`)
    const drawn = ids.filter((id) => isDrawn(id, 30))
    expect(drawn.length).toBeGreaterThan(540)
    expect(drawn.length).toBeLessThan(660)
    expect(ids.filter((id) => isDrawn(id, 30))).toEqual(drawn)
    expect(ids.every((id) => isDrawn(id, 100))).toBe(true)
  })
})
