import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Signature, Store } from '#renderer/db/store.ts'
import { communityFrontDesk } from '#renderer/features/community/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { addUnit, commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  const values = { value: '{building}-{room}', fromDay: '2026-01-01' }
  const item = { kind: 'set', e: 'setting', id: 'unit.pattern@2026-01-01', values } as const
  await commitDraft(store, { cmd: 'setting.set', items: [item] }, SUPERVISOR)
})

const show = (path = '/project', by: Signature = SUPERVISOR) =>
  showScreen({ desk: deskOf(store, by), modules: [communityFrontDesk], path })

async function addBuilding(code: string): Promise<void> {
  await press('F2')
  const form = await screen.findByRole('form', { name: '添加楼栋' })
  fireEvent.change(within(form).getByRole('textbox', { name: /楼号/ }), { target: { value: code } })
  fireEvent.change(within(form).getByRole('textbox', { name: '地上层数' }), { target: { value: '3' } })
  fireEvent.click(within(form).getByRole('button', { name: /保存/ }))
  await screen.findByRole('heading', { name: `${code}#` })
}

async function makeUnits(): Promise<void> {
  await press('F4')
  const form = await screen.findByRole('form', { name: '批量建房号' })
  await within(form).findByText(/会建 6 户/)
  fireEvent.click(within(form).getByRole('button', { name: /建房号/ }))
}

test('a supervisor adds a building, makes its units in one go, and F8 takes them back', async () => {
  await show()
  await screen.findByText('还没有楼栋')
  await addBuilding('1')
  await makeUnits()
  const plan = await screen.findByRole('table', { name: '1# 的楼层平面' })
  expect(
    within(plan)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent),
  ).toEqual(['3 层', '2 层', '1 层'])
  expect(within(plan).getAllByRole('button')).toHaveLength(6)
  await press('F8')
  await screen.findByText('这一栋还没有房号')
})

test('in the plan arrows move and Enter opens the unit', async () => {
  const router = await show()
  await screen.findByText('还没有楼栋')
  await addBuilding('1')
  await makeUnits()
  const plan = await screen.findByRole('table', { name: '1# 的楼层平面' })
  const top = within(plan).getByRole('button', { name: /^301/ })
  top.focus()
  fireEvent.keyDown(top, { key: 'ArrowDown' })
  fireEvent.keyDown(must(document.activeElement), { key: 'ArrowRight' })
  expect(document.activeElement?.textContent).toContain('202')
  fireEvent.click(must(document.activeElement))
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/unit\//))
})

test('units in no building are placed by their codes, those of unknown buildings are named', async () => {
  await addUnit(store, '1-0301')
  await addUnit(store, '9-101')
  await show()
  await screen.findByText('还没有楼栋')
  await addBuilding('1')
  fireEvent.click(await screen.findByRole('button', { name: '未归楼栋 2 户' }))
  const panel = await screen.findByRole('complementary', { name: '未归楼栋' })
  expect(within(panel).getByText('1#：1 户')).toBeDefined()
  expect(within(panel).getByText('9-101')).toBeDefined()
  fireEvent.click(within(panel).getByRole('button', { name: '归到楼栋' }))
  await screen.findByRole('button', { name: '未归楼栋 1 户' })
  const placed = (await store.db.units.toArray()).find((row) => row.v.code === '1-0301')
  expect(placed?.v).toMatchObject({ floor: 3, room: '0301' })
})

test('an empty building can be removed, one with units cannot; a clerk changes nothing', async () => {
  await show()
  await screen.findByText('还没有楼栋')
  await addBuilding('1')
  fireEvent.click(await screen.findByRole('button', { name: '移除' }))
  await screen.findByText('还没有楼栋')
  await press('F8')
  await screen.findByRole('heading', { name: '1#' })
  await makeUnits()
  await screen.findByRole('table', { name: '1# 的楼层平面' })
  expect(screen.queryByRole('button', { name: '移除' })).toBeNull()
})

test('a clerk sees the buildings and changes none', async () => {
  await show('/project', CLERK)
  const add = await screen.findAllByRole('button', { name: /添加楼栋/ })
  expect(add.every((button) => button.getAttribute('aria-disabled') === 'true')).toBe(true)
})
