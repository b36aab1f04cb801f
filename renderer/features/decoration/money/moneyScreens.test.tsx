import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { issueBlank } from '#renderer/db/papers.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { cashDayPath } from '#renderer/features/money/cashDayPath.ts'
import { collectMoney, reverseAct } from '#renderer/features/money/commands/money.ts'
import { savePrice } from '#renderer/features/money/commands/moneyDay.ts'
import { enterReceipt } from '#renderer/features/money/commands/moneyLate.ts'
import { ofDecoration } from '#renderer/features/money/moneyCase.ts'
import { ledgerPaper } from '#renderer/features/money/moneyPapers.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { Collection } from '#shared/domain/money/collect.ts'
import type { Day } from '#shared/kernel/days.ts'
import { addOwner, addUnit, succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { tellCase } from '#test/support/decorationSites.ts'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

startTexts('zh-CN')
withListHeight()

const CASE = 'case-1'
const YESTERDAY = '2026-11-20' as Day
const CASH: Collection = {
  ...{ kind: 'collected', payer: 'owner', payerName: '王晓梅', method: 'cash', remark: '' },
  lines: [{ account: 'owner-deposit', name: '装修押金', amountFen: 200_000, of: '' }],
}

let store: Store
let host: FakeHost

beforeEach(async () => {
  store = await foundedStore()
  host = fakeHost()
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  await tellCase(store, CASE, { ev: 'applied', data: { unitId, personId, ownerName: '王晓梅', declared: ['surface'] } })
})

const desk = (signature: Signature = CLERK) => ({
  ...paperDesk(store, { host, signature }),
  papers: [...(decorationFrontDesk.papers ?? [])],
})
const show = (path: string, signature: Signature = CLERK) =>
  showScreen({ desk: desk(signature), modules: [decorationFrontDesk], path })
const take = async (more: Partial<Collection> = {}) =>
  succeeded(await collectMoney(desk(), ofDecoration(CASE), { ...CASH, ...more })).draft
const takeYesterday = async (paperNumber: string) =>
  succeeded(
    await enterReceipt(desk(), ofDecoration(CASE), {
      collection: CASH,
      late: { at: '2026-11-20T07:40:00.000Z', paperNumber, form: 'decoration-receipt' },
    }),
  )
const enterIn = (field: HTMLElement) => fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
const days = async () => (await store.db.cashDays.toArray()).map(({ v }) => v)

describe('a cashier’s day', () => {
  test('shows cash and the other ways apart, and is closed with F2 and the counted cash', async () => {
    await take()
    await take({ method: 'code' })
    await show('/decoration/money/day')
    await screen.findByText('账面现金 2,000.00 元')
    await press('F2')
    const counted = await screen.findByLabelText('清点现金')
    type(counted, '2000')
    await screen.findByText('相符')
    enterIn(counted)
    await screen.findByText('2026-11-21 已日结')
    expect(await days()).toMatchObject([{ countedFen: 200_000, expectedFen: 200_000, why: '' }])
    await screen.findByText(/已日结：清点 2,000.00 元，账面 2,000.00 元/)
  })

  test('whose cash differs says by how much, and is not closed without a word why', async () => {
    await take()
    await show('/decoration/money/day')
    await screen.findByText('账面现金 2,000.00 元')
    await press('F2')
    const counted = await screen.findByLabelText('清点现金')
    type(counted, '1990')
    await screen.findByText('相差 -10.00 元')
    enterIn(counted)
    await screen.findByText(/清点与账面不符/)
    expect(await days()).toEqual([])
    type(screen.getByLabelText('不符原因'), '找零多付 10 元')
    enterIn(screen.getByLabelText('不符原因'))
    await waitFor(async () => expect(await days()).toMatchObject([{ countedFen: 199_000, why: '找零多付 10 元' }]))
  })

  test('that got another receipt after its close says so', async () => {
    await take()
    await show('/decoration/money/day')
    await screen.findByText('账面现金 2,000.00 元')
    await press('F2')
    const counted = await screen.findByLabelText('清点现金')
    type(counted, '2000')
    enterIn(counted)
    await screen.findByText('2026-11-21 已日结')
    await take()
    await screen.findByText('日结之后又有收付，请重新日结。')
    await screen.findByRole('button', { name: /重新日结/ })
  })

  test('of somebody else is looked at from its matter, and is not closed by another clerk', async () => {
    await takeYesterday('0000001')
    const other: Signature = { actor: { id: 'staff-li', role: 'cashier' }, session: 'of-li' }
    const path = cashDayPath(YESTERDAY, CLERK.actor.id)
    await show(path, other)
    const refused = await screen.findByRole('button', { name: /日结/ })
    await screen.findByText('账面现金 2,000.00 元')
    expect((refused as HTMLButtonElement).disabled || refused.getAttribute('aria-disabled') === 'true').toBe(true)
  })

  test('of who is away is counted by a leader under the cashier’s name', async () => {
    await takeYesterday('0000001')
    await show(cashDayPath(YESTERDAY, CLERK.actor.id), SUPERVISOR)
    await screen.findByText('账面现金 2,000.00 元')
    await press('F2')
    const counted = await screen.findByLabelText('清点现金')
    type(counted, '2000')
    enterIn(counted)
    await screen.findByText('2026-11-20 已日结')
    expect(await days()).toMatchObject([{ staffId: CLERK.actor.id, closedBy: SUPERVISOR.actor.id, day: YESTERDAY }])
  })
})

describe('the price list', () => {
  test('names what a new price still lacks, its basis too, until all of it is there', async () => {
    await show('/decoration/money/prices', SUPERVISOR)
    await screen.findByText('还没有收费标准')
    await press('F2')
    const form = await screen.findByRole('form', { name: '新立价格' })
    const list = within(form)
    for (const name of ['项目', '单价', '计价依据']) await list.findByRole('button', { name: new RegExp(name) })
    type(within(form).getByLabelText('项目'), '装修押金')
    await waitFor(() => expect(list.queryByRole('button', { name: /项目/ })).toBeNull())
    type(within(form).getByLabelText('单价'), '2000')
    const basis = within(form).getByLabelText('计价依据')
    enterIn(basis)
    await within(form).findByText(/有必填的没有填/)
    expect(await store.db.decorationPrices.count()).toBe(0)
    type(basis, '公示 2026-03')
    enterIn(basis)
    await screen.findByText('已保存收费标准')
    expect((await store.db.decorationPrices.toArray()).map(({ v }) => v)).toMatchObject([
      { name: '装修押金', amountFen: 200_000, basis: '公示 2026-03' },
    ])
  })

  test('shows what holds today and what is over, and is a leader’s or finance’s to change', async () => {
    const values = { name: '垃圾清运费', account: 'fees', payer: 'owner', per: 'case', position: 1, basis: '公示' }
    const price = (amountFen: number, fromDay: string, toDay: string) =>
      savePrice(desk(SUPERVISOR), { id: null, values: { ...values, amountFen, fromDay, toDay } })
    succeeded(await price(100, '2025-01-01', '2025-12-31'))
    succeeded(await price(200, '2026-01-01', ''))
    await show('/decoration/money/prices')
    const grid = await screen.findByRole('grid', { name: '收费标准' })
    await within(grid).findByText('在用')
    await within(grid).findByText('已止')
    const add = screen.getByRole('button', { name: /新立价格/ })
    expect((add as HTMLButtonElement).disabled || add.getAttribute('aria-disabled') === 'true').toBe(true)
  })
})

describe('the register of receipts', () => {
  test('has newest first, void ones too, and says that no number is missing', async () => {
    const first = await take()
    await take()
    const dot = must(
      must(await store.db.decorationCases.get(CASE)).v.money.entries.find(({ number }) => number === first.number),
    ).dot
    succeeded(await reverseAct(desk(SUPERVISOR), ofDecoration(CASE), { of: dot, why: '写错金额' }))
    await show('/decoration/money/receipts')
    const grid = await screen.findByRole('grid', { name: '收据登记' })
    await within(grid).findByText('A-SJ-00002')
    await within(grid).findByText('已冲正')
    await screen.findByText('编号连续，没有缺号')
    await screen.findByText(/实收 2,000.00 元/)
  })

  test('names blanks that are out and sheets of a block that nobody entered, and marks what was entered late', async () => {
    const blank = succeeded(await issueBlank(desk(), ledgerPaper('decoration-receipt'))).draft
    await takeYesterday('0012345')
    await takeYesterday('0012348')
    await show('/decoration/money/receipts')
    await screen.findByText('缺号：0012346–0012347')
    await screen.findByText(`空白收据在外：${blank.number}`)
    expect(await screen.findAllByText('补录')).toHaveLength(2)
  })

  test('leads from a blank that came back to the receipt of its case, with the number filled in', async () => {
    const blank = succeeded(await issueBlank(desk(), ledgerPaper('decoration-receipt'))).draft
    const router = await show(`/decoration/money/receipts?late=${blank.number}&form=decoration-receipt`)
    const unit = await screen.findByLabelText('房号', { selector: 'input' })
    type(unit, '9-9999')
    enterIn(unit)
    await screen.findByText(/没有这个装修户/)
    type(unit, '2-1203')
    enterIn(unit)
    await waitFor(() => expect(router.state.location.pathname).toBe(`/decoration/case/${CASE}/money`))
    const number = (await screen.findByLabelText('空白单编号')) as HTMLInputElement
    expect(number.value).toBe(blank.number)
  })
})
