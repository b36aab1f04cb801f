import { describe, expect, test } from 'vitest'
import type { DecisionContext } from '#shared/domain/draft.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { foldKeySet } from './keySetFold.ts'
import { decideFindSet, decideMissSet, decideRelock, missedItem } from './missDecisions.ts'
import { decideCheckSeal, decideHandOver, decideOpenSeal, decideSeal, type KeySetFacts } from './setDecisions.ts'

const clerk = contextAs('front-desk')
const THING = { kind: 'key', label: '5-0101', count: 3, active: true } as const
const SEALED = eventOf('sealed', { sealNumber: 'F-01', count: 3, witness: '' })
const MISSED = eventOf('missed', { why: '挂钩上没有' })
const OVER = eventOf('handedOver', { personId: 'p1' })

function set(events: readonly ReturnType<typeof eventOf>[] = [], more: Partial<KeySetFacts> = {}): KeySetFacts {
  const state = events.length === 0 ? undefined : foldKeySet(events).state
  const plain = { thingId: 't1', thing: THING, loans: [], isEntrusted: false, sealNumbers: ['F-09'] }
  return { ...plain, state, events, ...more }
}

const seal = (facts: KeySetFacts, more: object = {}) =>
  decideSeal(facts, { sealNumber: 'ｆ-02', count: 2, witness: ' 赵主管 ', ...more }, clerk)
const ACTS: Readonly<Record<string, (facts: KeySetFacts, context: DecisionContext) => { readonly ok: boolean }>> = {
  seal: (facts, context) => decideSeal(facts, { sealNumber: 'F-02', count: 2, witness: '' }, context),
  'check the seal': (facts, context) => decideCheckSeal(facts, { isIntact: true, remark: '' }, context),
  'open the seal': (facts, context) => decideOpenSeal(facts, '台风后查水表', context),
  miss: (facts, context) => decideMissSet(facts, '挂钩上没有', context),
  find: (facts, context) => decideFindSet(facts, '', context),
  relock: (facts, context) => decideRelock(facts, { count: 2, remark: '' }, context),
  'hand over': (facts, context) => decideHandOver(facts, { personId: 'p1', remark: '' }, context),
}

describe.each(Object.entries(ACTS))('to %s', (_, act) => {
  test.each([
    ['what is not in the cabinet', set([], { thing: undefined }), 'thing-unknown'],
    ['a trolley', set([], { thing: { ...THING, kind: 'trolley' } }), 'not-keys'],
    ['a retired set', set([], { thing: { ...THING, active: false } }), 'thing-retired'],
    ['a set that the owner has for good', set([OVER]), 'set-handed-over'],
  ])('%s is refused', (_name, facts, code) => {
    expect(codeOf(act(facts, contextAs('supervisor')))).toBe(code)
  })

  test('is beyond engineering', () => {
    expect(codeOf(act(set(), contextAs('engineering')))).toBe('beyond-role')
  })
})

describe('sealing', () => {
  test('keeps number, keys and witness, and opens no loan', () => {
    const decided = seal(set())
    expect(decided.ok && decided.value).toEqual({
      cmd: 'keySet.seal',
      items: [
        {
          ...{ kind: 'event', e: 'keySet', id: 't1', ev: 'sealed', refs: [] },
          data: { sealNumber: 'F-02', count: 2, witness: '赵主管' },
        },
      ],
    })
  })

  test.each([
    ['a set that is out', set([], { loans: [{ status: 'back' }, { status: 'out' }] }), {}, 'thing-out'],
    ['a missing set', set([MISSED]), {}, 'set-missing'],
    ['a sealed set', set([SEALED]), {}, 'set-sealed'],
    ['without a number', set(), { sealNumber: ' ' }, 'seal-number-missing'],
    ['with an endless number', set(), { sealNumber: '1'.repeat(31) }, 'text-too-long'],
    ['with a number that holds elsewhere', set(), { sealNumber: 'f-09' }, 'seal-number-taken'],
    ['without a key', set(), { count: 0 }, 'count-invalid'],
    ['with half a key', set(), { count: 1.5 }, 'count-invalid'],
    ['with a hundred keys', set(), { count: 100 }, 'count-invalid'],
  ])('%s is refused', (_, facts, more, code) => {
    expect(codeOf(seal(facts, more))).toBe(code)
  })
})

describe('a seal', () => {
  test('is looked at: whole without a word, broken with one', () => {
    const look = (isIntact: boolean, remark: string) => decideCheckSeal(set([SEALED]), { isIntact, remark }, clerk)
    expect(look(true, '').ok).toBe(true)
    expect(codeOf(look(false, ' '))).toBe('remark-missing')
    expect(look(false, '封口开裂').ok).toBe(true)
    expect(codeOf(decideCheckSeal(set(), { isIntact: true, remark: '' }, clerk))).toBe('seal-missing')
  })

  test('is opened with a reason, and holds no more', () => {
    expect(codeOf(decideOpenSeal(set([SEALED]), '', clerk))).toBe('reason-missing')
    expect(codeOf(decideOpenSeal(set(), '查水表', clerk))).toBe('seal-missing')
    const decided = decideOpenSeal(set([SEALED]), '查水表', clerk)
    expect(decided.ok && decided.value.items[0]).toMatchObject({ ev: 'sealOpened', refs: [SEALED.dot] })
    const { state } = foldKeySet([SEALED, eventOf('sealOpened', { why: '查水表' })])
    expect(state).toMatchObject({ seal: null, openedWhy: '查水表', status: 'kept' })
  })
})

describe('keys that nobody has', () => {
  test('are missed once, with a word; a lent set is told as lost by its loan', () => {
    expect(codeOf(decideMissSet(set(), '', clerk))).toBe('reason-missing')
    expect(codeOf(decideMissSet(set([MISSED]), '又没有', clerk))).toBe('set-missing')
    expect(codeOf(decideMissSet(set([], { loans: [{ status: 'out' }] }), '没有', clerk))).toBe('thing-out')
    expect(missedItem(set(), { why: '掉在地库', loanId: 'l1' }).data).toEqual({ why: '掉在地库', loanId: 'l1' })
  })

  test('are found, or their lock is changed', () => {
    expect(codeOf(decideFindSet(set(), '', clerk))).toBe('set-not-missing')
    expect(foldKeySet([MISSED, eventOf('found')]).state.missing).toBeNull()
    const boss = contextAs('supervisor')
    expect(codeOf(decideRelock(set([MISSED]), { count: 2, remark: '' }, clerk))).toBe('beyond-role')
    expect(codeOf(decideRelock(set(), { count: 2, remark: '' }, boss))).toBe('set-not-missing')
    expect(codeOf(decideRelock(set([MISSED]), { count: -1, remark: '' }, boss))).toBe('count-invalid')
    const anew = decideRelock(set([MISSED]), { count: 2, remark: '' }, boss)
    expect(anew.ok && anew.value.items[1]).toMatchObject({ e: 'loanThing', values: { count: 2 } })
    const none = decideRelock(set([MISSED]), { count: 0, remark: '' }, boss)
    expect(none.ok && none.value.items[1]).toMatchObject({ values: { active: false } })
  })

  test('a changed lock leaves no seal behind: what lay in it opens nothing', () => {
    const { state } = foldKeySet([SEALED, MISSED, eventOf('relocked', { count: 2 })])
    expect(state).toMatchObject({ seal: null, missing: null, status: 'kept' })
    expect(state.relockedAt).not.toBe('')
  })
})

describe('handing over for good', () => {
  const over = (facts: KeySetFacts, more: object = {}) =>
    decideHandOver(facts, { personId: 'p1', remark: '', ...more }, clerk)

  test('frees the hook in the same change, sealed or not', () => {
    const decided = over(set([SEALED]))
    expect(decided.ok && decided.value.items).toMatchObject([
      { e: 'keySet', ev: 'handedOver', data: { personId: 'p1' } },
      { e: 'loanThing', id: 't1', values: { active: false } },
    ])
    expect(foldKeySet([SEALED, OVER]).state).toMatchObject({ status: 'handed-over', handedOverTo: 'p1' })
  })

  test.each([
    ['while it is on loan', set([], { loans: [{ status: 'out' }] }), {}, 'thing-out'],
    ['while it is missing', set([MISSED]), {}, 'set-missing'],
    ['while it is entrusted', set([], { isEntrusted: true }), {}, 'set-entrusted'],
    ['to nobody', set(), { personId: null }, 'owner-missing'],
    ['with an endless word', set(), { remark: '长'.repeat(121) }, 'text-too-long'],
  ])('is refused %s', (_, facts, more, code) => {
    expect(codeOf(over(facts, more))).toBe(code)
  })

  test('twice is a conflict', () => {
    expect(foldKeySet([OVER, eventOf('handedOver')]).violations).toMatchObject([{ rule: 'handed-over-twice' }])
  })
})
