import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { startTexts, text } from '#renderer/text/text.ts'
import { moveInModule } from '#shared/domain/move-in/schema.ts'
import type { Day } from '#shared/kernel/days.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { choose, submitForm, submitRefused, typeAt } from '#test/support/formFingers.ts'
import { withListHeight } from '#test/support/listHeight.ts'
import { openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { FaultsScreen } from './FaultsScreen.tsx'
import { moveInFaultMatters, moveInFaultOfNumber } from './faultMatters.ts'
import { houseFaultPapers } from './faultPapers.ts'

const MODULE: FrontDeskModule = {
  domain: moveInModule,
  routes: [{ path: '/move-in/faults/{-$id}', component: FaultsScreen }],
}

// 10:12 on Saturday 21 November 2026.
startTexts('zh-CN')
withListHeight()

let store: Store
let host: FakeHost

beforeEach(async () => {
  store = await foundedStore()
  host = fakeHost()
  const building = (code: string) => ({ kind: 'set', e: 'building', id: `building-${code}`, values: { code } }) as const
  await commitDraft(store, { cmd: 'building.add', items: ['3', '5'].map(building) })
})

function show(path: string, signature: Signature = CLERK) {
  cleanup()
  const desk = paperDesk(store, { signature, host })
  return showScreen({ desk: { ...desk, papers: houseFaultPapers }, modules: [MODULE], path })
}

const LEAK = { room: 'kitchen', item: 'waterproofing', what: '地漏渗水', responsible: '开发商', dueOn: '2026-12-01' }
const WALL = { room: 'bedroom-2', item: 'walls', what: '墙面空鼓', responsible: '开发商', dueOn: '2026-11-20' }
const COLOUR = { room: 'balcony', item: 'floor', what: '想换地砖颜色', responsible: '', dueOn: '' }

async function inspected(code: string, ...faults: readonly object[]) {
  const { caseId } = await openedMoveIn(store, code)
  const told = faults.map((fault, index) => ({ id: `f${index + 1}`, photos: [], ...fault }))
  await toldOf(store, caseId, { cmd: 'moveIn.inspect', ev: 'inspected', data: { faults: told } })
  return caseId
}

const mendedOf = (caseId: string, faultIds: readonly string[]) =>
  toldOf(store, caseId, { cmd: 'moveIn.mendFault', ev: 'faultMended', data: { faultIds, byId: '', party: '开发商' } })
const faultsOf = async (caseId: string) => must(await store.db.moveInCases.get(caseId)).v.faults
const openedForm = async () => within(await screen.findByRole('dialog')).findByRole('form')
const cells = async () =>
  within(await screen.findByRole('grid', { name: '验房问题' }))
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent ?? '')
const chooseAll = async () =>
  fireEvent.keyDown(await screen.findByRole('grid', { name: '验房问题' }), { key: 'a', code: 'KeyA', ctrlKey: true })

describe('the register of faults', () => {
  test('shows what is owed first, and is narrowed by view and building', async () => {
    await inspected('3-0501', LEAK)
    await inspected('5-0101', WALL)
    await show('/move-in/faults')
    await waitFor(async () => expect(await cells()).toHaveLength(2))
    const [first, second] = await cells()
    expect(first).toMatch(/5-0101.*待通知.*超期 1 天.*次卧 2 墙面.*墙面空鼓.*开发商/)
    expect(second).toMatch(/3-0501.*12-01 前.*厨房 防水、闭水/)
    fireEvent.click(await screen.findByRole('button', { name: /^超期/ }))
    await waitFor(async () => expect(await cells()).toEqual([expect.stringContaining('5-0101')]))
    await show('/move-in/faults?f=building%2Fbuilding-3')
    await waitFor(async () => expect(await cells()).toEqual([expect.stringContaining('3-0501')]))
  })

  test('tells one party of many homes by keys: a numbered paper a building, named by each home’s event', async () => {
    const a = await inspected('3-0501', LEAK)
    const b = await inspected('3-0502', LEAK)
    const c = await inspected('5-0101', WALL)
    await show('/move-in/faults')
    await waitFor(async () => expect(await cells()).toHaveLength(3))
    await chooseAll()
    await screen.findByRole('button', { name: /开整改通知书（3 条）/ })
    await press('F4')
    const form = await openedForm()
    within(form).getByText('开发商 3 栋 2 条')
    typeAt(form, /^整改期限/, '2026-11-20')
    await submitRefused(form, /日期不对/)
    expect(await store.db.sheets.count()).toBe(0)
    typeAt(form, /^整改期限/, '2026-11-30')
    await submitForm(form)
    await waitFor(async () => expect((await faultsOf(c))[0]).toMatchObject({ status: 'told', dueOn: '2026-11-30' }))
    const [inA] = await faultsOf(a)
    expect(inA).toMatchObject({ status: 'told', dueOn: '2026-12-01', number: 'A-YZ-00001' })
    expect((await faultsOf(b))[0]?.number).toBe('A-YZ-00001')
    expect((await faultsOf(c))[0]?.number).toBe('A-YZ-00002')
    await screen.findByText('整改通知书 A-YZ-00001 至 A-YZ-00002 已开')
    await waitFor(() => expect(JSON.stringify(host.jobs)).toContain('地漏渗水'))
    expect(JSON.stringify(host.jobs)).not.toContain('沈雨桐')
    expect(await moveInFaultOfNumber(store, 'a-yz-00002')).toBe(`/move-in/faults/${encodeURIComponent(`${c}:f1`)}`)
  })

  test('marks many mended in one go, and one step takes it back', async () => {
    const a = await inspected('3-0501', LEAK, WALL)
    const b = await inspected('5-0101', WALL)
    await show('/move-in/faults')
    await waitFor(async () => expect(await cells()).toHaveLength(3))
    await chooseAll()
    await screen.findByRole('button', { name: /登记整改完成（3 条）/ })
    await press('F6')
    const form = await openedForm()
    typeAt(form, '怎么整改的', '已重做')
    await submitForm(form)
    await waitFor(async () => expect((await faultsOf(b))[0]).toMatchObject({ status: 'mended', mendedBy: '' }))
    expect((await faultsOf(a)).map(({ status }) => status)).toEqual(['mended', 'mended'])
    expect((await faultsOf(a))[0]?.history.at(-1)).toMatchObject({ party: '开发商', words: '已重做' })
    // The second look is of one home at a time.
    await chooseAll()
    const look = await screen.findByRole('button', { name: /登记复验（3 条）/ })
    expect(look.getAttribute('aria-disabled') ?? look.getAttribute('data-disabled')).toBe('true')
    await press('F8')
    await waitFor(async () => expect((await faultsOf(a)).map(({ status }) => status)).toEqual(['found', 'found']))
  })
})

describe('the faults of one home', () => {
  test('are looked at together: one good, one not, on a paper of their own', async () => {
    const id = await inspected('3-0501', LEAK, WALL)
    await mendedOf(id, ['f1', 'f2'])
    await show(`/move-in/faults/${id}`)
    await chooseAll()
    await screen.findByRole('button', { name: /登记复验（2 条）/ })
    await press('F7')
    const form = await openedForm()
    choose(form, '不合格', '次卧 2 墙面')
    await submitRefused(form, /不合格要写明/)
    typeAt(form, '看到的情况', '仍有空鼓')
    await submitRefused(form, /不合格要另约完成日/)
    typeAt(form, /^另约完成日/, '2026-12-08')
    await submitForm(form)
    await waitFor(async () =>
      expect((await faultsOf(id)).map(({ status, dueOn }) => [status, dueOn])).toEqual([
        ['good', '2026-12-01'],
        ['found', '2026-12-08'],
      ]),
    )
    await screen.findByText('复验结果已登记，复验单 A-FY-00001')
    await waitFor(() => expect(JSON.stringify(host.jobs)).toContain('☑不合格'))
  })

  test('are not judged by who mended them', async () => {
    const id = await inspected('3-0501', LEAK)
    const data = { faultIds: ['f1'], byId: CLERK.actor.id, party: '' }
    await toldOf(store, id, { cmd: 'moveIn.mendFault', ev: 'faultMended', data })
    await show(`/move-in/faults/${id}:f1`)
    await screen.findByRole('button', { name: /登记复验（1 条）/ })
    await press('F7')
    const form = await openedForm()
    await submitRefused(form, /整改的人不能自己复验/)
    await userEvent.click(within(form).getByRole('radio', { name: '未签字' }))
    typeAt(form, '未签字的原因', '电话委托代验')
    expect((await faultsOf(id))[0]?.status).toBe('mended')
  })

  test('become a work order, go on the tracked list, or are answered by a leader’s paper', async () => {
    const id = await inspected('3-0501', LEAK, WALL, COLOUR)
    await show(`/move-in/faults/${id}:f1`)
    await screen.findByRole('button', { name: /开整改通知书（1 条）/ })
    await press('o', { altKey: true })
    const order = await openedForm()
    expect(within(order).getByLabelText('内容')).toHaveProperty('value', '入伙整改 3-0501 厨房 防水、闭水：地漏渗水')
    choose(order, '工程部', '部门')
    await submitForm(order)
    await waitFor(async () => expect((await faultsOf(id))[0]?.itemId).not.toBeNull())
    expect(must((await store.db.items.toArray())[0]).v).toMatchObject({ department: '工程部', place: '3-0501' })

    await show(`/move-in/faults/${id}:f2`)
    await screen.findByRole('button', { name: /开整改通知书（1 条）/ })
    await press('t', { altKey: true })
    const track = await openedForm()
    await submitRefused(track, /没有写原因/)
    typeAt(track, '原因', '等配件')
    await submitForm(track)
    await waitFor(async () => expect((await faultsOf(id))[1]).toMatchObject({ isTracked: true, closedWhy: '等配件' }))

    await show(`/move-in/faults/${id}:f3`)
    await screen.findByRole('button', { name: /开整改通知书（1 条）/ })
    await press('d', { altKey: true })
    const answer = await openedForm()
    typeAt(answer, '给业主的答复', '交付标准如此')
    await submitRefused(answer, /请填姓名、职务、日期和份号/)
    typeAt(answer, '答复人', '周敏')
    typeAt(answer, /^纸上日期/, '2026-11-20')
    typeAt(answer, '份号', 'D-7')
    await submitForm(answer)
    await waitFor(async () => expect((await faultsOf(id))[2]).toMatchObject({ status: 'declined' }))
  })

  test('that there are not are said not to be', async () => {
    const id = await inspected('3-0501', LEAK)
    await show(`/move-in/faults/${id}:f9`, SUPERVISOR)
    await screen.findByText(/没有这户的入伙记录，或问题已撤回/)
  })
})

test('the boards say what is late, due, and waits for the second look', async () => {
  await inspected('3-0501', LEAK, WALL)
  const other = await inspected('5-0101', LEAK)
  await mendedOf(other, ['f1'])
  const span = { today: '2026-11-21' as Day, to: '2026-11-21', t: text }
  expect(await moveInFaultMatters(store, span)).toMatchObject([
    { text: '3 栋 验房问题待通知 1 条', state: 'late', due: '2026-11-20', turn: 'us' },
    { text: '5 栋 整改完成待复验 1 条', turn: 'us', path: expect.stringContaining(other) },
  ])
})
