import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import {
  type CashClose,
  type CashLine,
  cashLinesOf,
  decideCloseCashDay,
  expectedCash,
  methodSums,
  openCashDays,
} from './cashDay.ts'
import { foldCashDay } from './cashDayFold.ts'
import { entriesOf } from './ledger.ts'

const TODAY = '2026-11-21' as Day
const line = (amountFen: number, more: Partial<CashLine> = {}): CashLine => ({
  ...{ id: `${amountFen}`, at: '2026-11-21T02:00:00.000Z', kind: 'collected', method: 'cash', number: 'A-SJ-00001' },
  ...{ cashier: 'staff-cashier', amountFen, ...more },
})
const dayOf = (at: string) => at.slice(0, 10) as Day

describe('a cashier’s day', () => {
  it('has what came in and went out by a method, of this cashier and this day', () => {
    const lines = [
      line(500),
      line(-200, { kind: 'refunded' }),
      line(70, { method: 'code' }),
      line(900, { cashier: 'staff-other' }),
      line(900, { at: '2026-11-20T02:00:00.000Z' }),
      line(-900, { kind: 'deducted', method: '' }),
    ]
    const own = cashLinesOf(lines, { staffId: 'staff-cashier', day: TODAY, dayOf })
    const sums = methodSums(own)
    expect(sums).toEqual([
      { method: 'cash', inFen: 500, outFen: 200, lines: 2 },
      { method: 'code', inFen: 70, outFen: 0, lines: 1 },
    ])
    expect(expectedCash(sums)).toBe(300)
  })

  it('loses what was reversed out of the drawer of who took it, whoever reversed it', () => {
    const cashier = { id: 'staff-cashier', role: 'cashier' }
    const receipt = eventOf('collected', { method: 'cash', account: 'fees', amountFen: 500 }, { actor: cashier })
    const entries = entriesOf([receipt, eventOf('reversed', { of: receipt.dot, why: '误记' })])
    const own = cashLinesOf(entries, { staffId: 'staff-cashier', day: TODAY, dayOf })
    expect(expectedCash(methodSums(own))).toBe(0)
    expect(methodSums(own)).toEqual([{ method: 'cash', inFen: 500, outFen: 500, lines: 2 }])
  })

  const close = (more: Partial<CashClose> = {}): CashClose => ({
    ...{ day: TODAY, staffId: 'staff-cashier', lines: [line(500)], countedFen: 500, why: '' },
    ...{ gaps: ['A-SJ-00002'], ...more },
  })
  const cashier = contextAs('cashier')
  const stands = foldCashDay([
    eventOf('closed', { day: TODAY, sums: [{ method: 'cash', inFen: 500, outFen: 0, lines: 1 }], countedFen: 500 }),
  ]).state

  it('is closed with its sums, receipts and gaps', () => {
    const done = decideCloseCashDay(close(), cashier)
    if (!done.ok || done.value.items[0]?.kind !== 'event') throw new Error('not closed')
    const { state } = foldCashDay([eventOf('closed', done.value.items[0].data, { actor: cashier.actor })])
    expect(state).toMatchObject({
      ...{ status: 'closed', staffId: 'staff-cashier', day: TODAY, countedFen: 500, expectedFen: 500 },
      ...{ receipts: ['A-SJ-00001'], gaps: ['A-SJ-00002'] },
    })
  })

  it.each([
    [undefined, close()],
    ['day-in-future', close({ day: '2026-11-22' as Day })],
    ['day-empty', close({ lines: [] })],
    ['cash-missing', close({ countedFen: null })],
    ['cash-missing', close({ countedFen: -1 })],
    ['difference-unexplained', close({ countedFen: 499 })],
    [undefined, close({ countedFen: 499, why: '找零少 1 分' })],
    ['text-too-long', close({ countedFen: 499, why: '少'.repeat(121) })],
    ['closed-unchanged', close({ before: stands })],
    [undefined, close({ before: stands, lines: [line(500), line(70)], countedFen: 570 })],
  ])('is %s', (code, input) => {
    expect(codeOf(decideCloseCashDay(input, cashier))).toBe(code)
  })
  it('is not closed by engineering', () => {
    expect(codeOf(decideCloseCashDay(close(), contextAs('engineering')))).toBe('beyond-role')
  })

  it.each([
    ['supervisor', 'cashDay.closeFor'],
    ['office-director', 'cashDay.closeFor'],
    ['front-desk', 'beyond-role'],
    ['finance', 'beyond-role'],
  ] as const)('of a cashier who is away is closed by %s: %s', (role, expected) => {
    const done = decideCloseCashDay(close(), contextAs(role))
    expect(done.ok ? done.value.cmd : done.error.code).toBe(expected)
    if (done.ok) expect(done.value.items).toMatchObject([{ data: { staffId: 'staff-cashier' } }])
  })
})

describe('days that are not closed', () => {
  const YESTERDAY = '2026-11-20' as Day
  const taken = line(500, { at: '2026-11-20T02:00:00.000Z' })
  const closed = { status: 'closed', staffId: 'staff-cashier', day: YESTERDAY, sums: methodSums([taken]) } as const
  const open = (lines: readonly CashLine[], closes: Parameters<typeof openCashDays>[1] = []) =>
    openCashDays(lines, closes, { from: '2026-11-01' as Day, to: TODAY, dayOf })
  const day = (of: string, staffId = 'staff-cashier', isChanged = false) => ({ day: of, staffId, isChanged })

  it.each([
    ['yesterday’s money without a close', open([taken]), [day(YESTERDAY)]],
    ['today’s too', open([line(500)]), [day(TODAY)]],
    ['each cashier’s own', open([taken, { ...taken, cashier: 'b' }]), [day(YESTERDAY, 'b'), day(YESTERDAY)]],
    ['none once it is closed', open([taken], [closed]), []],
    [
      'a close that a later line left behind',
      open([taken, { ...taken, amountFen: 70 }], [closed]),
      [day(YESTERDAY, 'staff-cashier', true)],
    ],
    ['a close of somebody else closes nothing', open([taken], [{ ...closed, staffId: 'b' }]), [day(YESTERDAY)]],
    ['a void close closes nothing', open([taken], [{ ...closed, status: 'void' }]), [day(YESTERDAY)]],
    ['no day before the first', open([{ ...taken, at: '2026-10-31T02:00:00.000Z' }]), []],
    ['no day to come', open([{ ...taken, at: '2026-11-22T02:00:00.000Z' }]), []],
    ['nothing for what moved no money', open([line(-900, { kind: 'deducted', method: '' }), line(0)]), []],
  ])('%s', (_what, found, expected) => {
    expect(found).toEqual(expected)
  })
})
