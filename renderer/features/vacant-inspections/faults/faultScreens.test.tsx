import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { vacantInspectionsModule } from '#shared/domain/vacant-inspections/schema.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { choose, submitForm, submitRefused, typeAt } from '#test/support/formFingers.ts'
import { withListHeight } from '#test/support/listHeight.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { addHomes, addVisit, OFFICER } from '#test/support/vacantHomes.ts'
import { FaultsScreen } from './FaultsScreen.tsx'
import { inspectionNoticePaper } from './faultPaper.ts'

const MODULE: FrontDeskModule = {
  domain: vacantInspectionsModule,
  routes: [{ path: '/vacant/faults/{-$id}', component: FaultsScreen }],
}

// 10:12 on Saturday 21 November 2026.
startTexts('zh-CN')
withListHeight()

let store: Store
let host: FakeHost

beforeEach(async () => {
  store = await foundedStore()
  host = fakeHost()
  await addHomes(store, ['5-0301', '5-0302'])
  await addHomes(store, ['6-0101'], '6')
})

function show(path: string, signature: Signature = CLERK) {
  cleanup()
  const desk = paperDesk(store, { signature, host })
  return showScreen({ desk: { ...desk, papers: [inspectionNoticePaper] }, modules: [MODULE], path })
}

const leak = { item: 'pipe-leak', found: 'fault', remark: '厨房立管滴水' } as const
const wall = { item: 'walls', found: 'fault', remark: '客厅墙面裂缝' } as const
const rows = async () => (await store.db.inspectionFaults.toArray()).map(({ id, v }) => ({ id, ...v }))
const only = async () => must((await rows())[0])
const grid = () => screen.findByRole('grid', { name: '空房异常' })
const cells = async () =>
  within(await grid())
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent ?? '')

async function tell(id: string, ev: string, data: JsonObject): Promise<void> {
  await commitDraft(store, { cmd: 'any.any', items: [{ kind: 'event', e: 'inspectionFault', id, ev, data }] })
}

/** Opens a step of the card and gives its form. */
async function step(name: string): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(`^${name}`) }))
  return within(await screen.findByRole('dialog')).findByRole('form')
}

describe('the list of faults', () => {
  test('shows what is owed first, and what came back', async () => {
    await addVisit(store, '5-0301', '2026-11-06', { items: [leak] })
    await tell((await only()).id, 'mended', { remark: '' })
    await tell((await only()).id, 'reinspected', { isGood: true, remark: '', photos: [] })
    await addVisit(store, '5-0302', '2026-11-19', { items: [wall] })
    await addVisit(store, '5-0301', '2026-11-13', { items: [leak] })
    // Still open and seen again: one fault.
    await addVisit(store, '5-0301', '2026-11-20', { items: [leak] })
    await show('/vacant/faults')
    await waitFor(async () => expect(await cells()).toHaveLength(2))
    const [first, second] = await cells()
    expect(first).toMatch(/5-0301.*待通知.*超期 8 天.*管道渗漏.*厨房立管滴水/)
    expect(second).toMatch(/5-0302.*墙体/)
    fireEvent.click(await screen.findByRole('button', { name: /^反复发生/ }))
    await waitFor(async () => expect(await cells()).toHaveLength(1))
    expect((await cells())[0]).toContain('第 2 次')
  })

  test('is narrowed to a building, and the address keeps it', async () => {
    await addVisit(store, '5-0301', '2026-11-20', { items: [leak] })
    await addVisit(store, '6-0101', '2026-11-20', { items: [wall] })
    await show('/vacant/faults?f=building%2Fbuilding-6')
    await waitFor(async () => expect(await cells()).toEqual([expect.stringContaining('6-0101')]))
  })

  test('sends several faults to their department by keys: one numbered paper a building, told of in the same change', async () => {
    await addVisit(store, '5-0301', '2026-11-20', { items: [leak, wall] })
    await addVisit(store, '6-0101', '2026-11-20', { items: [wall] })
    await show('/vacant/faults')
    await waitFor(async () => expect(await cells()).toHaveLength(3))
    const list = await grid()
    fireEvent.keyDown(list, { key: 'a', code: 'KeyA', ctrlKey: true })
    await screen.findByRole('button', { name: /开整改通知书（3 条）/ })
    await press('F4')
    const form = await within(await screen.findByRole('dialog')).findByRole('form')
    within(form).getByText('5 栋 2 条')
    within(form).getByText('6 栋 1 条')
    choose(form, '工程部', '责任部门')
    expect(within(form).getByLabelText(/^整改期限/)).toHaveProperty('value', '2026-11-24')
    typeAt(form, '另外的要求', '修好后通知客服中心')
    await submitForm(form)
    await waitFor(async () => expect((await rows()).every(({ status }) => status === 'noticed')).toBe(true))
    const told = await rows()
    expect(new Set(told.map(({ number }) => number))).toEqual(new Set(['A-KZ-00001', 'A-KZ-00002']))
    expect(told[0]).toMatchObject({ department: '工程部', dueOn: '2026-11-24' })
    const sheets = await store.db.sheets.toArray()
    expect(sheets.map(({ v }) => v.form)).toEqual(['inspection-notice', 'inspection-notice'])
    await screen.findByText('整改通知书 A-KZ-00001 至 A-KZ-00002 已开')
    await waitFor(() => expect(host.jobs.length).toBeGreaterThan(0))
    expect(JSON.stringify(host.jobs)).toContain('厨房立管滴水')
    await screen.findByText(/已送到打印机|发往打印机/)
    await waitFor(async () => expect((await cells())[0]).toMatch(/待整改.*11-24 前.*工程部/))
  })

  test('tells of the one under the cursor where none is chosen, and refuses a day that is gone', async () => {
    await addVisit(store, '5-0301', '2026-11-20', { items: [leak] })
    await show('/vacant/faults')
    await screen.findByRole('button', { name: /开整改通知书（1 条）/ })
    await press('F4')
    const form = await within(await screen.findByRole('dialog')).findByRole('form')
    choose(form, '工程部', '责任部门')
    typeAt(form, /^整改期限/, '2026-11-20')
    await submitRefused(form, /整改期限不对/)
    expect((await only()).status).toBe('found')
    expect(await store.db.sheets.count()).toBe(0)
  })

  test('prints what it shows', async () => {
    await addVisit(store, '5-0301', '2026-11-20', { items: [leak] })
    await show('/vacant/faults')
    await screen.findByRole('button', { name: /开整改通知书（1 条）/ })
    await press('p', { ctrlKey: true })
    await waitFor(() => expect(host.jobs).toHaveLength(1))
    const printed = JSON.stringify(host.jobs[0]?.model)
    for (const words of ['空置房异常清单', '5-0301', '管道渗漏', '厨房立管滴水', '未结'])
      expect(printed).toContain(words)
  })
})

describe('a fault from its find to the good look', () => {
  test('is mended, found not good, mended again and good, each by another person', async () => {
    await addVisit(store, '5-0301', '2026-11-20', { items: [leak] })
    const { id } = await only()
    await show(`/vacant/faults/${id}`)
    const mend = await step('登记整改完成')
    typeAt(mend, '怎么整改的', '换密封圈')
    await submitForm(mend)
    await waitFor(async () => expect(await only()).toMatchObject({ status: 'mended', mendedBy: CLERK.actor.id }))

    const own = await step('登记复查')
    await submitRefused(own, /整改的人不能自己复查/)
    fireEvent.keyDown(own, { key: 'Escape', code: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

    await show(`/vacant/faults/${id}`, SUPERVISOR)
    const look = await step('登记复查')
    choose(look, '不合格', '复查结果')
    await submitRefused(look, /不合格要写明哪里不合格/)
    typeAt(look, '看到的情况', '仍在滴水')
    await submitRefused(look, /不合格要有照片/)
    expect((await only()).reinspections).toEqual([])
    choose(look, '合格', '复查结果')
    typeAt(look, '看到的情况', '')
    await submitForm(look)
    await waitFor(async () => expect(await only()).toMatchObject({ status: 'closed', reopened: 0 }))
    await screen.findByText('复查合格', { selector: '.state-badge' })
    expect(screen.queryByRole('button', { name: /^登记整改完成/ })).toBeNull()
  })

  test('is entered by the desk for an officer who looked earlier that day', async () => {
    await addVisit(store, '5-0301', '2026-11-20', { items: [leak] })
    const { id } = await only()
    await show(`/vacant/faults/${id}`)
    const mend = await step('登记整改完成')
    typeAt(mend, '时间', '0800')
    await submitForm(mend)
    const look = await step('登记复查')
    await userEvent.click(within(look).getByRole('combobox', { name: '谁复查的' }))
    await userEvent.click(await screen.findByRole('option', { name: '陈燕' }))
    typeAt(look, '时间', '0759')
    await submitRefused(look, /时间不对/)
    typeAt(look, '时间', '0900')
    await submitForm(look)
    await waitFor(async () => expect((await only()).status).toBe('closed'))
    expect((await only()).reinspections).toMatchObject([
      { at: '2026-11-21T01:00:00.000Z', by: OFFICER, toldBy: CLERK.actor.id, isGood: true },
    ])
    await screen.findByText(/录入）/)
  })

  test('becomes a work order that is linked, and says so when that is done', async () => {
    await addVisit(store, '5-0301', '2026-11-20', { items: [leak] })
    const { id } = await only()
    await show(`/vacant/faults/${id}`)
    const order = await step('派工作单')
    expect(within(order).getByLabelText('内容')).toHaveProperty('value', '空置房 5-0301 管道渗漏：厨房立管滴水')
    choose(order, '工程部', '部门')
    await submitForm(order)
    await waitFor(async () => expect((await only()).itemId).not.toBeNull())
    const item = must((await store.db.items.toArray())[0])
    expect(item.id).toBe((await only()).itemId)
    expect(item.v).toMatchObject({ department: '工程部', place: '5-0301', channel: 'patrol', status: 'open' })
    await screen.findByRole('link', { name: '处理中' })
    expect(screen.queryByRole('button', { name: /^派工作单/ })).toBeNull()
    const finished = { kind: 'event', e: 'item', id: item.id, ev: 'done', data: {} } as const
    await act(() => commitDraft(store, { cmd: 'item.finish', items: [finished] }, SUPERVISOR))
    await screen.findByRole('link', { name: '已完成，请登记整改完成' })
    const mend = await step('登记整改完成')
    await submitForm(mend)
    // Whoever finished the work order mended it, whoever enters it here.
    await waitFor(async () => expect(await only()).toMatchObject({ status: 'mended', mendedBy: SUPERVISOR.actor.id }))
    expect((await only()).mendings).toMatchObject([{ by: SUPERVISOR.actor.id, toldBy: CLERK.actor.id }])
  })

  test('is taken back by a leader with a reason while nobody was told', async () => {
    await addVisit(store, '5-0301', '2026-11-20', { items: [leak] })
    const { id } = await only()
    await show(`/vacant/faults/${id}`, { ...SUPERVISOR, session: 'later' })
    const form = await step('撤回这条异常')
    await submitRefused(form, /没有写撤回原因/)
    typeAt(form, '撤回原因', '看错房号')
    await submitForm(form)
    await waitFor(async () => expect((await only()).status).toBe('void'))
    await screen.findByText(/没有这条异常，或已撤回/)
  })
})

describe('a fault that was told', () => {
  test('wants home, item, words, and a photo or its reason, and opens its card', async () => {
    const router = await show('/vacant/faults/new-home-5-0302')
    const form = await screen.findByRole('form', { name: '登记空房异常' })
    await waitFor(() => expect(within(form).getByRole('combobox', { name: '房号' })).toHaveProperty('value', '5-0302'))
    await submitRefused(form, /没有选项目/)
    await userEvent.click(within(form).getByRole('combobox', { name: '项目' }))
    await userEvent.click(await screen.findByRole('option', { name: '私自占用' }))
    typeAt(form, '情况', '邻居反映有人住')
    await submitRefused(form, /异常要有照片/)
    typeAt(form, '没有照片的原因', '电话反映')
    await submitForm(form)
    await waitFor(async () => expect(await store.db.inspectionFaults.count()).toBe(1))
    expect(await only()).toMatchObject({ unitId: 'home-5-0302', item: 'occupied', inspectionId: null, status: 'found' })
    const { id } = await only()
    await waitFor(() => expect(router.state.location.pathname).toBe(`/vacant/faults/${id}`))
    await screen.findByText(/巡查以外告知/)
  })

  test('of a home that there is not is refused, and what was typed stays', async () => {
    await show('/vacant/faults/new')
    const form = await screen.findByRole('form', { name: '登记空房异常' })
    typeAt(form, '房号', '9-9999')
    await userEvent.click(within(form).getByRole('combobox', { name: '项目' }))
    await userEvent.click(await screen.findByRole('option', { name: '墙体' }))
    typeAt(form, '情况', '裂缝')
    typeAt(form, '没有照片的原因', '电话反映')
    await submitRefused(form, /没有这个房号/)
    expect(within(form).getByLabelText('情况')).toHaveProperty('value', '裂缝')
    expect(await store.db.inspectionFaults.count()).toBe(0)
  })
})
