import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '#shared/kernel/days.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { decideRelease, type ReleaseInput } from './decisions.ts'
import {
  decidePass,
  decideReconcile,
  decideRefuse,
  decideSignWeek,
  decideVoidRelease,
  type GateWord,
  type SlipFacts,
} from './gateDecisions.ts'
import { foldRelease } from './releaseFold.ts'
import { weekEnd, weekOf } from './releaseWeek.ts'
import { byFinding, findingOf, isCopyOverdue, standingOf } from './standing.ts'

const clerk = contextAs('front-desk')
const OWNER: ReleaseInput = {
  unitId: 'u1',
  personId: 'p1',
  applicant: 'owner',
  applicantName: '王晓梅',
  authorisation: 'in-person',
  ownerName: '',
  paperPlace: '',
  callNumber: '',
  callAt: '',
  verifier: '',
  carrierName: '',
  carrierIdLast4: '',
  plate: '粤b12345',
  goods: [{ name: '冰箱', count: 1, unit: '', feature: '' }],
  reason: '',
  replaces: null,
  day: '2026-11-21',
}
const PHONE = {
  authorisation: 'phone',
  callNumber: '138 0000 1111',
  callAt: '2026-11-21T02:10:00.000Z',
  verifier: '张敏',
} as const

describe('a slip', () => {
  test('of an owner at the desk needs nothing but goods, and no case, no balance', () => {
    const decided = decideRelease(OWNER, clerk)
    expect(decided.ok && decided.value).toMatchObject({ plate: '粤B12345', ownerName: '', callNumber: '' })
  })

  test('by telephone keeps number, time and who called (D16)', () => {
    const decided = decideRelease({ ...OWNER, ...PHONE }, clerk)
    expect(decided.ok && decided.value).toMatchObject({ callNumber: '13800001111', verifier: '张敏' })
  })

  test.each([
    ['no applicant', { applicantName: ' ' }, 'applicant-missing'],
    ['a tenant without the owner', { applicant: 'tenant' }, 'owner-consent-missing'],
    ['a decorator without the owner', { applicant: 'decorator' }, 'owner-consent-missing'],
    ['a paper that is nowhere', { authorisation: 'written' }, 'paper-place-missing'],
    ['a call to nobody', { ...PHONE, callNumber: '' }, 'call-number-missing'],
    ['a call to no number', { ...PHONE, callNumber: '13800001' }, 'call-number-invalid'],
    ['a call at no time', { ...PHONE, callAt: '' }, 'call-time-missing'],
    ['a call to come', { ...PHONE, callAt: '2026-11-21T02:13:00.000Z' }, 'call-in-future'],
    ['a call by nobody', { ...PHONE, verifier: '' }, 'verifier-missing'],
    ['half an ID', { carrierIdLast4: '12' }, 'id-last4-invalid'],
    ['nothing to carry', { goods: [] }, 'goods-missing'],
    ['41 lines', { goods: Array.from({ length: 41 }, () => OWNER.goods[0]) }, 'too-many-goods'],
    ['a story', { reason: '搬'.repeat(121) }, 'text-too-long'],
  ] as const)('with %s is refused', (_, more, code) => {
    expect(codeOf(decideRelease({ ...OWNER, ...more } as ReleaseInput, clerk))).toBe(code)
  })

  test('is beyond engineering', () => {
    expect(codeOf(decideRelease(OWNER, contextAs('engineering')))).toBe('beyond-role')
  })
})

const issued = eventOf('issued', { sheetId: 's1', number: 'A-FX-00001', day: '2026-11-21', applicant: 'owner' })
const slip = (more: object = {}): SlipFacts => ({
  id: 'r1',
  state: { ...foldRelease([issued]).state, ...more },
  events: [issued],
  isPaperVoid: false,
})
const NOW: GateWord = { guard: '', what: '' }
const told = (at: string, guard = '刘队'): GateWord => ({
  guard,
  what: '多一台电视',
  told: { at: at as Instant, day: at.slice(0, 10) as Day },
})
const tomorrow = contextAs('front-desk', { nowMs: Date.UTC(2026, 10, 22, 2), today: '2026-11-22' as Day })

describe('at the gate', () => {
  test.each([
    ['issued', slip(), NOW, clerk, undefined],
    ['passed', slip({ status: 'passed' }), NOW, clerk, 'slip-passed'],
    ['sent back', slip({ status: 'refused' }), NOW, clerk, 'slip-refused'],
    ['void', slip({ status: 'void' }), NOW, clerk, 'slip-void'],
    ['of a void paper', { ...slip(), isPaperVoid: true }, NOW, clerk, 'slip-void'],
    ['of yesterday', slip(), NOW, tomorrow, 'slip-expired'],
    ['of yesterday by the guard’s word', slip(), told('2026-11-21T03:00:00.000Z'), tomorrow, undefined],
    ['told without a guard', slip(), told('2026-11-21T03:00:00.000Z', ' '), tomorrow, 'guard-missing'],
    ['told for later', slip(), told('2026-11-21T03:00:00.000Z'), clerk, 'told-in-future'],
    ['told before it was issued', slip(), told('2026-11-21T02:00:00.000Z'), tomorrow, 'told-before-issue'],
  ] as const)('a slip that is %s', (_, facts, word, context, code) => {
    expect(codeOf(decidePass(facts, word, context))).toBe(code)
  })

  test('a guard’s word is told at the time on the paper', () => {
    const decided = decidePass(slip(), told('2026-11-21T03:00:00.000Z'), tomorrow)
    expect(decided.ok && decided.value).toMatchObject({
      at: '2026-11-21T03:00:00.000Z',
      // The paper is told too: whoever voids it at another desk sees that its goods left.
      items: [{ data: { onPaper: true } }, { e: 'sheet', ev: 'used' }],
    })
  })

  test('不符 says what, also after the day', () => {
    expect(codeOf(decideRefuse(slip(), NOW, clerk))).toBe('what-missing')
    expect(codeOf(decideRefuse(slip(), { guard: '', what: '多一台电视' }, tomorrow))).toBeUndefined()
  })

  test('a copy matches once; a difference says what and is cleared later', () => {
    expect(codeOf(decideReconcile(slip(), { matches: true, what: '' }, clerk))).toBeUndefined()
    expect(codeOf(decideReconcile(slip({ stub: 'matches' }), { matches: true, what: '' }, clerk))).toBe('copy-known')
    expect(codeOf(decideReconcile(slip(), { matches: false, what: '' }, clerk))).toBe('what-missing')
    expect(codeOf(decideReconcile(slip({ stub: 'differs' }), { matches: true, what: '' }, clerk))).toBeUndefined()
  })

  test('a leader voids slip and paper in one change, never what has left', () => {
    const leader = contextAs('supervisor')
    const decided = decideVoidRelease(slip(), '开错', leader)
    expect(decided.ok && decided.value.items.map((item) => item.e)).toEqual(['release', 'sheet'])
    expect(codeOf(decideVoidRelease(slip(), ' ', leader))).toBe('reason-missing')
    expect(codeOf(decideVoidRelease(slip({ status: 'passed' }), '开错', leader))).toBe('slip-passed')
    expect(codeOf(decideVoidRelease(slip(), '开错', clerk))).toBe('beyond-role')
  })

  test('a week is signed once it is over', () => {
    const week = { slips: 3, differences: 1, remark: '' }
    expect(codeOf(decideSignWeek({ ...week, monday: '2026-11-16' as Day }, clerk))).toBe('week-running')
    expect(codeOf(decideSignWeek({ ...week, monday: '2026-11-09' as Day }, clerk))).toBeUndefined()
  })
})

test.each([
  ['issued', '2026-11-21', null, 'issued', 'waits'],
  ['issued', '2026-11-20', null, 'expired', 'no-copy'],
  ['issued', '2026-11-22', null, 'issued', 'waits'],
  ['issued', '2026-11-20', 'matches', 'expired', 'copy-not-passed'],
  ['passed', '2026-11-20', null, 'passed', 'no-copy'],
  ['passed', '2026-11-20', 'matches', 'passed', 'matches'],
  ['passed', '2026-11-20', 'differs', 'passed', 'differs'],
  ['refused', '2026-11-20', 'matches', 'refused', 'matches'],
  ['void', '2026-11-20', null, 'void', 'matches'],
] as const)('a slip %s of %s with copy %s is %s and %s', (status, day, stub, standing, finding) => {
  expect(standingOf({ status, day, stub }, '2026-11-21')).toBe(standing)
  expect(findingOf({ status, day, stub }, '2026-11-21')).toBe(finding)
})

test('a copy is owed after a week; differences stand first; a week begins on Monday', () => {
  const passed = { status: 'passed', stub: null } as const
  expect(isCopyOverdue({ ...passed, day: '2026-11-14' }, '2026-11-21' as Day)).toBe(false)
  expect(isCopyOverdue({ ...passed, day: '2026-11-13' }, '2026-11-21' as Day)).toBe(true)
  const lines = [
    { finding: 'matches', number: 'A' },
    { finding: 'no-copy', number: 'C' },
    { finding: 'no-copy', number: 'B' },
    { finding: 'differs', number: 'D' },
  ] as const
  expect(byFinding(lines).map(({ number }) => number)).toEqual(['D', 'B', 'C', 'A'])
  expect([weekOf('2026-11-22' as Day), weekEnd('2026-11-16' as Day)]).toEqual(['2026-11-16', '2026-11-22'])
})
