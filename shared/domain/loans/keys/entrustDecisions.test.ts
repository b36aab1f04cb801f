import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { decideEntrust, type EntrustFacts, type EntrustInput } from './entrustDecisions.ts'
import { decideEndEntrustment, decideExtendEntrustment, type EntrustmentFacts } from './entrustEnds.ts'
import { foldEntrustment } from './entrustmentFold.ts'
import { foldKeySet } from './keySetFold.ts'
import type { KeySetFacts } from './setDecisions.ts'

const clerk = contextAs('front-desk')
const OWNER: EntrustInput = {
  ...{ unitId: 'u1', personId: 'p1', agent: '', agentPhone: '', why: '长期在外地', from: '2026-11-21' },
  ...{ until: '2027-05-20', withCare: true, count: 3, opens: '入户门、信箱', sealNumber: 'f-01' },
  ...{ label: '2-1203 托管', slot: 'K-07', thingId: null, remark: '' },
}
const FACTS: EntrustFacts = {
  ...{ isUnitKnown: true, set: undefined, labels: ['2-1201'], slots: ['K-01'], sealNumbers: ['F-09'], due: 'same-day' },
}
const KEYS = { kind: 'key', label: '2-1203', count: 2, active: true } as const
const hanging = (more: Partial<KeySetFacts> = {}): KeySetFacts => ({
  ...{ thingId: 't1', thing: KEYS, state: undefined, events: [], loans: [], isEntrusted: false, sealNumbers: [] },
  ...more,
})
const stateOf = (...events: Parameters<typeof eventOf>[]) =>
  foldKeySet(events.map(([ev, data]) => eventOf(ev, data))).state
const take = (more: Partial<EntrustInput> = {}, facts: Partial<EntrustFacts> = {}) =>
  decideEntrust({ ...OWNER, ...more }, { ...FACTS, ...facts }, clerk)

describe('taking an owner’s key', () => {
  test('keeps the entrustment, hangs the set and seals it in one change', () => {
    const decided = take()
    expect(decided.ok && decided.value.items).toMatchObject([
      {
        ...{ e: 'keyEntrustment', ev: 'entrusted' },
        data: { unitId: 'u1', personId: 'p1', from: '2026-11-21', until: '2027-05-20', withCare: true, count: 3 },
      },
      {
        e: 'loanThing',
        values: { kind: 'key', label: '2-1203 托管', slot: 'K-07', unitId: 'u1', count: 3, active: true },
      },
      { e: 'keySet', ev: 'sealed', data: { sealNumber: 'F-01', count: 3 } },
    ])
    if (!decided.ok) return
    const [entrusted, thing, sealed] = decided.value.items
    expect(sealed?.id).toBe(thing?.id)
    expect(entrusted).toMatchObject({ data: { thingId: thing?.id } })
  })

  test('without a seal number there is no envelope', () => {
    const decided = take({ sealNumber: ' ' })
    expect(decided.ok && decided.value.items.map(({ e }) => e)).toEqual(['keyEntrustment', 'loanThing'])
  })

  test('a set that hung here before is hung again, under its own tag', () => {
    const set = hanging({ thing: { ...KEYS, active: false } })
    const decided = take({ thingId: 't1', label: '' }, { set })
    expect(decided.ok && decided.value.items[1]).toEqual({
      ...{ kind: 'set', e: 'loanThing', id: 't1' },
      values: { unitId: 'u1', count: 3, opens: '入户门、信箱', slot: 'K-07', active: true },
    })
  })

  test('whoever brings it in the owner’s place leaves a name and a number', () => {
    const decided = take({ personId: null, agent: ' 李先生 ', agentPhone: '138 0000 1111' })
    expect(decided.ok && decided.value.item.data).toMatchObject({ agent: '李先生', agentPhone: '13800001111' })
  })

  test.each<[string, Partial<EntrustInput>, Partial<EntrustFacts>, string]>([
    ['of no unit', {}, { isUnitKnown: false }, 'unit-unknown'],
    ['from nobody', { personId: null }, {}, 'entruster-missing'],
    ['from an agent without a number', { agent: '李先生' }, {}, 'phone-missing'],
    ['from an agent with half a number', { agent: '李先生', agentPhone: '1380000' }, {}, 'phone-invalid'],
    ['without a reason', { why: ' ' }, {}, 'reason-missing'],
    ['without a beginning', { from: '' }, {}, 'from-missing'],
    ['without an end', { until: '' }, {}, 'until-missing'],
    ['that ends before it begins', { until: '2026-11-20' }, {}, 'until-too-early'],
    ['for more than five years', { until: '2031-11-22' }, {}, 'until-too-late'],
    ['of no key', { count: 0 }, {}, 'count-invalid'],
    ['under a seal that holds elsewhere', { sealNumber: 'F-09' }, {}, 'seal-number-taken'],
    ['on a hook that is taken', { slot: 'K-01' }, {}, 'slot-taken'],
    ['without a tag', { label: '' }, {}, 'label-missing'],
    ['under a tag that is taken', { label: '2-1201' }, {}, 'label-taken'],
    ['on a set that is unknown', { thingId: 't9' }, {}, 'thing-unknown'],
    ['on a set that is out', { thingId: 't1' }, { set: hanging({ loans: [{ status: 'out' }] }) }, 'thing-out'],
    ['on a set that is entrusted', { thingId: 't1' }, { set: hanging({ isEntrusted: true }) }, 'set-entrusted'],
    ['on a missing set', { thingId: 't1' }, { set: hanging({ state: stateOf(['missed']) }) }, 'set-missing'],
    [
      'on a set handed over',
      { thingId: 't1' },
      { set: hanging({ state: stateOf(['handedOver']) }) },
      'set-handed-over',
    ],
    [
      'with a second seal',
      { thingId: 't1' },
      { set: hanging({ state: stateOf(['sealed', { sealNumber: 'F-02', count: 2 }]) }) },
      'set-sealed',
    ],
    ['in endless words', { why: '长'.repeat(121) }, {}, 'text-too-long'],
  ])('an entrustment %s is refused', (_, more, facts, code) => {
    expect(codeOf(take(more, facts))).toBe(code)
  })

  test.each([
    ['its first day is its last', '2026-11-21', '2026-11-21'],
    ['it ends in a leap February', '2028-02-01', '2028-02-29'],
    ['it runs over a year’s end', '2026-12-31', '2027-01-01'],
    ['it runs for five years to the day', '2026-11-21', '2031-11-21'],
  ])('it is taken where %s', (_, from, until) => {
    expect(take({ from, until }).ok).toBe(true)
  })

  test('is beyond engineering', () => {
    expect(codeOf(decideEntrust(OWNER, FACTS, contextAs('engineering')))).toBe('beyond-role')
  })
})

function held(...more: ReturnType<typeof eventOf>[]): EntrustmentFacts {
  const { thingId: _, ...told } = OWNER
  const events = [eventOf('entrusted', { ...told, thingId: 't1' }), ...more]
  return { id: 'e1', state: foldEntrustment(events).state, events }
}

describe('keeping a key longer', () => {
  const longer = (facts: EntrustmentFacts, until: string) =>
    decideExtendEntrustment(facts, { until, remark: '' }, clerk)

  test('moves its end, and remembers the one before', () => {
    expect(longer(held(), '2027-11-20').ok).toBe(true)
    const { state } = held(eventOf('extended', { until: '2027-11-20' }))
    expect(state).toMatchObject({ until: '2027-11-20', extended: ['2027-05-20'], status: 'held' })
  })

  test.each([
    ['to no day', held(), '', 'until-missing'],
    ['to the day that stands', held(), '2027-05-20', 'until-too-early'],
    ['beyond five years from today', held(), '2031-11-22', 'until-too-late'],
    ['after it went back', held(eventOf('ended', { day: '2026-11-21', to: '本人' })), '2027-11-20', 'entrustment-over'],
  ])('%s is refused', (_, facts, until, code) => {
    expect(codeOf(longer(facts, until))).toBe(code)
  })
})

describe('giving a key back', () => {
  const end = (more: object = {}, set: KeySetFacts | undefined = hanging(), facts = held()) =>
    decideEndEntrustment({ ...facts, set }, { day: '2026-11-21', to: '本人', remark: '', ...more }, clerk)

  test('takes the set off its hook and its seal with it, in one change', () => {
    const state = stateOf(['sealed', { sealNumber: 'F-01', count: 3 }])
    const decided = end({}, hanging({ state }))
    expect(decided.ok && decided.value.items).toMatchObject([
      { e: 'keyEntrustment', ev: 'ended', data: { day: '2026-11-21', to: '本人', personId: 'p1' } },
      { e: 'loanThing', id: 't1', values: { active: false } },
      { e: 'keySet', id: 't1', ev: 'released' },
    ])
  })

  test('an open set leaves no word in the record of seals', () => {
    const decided = end()
    expect(decided.ok && decided.value.items.map(({ e }) => e)).toEqual(['keyEntrustment', 'loanThing'])
  })

  test.each<[string, ReturnType<typeof end>, string]>([
    ['while the set is out', end({}, hanging({ loans: [{ status: 'out' }] })), 'thing-out'],
    ['while the set is missing', end({}, hanging({ state: stateOf(['missed']) })), 'set-missing'],
    ['tomorrow', end({ day: '2026-11-22' as Day }), 'day-invalid'],
    ['before it was taken', end({ day: '2026-11-20' }), 'day-invalid'],
    ['to nobody', end({ to: ' ' }), 'taker-missing'],
    ['twice', end({}, hanging(), held(eventOf('ended', { day: '2026-11-21', to: '本人' }))), 'entrustment-over'],
  ])('is refused %s', (_, decided, code) => {
    expect(codeOf(decided)).toBe(code)
  })
})
