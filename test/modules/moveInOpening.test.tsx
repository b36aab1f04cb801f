// Opening a move-in whose owner is not on file yet: what was typed waits, and the owner is offered on the way back.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { moveInFrontDesk } from '#renderer/features/move-in/module.tsx'
import { ownerFilesFrontDesk } from '#renderer/features/owner-files/module.tsx'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { addOwner, addUnit } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore } from '#test/support/testStore.ts'

let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  usePrivacy.setState({ covered: false })
  store = await foundedStore()
})

const modules = [moveInFrontDesk, ownerFilesFrontDesk]
const show = (path: string) => showScreen({ desk: paperDesk(store, { host: fakeHost() }), modules, path })
const field = (label: string) => screen.findByLabelText<HTMLInputElement>(label, { selector: 'input' })
const type = async (label: string, value: string) => fireEvent.change(await field(label), { target: { value } })
const only = async () => (await store.db.moveInCases.toArray())[0]?.v

test.each([
  ['from the home', (unitId: string) => `/move-in/open/${unitId}`],
  ['from the list, with the unit typed', () => '/move-in/open'],
])('an owner who is not on file is put there and offered, nothing typed is lost: %s', async (_, pathOf) => {
  const unitId = await addUnit(store)
  const router = await show(pathOf(unitId))
  await type('房号', '2-1203')
  await type('通知书编号', 'RZ-7')
  const drafted = async () => JSON.stringify(await store.db.drafts.toArray()) !== '[]'
  await waitFor(async () => expect(await drafted()).toBe(true))
  await userEvent.click(await screen.findByRole('button', { name: '登记业主' }))
  await screen.findByText('已有房屋 2-1203')
  await userEvent.type(await screen.findByRole('textbox', { name: /姓名/ }), '王晓梅{Enter}')
  await waitFor(() => expect(router.state.location.pathname).toBe(pathOf(unitId)))
  const ticked = await screen.findByRole<HTMLInputElement>('checkbox', { name: '王晓梅' })
  await waitFor(() => expect(ticked.checked).toBe(true))
  expect((await field('通知书编号')).value).toBe('RZ-7')
  expect((await field('业主姓名')).value).toBe('王晓梅')
  await press('Enter', { ctrlKey: true })
  await waitFor(async () => expect(await only()).toMatchObject({ unitId, party: { noticeNumber: 'RZ-7' } }))
  const [person] = await store.db.people.toArray()
  expect(await only()).toMatchObject({ personId: person?.id, party: { ownerIds: [person?.id] } })
})

test('what a home filled in goes with the home; what was typed stays', async () => {
  await addOwner(store, await addUnit(store))
  await addUnit(store, '2-1204')
  await show('/move-in/open')
  await type('房号', '2-1203')
  await waitFor(async () => expect((await field('业主姓名')).value).toBe('王晓梅'))
  await type('备注', '下午来')
  await type('房号', '2-1204')
  await waitFor(async () => expect((await field('业主姓名')).value).toBe(''))
  expect((await field('备注')).value).toBe('下午来')
})

test('a phone that is none is refused at its field', async () => {
  await addOwner(store, await addUnit(store))
  await show('/move-in/open')
  await type('房号', '2-1203')
  await waitFor(async () => expect((await field('业主姓名')).value).toBe('王晓梅'))
  await type('业主电话', '不知道')
  await press('Enter', { ctrlKey: true })
  await waitFor(async () => expect((await field('业主电话')).getAttribute('aria-invalid')).toBe('true'))
  expect(await store.db.moveInCases.count()).toBe(0)
})

test('a fault of the owner that was stored before stands above the buttons when somebody is taken in', async () => {
  const { caseId } = await openedMoveIn(store)
  await toldOf(store, caseId, { cmd: 'moveIn.amend', ev: 'amended', data: { ownerPhone: '不知道' } })
  await show(`/move-in/case/${caseId}`)
  await screen.findByText('业主还没到场受理')
  await press('r', { code: 'KeyR', altKey: true })
  await screen.findByRole('radio', { name: '业主本人' })
  await press('Enter', { ctrlKey: true })
  const alert = await screen.findByText(/业主电话：电话号码不对/)
  expect(alert.closest('[role=alert]')?.textContent).toContain('先按 Alt+E 改好')
  expect((await only())?.arrival).toBeNull()
})

test('a home that was taken off the file meanwhile leaves its code to be mended', async () => {
  const unitId = await addUnit(store)
  await store.db.units.update(unitId, { deleted: true })
  await show(`/move-in/open/${unitId}`)
  await type('业主姓名', '王晓梅')
  await press('Enter', { ctrlKey: true })
  await waitFor(async () => expect((await field('房号')).getAttribute('aria-invalid')).toBe('true'))
})
