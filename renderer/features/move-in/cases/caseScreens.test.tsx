// A move-in at the desk by keys: opened, an agent taken in, papers, seal, filed only when complete.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { moveInFrontDesk } from '#renderer/features/move-in/module.tsx'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { addOwner, addUnit } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore } from '#test/support/testStore.ts'

withListHeight()

let store: Store
let host: FakeHost

beforeEach(async () => {
  startTexts('zh-CN')
  usePrivacy.setState({ covered: false })
  store = await foundedStore()
  host = fakeHost()
})

const show = (path: string) => showScreen({ desk: paperDesk(store, { host }), modules: [moveInFrontDesk], path })
const field = (label: string) => screen.findByLabelText<HTMLInputElement>(label, { selector: 'input' })
const type = async (label: string, value: string) => fireEvent.change(await field(label), { target: { value } })
const only = async () => (await store.db.moveInCases.toArray())[0]?.v

test('a case is opened for a home with the owner on file, and its card comes up', async () => {
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  await show(`/move-in/open/${unitId}`)
  await waitFor(async () => expect((await field('业主姓名')).value).toBe('王晓梅'))
  await type('通知书编号', 'RZ-1')
  await press('Enter', { ctrlKey: true })
  await screen.findByRole('tablist', { name: '各部分' })
  expect(await only()).toMatchObject({ unitId, personId, party: { ownerIds: [personId], noticeNumber: 'RZ-1' } })
})

test('a contract at a bank without its name is refused at the field, and nothing is lost', async () => {
  const unitId = await addUnit(store)
  await addOwner(store, unitId)
  await show(`/move-in/open/${unitId}`)
  await waitFor(async () => expect((await field('业主姓名')).value).toBe('王晓梅'))
  await userEvent.click(await screen.findByLabelText('购房合同在银行'))
  await press('Enter', { ctrlKey: true })
  await waitFor(async () => expect((await field('银行')).getAttribute('aria-invalid')).toBe('true'))
  expect(await store.db.moveInCases.count()).toBe(0)
  expect((await field('业主姓名')).value).toBe('王晓梅')
})

test('an agent is taken in, all papers come at once, the seal agrees', async () => {
  const { caseId } = await openedMoveIn(store)
  await show(`/move-in/case/${caseId}`)
  await screen.findByText('业主还没到场受理')
  await press('r', { code: 'KeyR', altKey: true })
  await userEvent.click(await screen.findByRole('radio', { name: '代理人' }))
  await press('Enter', { ctrlKey: true })
  await waitFor(async () => expect((await field('姓名')).getAttribute('aria-invalid')).toBe('true'))
  await type('姓名', '林晓')
  await type('证件末四位', '123x')
  await press('Enter', { ctrlKey: true })
  await waitFor(async () => expect(await only()).toMatchObject({ status: 'received', party: { comerIdLast4: '123X' } }))
  expect((await only())?.arrival?.queueNumber).toMatch(/01$/)

  await press('F2')
  await userEvent.click(await screen.findByRole('button', { name: '全部收到' }))
  const original = screen.getByRole('checkbox', { name: '授权委托书原件 原件' })
  await userEvent.click(original)
  await press('Enter', { ctrlKey: true })
  await waitFor(() => expect(screen.getAllByText('这件必须是原件。')).toHaveLength(2))
  expect((await only())?.papers).toEqual([])
  await userEvent.click(original)
  await press('Enter', { ctrlKey: true })
  await waitFor(async () => expect((await only())?.papers.map(({ paper }) => paper)).toContain('authorisation'))

  await press('F6')
  await userEvent.click(await screen.findByRole('radio', { name: '不一致' }))
  await press('Enter', { ctrlKey: true })
  await waitFor(async () => expect((await field('哪里不一致')).getAttribute('aria-invalid')).toBe('true'))
  await userEvent.click(screen.getByRole('radio', { name: '一致' }))
  await press('Enter', { ctrlKey: true })
  await waitFor(async () => expect((await only())?.seal).toMatchObject({ agrees: true }))
})

test('what is missing is printed, by whose turn it is', async () => {
  const { caseId } = await openedMoveIn(store)
  await show(`/move-in/case/${caseId}`)
  await screen.findByText('业主还没到场受理')
  await press('F4')
  await waitFor(() => expect(host.jobs).toHaveLength(1))
  expect(host.jobs[0]?.model).toMatchObject({ owner: expect.arrayContaining([{ what: '缺 入住通知书', whose: '' }]) })
})

test('an incomplete case is not filed, and says what lacks', async () => {
  const { caseId } = await openedMoveIn(store)
  await show(`/move-in/case/${caseId}`)
  await screen.findByText('业主还没到场受理')
  await press('F10')
  await type('档案盒', '甲-1')
  await press('Enter', { ctrlKey: true })
  const alert = await screen.findByText(/还不能归档/)
  expect(alert.textContent).toContain('缺 入住通知书')
  expect((await only())?.archive).toBeNull()
})

test('the list shows a view with what lacks first, and is narrowed by typing', async () => {
  const { caseId } = await openedMoveIn(store)
  await openedMoveIn(store, '3-0502', { noticeNumber: 'QX-7' })
  await toldOf(store, caseId, {
    ...{ cmd: 'moveIn.receive', ev: 'received', data: { queueNumber: 'A01', day: '2026-11-21', comer: 'owner' } },
  })
  await toldOf(store, caseId, { cmd: 'moveIn.refuse', ev: 'refused', data: { why: '渗水', dueOn: '2026-12-01' } })
  await show('/move-in')
  const grid = await screen.findByRole('grid', { name: '入伙办理' })
  await within(grid).findByText('3-0502')
  await userEvent.type(screen.getByPlaceholderText('房号、姓名、通知书编号'), 'qx-7')
  await waitFor(() => expect(screen.queryByText('3-0501')).toBeNull())
  await userEvent.click(screen.getByRole('button', { name: '业主拒收' }))
  await userEvent.clear(screen.getByPlaceholderText('房号、姓名、通知书编号'))
  await screen.findByText('3-0501')
  await waitFor(() => expect(screen.queryByText('3-0502')).toBeNull())
})

test('an amended party leaves alone what another desk wrote meanwhile', async () => {
  const { caseId } = await openedMoveIn(store)
  await show(`/move-in/case/${caseId}`)
  await screen.findByText('业主还没到场受理')
  await press('e', { code: 'KeyE', altKey: true })
  await type('备注', '下午来')
  await toldOf(store, caseId, { cmd: 'moveIn.amend', ev: 'amended', data: { ownerPhone: '13900002222' } })
  await press('Enter', { ctrlKey: true })
  await waitFor(async () => expect((await only())?.party.remark).toBe('下午来'))
  expect((await only())?.party.ownerPhone).toBe('13900002222')
})
