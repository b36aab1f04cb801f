// The list of those who are to be asked, by keyboard: recorded, kept without an answer, a wish made an item, taken back by F8, names covered.
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { moveInFrontDesk } from '#renderer/features/move-in/module.tsx'
import { loadOwedVisitBacks } from '#renderer/features/move-in/queries/visitBacks.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { Day } from '#shared/kernel/days.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { foundedStore, must } from '#test/support/testStore.ts'

startTexts('zh-CN')
withListHeight()

const path = '/move-in/visit-backs'
let store: Store
let caseId: string
let unitId: string

beforeEach(async () => {
  usePrivacy.setState({ covered: false })
  store = await foundedStore()
  ;({ caseId, unitId } = await openedMoveIn(store))
  const data = { handedOverDay: '2026-11-12', itemIds: [] }
  await toldOf(store, caseId, { cmd: 'moveIn.handOver', ev: 'handedOver', data })
})

const show = () => showScreen({ desk: deskOf(store), modules: [moveInFrontDesk], path })
const visits = async () => must(await store.db.moveInCases.get(caseId)).v.visitBacks

test('says who is late; F2 records an answer, and F8 takes it back', async () => {
  await show()
  await screen.findByText('到今天应回访 1 户次，其中逾期 1')
  expect(screen.getByText('逾期 2 天')).toBeDefined()
  await press('F2')
  await screen.findByRole('form', { name: '3-0501 入住一周回访' })
  expect(screen.getByLabelText<HTMLInputElement>('问的是谁').value).toBe('沈雨桐')
  fireEvent.click(screen.getByLabelText('较满意'))
  await press('Enter', screen.getByLabelText('问的是谁'))
  await screen.findByText('已登记 3-0501 的回访')
  expect(await visits()).toMatchObject([{ turn: 'week', outcome: 'done', satisfaction: 'fairly', way: 'phone' }])
  await screen.findByText('到今天应回访 0 户次，其中逾期 0')
  await press('F8')
  await waitFor(async () => expect(await visits()).toEqual([]))
  await screen.findByText('到今天应回访 1 户次，其中逾期 1')
})

test('without an answer it stays on the list, and says how often', async () => {
  await show()
  await screen.findByText('逾期 2 天')
  await press('F2')
  fireEvent.click(await screen.findByLabelText('没联系上'))
  await waitFor(() => expect(screen.queryByLabelText('问的是谁')).toBe(null))
  await press('Enter', screen.getByLabelText('没联系上'))
  await waitFor(async () => expect(await visits()).toMatchObject([{ outcome: 'no-answer', askedName: '' }]))
  await screen.findByText('1 次没联系上')
  const owed = await loadOwedVisitBacks(store, '2026-11-21' as Day)
  expect(owed.map(({ turn, tries }) => [turn, tries])).toEqual([['week', 1]])
})

test('what is missing is said at its field, and nothing typed is lost', async () => {
  await show()
  await screen.findByText('逾期 2 天')
  await press('F2')
  fireEvent.click(await screen.findByLabelText('不满意'))
  await press('Enter', screen.getByLabelText('问的是谁'))
  await screen.findByText('不满意却没写哪里不满意。把住户的话记下来。')
  expect(screen.getByLabelText<HTMLInputElement>('问的是谁').value).toBe('沈雨桐')
  expect(await visits()).toEqual([])
})

test('a wish becomes an item of the home with it', async () => {
  await show()
  await screen.findByText('逾期 2 天')
  await press('F2')
  fireEvent.click(await screen.findByLabelText('满意'))
  fireEvent.click(screen.getByLabelText('有要办的事，转事项'))
  fireEvent.change(await screen.findByLabelText('要办什么'), { target: { value: '地漏返味' } })
  await press('Enter', screen.getByLabelText('要办什么'))
  await screen.findByText('已登记 3-0501 的回访，并转了事项')
  expect(await store.db.items.toArray()).toMatchObject([{ v: { unitId, matter: '地漏返味', place: '3-0501' } }])
})

test('hours in which nobody is to be called stand beside the home', async () => {
  const values = { quietFrom: '08:00', quietTo: '20:00' }
  await commitDraft(store, { cmd: 'unit.edit', items: [{ kind: 'set', e: 'unit', id: unitId, values }] })
  await show()
  await screen.findByText(/免打扰到 20:00/u)
})

test('names are covered with the screen', async () => {
  await show()
  await screen.findByText('沈雨桐')
  act(() => usePrivacy.setState({ covered: true }))
  await waitFor(() => expect(document.body.textContent).not.toContain('沈雨桐'))
})
