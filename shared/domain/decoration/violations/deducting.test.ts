import { describe, expect, it } from 'vitest'
import { decideDeduct } from '#shared/domain/decoration/money/deduct.ts'
import type { Clause } from '#shared/domain/decoration/violations/clauseFold.ts'
import { type PaperDecision, paperOf } from '#shared/domain/paperDecision.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { appliedEvents, moneyFacts, paidIn } from '#test/support/decorationMoney.ts'
import {
  type AgreedCase,
  approvalItem,
  decideProposeDeduction,
  deductible,
  type ProposalInput,
  proposalToBook,
} from './deducting.ts'
import { countByClause, dutyOf } from './duties.ts'
import type { ViolationFacts } from './violationFacts.ts'
import { foldViolation } from './violationFold.ts'

const clause = (code: string, amountFen: number, more: Partial<Clause> = {}): Clause => ({
  ...{ code, text: code, amountFen, per: 'each', withDamages: false, further: '' },
  ...more,
})
const CLAUSES = [
  clause('R60', 0),
  clause('V01', 200_000, { per: 'once' }),
  clause('V06', 50_000, { withDamages: true }),
  clause('V07', 100_000),
]
const paid = [...appliedEvents(), paidIn('contractor-deposit', 300_000)]
const agreedBy = (events: readonly LiveEvent[], more: Partial<AgreedCase['clauses']> = {}): AgreedCase => ({
  state: moneyFacts(events).state,
  clauses: { version: 1, isSigned: true, isMissing: false, clauses: CLAUSES, ...more },
})
const found = eventOf('found', { caseId: 'case-1', clauses: ['R60', 'V01', 'V06'], facts: '拆墙' })
const theft = eventOf('found', { caseId: 'case-1', clauses: ['V07'], facts: '失窃', policeReceipt: '118' })
const notice = eventOf('noticed', { number: 'A-ZG-00001', until: '2026-11-24' })
const factsOf = (events: readonly LiveEvent[]): ViolationFacts => ({
  id: 'violation-1',
  state: foldViolation(events).state,
  dots: events.map(({ dot }) => dot),
})
const INPUT: ProposalInput = { clause: 'V01', damagesFen: 0, finding: '' }
const propose = (
  of: readonly LiveEvent[],
  input: Partial<ProposalInput> = {},
  agreed: AgreedCase | null = agreedBy(paid),
  context = contextAs('front-desk'),
) => decideProposeDeduction(factsOf(of), { input: { ...INPUT, ...input }, agreed }, context)
const proposal = eventOf(
  'deductionProposed',
  { clause: 'V01', version: 1, amountFen: 200_000, damagesFen: 0 },
  { actor: { id: 'staff-front-desk', role: 'front-desk' } },
)

describe('a proposal', () => {
  it('takes its sum and version from what was signed', () => {
    const done = propose([found, notice], { clause: 'V06', damagesFen: 12_000 })
    if (!done.ok) throw new Error(done.error.code)
    const [item] = done.value.items
    expect(item?.kind === 'event' && item.data).toMatchObject({
      ...{ clause: 'V06', version: 1, amountFen: 50_000, damagesFen: 12_000 },
    })
  })

  const once = eventOf('deducted', {
    violationId: 'violation-0',
    clause: 'V01',
    lines: [{ account: 'contractor-deposit', amountFen: 1 }],
  })
  const ended = [...paid, eventOf('withdrawn', { reason: '不装了' })]
  const v06 = { clause: 'V06' }
  it.each([
    ['by a signed clause', [found, notice], {}, agreedBy(paid), undefined],
    ['without a case', [found, notice], {}, null, 'case-unknown'],
    ['of a case that is over', [found, notice], {}, agreedBy(ended), 'case-ended'],
    ['without a signature', [found, notice], {}, agreedBy(paid, { isSigned: false }), 'agreement-unsigned'],
    ['by a version of another desk', [found, notice], {}, agreedBy(paid, { isMissing: true }), 'clauses-not-here'],
    ['before the notice', [found], {}, agreedBy(paid), 'notice-missing'],
    ['by a clause it did not break', [found, notice], { clause: 'V07' }, agreedBy(paid), 'clause-not-named'],
    ['by a clause without a sum', [found, notice], { clause: 'R60' }, agreedBy(paid), 'clause-no-sum'],
    ['by a clause that is owed once, again', [found, notice], {}, agreedBy([...paid, once]), 'clause-once'],
    ['twice', [found, notice, proposal], {}, agreedBy(paid), 'proposed-already'],
    ['with damages that nobody agreed', [found, notice], { damagesFen: 1 }, agreedBy(paid), 'damages-not-agreed'],
    ['with agreed damages', [found, notice], { ...v06, damagesFen: 1 }, agreedBy(paid), undefined],
    ['with half a fen', [found, notice], { ...v06, damagesFen: 0.5 }, agreedBy(paid), 'amount-invalid'],
    ['of theft on a word', [theft, notice], { clause: 'V07' }, agreedBy(paid), 'finding-missing'],
    ['of theft by a finding', [theft, notice], { clause: 'V07', finding: '处罚决定' }, agreedBy(paid), undefined],
  ] as const)('%s', (_what, of, input, agreed, code) => {
    expect(codeOf(propose(of, input, agreed))).toBe(code)
  })

  it('offers only what was signed with a sum', () => {
    const codes = (agreed: AgreedCase | null) => deductible(['R60', 'V01'], agreed).map(({ code }) => code)
    expect(codes(agreedBy(paid))).toEqual(['V01'])
    expect(codes(agreedBy(paid, { isSigned: false }))).toEqual([])
    expect(codes(null)).toEqual([])
  })
})

describe('an approval', () => {
  const approve = (of: readonly LiveEvent[], money = paid, context = contextAs('supervisor'), isSigned = true) => {
    const asked = proposalToBook(factsOf(of), 'V01', agreedBy(money, { isSigned }))
    if (!asked.ok) return asked
    const order = ['contractor-deposit', 'owner-deposit']
    const booked = decideDeduct(moneyFacts(money), { ...asked.value, order }, context)
    return booked.ok ? asked : booked
  }
  it('books the sum of the proposal under its notice', () => {
    const done = approve([found, notice, proposal])
    expect(done.ok && done.value).toMatchObject({
      ...{ clause: 'V01', notice: 'A-ZG-00001', amountFen: 200_000, proposedBy: 'staff-front-desk' },
    })
  })
  const own = eventOf('deductionProposed', { clause: 'V01', amountFen: 200_000 })
  it.each([
    ['not-proposed', [found, notice], paid, contextAs('supervisor'), true],
    ['own-proposal', [found, notice, own], paid, contextAs('supervisor'), true],
    ['beyond-role', [found, notice, proposal], paid, contextAs('front-desk'), true],
    ['agreement-unsigned', [found, notice, proposal], paid, contextAs('supervisor'), false],
  ] as const)('is refused as %s', (code, of, money, context, isSigned) => {
    expect(codeOf(approve(of, money, context, isSigned))).toBe(code)
  })

  const paper = { role: 'supervisor', name: '王主管', paperDay: '2026-11-21' as Day, copyNo: '3' } as const
  const fromPaper = (more: Partial<PaperDecision> = {}, context = contextAs('cashier'), proposerName = '周前台') => {
    const asked = proposalToBook(factsOf([found, notice, proposal]), 'V01', agreedBy(paid))
    if (!asked.ok) return asked
    const deduction = { ...asked.value, order: ['contractor-deposit'], proposerName, paper: { ...paper, ...more } }
    return decideDeduct(moneyFacts(paid), deduction, context)
  }
  it.each([
    ['by another clerk', {}, contextAs('cashier'), undefined, undefined],
    ['by who proposed it', {}, contextAs('front-desk'), undefined, 'own-proposal'],
    ['signed by who proposed it', {}, contextAs('cashier'), '王 主管', 'own-proposal'],
    ['by somebody who is not at the desk', {}, contextAs('security'), undefined, 'beyond-role'],
    ['of a role that may not', { role: 'engineering' }, contextAs('cashier'), undefined, 'paper-role-cannot'],
    ['without a copy number', { copyNo: ' ' }, contextAs('cashier'), undefined, 'paper-incomplete'],
    ['of tomorrow', { paperDay: '2026-11-22' as Day }, contextAs('cashier'), undefined, 'paper-in-future'],
  ] as const)('is entered from a signed slip %s', (_what, more, context, proposer, code) => {
    expect(codeOf(fromPaper(more, context, proposer))).toBe(code)
  })
  it('from a signed slip says so in the ledger and on the violation', () => {
    const booked = fromPaper()
    if (!booked.ok || !('item' in booked.value)) throw new Error('not booked')
    const line = booked.value.item({ sheetId: 'sheet-2', number: 'A-KK-00001' })
    expect(paperOf(line.data)).toEqual(paper)
    const facts = factsOf([found, notice, proposal])
    const told = approvalItem(facts, 'V01', { sheetId: 'sheet-2', number: 'A-KK-00001', onPaper: paperOf(line.data) })
    const state = factsOf([found, notice, proposal, eventOf(told.ev, told.data)]).state
    expect(state.deductions).toMatchObject([{ number: 'A-KK-00001', onPaper: paper }])
  })

  it('is told once: the proposal it was for is closed', () => {
    const done = eventOf('deductionApproved', { clause: 'V01', number: 'A-KK-00001', sheetId: 'sheet-2' })
    const facts = factsOf([found, notice, proposal, done])
    expect(facts.state.deductions).toMatchObject([{ number: 'A-KK-00001', approvedBy: 'staff-supervisor' }])
    expect(codeOf(approve([found, notice, proposal, done]))).toBe('not-proposed')
  })
})

describe('what is owed of a violation', () => {
  const terms = { days: 1, dayOf: (at: string) => at.slice(0, 10) as never }
  const halted = eventOf('halted')
  const served = eventOf('served', { servedBy: 'in-person', servedTo: '赵工' })
  const refused = eventOf('refused', { why: '拒不恢复' })
  it.each([
    [[found], 'halt', '2026-11-21'],
    [[found, halted], 'notice', '2026-11-22'],
    [[found, halted, notice], 'serve', '2026-11-21'],
    [[found, halted, notice, served], 'recheck', '2026-11-24'],
    [[found, notice, served, refused], 'report', '2026-11-22'],
    [[found, notice, served, eventOf('rechecked', { mended: true })], 'none', ''],
    [[found, notice, served, refused, eventOf('reported', { number: '12' })], 'follow', '2026-11-28'],
  ] as const)('%#: %s', (events, duty, day) => {
    expect(dutyOf(foldViolation(events).state, terms)).toEqual({ duty, day })
  })
})

it('counts violations by clause with what became of them', () => {
  const approved = [proposal, eventOf('deductionApproved', { clause: 'V01', number: 'A-KK-00001' })]
  const states = [
    foldViolation([found, notice, ...approved]).state,
    foldViolation([
      eventOf('found', { caseId: 'case-2', clauses: ['R60'] }),
      eventOf('rechecked', { mended: true, remark: '已改' }),
    ]).state,
    foldViolation([]).state,
  ]
  expect(countByClause(states, CLAUSES)).toMatchObject([
    { code: 'R60', count: 2, open: 1, mended: 1, deductedFen: 0 },
    { code: 'V01', count: 1, open: 1, deductedFen: 200_000 },
    { code: 'V06', count: 1, open: 1 },
  ])
})
