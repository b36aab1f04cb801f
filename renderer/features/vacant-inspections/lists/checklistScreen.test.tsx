import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { checklistInUse } from '#renderer/db/checklists.ts'
import { formDraftsOf } from '#renderer/db/formDrafts.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { enableVersion, saveVersion } from '#renderer/features/vacant-inspections/commands/checklists.ts'
import { vacantInspectionsFrontDesk } from '#renderer/features/vacant-inspections/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { ITEMS_OF } from '#shared/domain/vacant-inspections/kinds.ts'
import { commitDraft, succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'

startTexts('zh-CN')
withListHeight()

let store: Store
beforeEach(async () => {
  store = await foundedStore()
})

const deskAs = (signature: Signature) => paperDesk(store, { signature })
const show = (path: string, signature: Signature = CLERK) =>
  showScreen({ desk: deskAs(signature), modules: [vacantInspectionsFrontDesk], path })
const items = () => screen.findByRole('listbox', { name: '项目' })
const key = (target: HTMLElement, name: string, more: object = {}) =>
  fireEvent.keyDown(target, { key: name, code: name, ...more })
const nameField = () => screen.findByLabelText(/^第 \d+ 项$/)
const stateOf = async (list: string) => (await store.db.checklists.get(list))?.v
const draft = (name: string) => formDraftsOf({ store, signature: CLERK }).load(`checklist/${name}`)

async function name(words: string) {
  const field = await nameField()
  fireEvent.change(field, { target: { value: words } })
  key(field, 'Enter')
}

describe('the next version of a list', () => {
  test('is written by keys, saved with what changed, and filled once a leader enables it', async () => {
    await show('/vacant/checklists/public-area')
    await screen.findByText('随程序的项目')
    await press('F2')
    const list = await items()
    key(list, 'ArrowDown')
    key(list, 'Enter')
    await name('地砖、墙砖、踢脚线')
    await screen.findByText('地砖、墙砖、踢脚线')
    key(await items(), 'ArrowUp', { altKey: true })
    key(await items(), 'ArrowDown')
    key(await items(), 'ArrowDown')
    key(await items(), 'Delete')
    await waitFor(() => expect(screen.queryByText('防火门')).toBeNull())
    fireEvent.change(screen.getByLabelText('改了什么'), { target: { value: '按物业要求' } })
    await press('F2')
    await screen.findByText(/“公区巡查表”第 1 版已存/)
    const saved = (await stateOf('public-area'))?.versions[0]?.items ?? []
    expect(saved.map(({ code, words }) => [code, words])).toEqual([
      ['tiles', '地砖、墙砖、踢脚线'],
      ...['floor-clean', 'facilities', 'stair-lights', 'rubbish-removed'].map((code) => [code, '']),
    ])
    expect((await checklistInUse(store, 'public-area')).version).toBe(0)
    cleanup()
    await show('/vacant/checklists/public-area', SUPERVISOR)
    fireEvent.click(await screen.findByRole('button', { name: '启用' }))
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '启用' }))
    await screen.findByText('第 1 版已启用')
    expect(await checklistInUse(store, 'public-area')).toMatchObject({ version: 1, items: saved })
  })

  test('of the empty homes flows into the visits, and says from where an item is seen', async () => {
    await show('/vacant/checklists/vacant')
    await screen.findByText('随程序的项目')
    await press('F2')
    key(await items(), ' ')
    fireEvent.change(screen.getByLabelText('改了什么'), { target: { value: '入户门里外都看' } })
    await press('F2')
    await screen.findByText(/“空置房巡查表”第 1 版已存/)
    succeeded(await enableVersion(deskAs(SUPERVISOR), { list: 'vacant', version: 1 }))
    expect((await checklistInUse(store, 'vacant')).items[0]).toMatchObject({ code: 'entrance-door', from: 'inside' })
  })

  test('that was left by the rail comes back with its items', async () => {
    const router = await show('/vacant/checklists/public-area')
    await screen.findByText('随程序的项目')
    await press('F2')
    key(await items(), 'Delete')
    await screen.findByText('已改 1 处，还没有存')
    await waitFor(async () => expect(await draft('public-area')).toBeDefined())
    await router.navigate({ to: '/vacant/lists/register' })
    await screen.findByText('这个月没有巡查登记')
    await router.navigate({ to: '/vacant/checklists/public-area' })
    await screen.findByText('随程序的项目')
    await press('F2')
    await screen.findByText('已改 1 处，还没有存')
  })
})

describe('a list of the project’s own', () => {
  test('is written one item after the other, and filled once it is enabled', async () => {
    await show('/vacant/checklists')
    await screen.findByText('随程序的项目')
    await press('F4')
    fireEvent.change(await screen.findByLabelText('名称'), { target: { value: '泳池巡查表' } })
    fireEvent.click(screen.getByRole('button', { name: '加一项' }))
    await name('水质')
    await waitFor(async () => expect(await nameField()).toHaveProperty('value', ''))
    await name('救生员在岗')
    await waitFor(async () => expect(await nameField()).toHaveProperty('value', ''))
    await name('')
    await waitFor(() => expect(screen.queryByLabelText(/^第 \d+ 项$/)).toBeNull())
    await press('F2')
    await screen.findByText(/“泳池巡查表”第 1 版已存/)
    const [row] = await store.db.checklists.toArray()
    expect(row?.v).toMatchObject({ name: '泳池巡查表', place: 'building', inUse: -1 })
    expect(row?.v.versions[0]?.items.map(({ words }) => words)).toEqual(['水质', '救生员在岗'])
    succeeded(await enableVersion(deskAs(SUPERVISOR), { list: row?.id ?? '', version: 1 }))
    const building = { kind: 'set', e: 'building', id: 'building-1', values: { code: '1' } } as const
    await commitDraft(store, { cmd: 'building.save', items: [building] }, SUPERVISOR)
    cleanup()
    await show(`/vacant/lists/${row?.id}`)
    await screen.findByRole('grid', { name: '泳池巡查表' })
  })

  test('without a name is refused with words, and nothing is saved', async () => {
    await show('/vacant/checklists')
    await screen.findByText('随程序的项目')
    await press('F4')
    await screen.findByLabelText('名称')
    await press('F2')
    await screen.findByText(/没有写巡查表名称/)
    expect(await store.db.checklists.toArray()).toEqual([])
  })
})

test('a version is enabled from the leader’s signed paper, and not by who saved it', async () => {
  const draftOf = { list: 'public-area', name: '', place: '', note: '少一项', items: ITEMS_OF['public-area'].slice(1) }
  succeeded(await saveVersion(deskAs(CLERK), draftOf))
  await show('/vacant/checklists/public-area')
  fireEvent.click(await screen.findByRole('button', { name: '凭纸质批件启用' }))
  const form = await screen.findByRole('form')
  const type = (label: string, value: string) =>
    fireEvent.change(within(form).getByLabelText(label), { target: { value } })
  type('签字人姓名', '王经理')
  type('份号', '3')
  type('纸上日期', '2026-11-20')
  fireEvent.blur(within(form).getByLabelText('纸上日期'))
  fireEvent.submit(form)
  await screen.findByText(/自己存的版本不能由自己代录/)
  expect((await stateOf('public-area'))?.inUse).toBe(-1)
})

test('a list that is no longer used is neither filled nor missed, and comes back', async () => {
  await show('/vacant/checklists/daily-supervision', SUPERVISOR)
  fireEvent.click(await screen.findByRole('button', { name: '不再使用这张表' }))
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '不再使用这张表' }))
  await screen.findByText('“每日工作巡查表”不再使用')
  expect((await stateOf('daily-supervision'))?.isRetired).toBe(true)
  fireEvent.click(await screen.findByRole('button', { name: '恢复使用' }))
  await screen.findByText('“每日工作巡查表”恢复使用')
})
