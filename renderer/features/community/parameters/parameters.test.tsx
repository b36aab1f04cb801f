import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { settingOf } from '#renderer/db/settings.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { communityFrontDesk } from '#renderer/features/community/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
})

const show = (by: Signature = SUPERVISOR) =>
  showScreen({ desk: deskOf(store, by), modules: [communityFrontDesk], path: '/settings/parameters' })

async function open(name: string) {
  fireEvent.click(await screen.findByRole('button', { name: `改：${name}` }))
  return screen.findByRole('form', { name })
}

function rowOf(name: string) {
  return must(screen.getByRole('button', { name: `改：${name}` }).closest('tr'))
}

test('what nobody changed is as the handbook; the search finds by name and rule', async () => {
  await show()
  expect(within(must((await screen.findByText('到场承诺')).closest('tr'))).getByText('15 分钟')).toBeDefined()
  fireEvent.change(screen.getByRole('textbox', { name: '查找参数' }), { target: { value: '30 分钟' } })
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual([
    '转单时限属其他部门的，收到后 30 分钟内转单。',
  ])
})

test('a supervisor sets a value: who and since when stand beside it, F8 takes it back', async () => {
  await show()
  const form = await open('到场承诺')
  fireEvent.change(within(form).getByRole('textbox', { name: '现在的值' }), { target: { value: '20' } })
  fireEvent.click(within(form).getByRole('button', { name: /保存/ }))
  expect(await screen.findByText('到场承诺：2026-11-21 起为 20 分钟')).toBeDefined()
  await waitFor(() => expect(rowOf('到场承诺').textContent).toContain('2026-11-21 起 周敏'))
  expect(await settingOf(store, 'items.attend-minutes')).toBe(20)
  await press('F8')
  expect(await screen.findByText('已撤销')).toBeDefined()
  expect(await settingOf(store, 'items.attend-minutes')).toBe(15)
})

test('a later day waits, stands in the list and can be dropped; the history tells both', async () => {
  await show()
  const form = await open('资料交齐期限')
  fireEvent.change(within(form).getByRole('textbox', { name: '现在的值' }), { target: { value: '3' } })
  fireEvent.change(within(form).getByRole('textbox', { name: '从哪天起' }), { target: { value: '2027-01-01' } })
  fireEvent.click(within(form).getByRole('button', { name: /保存/ }))
  expect(await screen.findByText('2027-01-01 起改为 3 个工作日')).toBeDefined()
  expect(await settingOf(store, 'file.days-to-complete')).toBe(2)
  const again = await open('资料交齐期限')
  fireEvent.click(await within(again).findByRole('button', { name: '取消 2027-01-01 起的值' }))
  expect(await within(again).findByText(/取消这一次改动/)).toBeDefined()
  expect(within(again).getByText(/3 个工作日$/)).toBeDefined()
})

test('a value out of its bounds is refused beside the field and nothing is stored', async () => {
  await show()
  const form = await open('到场承诺')
  fireEvent.change(within(form).getByRole('textbox', { name: '现在的值' }), { target: { value: '999' } })
  fireEvent.click(within(form).getByRole('button', { name: /保存/ }))
  expect(await within(form).findByText(/数字超出范围/)).toBeDefined()
  expect(await store.db.settings.count()).toBe(0)
})

test('the pattern of unit codes shows what it writes while it is typed', async () => {
  await show()
  const form = await open('房号格式')
  expect(within(form).getByText('写出来是 2-1-1203')).toBeDefined()
  const field = within(form).getByRole('textbox', { name: '现在的值' })
  fireEvent.change(field, { target: { value: '{building}-{floor}-{room}' } })
  expect(within(form).getByText('写出来是 2-12-03')).toBeDefined()
  fireEvent.change(field, { target: { value: '{building}' } })
  expect(within(form).getByText(/房号格式不对/)).toBeDefined()
})

test('a clerk reads and does not change', async () => {
  await show(CLERK)
  expect(await screen.findByText('只有主管以上可以改参数。')).toBeDefined()
  const form = await open('到场承诺')
  expect(within(form).getByRole('textbox', { name: '现在的值' }).hasAttribute('readonly')).toBe(true)
})
