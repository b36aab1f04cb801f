// Money that was taken and not closed is owed: on the board, at the close and at the handover, until somebody counts it.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Signature, Store } from '#renderer/db/store.ts'
import { decorationDueMatters } from '#renderer/features/decoration/decorationMatters.ts'
import { cashDayIn } from '#renderer/features/money/cashDayPath.ts'
import { collectMoney } from '#renderer/features/money/commands/money.ts'
import { closeCashDay } from '#renderer/features/money/commands/moneyDay.ts'
import { enterReceipt } from '#renderer/features/money/commands/moneyLate.ts'
import { ofDecoration } from '#renderer/features/money/moneyCase.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { Collection } from '#shared/domain/money/collect.ts'
import type { Day } from '#shared/kernel/days.ts'
import { succeeded } from '#test/support/actions.ts'
import { tellCase } from '#test/support/decorationSites.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

const CASE = 'case-1'
const YESTERDAY = '2026-11-20' as Day
const TODAY = '2026-11-21' as Day
const collection: Collection = {
  ...{ kind: 'collected', payer: 'owner', payerName: '王晓梅', method: 'cash', remark: '' },
  lines: [{ account: 'owner-deposit', name: '装修押金', amountFen: 200_000, of: '' }],
}

let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  await tellCase(store, CASE, { ev: 'applied', data: { unitId: null, personId: null, ownerName: '王晓梅' } })
})

const takeYesterday = async (paperNumber: string) =>
  succeeded(
    await enterReceipt(deskOf(store, CLERK), ofDecoration(CASE), {
      collection,
      late: { at: '2026-11-20T07:40:00.000Z', paperNumber, form: 'decoration-receipt' },
    }),
  )
const matters = async () =>
  (await decorationDueMatters(store, { to: TODAY })).filter(({ id }) => id.startsWith('cashDay'))
const close = async (day: Day, countedFen: number, by: Signature = CLERK) =>
  closeCashDay(deskOf(store, by), { day, staffId: CLERK.actor.id, countedFen, why: '' })

describe('a day with money that nobody closed', () => {
  test('is a matter of its cashier, and late from the next day', async () => {
    await takeYesterday('0000001')
    succeeded(await collectMoney(deskOf(store, CLERK), ofDecoration(CASE), collection))
    expect(await matters()).toMatchObject([
      { due: YESTERDAY, state: 'late', officerId: CLERK.actor.id },
      { due: TODAY, state: 'due', officerId: CLERK.actor.id },
    ])
    expect((await matters())[0]?.text).toMatch(/11-20 的收费还没日结/)
  })

  test('leads to that day of that cashier', async () => {
    await takeYesterday('0000001')
    const view = must((await matters())[0]?.path)
      .split('/')
      .at(-1)
    expect(cashDayIn(view)).toEqual({ day: YESTERDAY, staffId: CLERK.actor.id })
    expect([cashDayIn('day'), cashDayIn('day~x~y'), cashDayIn(undefined)]).toEqual([undefined, undefined, undefined])
  })

  test('is over once it is counted, and back after another receipt of that day', async () => {
    await takeYesterday('0000001')
    succeeded(await close(YESTERDAY, 200_000))
    expect(await matters()).toEqual([])
    await takeYesterday('0000002')
    expect((await matters())[0]?.text).toMatch(/日结之后又有收付/)
    succeeded(await close(YESTERDAY, 400_000))
    expect(await matters()).toEqual([])
  })

  test('of a cashier who is away is closed by a leader, and by nobody else', async () => {
    await takeYesterday('0000001')
    const other: Signature = { actor: { id: 'staff-li', role: 'cashier' }, session: 'of-li' }
    expect(await close(YESTERDAY, 200_000, other)).toMatchObject({ ok: false, error: { code: 'beyond-role' } })
    succeeded(await close(YESTERDAY, 200_000, SUPERVISOR))
    expect(await matters()).toEqual([])
    const [row] = await store.db.cashDays.toArray()
    expect(row?.v).toMatchObject({ staffId: CLERK.actor.id, closedBy: SUPERVISOR.actor.id })
    expect(row?.beyondRole).toBeUndefined()
  })
})
