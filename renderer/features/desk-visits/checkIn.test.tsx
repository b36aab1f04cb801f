import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import type { standingClock } from '#renderer/platform/clock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { press, showReception } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { deskVisitsFrontDesk } from './module.tsx'

startTexts('zh-CN')

const modules = [deskVisitsFrontDesk]
let store: Store
let unitId: string
let personId: string

beforeEach(async () => {
  usePrivacy.setState({ covered: false })
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
})

const clock = (of: Store) => of.clock as ReturnType<typeof standingClock>
const statuses = async () => (await store.db.visits.toArray()).map((visit) => visit.v.status).sort()
const columns = () => within(screen.getByLabelText('来访'))
/** Now, and today. */
const seeOnBothLists = (name: string) => waitFor(() => expect(columns().getAllByText(name)).toHaveLength(2))
const atThePerson = () => showReception({ store, modules, path: `/person/${personId}` })

async function arriveByKey(): Promise<void> {
  await screen.findByRole('button', { name: '登记到访' })
  await press('F2')
  await screen.findByText('2-1203 王晓梅 已登记到访')
}

describe('somebody with a file', () => {
  test('is checked in by one key and stands on the left, with their unit', async () => {
    await atThePerson()
    expect(screen.queryByText('王晓梅')).toBeNull()
    await arriveByKey()
    await seeOnBothLists('王晓梅')
    expect((await store.db.visits.toArray()).map(({ v }) => v)).toMatchObject([
      { status: 'here', personId, unitId, purpose: 'resident', name: '', receivedBy: 'staff-zhang' },
    ])
    expect(await screen.findByText('第 1 次来访')).toBeTruthy()
    expect(await screen.findByText('到访：业主办事')).toBeTruthy()
  })

  test.each([
    ['while the input method composes', { isComposing: true }],
    ['that the input method takes', { keyCode: 229 }],
    ['that is held down', { repeat: true }],
  ])('is not checked in by a key %s', async (_, more) => {
    await atThePerson()
    await screen.findByRole('button', { name: '登记到访' })
    await press('F2', more)
    // Had the key acted, the arrival would carry the minute before.
    clock(store).advance(60_000)
    await arriveByKey()
    expect((await store.db.visits.toArray()).map(({ v }) => v.arrivedAt)).toEqual(['2026-11-21T02:13:00.000Z'])
  })

  test('is told to be here already when the key is pressed twice', async () => {
    await atThePerson()
    await arriveByKey()
    await press('F2')
    expect(await screen.findByText(/这位已经登记到访/)).toBeTruthy()
    expect(await statuses()).toEqual(['here'])
  })

  test('leaves by one key, and undo brings them back', async () => {
    await atThePerson()
    await arriveByKey()
    await screen.findByRole('button', { name: '更正到访' })
    await press('F4')
    await screen.findByText('2-1203 王晓梅 已登记离开')
    expect(await statuses()).toEqual(['left'])
    await press('F8')
    await waitFor(async () => expect(await statuses()).toEqual(['here']))
    expect(await screen.findByText('已作废')).toBeTruthy()
  })

  test('is taken back whole by undo, and the time line keeps the slip', async () => {
    await atThePerson()
    await arriveByKey()
    await press('F8')
    await waitFor(async () => expect(await statuses()).toEqual(['void']))
    expect(await screen.findByText('还没有来访过')).toBeTruthy()
    expect(await screen.findByText('已作废')).toBeTruthy()
    expect(screen.getByText('柜台前没有人')).toBeTruthy()
  })

  test('has the purpose mended by whoever checked them in', async () => {
    await atThePerson()
    await arriveByKey()
    await screen.findByRole('button', { name: '更正到访' })
    await press('F4', { shiftKey: true })
    fireEvent.click(await screen.findByLabelText('施工'))
    expect(screen.queryByLabelText('姓名')).toBeNull()
    fireEvent.keyDown(screen.getByLabelText('施工'), { key: 'Enter', code: 'Enter' })
    expect(await screen.findByText('到访：施工')).toBeTruthy()
    expect(await screen.findByText('更正过')).toBeTruthy()
    expect((await store.db.visits.toArray()).map(({ v }) => v)).toMatchObject([{ purpose: 'worker', personId, unitId }])
  })
})

describe('somebody without a file', () => {
  const openForm = async () => {
    await showReception({ store, modules })
    await screen.findByText('柜台前没有人')
    await press('F2')
    return screen.findByLabelText('姓名')
  }
  const type = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), { target: { value } })
  const enter = (more: object = {}) =>
    fireEvent.keyDown(screen.getByLabelText('姓名'), { key: 'Enter', code: 'Enter', ...more })

  test('is checked in with a name and Enter', async () => {
    expect(await openForm()).toBe(document.activeElement)
    type('姓名', '李先生')
    type('房号', '２栋1203室')
    enter()
    await seeOnBothLists('李先生')
    expect((await store.db.visits.toArray()).map(({ v }) => v)).toMatchObject([
      { status: 'here', personId: null, unitId, purpose: 'visitor', name: '李先生' },
    ])
    await waitFor(() => expect(screen.queryByLabelText('姓名')).toBeNull())
  })

  test('is not checked in by the Enter that ends a composition', async () => {
    await openForm()
    type('姓名', 'lixiansheng')
    await act(async () => enter({ isComposing: true, keyCode: 229 }))
    expect(await statuses()).toEqual([])
    type('姓名', '李先生')
    enter()
    await waitFor(async () => expect((await store.db.visits.toArray()).map(({ v }) => v.name)).toEqual(['李先生']))
  })

  test.each([
    ['no name', '  ', '', /还不知道是谁来访/],
    ['a unit that does not exist', '李先生', '9-9999', /没有这个房号/],
    ['an endless name', '李'.repeat(61), '', /姓名太长/],
  ])('is refused with %s, in words beside the field', async (_, name, unit, words) => {
    await openForm()
    type('姓名', name)
    type('房号', unit)
    enter()
    expect(await screen.findByText(words)).toBeTruthy()
    expect(await statuses()).toEqual([])
  })

  test('opens as a card: it can be left, mended and taken back there', async () => {
    await openForm()
    type('姓名', '李先生')
    enter()
    fireEvent.click((await columns().findAllByText('李先生'))[0] as HTMLElement)
    const card = within(await screen.findByRole('complementary', { name: '这次来访' }))
    expect(card.getByText('访客')).toBeTruthy()
    fireEvent.click(card.getByRole('button', { name: '撤销登记' }))
    await waitFor(async () => expect(await statuses()).toEqual(['void']))
  })

  test('leaves by F4 on their line, whoever else is here', async () => {
    await openForm()
    type('姓名', '李先生')
    enter()
    const [line] = await columns().findAllByText('李先生')
    line?.closest('button')?.focus()
    await press('F4')
    await waitFor(async () => expect(await statuses()).toEqual(['left']))
    expect(await screen.findByText('柜台前没有人')).toBeTruthy()
  })
})

test('names on the left are covered while the screen faces the resident', async () => {
  await atThePerson()
  await arriveByKey()
  await seeOnBothLists('王晓梅')
  act(() => usePrivacy.getState().toggle())
  expect(columns().queryByText('王晓梅')).toBeNull()
  expect(columns().getAllByText('王＊＊')).toHaveLength(2)
})

test('the left column goes on while hubs change', async () => {
  const router = await atThePerson()
  const before = await screen.findByText('现在谁在柜台')
  await act(() => router.navigate({ to: `/unit/${unitId}` }))
  await screen.findByRole('article', { name: '档案' })
  await act(() => router.navigate({ to: '/' }))
  await screen.findByText('问一声姓名或房号')
  expect(screen.getByText('现在谁在柜台')).toBe(before)
})

test.each(['/parcel/1', '/person', '/nowhere'])('the address %s is said to be no page', async (path) => {
  await showReception({ store, modules, path })
  expect(await screen.findByText('没有这个页面')).toBeTruthy()
})
