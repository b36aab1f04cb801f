import { describe, expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/days.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import {
  type Borrower,
  decideExtend,
  decideLend,
  decideLose,
  decideReturn,
  loanClaim,
  plainReturn,
} from './decisions.ts'
import { dueDay, dueInstant, loanStanding } from './due.ts'
import { foldLoan } from './loanFold.ts'
import { parseThingCode, thingCode } from './thingCode.ts'
import { decideAddThings, decideRetireThing, labelsOf } from './thingDecisions.ts'

const clerk = contextAs('front-desk')
const ZONE = 'Asia/Shanghai'
const HOURS = { ranges: ['07:50-18:00'], zone: ZONE }
const PERSON: Borrower = { personId: 'p1', staffId: null, unitId: 'u1', name: '', phone: '', idLast4: '' }
const STRANGER: Borrower = {
  personId: null,
  staffId: null,
  unitId: 'u1',
  name: '李先生',
  phone: '13800001111',
  idLast4: '',
}
const CART = { label: '平板车 1', feeFen: 0, depositFen: 5000, active: true }
const DUE = '2026-11-21T10:00:00.000Z' as Instant
const lend = (borrower: Borrower, more: object = {}) =>
  decideLend('t1', borrower, { thing: CART, loans: [], dueAt: DUE, ...more }, clerk)

describe('lending', () => {
  test('claims the thing by its turn, with its price of the moment', () => {
    const decided = lend(PERSON)
    expect(decided.ok && decided.value.item).toMatchObject({
      e: 'loan',
      ev: 'lent',
      claim: loanClaim('t1', 1),
      data: { personId: 'p1', thingId: 't1', turn: 1, dueAt: DUE, feeFen: 0, depositFen: 5000, name: '' },
    })
  })

  test.each([
    ['after a return', [{ status: 'back', turn: 3 }], 4],
    [
      'after one that was taken back',
      [
        { status: 'back', turn: 3 },
        { status: 'void', turn: 0 },
      ],
      4,
    ],
    ['after a loss that was found', [{ status: 'lost', turn: 1 }], 2],
  ])('%s is another turn', (_, loans, turn) => {
    const decided = lend(PERSON, { loans })
    expect(decided.ok && decided.value.item.claim).toBe(`loan-thing/t1/${turn}`)
  })

  test.each([
    ['nothing', PERSON, { thing: undefined }, 'thing-unknown'],
    ['a retired thing', PERSON, { thing: { ...CART, active: false } }, 'thing-retired'],
    ['a thing that is out', PERSON, { loans: [{ status: 'out', turn: 1 }] }, 'thing-out'],
    ['to nobody', { ...STRANGER, name: ' ' }, {}, 'borrower-missing'],
    ['to a stranger without a number', { ...STRANGER, phone: '' }, {}, 'phone-missing'],
    ['to a stranger with half a number', { ...STRANGER, phone: '13800001' }, {}, 'phone-invalid'],
    ['with three of an ID', { ...STRANGER, idLast4: '12X' }, {}, 'id-last4-invalid'],
    ['to an endless name', { ...STRANGER, name: '李'.repeat(61) }, {}, 'text-too-long'],
  ])('%s is refused', (_, borrower, more, code) => {
    expect(codeOf(lend(borrower, more))).toBe(code)
  })

  test('is beyond engineering', () => {
    const decided = decideLend('t1', PERSON, { thing: CART, loans: [], dueAt: DUE }, contextAs('engineering'))
    expect(codeOf(decided)).toBe('beyond-role')
  })
})

const lent = eventOf('lent', { thingId: 't1', turn: 1, dueAt: DUE, feeFen: 300, depositFen: 5000 })
const out = { id: 'l1', state: foldLoan([lent]).state, events: [lent] }

describe('coming back', () => {
  test('takes the whole fee and gives the whole deposit back', () => {
    expect(plainReturn(out.state)).toEqual({ feePaidFen: 300, depositBackFen: 5000, damaged: false, remark: '' })
    expect(codeOf(decideReturn(out, plainReturn(out.state), clerk))).toBeUndefined()
  })

  test.each([
    ['more deposit than was taken', { depositBackFen: 5001 }, 'amount-invalid'],
    ['a negative fee', { feePaidFen: -1 }, 'amount-invalid'],
    ['a kept deposit without a word', { depositBackFen: 0 }, 'remark-missing'],
    ['damage without a word', { damaged: true }, 'remark-missing'],
  ])('with %s is refused', (_, more, code) => {
    expect(codeOf(decideReturn(out, { ...plainReturn(out.state), ...more }, clerk))).toBe(code)
  })

  test('twice is refused, and lost needs a word', () => {
    const back = { ...out, state: { ...out.state, status: 'back' as const } }
    expect(codeOf(decideReturn(back, plainReturn(out.state), clerk))).toBe('loan-not-out')
    expect(codeOf(decideLose(out, { feePaidFen: 0, depositBackFen: 0, remark: '' }, clerk))).toBe('remark-missing')
  })

  test.each([
    ['a later day', { dueAt: '2026-11-22T10:00:00.000Z', reason: '还在搬' }, {}, undefined],
    ['no reason', { dueAt: '2026-11-22T10:00:00.000Z', reason: ' ' }, {}, 'reason-missing'],
    ['an earlier day', { dueAt: '2026-11-20T10:00:00.000Z', reason: '搬' }, {}, 'due-not-later'],
    ['a second time', { dueAt: '2026-11-22T10:00:00.000Z', reason: '搬' }, { extendedWhy: '搬' }, 'extended-already'],
  ])('later: %s', (_, until, more, code) => {
    expect(codeOf(decideExtend({ ...out, state: { ...out.state, ...more } }, until, clerk))).toBe(code)
  })
})

describe('when it must be back', () => {
  const at = (text: string) => Date.parse(text)
  test.each([
    ['in the morning', 'same-day', '2026-11-21T02:00:00Z', '2026-11-21T10:00:00.000Z'],
    ['after closing', 'same-day', '2026-11-21T11:00:00Z', '2026-11-22T10:00:00.000Z'],
    ['for the next day', 'next-day', '2026-11-21T02:00:00Z', '2026-11-22T10:00:00.000Z'],
  ] as const)('lent %s', (_, rule, lentAt, due) => {
    expect(dueInstant(rule, at(lentAt), HOURS)).toBe(due)
  })

  test.each([
    ['2026-11-20T15:59:00Z', 'out'],
    ['2026-11-21T02:00:00Z', 'due'],
    ['2026-11-21T10:00:00Z', 'late'],
  ])('at %s it is %s', (now, standing) => {
    expect(loanStanding(out.state, at(now), ZONE)).toBe(standing)
  })

  test('a thing due by midnight is due on the day before it', () => {
    expect(dueDay({ dueAt: '2026-11-21T16:00:00.000Z' }, ZONE)).toBe('2026-11-21')
  })
})

describe('the cabinet', () => {
  test.each([
    ['平板车 1-5', ['平板车 1', '平板车 2', '平板车 3', '平板车 4', '平板车 5']],
    ['雨伞9至11', ['雨伞 9', '雨伞 10', '雨伞 11']],
    ['雨伞', ['雨伞']],
    ['2-1203', ['2-1203']],
    ['平板车 5-1', ['平板车 5-1']],
    ['', []],
    ['伞 1-51', undefined],
  ])('%s', (typed, labels) => {
    expect(labelsOf(typed)).toEqual(labels)
  })

  const input = {
    kind: 'trolley',
    labels: '平板车 1-2',
    slot: '',
    unitId: null,
    feeFen: 0,
    depositFen: 0,
    due: 'same-day',
  } as const
  test('adds several in one change, and a taken label names itself', () => {
    const added = decideAddThings(input, [], clerk)
    expect(added.ok && added.value.items).toHaveLength(2)
    const taken = decideAddThings(input, ['平板车 2'], clerk)
    expect(taken.ok ? '' : taken.error.detail).toEqual({ label: '平板车 2' })
  })

  test('retires nothing that is out, and only by a leader', () => {
    const thing = { active: true }
    expect(codeOf(decideRetireThing('t1', { thing, isOut: true }, contextAs('supervisor')))).toBe('thing-out')
    expect(codeOf(decideRetireThing('t1', { thing, isOut: false }, clerk))).toBe('beyond-role')
  })

  test('a label’s code leads back to its thing, a misread one nowhere', () => {
    const id = '019a0000-0000-7000-8000-00000000000a'
    expect(parseThingCode(thingCode(id).toLowerCase())).toBe(id)
    expect(parseThingCode(thingCode(id).replace('A', 'B'))).toBeUndefined()
    expect(parseThingCode('QT1.whatever')).toBeUndefined()
  })
})
