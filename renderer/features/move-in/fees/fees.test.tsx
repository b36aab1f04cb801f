import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { chargeCase, collectMoney } from '#renderer/features/money/commands/money.ts'
import { savePrice } from '#renderer/features/money/commands/moneyDay.ts'
import { moneyFrontDesk } from '#renderer/features/money/module.tsx'
import { ofMoveIn } from '#renderer/features/money/moneyCase.ts'
import { moveInFrontDesk } from '#renderer/features/move-in/module.tsx'
import { loadMoveInFacts, useMoveIn } from '#renderer/features/move-in/queries/stand.ts'
import { startTexts } from '#renderer/text/text.ts'
import { settingRowId } from '#shared/domain/community/settings.ts'
import { handOverGaps } from '#shared/domain/move-in/steps/moveInSteps.ts'
import type { Day } from '#shared/kernel/days.ts'
import { commitDraft, succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { openedMoveIn } from '#test/support/moveInCase.ts'
import { FEE } from '#test/support/moveInMoney.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { FeesSection } from './FeesSection.tsx'
import { moveInMoneyMatters } from './moneyMatters.ts'

startTexts('zh-CN')
withListHeight()

const DIRECTOR: Signature = { actor: { id: 'staff-director', role: 'office-director' }, session: 'of-director' }
const DAY = '2026-01-01' as Day
let store: Store
let host: FakeHost
let caseId: string

beforeEach(async () => {
  store = await foundedStore()
  host = fakeHost()
  caseId = (await openedMoveIn(store)).caseId
})

/** The section by itself: what stands around it is another room's. */
function Section() {
  const row = useMoveIn(caseId)
  return row ? <FeesSection row={row} /> : null
}
const screenModule: FrontDeskModule = {
  domain: moveInFrontDesk.domain,
  routes: [{ path: '/move-in/case/$id/{-$tab}', component: Section }],
}
const desk = (signature: Signature = CLERK) => ({
  ...paperDesk(store, { host, signature }),
  papers: [...(moveInFrontDesk.papers ?? []), ...(moneyFrontDesk.papers ?? [])],
})
const show = (signature: Signature = CLERK, search = '') =>
  showScreen({ desk: desk(signature), modules: [screenModule], path: `/move-in/case/${caseId}/fees${search}` })
const state = async () => must(await store.db.moveInCases.get(caseId)).v
const enterIn = (field: HTMLElement) => fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })
const section = () => screen.findByRole('region', { name: '缴费' })
const asked = async () => {
  const values = { account: 'fees', payer: 'owner', fromDay: '2026-01-01', toDay: '', basis: '公示 2026-03' }
  const save = (more: object, position: number) =>
    savePrice(desk(SUPERVISOR), {
      id: null,
      values: { ...values, name: '', per: 'case', amountFen: 1, position, ...more },
    })
  succeeded(await save({ name: '物业费预收', per: 'square-metre', amountFen: 800, occasion: 'move-in' }, 1))
  succeeded(await save({ name: '门禁卡工本费', per: 'card', amountFen: 2000, occasion: 'move-in' }, 2))
  succeeded(await save({ name: '装修垃圾清运费', amountFen: 9900 }, 3))
}
const set = (key: string, value: string) => {
  const item = { kind: 'set', e: 'setting', id: settingRowId(key, DAY), values: { value, fromDay: DAY } } as const
  return commitDraft(store, { cmd: 'setting.set', items: [item] }, SUPERVISOR)
}
const gaps = async () => handOverGaps(await loadMoveInFacts(store, await state())).map(({ code }) => code)
const matters = () => moveInMoneyMatters(store, { today: store.dayOf(store.clock.nowMs()) })

describe('what a home is asked', () => {
  test('is nothing where the project has no prices of move-in', async () => {
    await show()
    await screen.findByText('没有要缴的费用')
    await screen.findByText('没有入伙的收费标准：这一户不用缴费。')
    expect((await loadMoveInFacts(store, await state())).isPaid).toBe(true)
    expect(await matters()).toEqual([])
  })

  test('is counted from its area and its people by the prices of move-in alone; F6 and Enter print the slip', async () => {
    await asked()
    await show()
    await screen.findByText('还没有开缴费单')
    await press('F6')
    const form = within(await screen.findByRole('dialog', { name: '缴费单' }))
    await form.findByText('合计 734.96 元')
    expect(form.queryByText(/装修垃圾清运费/)).toBeNull()
    enterIn(await form.findByLabelText('物业费预收 数量'))
    await screen.findByText('已开缴费单 A-RF-00001')
    await waitFor(() => expect(host.jobs).toMatchObject([{ sheetId: 'move-in-charges@1' }]))
    await within(await section()).findByText('未缴 734.96 元')
    expect((await state()).money.charges).toMatchObject([{ amountFen: 71_496 }, { amountFen: 2000, per: 'card' }])
  })
})

test('a price that nobody has measured is charged once its number is typed, without another key', async () => {
  const per = { name: '钥匙押金条', account: 'fees', payer: 'owner', per: 'day', occasion: 'move-in', position: 1 }
  const values = { ...per, amountFen: 1000, fromDay: '2026-01-01', toDay: '', basis: '公示 2026-03' }
  succeeded(await savePrice(desk(SUPERVISOR), { id: null, values }))
  await show()
  await section()
  await press('F6')
  const form = within(await screen.findByRole('dialog', { name: '缴费单' }))
  await form.findByText('缺数量')
  const count = form.getByLabelText('钥匙押金条 数量')
  type(count, '3')
  await form.findByText('合计 30.00 元')
  expect((form.getByLabelText('钥匙押金条 数量') as HTMLInputElement).value).toBe('3')
  enterIn(form.getByLabelText('钥匙押金条 数量'))
  await screen.findByText('已开缴费单 A-RF-00001')
  expect((await state()).money.charges).toMatchObject([{ hundredths: 300, amountFen: 3000 }])
})

describe('taking it', () => {
  test('is F7 and Enter: a part first, then the rest, each with its receipt', async () => {
    succeeded(await chargeCase(desk(), ofMoveIn(caseId), [FEE]))
    await show()
    await screen.findByText('未缴 714.96 元')
    await press('F7')
    const form = within(await screen.findByRole('dialog', { name: '收款' }))
    const amount = await form.findByLabelText('物业费预收 · 费用')
    type(amount, '700')
    enterIn(amount)
    await screen.findByText('已收 700.00 元，收据 A-SJ-00001')
    await within(await section()).findByText('未缴 14.96 元')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await press('F7')
    enterIn(await within(await screen.findByRole('dialog', { name: '收款' })).findByLabelText('物业费预收 · 费用'))
    await within(await section()).findByText('已缴清')
    expect((await loadMoveInFacts(store, await state())).isPaid).toBe(true)
    const models = (await store.db.sheets.toArray()).map(({ v }) => JSON.stringify(v))
    expect(models.filter((model) => model.includes('decoration-receipt'))).toHaveLength(2)
  })

  test('takes no deposit, and asks no account: other money is a fee of the owner', async () => {
    await show()
    await section()
    await press('F7')
    const form = within(await screen.findByRole('dialog', { name: '收款' }))
    const amount = await form.findByLabelText('金额')
    expect(form.queryByLabelText('款项')).toBeNull()
    type(amount, '20')
    enterIn(amount)
    await screen.findByText('已收 20.00 元，收据 A-SJ-00001')
    expect((await state()).money.entries).toMatchObject([{ account: 'fees', payer: 'owner', name: '入伙费用' }])
  })

  test('enters a receipt written by hand under its number, and prints nothing', async () => {
    await show(CLERK, '?late=0012345')
    const form = within(await screen.findByRole('form', { name: '收款' }))
    type(await form.findByLabelText('金额'), '500')
    type(form.getByLabelText('纸上时间'), '0930')
    enterIn(form.getByLabelText('空白单编号'))
    await screen.findByText('已补录收据 0012345，实收 500.00 元')
    expect(host.jobs).toEqual([])
  })

  test('a clerk declares a receipt lost, and leaves reversing to finance or a leader', async () => {
    const line = { account: 'fees', name: '物业费', amountFen: 100, of: '' }
    const paid = { kind: 'collected', payer: 'owner', payerName: '沈雨桐', method: 'cash', remark: '' } as const
    succeeded(await collectMoney(desk(), ofMoveIn(caseId), { ...paid, lines: [line] }))
    await show()
    fireEvent.click(await screen.findByRole('button', { name: '这一笔 A-SJ-00001' }))
    expect((await screen.findByRole('menuitem', { name: '由财务或主管冲正' })).hasAttribute('data-disabled')).toBe(true)
    fireEvent.click(screen.getByRole('menuitem', { name: '收据遗失' }))
    const why = await screen.findByLabelText('遗失经过')
    type(why, '搬家时遗失')
    enterIn(why)
    await screen.findByText('已开遗失声明 A-YS-00001')
  })
})

describe('what is unpaid', () => {
  beforeEach(async () => {
    succeeded(await chargeCase(desk(), ofMoveIn(caseId), [FEE]))
  })

  test('is followed and holds nothing up, unless the project names the ground', async () => {
    await show()
    await screen.findByText('欠费不影响移交，之后继续跟进。')
    expect(await gaps()).not.toContain('not-paid')
    expect(await matters()).toMatchObject([{ text: '3-0501 入伙费用未缴 714.96 元', turn: 'owner' }])
  })

  test('with the switch alone holds nothing up, and the screen says that the ground is missing', async () => {
    await set('move-in.block-on-arrears', 'yes')
    await show()
    await screen.findByText(/没有写法律依据：不拦移交/)
    expect(await gaps()).not.toContain('not-paid')
  })

  test('with its ground holds the keys back, and the screen names it', async () => {
    await set('move-in.block-on-arrears', 'yes')
    await set('move-in.block-basis', '前期物业服务合同第九条')
    await show()
    await screen.findByText(/缴清前不能移交钥匙。依据：前期物业服务合同第九条/)
    expect(await gaps()).toContain('not-paid')
  })

  test('goes on being followed once a director lets the keys go first, by the promised day', async () => {
    await set('move-in.block-on-arrears', 'yes')
    await set('move-in.block-basis', '前期物业服务合同第九条')
    await show(DIRECTOR)
    await section()
    await press('w', { altKey: true })
    const form = within(await screen.findByRole('dialog', { name: '缴费前先交钥匙' }))
    const why = await form.findByLabelText('原因')
    enterIn(why)
    await form.findByText(/没有写原因/)
    type(why, '房贷下月放款')
    type(form.getByLabelText('答应哪天前缴清'), '2026-12-31')
    enterIn(why)
    await screen.findByText('已同意先交钥匙')
    expect((await state()).waiver).toMatchObject({ why: '房贷下月放款', until: '2026-12-31', onPaper: '' })
    expect(await gaps()).not.toContain('not-paid')
    expect(await matters()).toMatchObject([{ due: '2026-12-31', state: 'todo', turn: 'owner' }])
    await within(await section()).findByText(/答应 2026-12-31 前缴清/)
  })

  test('a colleague of who made the slip enters the director’s signed paper', async () => {
    const colleague: Signature = { actor: { id: 'staff-other', role: 'front-desk' }, session: 'of-other' }
    await show(colleague)
    await section()
    await press('w', { altKey: true })
    const form = within(await screen.findByRole('dialog', { name: '缴费前先交钥匙' }))
    expect(form.queryByLabelText(/由前台代录/)).toBeNull()
    const why = await form.findByLabelText('原因')
    type(why, '房贷下月放款')
    type(form.getByLabelText('答应哪天前缴清'), '2026-12-31')
    type(form.getByLabelText('签字人'), '周敏')
    type(form.getByLabelText('签字日期'), '2026-11-20')
    type(form.getByLabelText('份号、存放处'), '第 3 份')
    enterIn(why)
    await screen.findByText('已同意先交钥匙')
    expect((await state()).waiver).toMatchObject({ onPaper: '周敏' })
  })

  test('and who made the slip does not', async () => {
    await show()
    await section()
    await press('w', { altKey: true })
    const form = within(await screen.findByRole('dialog', { name: '缴费前先交钥匙' }))
    const why = await form.findByLabelText('原因')
    type(why, '房贷下月放款')
    type(form.getByLabelText('答应哪天前缴清'), '2026-12-31')
    type(form.getByLabelText('签字人'), '周敏')
    type(form.getByLabelText('签字日期'), '2026-11-20')
    type(form.getByLabelText('份号、存放处'), '第 3 份')
    enterIn(why)
    await form.findByText(/开缴费单的人不能自己同意或代录/)
    expect((why as HTMLInputElement).value).toBe('房贷下月放款')
    expect((await state()).waiver).toBeNull()
  })
})
