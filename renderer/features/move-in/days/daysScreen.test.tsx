// The handover day by keyboard: planned, called, left, appointed; the wall names nobody.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { moveInFrontDesk } from '#renderer/features/move-in/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { addHandoverHomes, homeCodes } from '#test/support/handoverHomes.ts'
import { withListHeight } from '#test/support/listHeight.ts'
import { openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { CLERK, foundedStore, must } from '#test/support/testStore.ts'

startTexts('zh-CN')
withListHeight()

let store: Store

beforeEach(async () => {
  store = await foundedStore()
})

const show = (path: string) => showScreen({ desk: deskOf(store, CLERK), modules: [moveInFrontDesk], path })
const today = () => store.dayOf(store.clock.nowMs())
const cases = async () => (await store.db.moveInCases.toArray()).map(({ v }) => v)
const type = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}
const alt = (letter: string) => press(letter.toLowerCase(), { altKey: true, code: `Key${letter}` })
const enter = async (field: HTMLElement): Promise<void> => {
  field.focus()
  await press('Enter')
}

/** A home whose owner is here with a number. */
async function arrived(code: string, queueNumber: string): Promise<string> {
  const { caseId } = await openedMoveIn(store, code)
  await toldOf(store, caseId, { cmd: 'moveIn.receive', ev: 'received', data: { queueNumber, day: today() } })
  return caseId
}

test('a day is planned by keyboard: form, preview, done, and taken back by one key', async () => {
  await addHandoverHomes(store, 4)
  await show(`/move-in/days/${today()}`)
  await screen.findByText('这一天还没有安排交房')
  await alt('N')
  await screen.findByLabelText('或粘贴房号')
  type('或粘贴房号', '9-0101 9-0102，9-0103\n9-9999')
  type('时间', '9:00-9:30')
  type('每个时段几户', '2')
  await enter(screen.getByLabelText('时间'))
  await screen.findByText('没有这些房号：9-9999')
  screen.getByText('排不下 1 户：加时段、加每段户数，或另选一天。')
  expect(await cases()).toEqual([])
  await press('F2')
  await screen.findByText(/已安排 2 户/)
  expect((await cases()).map(({ appointment }) => appointment?.from)).toEqual(['09:00', '09:00'])
  await screen.findByText('9-0101')
  await press('F8')
  await screen.findByText('已撤回 2 户的安排')
  await waitFor(async () => expect((await cases()).map(({ status }) => status)).toEqual(['void', 'void']))
})

test('a run goes on when the desk is led away, is shown on the day, and says at its end what was done', async () => {
  await addHandoverHomes(store, 60)
  const router = await show(`/move-in/days/${today()}`)
  await screen.findByText('这一天还没有安排交房')
  await alt('N')
  await screen.findByLabelText('或粘贴房号')
  type('或粘贴房号', homeCodes(60).join(' '))
  type('每个时段几户', '20')
  await enter(screen.getByLabelText('时间'))
  await screen.findByText(/可安排 60 户/)
  await press('F2')
  await act(() => router.navigate({ to: '/move-in/days/2027-01-15' }))
  expect((await screen.findByRole('status')).textContent).toMatch(/正在安排 \d+ \/ 60 户/)
  await screen.findByText(/已安排 60 户/, undefined, { timeout: 15_000 })
  expect(router.state.location.pathname).toBe('/move-in/days/2027-01-15')
  await press('F8')
  await screen.findByText('已撤回 60 户的安排', undefined, { timeout: 15_000 })
}, 40_000)

test('what is wrong stands beside its field, and what was typed stays', async () => {
  await show(`/move-in/days/${today()}`)
  await screen.findByText('这一天还没有安排交房')
  await alt('N')
  await screen.findByLabelText('时间')
  type('时间', '上午')
  await enter(screen.getByLabelText('时间'))
  await screen.findByText('写成 9:00-11:30, 13:30-17:00，各段不能重叠')
  screen.getByText('选一栋楼，或粘贴房号')
  expect((screen.getByLabelText('时间') as HTMLInputElement).value).toBe('上午')
})

test('the next one is called by one key, the chosen one by another; who leaves gets a reason', async () => {
  const first = await arrived('3-0501', 'A01')
  await arrived('3-0502', 'A02')
  await show(`/move-in/days/${today()}`)
  await screen.findByText('等候 · 第 1 位')
  await press('F2')
  await screen.findByText('已叫 A01 号 3-0501')
  await screen.findByText('已叫号')
  await press('F6')
  await screen.findByText('已叫号 · 叫 2 次')
  await press('F7')
  await enter(await screen.findByLabelText('原因'))
  await screen.findByText(/没有写原因/)
  type('原因', '材料没带齐')
  await enter(screen.getByLabelText('原因'))
  await screen.findByText('3-0501 已记为离开')
  expect(must(await store.db.moveInCases.get(first)).v.arrival).toMatchObject({ calls: 2, leftWhy: '材料没带齐' })
  await press('F8')
  await waitFor(async () => expect(must(await store.db.moveInCases.get(first)).v.arrival?.leftAt).toBe(''))
})

test('an appointment is moved, and cancelled by an empty day', async () => {
  const { caseId } = await openedMoveIn(store)
  const data = { day: today(), from: '09:00', to: '09:30', place: '' }
  await toldOf(store, caseId, { cmd: 'moveIn.appoint', ev: 'appointed', data })
  await show(`/move-in/days/${today()}`)
  await screen.findByText('09:00–09:30')
  await alt('M')
  await screen.findByLabelText('从')
  type('从', '10:00')
  await enter(screen.getByLabelText('从'))
  await screen.findByText(/结束时间要晚于开始时间/)
  type('到', '10:30')
  await enter(screen.getByLabelText('到'))
  await screen.findByText('10:00–10:30')
  await alt('M')
  type('交房日期', '')
  await enter(await screen.findByLabelText('从'))
  await screen.findByText('3-0501 的预约已取消')
  expect(must(await store.db.moveInCases.get(caseId)).v.appointment).toBeNull()
})

test('who comes is taken in by one key, with a number of the day', async () => {
  const { caseId } = await openedMoveIn(store)
  const data = { day: today(), from: '09:00', to: '09:30', place: '' }
  await toldOf(store, caseId, { cmd: 'moveIn.appoint', ev: 'appointed', data })
  await show(`/move-in/days/${today()}`)
  await screen.findByText('09:00–09:30')
  await press('F4')
  await screen.findByText(/3-0501 已到场，排队号 \S*01/)
  await screen.findByText('等候 · 第 1 位')
  await press('F8')
  await waitFor(async () => expect(must(await store.db.moveInCases.get(caseId)).v.arrival).toBeNull())
})

test('numbers are called on the day itself', async () => {
  await show('/move-in/days/2027-01-15')
  const button = await screen.findByRole('button', { name: /叫下一位/ })
  expect(button.getAttribute('aria-disabled')).toBe('true')
})

test('one key leads a day on, and Enter to the case', async () => {
  const id = await arrived('3-0501', 'A01')
  const router = await show(`/move-in/days/${today()}`)
  await screen.findByText('等候 · 第 1 位')
  await enter(screen.getByRole('grid', { name: '集中交房' }))
  await waitFor(() => expect(router.state.location.pathname).toBe(`/move-in/case/${id}`))
  await act(() => router.navigate({ to: '/move-in/days/2027-01-15' }))
  await screen.findByText('这一天还没有安排交房')
  await press('PageDown', { altKey: true })
  await waitFor(() => expect(router.state.location.pathname).toBe('/move-in/days/2027-01-16'))
})

test('the wall shows unit, number and state, names nobody, and follows what is done', async () => {
  const id = await arrived('3-0501', 'A01')
  await arrived('3-0502', 'A02')
  await show(`/move-in/wall/${today()}`)
  const wall = await screen.findByRole('region', { name: '交房进度' })
  await within(wall).findByText('A01')
  expect(wall.textContent).not.toContain('沈雨桐')
  expect(within(wall).getAllByRole('listitem')[0]?.textContent).toBe('3-0501A01等候中')
  await toldOf(store, id, { cmd: 'moveIn.call', ev: 'called', data: { day: today() } })
  await waitFor(() => expect(within(wall).getAllByRole('listitem')[0]?.textContent).toBe('3-0501A01请到柜台'))
})
