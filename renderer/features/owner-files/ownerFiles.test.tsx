import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import { openForm } from '#renderer/db/registerForm.ts'
import type { Store } from '#renderer/db/store.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { decideEditPerson } from '#shared/domain/owner-files/decisions.ts'
import { showReception } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { ownerFilesFrontDesk } from './module.tsx'

const modules = [ownerFilesFrontDesk]
const ID_NUMBER = '11010519491231002X'

let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  usePrivacy.setState({ covered: false })
  store = await foundedStore()
})

const unitField = () => screen.findByRole('combobox', { name: /房号/ })
const people = async () => (await store.db.people.toArray()).filter((row) => !row.deleted)

async function type(name: string | RegExp, text: string): Promise<void> {
  await typeInto(await screen.findByRole('textbox', { name }), text)
}

async function typeInto(input: HTMLElement, text: string): Promise<void> {
  await userEvent.clear(input)
  await userEvent.type(input, text)
}

describe('新建业主', () => {
  test('by keyboard: unit by shorthand, name, number, phone, Enter; the hub opens and one key takes it back', async () => {
    const unitId = await addUnit(store)
    const router = await showReception({ store, modules, path: '/owners/new' })
    await typeInto(await unitField(), '21203')
    await userEvent.tab()
    expect(await screen.findByText('已有房屋 2-1203')).toBeTruthy()
    await type(/姓名/, '王晓梅')
    await type('证件号码', ID_NUMBER)
    expect(await screen.findByText(/号码校验通过：女/)).toBeTruthy()
    await type('电话', '138 1234 5678{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/person\//))
    const [person] = await people()
    expect(person?.v).toMatchObject({ name: '王晓梅', idNumberLast4: '002X' })
    expect((await store.db.stays.toArray())[0]?.v).toMatchObject({ unitId, relation: 'owner' })
    await userEvent.keyboard('{F8}')
    await waitFor(async () => expect(await people()).toEqual([]))
  })

  test('a unit nobody has is added with its owner once that is ticked', async () => {
    await showReception({ store, modules, path: '/owners/new' })
    await type(/姓名/, '李四')
    await typeInto(await unitField(), '3-0101')
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByText(/没有这套房。/)).toBeTruthy()
    expect(await people()).toEqual([])
    await userEvent.click(screen.getByRole('checkbox', { name: /新建“3-0101”/ }))
    await userEvent.click(screen.getByRole('button', { name: /保存/ }))
    await waitFor(async () => expect(await people()).toHaveLength(1))
    expect((await store.db.units.toArray()).map((row) => row.v.code)).toEqual(['3-0101'])
  })

  test('every fault is said beside its field and nothing is saved', async () => {
    await addUnit(store)
    await showReception({ store, modules, path: '/owners/new' })
    await type('证件号码', '110105194912310021')
    await type('电话', '1381234{Enter}')
    expect(await screen.findByText('手机号要 11 位，请数一数')).toBeTruthy()
    expect(screen.getByText('没有填姓名。请照证件填姓名。')).toBeTruthy()
    expect(screen.getAllByText('校验位对不上，有一位打错了').length).toBeGreaterThan(0)
    expect(screen.getByText('没有填房号。请填房号，如 2-1203。')).toBeTruthy()
    expect(await people()).toEqual([])
  })

  test('a number that has a file leads to that file', async () => {
    await addUnit(store)
    const router = await showReception({ store, modules, path: '/owners/new' })
    await typeInto(await unitField(), '2-1203')
    await type(/姓名/, '王晓梅')
    await type('证件号码', `${ID_NUMBER}{Enter}`)
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/person\//))
    const [known] = await people()
    await act(() => router.navigate({ to: '/owners/new' }))
    await type('证件号码', ID_NUMBER)
    expect(await screen.findByText(/已经在王晓梅（2-1203）的档案里/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '打开那份档案' }))
    await waitFor(() => expect(router.state.location.pathname).toBe(`/person/${known?.id}`))
  })

  test('in English too', async () => {
    startTexts('en')
    await addUnit(store)
    await showReception({ store, modules, path: '/owners/new' })
    await userEvent.click(await screen.findByRole('button', { name: /Save/ }))
    expect(await screen.findByText(/The name is missing/)).toBeTruthy()
    expect(screen.getByRole('complementary', { name: 'Missing' }).textContent).toContain('ID number (may follow)')
  })
})

describe('新建房屋', () => {
  test('an area is saved by digits; the same unit twice is refused', async () => {
    const router = await showReception({ store, modules, path: '/units/new' })
    await type(/房号/, '2栋1203室')
    await type('建筑面积', '89.5{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/unit\//))
    expect((await store.db.units.toArray())[0]?.v).toEqual({ code: '2-1203', areaCm2: 895_000, use: null })
    await act(() => router.navigate({ to: '/units/new' }))
    await type(/房号/, '2-1203{Enter}')
    expect(await screen.findByText(/这套房已经有了/)).toBeTruthy()
  })

  test.each([
    ['89.12345', '写成 89.50 的样子，最多四位小数'],
    ['0', '面积要大于 0；不知道就空着'],
  ])('an area of %s is refused beside the field', async (area, words) => {
    await showReception({ store, modules, path: '/units/new' })
    await type(/房号/, '2-1203')
    await type('建筑面积', `${area}{Enter}`)
    expect(await screen.findByText(words)).toBeTruthy()
    expect(await store.db.units.count()).toBe(0)
  })
})

describe('修改资料', () => {
  test('opening is logged, only what differs is written, and one key takes it back', async () => {
    const id = await addOwner(store, await addUnit(store))
    const router = await showReception({ store, modules, path: `/person/${id}/edit` })
    await type(/姓名/, '王小梅')
    expect((await store.db.reveals.toArray()).map((row) => [row.v.what, row.v.reason])).toEqual([
      ['edit-form', 'correction'],
    ])
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe(`/person/${id}`))
    expect((await store.db.people.get(id))?.v.name).toBe('王小梅')
    await userEvent.keyboard('{F8}')
    await waitFor(async () => expect((await store.db.people.get(id))?.v.name).toBe('王晓梅'))
  })

  test('phones are added, changed and removed as one change', async () => {
    const id = await addOwner(store, await addUnit(store))
    await showReception({ store, modules, path: `/person/${id}/edit` })
    await userEvent.click(await screen.findByRole('button', { name: '移除电话 1' }))
    expect(await screen.findByText('保存后移除')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /加一个电话/ }))
    await type('电话 2', '0755 26012345')
    const changes = await store.db.changes.count()
    await userEvent.keyboard('{Enter}')
    await waitFor(async () => expect(await store.db.changes.count()).toBe(changes + 1))
    const phones = (await store.db.phones.toArray()).filter((row) => !row.deleted)
    expect(phones.map((row) => row.v.number)).toEqual(['0755-26012345'])
  })

  test('a change that arrives meanwhile refreshes what was not touched and keeps what was typed', async () => {
    const id = await addOwner(store, await addUnit(store))
    await showReception({ store, modules, path: `/person/${id}/edit` })
    await type(/姓名/, '王晓玫')
    const row = must(await store.db.people.get(id))
    const { seen } = await openForm(store, 'person', row)
    const before = { name: '王晓梅', idKind: null, idNumber: null, remark: '' }
    const after = { ...before, name: '王小小', remark: '夜班' }
    await act(() =>
      commit(store, SUPERVISOR, (context) =>
        decideEditPerson({ personId: id, before, after, seen, phones: [] }, { peopleWithIdNumber: () => [] }, context),
      ),
    )
    expect(await screen.findByText(/本机刚改过，现在是“王小小”.*两边都留着，由人裁定/)).toBeTruthy()
    expect(screen.getByRole('textbox', { name: '备注' })).toHaveProperty('value', '夜班')
    expect(screen.getByRole('textbox', { name: /姓名/ })).toHaveProperty('value', '王晓玫')
    await userEvent.click(screen.getByRole('button', { name: /保存/ }))
    expect((await screen.findAllByText('有冲突')).length).toBeGreaterThan(0)
    expect((await store.db.people.get(id))?.v.remark).toBe('夜班')
  })

  test('nothing changed is said above the buttons', async () => {
    const id = await addOwner(store, await addUnit(store))
    await showReception({ store, modules, path: `/person/${id}/edit` })
    await userEvent.click(await screen.findByRole('button', { name: /保存/ }))
    expect((await screen.findByRole('alert')).textContent).toContain('内容没有变化')
  })
})

describe('the hub', () => {
  test('phones are masked; one key shows the first and logs it', async () => {
    const id = await addOwner(store, await addUnit(store))
    await showReception({ store, modules, path: `/person/${id}` })
    expect(await screen.findByRole('heading', { level: 1, name: '王晓梅' })).toBeTruthy()
    expect(screen.getByText('138****5678')).toBeTruthy()
    expect(screen.queryByText('13812345678')).toBeNull()
    await userEvent.keyboard('{F7}')
    expect(await screen.findByText('13812345678')).toBeTruthy()
    expect((await store.db.reveals.toArray()).map((row) => [row.v.what, row.v.reason, row.v.by])).toEqual([
      ['phone', 'open-matter', CLERK.actor.id],
    ])
  })

  test('the covered screen shows neither name nor number', async () => {
    const id = await addOwner(store, await addUnit(store))
    await showReception({ store, modules, path: `/person/${id}` })
    await screen.findByRole('heading', { level: 1, name: '王晓梅' })
    act(() => usePrivacy.setState({ covered: true }))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('王＊＊')
    expect(screen.queryByText('138****5678')).toBeNull()
  })

  test('a unit lists its people; ↓ and Enter open the second', async () => {
    const unitId = await addUnit(store)
    await addOwner(store, unitId, '甲')
    await addOwner(store, unitId, '乙')
    const router = await showReception({ store, modules, path: `/unit/${unitId}` })
    const list = await screen.findByRole('list', { name: '住户（2）' })
    const [first, second] = ['甲', '乙'].map((name) => within(list).getByRole('button', { name }))
    must(first).focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(second)
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/person\//))
  })

  test('only a leader deletes, at once, and undo brings everything back', async () => {
    const id = await addOwner(store, await addUnit(store))
    const router = await showReception({ store, modules, path: `/person/${id}`, signature: SUPERVISOR })
    await userEvent.click(await screen.findByRole('button', { name: '更多' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: /删除档案/ }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/owners'))
    expect(await people()).toEqual([])
    await userEvent.keyboard('{F8}')
    await waitFor(async () => expect(await people()).toHaveLength(1))
    expect((await store.db.phones.toArray()).every((row) => !row.deleted)).toBe(true)
  })

  test('the desk is told why it cannot delete', async () => {
    const id = await addOwner(store, await addUnit(store))
    await showReception({ store, modules, path: `/person/${id}` })
    await userEvent.click(await screen.findByRole('button', { name: '更多' }))
    const item = await screen.findByRole('menuitem', { name: /删除档案/ })
    expect(item.textContent).toContain('只有主管以上可以删除')
    expect(item).toHaveProperty('disabled', true)
  })
})

describe('业主', () => {
  test('an empty list says what to do', async () => {
    await showReception({ store, modules, path: '/owners' })
    expect(await screen.findByText('还没有业主')).toBeTruthy()
  })

  test('typing in the filter and Enter opens the hub', async () => {
    const unitId = await addUnit(store)
    await addOwner(store, unitId, '欧阳娜娜')
    const other = await addOwner(store, unitId, '王晓梅')
    const router = await showReception({ store, modules, path: '/owners' })
    expect(await screen.findByText('2 人')).toBeTruthy()
    await type('筛选', 'wangxm')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe(`/person/${other}`))
  })
})
