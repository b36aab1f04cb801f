// The guards that all words on a violation share: who may, whether it is there, how long a text may be; and how one is taken back.
import { describe, expect, it } from 'vitest'
import type { DecisionContext } from '#shared/domain/draft.ts'
import { ROLES, type Role } from '#shared/domain/roles.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { appliedEvents, moneyFacts } from '#test/support/decorationMoney.ts'
import { decideProposeDeduction } from './deducting.ts'
import { decideRecheck, decideRefuse, decideReport } from './ending.ts'
import { decideFindViolation, decideHaltViolation } from './finding.ts'
import { decideMeasure } from './measures.ts'
import { decideNotice, decideServe } from './serving.ts'
import { decideTakeBackViolation } from './takeBack.ts'
import type { ViolationFacts } from './violationFacts.ts'
import { foldViolation } from './violationFold.ts'

const LONG = '长'.repeat(401)
const MOST = '长'.repeat(400)
const found = eventOf('found', { caseId: 'case-1', clauses: ['V06'], facts: '损坏电梯厅墙面' })
const notice = eventOf('noticed', { number: 'A-ZG-00001', sheetId: 'sheet-1', to: ['owner'], until: '2026-11-24' })
const service = eventOf('served', { servedBy: 'in-person', servedTo: '赵工' })
const factsOf = (events: readonly LiveEvent[]): ViolationFacts => ({
  id: 'violation-1',
  state: foldViolation(events).state,
  dots: events.map(({ dot }) => dot),
})
const standing = factsOf([found, notice, service])

const V06 = { code: 'V06', text: '', amountFen: 50_000, per: 'each', withDamages: true, further: '' }
const agreed = {
  state: moneyFacts(appliedEvents()).state,
  clauses: { version: 1, isSigned: true, isMissing: false, clauses: [V06] },
}
const PLACE = { caseId: 'case-1', unitId: null, personId: null, contractorId: '', isEnded: false, codes: ['V06'] }
const FOUND = {
  ...{ clauses: ['V06'], place: '', facts: '损坏墙面', photos: ['p'], noPhotoWhy: '', policeReceipt: '', at: '' },
  ...{ workerId: null, patrolId: null, halted: null },
}
const MEASURE = { measure: 'persuade', remark: '劝阻', amountFen: 0, workerId: null, finding: '' }
const SERVED = { way: 'in-person', to: '赵工', witness: '', signature: '', photos: [] }
const REPORT = { reportedTo: '住建委', number: '函 12', receipt: '', at: '' }

type Decided = { readonly ok: boolean; readonly error?: { readonly code: string; readonly field?: string } }
type Act = (facts: ViolationFacts, context: DecisionContext, text?: string) => Decided

/** Each act with its longest field as the last argument. */
const ACTS = {
  halt: (facts, context, text = '已制止') => decideHaltViolation(facts, text, context),
  notice: (facts, context, demand = '恢复') =>
    decideNotice(facts, { to: ['owner'], demand, until: '2026-11-24', stops: false }, context),
  serve: (facts, context, witness = '') => decideServe(facts, { ...SERVED, witness }, context),
  measure: (facts, context, remark = '劝阻') => decideMeasure(facts, { ...MEASURE, remark }, context),
  propose: (facts, context, finding = '') =>
    decideProposeDeduction(facts, { input: { clause: 'V06', damagesFen: 0, finding }, agreed }, context),
  recheck: (facts, context, remark = '已恢复') => decideRecheck(facts, { mended: true, remark, photos: [] }, context),
  refuse: (facts, context, why = '拒不恢复') => decideRefuse(facts, why, context),
  report: (facts, context, receipt = '') => decideReport(facts, { input: { ...REPORT, receipt } }, context),
} as const satisfies Readonly<Record<string, Act>>
type ActName = keyof typeof ACTS
const NAMES = Object.keys(ACTS) as ActName[]
const act = (name: ActName): Act => ACTS[name]

const OUTSIDE = ['engineering', 'security', 'finance'] as const
/** Who of those outside the desk may do it too, and who of the desk may not. */
const MAY: Readonly<Record<ActName, readonly (typeof OUTSIDE)[number][]>> = {
  halt: ['engineering', 'security', 'finance'],
  notice: [],
  serve: [],
  measure: ['engineering'],
  propose: ['engineering', 'security'],
  recheck: ['engineering', 'security'],
  refuse: ['engineering', 'security'],
  report: [],
}
const NOT_AT_DESK: Readonly<Partial<Record<ActName, readonly Role[]>>> = {
  measure: ['cashier'],
  report: ['front-desk', 'cashier', 'tower-officer'],
}
const mayDo = (name: ActName, role: Role): boolean =>
  OUTSIDE.some((one) => one === role)
    ? MAY[name].some((one) => one === role)
    : !(NOT_AT_DESK[name] ?? []).includes(role)

describe.each(NAMES)('%s', (name) => {
  const leader = contextAs('supervisor')
  it.each(ROLES)('by %s as the table has it', (role) => {
    expect(codeOf(act(name)(standing, contextAs(role)))).toBe(mayDo(name, role) ? undefined : 'beyond-role')
  })
  it('of what was taken back is refused', () => {
    expect(codeOf(act(name)(factsOf([]), leader))).toBe('violation-unknown')
  })
  it('takes four hundred characters and not one more', () => {
    expect(codeOf(act(name)(standing, leader, MOST))).toBeUndefined()
    expect(codeOf(act(name)(standing, leader, LONG))).toBe('text-too-long')
  })
})

describe('found', () => {
  it.each(ROLES)('by %s: everybody who sees it says so', (role) => {
    expect(codeOf(decideFindViolation(PLACE, FOUND, contextAs(role)))).toBeUndefined()
  })
  it.each(['place', 'facts', 'noPhotoWhy', 'policeReceipt', 'halted'] as const)('with too long a %s', (field) => {
    const done = decideFindViolation(PLACE, { ...FOUND, [field]: LONG }, contextAs('front-desk'))
    expect(done).toMatchObject({ ok: false, error: { code: 'text-too-long', field } })
  })
})

describe('sums', () => {
  const leader = contextAs('supervisor')
  it.each([0, -1, 0.5, Number.NaN, 1e15])('damages of %d fen are none', (amountFen) => {
    expect(codeOf(decideMeasure(standing, { ...MEASURE, measure: 'damages', amountFen }, leader))).toBe(
      'amount-invalid',
    )
  })
  it.each([-1, 0.5, Number.NaN, 1e15])('a deduction with damages of %d fen is none', (damagesFen) => {
    const input = { clause: 'V06', damagesFen, finding: '' }
    expect(codeOf(decideProposeDeduction(standing, { input, agreed }, leader))).toBe('amount-invalid')
  })
})

describe('taking back', () => {
  const desk = contextAs('front-desk')
  const own = { actor: desk.actor, session: desk.session }
  const mine = (ev: string, data: LiveEvent['data'] = {}) => eventOf(ev, data, own)
  const first = mine('found', { caseId: 'case-1', clauses: ['R60'], facts: '拆墙' })
  const take = (events: readonly LiveEvent[], reason = '看错了房号', context = desk) =>
    decideTakeBackViolation({ id: 'violation-1', events }, reason, context)
  const later = contextAs('front-desk', { session: 'session-next' })
  const leader = contextAs('supervisor')
  it.each([
    ['one’s own of this session', [first], '', desk, undefined],
    ['one that was stopped on the spot too', [first, mine('halted')], '', desk, undefined],
    ['one’s own of the session before', [first], '看错了', later, 'not-voidable'],
    ['somebody else’s', [first], '看错了', contextAs('security'), 'not-voidable'],
    ['by a leader with a reason', [first], '看错了房号', leader, undefined],
    ['by a leader without one', [first], ' ', leader, 'reason-missing'],
    ['what is not there', [], '看错了', desk, 'violation-unknown'],
    ['what two desks entered as one', [first, found], '看错了', leader, 'settle-first'],
    ['after its notice', [first, mine('noticed')], '看错了', desk, 'went-on'],
    ['after a measure', [first, mine('measured')], '看错了', leader, 'went-on'],
    ['after a deduction was proposed', [first, mine('deductionProposed')], '看错了', leader, 'went-on'],
    ['after a look back', [first, mine('rechecked')], '看错了', desk, 'went-on'],
    ['after a report', [first, mine('reported')], '看错了', leader, 'went-on'],
  ] as const)('%s', (_what, events, reason, context, code) => {
    expect(codeOf(take(events, reason, context))).toBe(code)
  })
  it('is a leader’s act where a leader does it, and says why', () => {
    const done = take([first], ' 看错了房号 ', leader)
    expect(done).toMatchObject({
      value: { cmd: 'decoration.void', items: [{ ev: 'void', data: { reason: '看错了房号' } }] },
    })
    expect(take([first])).toMatchObject({ value: { cmd: 'decoration.undo' } })
  })
})
