// Decoration and move-in over one counter: one register of receipts, one range of numbers, one cashier's day, and one number once.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { issueBlank } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { decorationDueMatters } from '#renderer/features/decoration/decorationMatters.ts'
import { chargeCase, collectMoney, loseReceipt, reverseAct } from '#renderer/features/money/commands/money.ts'
import { closeCashDay } from '#renderer/features/money/commands/moneyDay.ts'
import { enterReceipt } from '#renderer/features/money/commands/moneyLate.ts'
import { type MoneyCase, ofDecoration, ofMoveIn } from '#renderer/features/money/moneyCase.ts'
import { ledgerPaper } from '#renderer/features/money/moneyPapers.ts'
import { cashDayOf, loadReceipts } from '#renderer/features/money/queries/money.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { Collection } from '#shared/domain/money/collect.ts'
import type { Day } from '#shared/kernel/days.ts'
import { succeeded } from '#test/support/actions.ts'
import { tellCase } from '#test/support/decorationSites.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { FEE } from '#test/support/moveInMoney.ts'
import { CLERK, foundedStore, must, SUPERVISOR, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'

const SITE = ofDecoration('case-1')
const TODAY = '2026-11-21' as Day
const pays = (account: string, amountFen: number): Collection => ({
  ...{ kind: 'collected', payer: 'owner', payerName: '王晓梅', method: 'cash', remark: '' },
  lines: [{ account, name: '款项', amountFen, of: '' }],
})

let store: Store
let home: MoneyCase

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  await tellCase(store, SITE.id, { ev: 'applied', data: { unitId: null, personId: null, ownerName: '王晓梅' } })
  home = ofMoveIn((await openedMoveIn(store)).caseId)
})

const take = async (of: MoneyCase, account: string, amountFen: number) =>
  succeeded(await collectMoney(deskOf(store, CLERK), of, pays(account, amountFen))).draft
const enter = (at: Store, of: MoneyCase, paperNumber: string) =>
  enterReceipt(deskOf(at, CLERK), of, {
    collection: pays('fees', 5000),
    late: { at: '2026-11-20T07:40:00.000Z', paperNumber, form: 'decoration-receipt' },
  })
const owedDays = async () =>
  (await decorationDueMatters(store, { to: TODAY })).filter(({ id }) => id.startsWith('cashDay'))

describe('the register', () => {
  test('has receipts of both with their cases, in one range of numbers without a gap', async () => {
    await take(SITE, 'owner-deposit', 200_000)
    await take(home, 'fees', 71_496)
    const { receipts, gaps } = await loadReceipts(store)
    expect(receipts.map(({ number, of, unitCode }) => [number, of.entity, unitCode])).toEqual([
      ['A-SJ-00002', 'moveInCase', '3-0501'],
      ['A-SJ-00001', 'decorationCase', ''],
    ])
    expect(gaps).toEqual([])
  })

  test('has lost and reversed receipts of a move-in too', async () => {
    const first = await take(home, 'fees', 100)
    const second = await take(home, 'fees', 200)
    succeeded(await loseReceipt(deskOf(store, CLERK), home, { receipt: first.number, why: '搬家遗失' }))
    const { entries } = must(await store.db.moveInCases.get(home.id)).v.money
    const { dot } = must(entries.find(({ number }) => number === second.number))
    succeeded(await reverseAct(deskOf(store, SUPERVISOR), home, { of: dot, why: '误收' }))
    const { receipts } = await loadReceipts(store)
    expect(receipts.map(({ number, isLost, isReversed }) => [number, isLost, isReversed])).toEqual([
      [second.number, false, true],
      [first.number, true, false],
    ])
    expect(must(await store.db.sheets.get(second.sheetId)).v.status).toBe('void')
  })

  test('knows a number that the other kind of case has', async () => {
    const blank = succeeded(await issueBlank(deskOf(store, CLERK), ledgerPaper('decoration-receipt'))).draft
    succeeded(await enter(store, home, blank.number))
    const twice = await enter(store, SITE, blank.number)
    expect(twice).toMatchObject({ ok: false, error: { code: 'receipt-number-taken', field: 'paperNumber' } })
    expect((await loadReceipts(store)).blanksOut).toEqual([])
  })

  test('misses a sheet of a receipt block between one of each', async () => {
    succeeded(await enter(store, SITE, '0012345'))
    succeeded(await enter(store, home, '0012347'))
    expect((await loadReceipts(store)).gaps).toEqual([{ from: '0012346', to: '0012346' }])
  })
})

describe('a cashier’s day', () => {
  const dayOf = (day: Day) => cashDayOf(store, { staffId: CLERK.actor.id, day })

  test('counts both, and is closed over both', async () => {
    await take(SITE, 'owner-deposit', 200_000)
    await take(home, 'fees', 71_496)
    const day = await dayOf(TODAY)
    expect(day.lines.map(({ ledger }) => ledger.entity).toSorted()).toEqual(['decorationCase', 'moveInCase'])
    expect(day.sums).toMatchObject([{ method: 'cash', inFen: 271_496, lines: 2 }])
    const count = { day: TODAY, staffId: CLERK.actor.id, why: '' }
    const short = await closeCashDay(deskOf(store, CLERK), { ...count, countedFen: 200_000 })
    expect(short).toMatchObject({ ok: false, error: { code: 'difference-unexplained' } })
    succeeded(await closeCashDay(deskOf(store, CLERK), { ...count, countedFen: 271_496 }))
    expect(await owedDays()).toEqual([])
  })

  test('is owed where only a move-in paid, after 归档 too', async () => {
    await toldOf(store, home.id, { cmd: 'moveIn.archive', ev: 'archived', data: { box: 'A1', volume: '1' } })
    succeeded(await enter(store, home, '0000007'))
    expect(must(await store.db.moveInCases.get(home.id)).v.status).toBe('archived')
    expect(await owedDays()).toMatchObject([{ due: '2026-11-20', state: 'late', officerId: CLERK.actor.id }])
  })
})

test('a fee slip of a move-in has a number of its own and takes none of the receipts', async () => {
  const slip = succeeded(await chargeCase(deskOf(store, CLERK), home, [FEE])).draft
  expect(slip.number).toBe('A-RF-00001')
  expect((await take(home, 'fees', 71_496)).number).toBe('A-SJ-00001')
})

test('one receipt number at two desks, of a decoration here and a move-in there, is a conflict on both; no line is lost', async () => {
  const there = await otherDesk(store, { localKey: storeParts().localKey })
  const send = async (from: Store, to: Store) => {
    await to.db.personKeys.bulkPut(await from.db.personKeys.toArray())
    const known = new Set((await logOf(to)).map(({ dot }) => dot))
    const news = (await logOf(from)).filter(({ dot }) => !known.has(dot))
    await applyChanges(to, news)
  }
  await send(store, there)
  succeeded(await enter(store, SITE, '0012345'))
  succeeded(await enter(there, home, '0012345'))
  await send(store, there)
  await send(there, store)
  for (const desk of [store, there]) {
    expect((await desk.db.conflicts.toArray()).map(({ rule }) => rule)).toEqual(['claim'])
    expect((await loadReceipts(desk)).receipts.map(({ amountFen }) => amountFen)).toEqual([5000, 5000])
  }
  expect(await projectedRows(there)).toEqual(await projectedRows(store))
})
