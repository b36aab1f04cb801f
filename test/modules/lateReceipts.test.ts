// Receipts written by hand while the program was out: each comes into the ledger under its own number, with both times.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { issueBlank } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { collectMoney } from '#renderer/features/money/commands/money.ts'
import { enterLostReceipt, enterReceipt } from '#renderer/features/money/commands/moneyLate.ts'
import { ofDecoration } from '#renderer/features/money/moneyCase.ts'
import { ledgerPaper } from '#renderer/features/money/moneyPapers.ts'
import { cashDayOf, loadReceipts } from '#renderer/features/money/queries/money.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { Collection } from '#shared/domain/money/collect.ts'
import type { LedgerForm } from '#shared/domain/money/moneyBlanks.ts'
import type { MoneyForm } from '#shared/domain/money/moneySheetModel.ts'
import type { Day } from '#shared/kernel/days.ts'
import { succeeded } from '#test/support/actions.ts'
import { tellCase } from '#test/support/decorationSites.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, must } from '#test/support/testStore.ts'

const CASE = 'case-1'
// Yesterday, 15:40 in Shanghai; it is entered today at 10:12.
const AT = '2026-11-20T07:40:00.000Z'
const collection: Collection = {
  ...{ kind: 'collected', payer: 'owner', payerName: '王晓梅', method: 'cash', remark: '' },
  lines: [{ account: 'owner-deposit', name: '装修押金', amountFen: 200_000, of: '' }],
}

let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  const unitId = await addUnit(store)
  await tellCase(store, CASE, { ev: 'applied', data: { unitId, personId: null, ownerName: '王晓梅' } })
})

const desk = () => deskOf(store, CLERK)
const lateFrom = (paperNumber: string, form: MoneyForm = 'decoration-receipt') => ({ at: AT, paperNumber, form })
const blank = async (form: LedgerForm = 'decoration-receipt') =>
  succeeded(await issueBlank(desk(), ledgerPaper(form))).draft
const money = async () => must(await store.db.decorationCases.get(CASE)).v.money
const enter = (paperNumber: string) =>
  enterReceipt(desk(), ofDecoration(CASE), { collection, late: lateFrom(paperNumber) })

describe('a receipt on a blank', () => {
  test('has the number of the blank, the time on it and the time of its entering; the blank is filled', async () => {
    const { number, sheetId } = await blank()
    succeeded(await enter(number.toLowerCase()))
    expect((await money()).entries).toMatchObject([
      { number, sheetId, at: AT, enteredAt: '2026-11-21T02:12:00.000Z', amountFen: 200_000 },
    ])
    expect(must(await store.db.sheets.get(sheetId)).v.filledAt).not.toBe('')
    expect((await money()).balances['owner-deposit']).toBe(200_000)
  })

  test('counts on the day on the paper', async () => {
    succeeded(await enter((await blank()).number))
    const dayOf = (day: string) => cashDayOf(store, { staffId: CLERK.actor.id, day: day as Day })
    expect((await dayOf('2026-11-20')).sums).toMatchObject([{ method: 'cash', inFen: 200_000 }])
    expect((await dayOf('2026-11-21')).lines).toEqual([])
  })

  test('is entered once', async () => {
    const { number } = await blank()
    succeeded(await enter(number))
    expect(await enter(number)).toMatchObject({ ok: false, error: { code: 'receipt-number-taken' } })
  })

  test.each([
    ['number-missing', async () => ''],
    ['blank-unknown', async () => 'A-SJ-00099'],
    // Of another case: what came out filled stands in the ledger already.
    [
      'receipt-number-taken',
      async () => succeeded(await collectMoney(desk(), ofDecoration('case-2'), collection)).draft.number,
    ],
    ['blank-other-form', async () => (await blank('receipt-loss')).number],
  ])('is refused as %s', async (code, numberOf) => {
    await tellCase(store, 'case-2', { ev: 'applied', data: { unitId: null, personId: null, ownerName: '李宏' } })
    expect(await enter(await numberOf())).toMatchObject({ ok: false, error: { code, field: 'paperNumber' } })
    expect((await money()).entries).toEqual([])
  })
})

describe('a receipt of a block with printed numbers', () => {
  test('keeps that number and has no paper here', async () => {
    succeeded(await enter('0012345'))
    expect((await money()).entries).toMatchObject([{ number: '0012345', sheetId: null, at: AT }])
    expect(await enter('0012345')).toMatchObject({ error: { code: 'receipt-number-taken' } })
  })
})

test('the register names blanks that are out, and sheets of a block that nobody entered', async () => {
  const [first, second] = [await blank(), await blank()]
  succeeded(await enter(second.number))
  succeeded(await enter('0012345'))
  succeeded(await enter('0012348'))
  const found = await loadReceipts(store)
  expect(found.blanksOut).toEqual([first.number])
  expect(found.gaps).toEqual([{ from: '0012346', to: '0012347' }])
  expect(found.receipts.every(({ enteredAt }) => enteredAt !== '')).toBe(true)
})

test('a loss that was declared by hand is entered from its blank, or without a number', async () => {
  const { number: receipt } = succeeded(await collectMoney(desk(), ofDecoration(CASE), collection)).draft
  const form = await blank('receipt-loss')
  const late = lateFrom(form.number, 'receipt-loss')
  succeeded(await enterLostReceipt(desk(), ofDecoration(CASE), { receipt, why: '搬家遗失', late }))
  expect((await money()).lostReceipts).toMatchObject([
    { receipt, number: form.number, sheetId: form.sheetId, at: AT, enteredAt: '2026-11-21T02:12:00.000Z' },
  ])
  const other = succeeded(await collectMoney(desk(), ofDecoration(CASE), collection)).draft.number
  succeeded(
    await enterLostReceipt(desk(), ofDecoration(CASE), {
      receipt: other,
      why: '遗失',
      late: lateFrom('', 'receipt-loss'),
    }),
  )
  expect((await money()).lostReceipts).toHaveLength(2)
})
