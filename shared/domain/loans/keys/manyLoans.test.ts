import { describe, expect, test } from 'vitest'
import { type Borrower, type LoanFacts, loanClaim } from '#shared/domain/loans/decisions.ts'
import { foldLoan } from '#shared/domain/loans/loanFold.ts'
import type { Instant } from '#shared/kernel/days.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { decideLendAll, decideReturnAll, type WantedSet } from './manyLoans.ts'

const officer = contextAs('tower-officer')
const OFFICER: Borrower = { personId: null, staffId: 's1', unitId: null, name: '', phone: '', idLast4: '' }
const DUE = '2026-11-21T10:00:00.000Z' as Instant
const SEAL = { number: 'F-01', count: 3, at: '', by: '', witness: '' }
const set = (thingId: string, more: Partial<WantedSet> = {}): WantedSet => ({
  ...{ thingId, thing: { label: thingId, feeFen: 500, depositFen: 5000, active: true }, loans: [], dueAt: DUE },
  ...more,
})
const kept = { status: 'kept', seal: null, missing: null } as const

describe('taking the keys of a round', () => {
  test('lends each set as a loan of its own in one change, without fee or deposit', () => {
    const decided = decideLendAll([set('5-101'), set('5-102', { keySet: kept })], OFFICER, officer)
    expect(decided.ok && decided.value).toMatchObject({
      cmd: 'loan.lend',
      items: [
        { e: 'loan', ev: 'lent', claim: loanClaim('5-101', 1), data: { staffId: 's1', feeFen: 0, depositFen: 0 } },
        { e: 'loan', ev: 'lent', claim: loanClaim('5-102', 1), data: { thingId: '5-102', dueAt: DUE } },
      ],
      loans: [{ thingId: '5-101' }, { thingId: '5-102' }],
    })
    expect(decided.ok && new Set(decided.value.items.map(({ id }) => id)).size).toBe(2)
  })

  test('a set that is named twice goes once', () => {
    const decided = decideLendAll([set('5-101'), set('5-101')], OFFICER, officer)
    expect(decided.ok && decided.value.items).toHaveLength(1)
  })

  test.each<[string, Partial<WantedSet>, string]>([
    ['sealed', { keySet: { ...kept, seal: SEAL } }, 'set-sealed'],
    ['missing', { keySet: { ...kept, missing: { at: '', by: '', why: '', loanId: null } } }, 'set-missing'],
    ['handed over', { keySet: { ...kept, status: 'handed-over' } }, 'set-handed-over'],
    ['out', { loans: [{ status: 'out', turn: 1 }] }, 'thing-out'],
    ['retired', { thing: { label: '5-102', feeFen: 0, depositFen: 0, active: false } }, 'thing-retired'],
  ])('one that is %s refuses all, and is named', (_, more, code) => {
    const decided = decideLendAll([set('5-101'), set('5-102', more)], OFFICER, officer)
    expect(!decided.ok && decided.error).toMatchObject({ code, detail: { label: '5-102' } })
  })

  test('no set, an unknown set and a role that lends nothing are refused', () => {
    expect(codeOf(decideLendAll([], OFFICER, officer))).toBe('nothing-chosen')
    expect(codeOf(decideLendAll([set('x', { thing: undefined })], OFFICER, officer))).toBe('thing-unknown')
    expect(codeOf(decideLendAll([set('5-101')], OFFICER, contextAs('engineering')))).toBe('beyond-role')
  })
})

const loan = (id: string, ends: readonly ReturnType<typeof eventOf>[] = []): LoanFacts => {
  const events = [eventOf('lent', { thingId: id, turn: 1, dueAt: DUE }), ...ends]
  return { id, state: foldLoan(events).state, events }
}

describe('giving the keys back', () => {
  test('ends each loan in one change', () => {
    const decided = decideReturnAll([loan('l1'), loan('l2')], officer)
    expect(decided.ok && decided.value).toMatchObject({
      cmd: 'loan.return',
      items: [
        { id: 'l1', ev: 'returned', data: { feePaidFen: 0, depositBackFen: 0, damaged: false } },
        { id: 'l2', ev: 'returned' },
      ],
    })
  })

  test('one that is back already refuses all, as does none at all', () => {
    expect(codeOf(decideReturnAll([loan('l1'), loan('l2', [eventOf('returned')])], officer))).toBe('loan-not-out')
    expect(codeOf(decideReturnAll([], officer))).toBe('nothing-chosen')
  })
})
