import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { addDemoProject } from '#renderer/features/community/demo.ts'
import { projectFacts } from '#renderer/features/community/hubFacts.ts'
import { communityFrontDesk } from '#renderer/features/community/module.tsx'
import { ownerFilesFrontDesk } from '#renderer/features/owner-files/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { derivedId } from '#shared/domain/ids.ts'
import { addOwner, addUnit, commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf } from '#test/support/deskScreen.tsx'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'

// A chart measures itself, and this DOM has no layout; the numbers stand in the table.
vi.mock('#renderer/features/community/overview/StateCharts.tsx', () => ({ StateCharts: () => null }))

const MODULES = [communityFrontDesk, ownerFilesFrontDesk]

let store: Store
let tower: string

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  const values = { name: '陈燕', role: 'tower-officer', active: true, pin: '', phone: '138 0013 8001' } as const
  await commitDraft(store, { cmd: 'staff.add', items: [{ kind: 'set', e: 'staff', id: 'chen', values }] }, SUPERVISOR)
  await addDemoProject(store)
  tower = derivedId(store.workspace, 'building', '2')
})

const show = (path: string) => showScreen({ desk: deskOf(store, SUPERVISOR), modules: MODULES, path })

test('the overview counts units by building and state, and a number opens its list', async () => {
  const unitId = await addUnit(store, '2-1203')
  await addOwner(store, unitId)
  const router = await show('/project/overview')
  const table = await screen.findByRole('table', { name: '各楼栋的房屋状态' })
  const row = within(table).getByRole('row', { name: /2# 秋实阁/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['1', '1'])
  fireEvent.click(within(row).getByRole('link', { name: '1, 打开名单：2# 秋实阁 已入住' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/units'))
  const asked = (router.state.location.search as { readonly f?: string }).f ?? ''
  expect(decodeURIComponent(asked).split(',')).toEqual([`building/${tower}`, 'state/occupied'])
})

test('the overview follows: another unit is counted without a reload', async () => {
  await addUnit(store, '2-1203')
  await show('/project/overview')
  const table = await screen.findByRole('table', { name: '各楼栋的房屋状态' })
  await addUnit(store, '1-0301')
  await waitFor(() => expect(within(table).getByRole('row', { name: /^合计/ }).textContent).toContain('2'))
})

test('without a unit the overview says what to do first', async () => {
  await show('/project/overview')
  expect(await screen.findByText('还没有房屋')).toBeDefined()
})

test('the page of a unit and of who lives there names the officer of the building', async () => {
  const unitId = await addUnit(store, '2-1203')
  expect(await projectFacts(store, { kind: 'unit', id: unitId })).toEqual([])
  const item = { kind: 'set', e: 'unit', id: unitId, values: { buildingId: tower } } as const
  await commitDraft(store, { cmd: 'unit.edit', items: [item] }, SUPERVISOR)
  const personId = await addOwner(store, unitId)
  expect(await projectFacts(store, { kind: 'unit', id: unitId })).toEqual(['楼栋专员 陈燕'])
  expect(await projectFacts(store, { kind: 'person', id: personId })).toEqual(['楼栋专员 陈燕'])
})

test('the contact sheet names everybody with phone and buildings', async () => {
  await show('/project/contacts')
  const table = await screen.findByRole('table', { name: '服务中心通讯录' })
  const chen = within(table).getByRole('row', { name: /陈燕/ })
  expect(
    within(chen)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['楼栋专员', '138 0013 8001', '1# 春晓阁、2# 秋实阁'])
})
