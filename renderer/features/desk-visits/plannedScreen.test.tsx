import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { deskOf, press, showReception } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { arriveKnown, planVisit } from './commands.ts'
import { deskVisitsFrontDesk } from './module.tsx'

startTexts('zh-CN')

const modules = [deskVisitsFrontDesk]
const viewer = { purpose: 'viewing', personId: null, name: '李先生', unitCode: '2-1203' } as const
let store: Store
let personId: string

beforeEach(async () => {
  usePrivacy.setState({ covered: false })
  store = await foundedStore()
  personId = await addOwner(store, await addUnit(store))
})

const states = async () => (await store.db.visits.toArray()).map(({ v }) => v)
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), { target: { value } })
const enter = (label: string) => fireEvent.keyDown(screen.getByLabelText(label), { key: 'Enter', code: 'Enter' })
const plan = () => planVisit(deskOf(store), viewer, { day: '2026-11-21', time: '14:30' })

describe('who is announced', () => {
  test('is written down by one form from the empty reception', async () => {
    await showReception({ store, modules })
    await screen.findByText('柜台前没有人')
    await press('y', { altKey: true, code: 'KeyY' })
    await screen.findByLabelText('姓名')
    type('几点', '1430')
    type('姓名', '李先生')
    enter('姓名')
    expect(await screen.findByText('预约（1）')).toBeTruthy()
    expect(await states()).toMatchObject([{ status: 'planned', plannedDay: '2026-11-21', plannedTime: '14:30' }])
  })

  test('stands on the left and is checked in by their line; undo brings the plan back', async () => {
    await plan()
    await showReception({ store, modules })
    const section = within((await screen.findByText('预约（1）')).closest('section') as HTMLElement)
    fireEvent.click(section.getByText('李先生'))
    await screen.findByText('2-1203 李先生 已登记到访，并入今天的预约')
    expect(screen.queryByText('预约（1）')).toBeNull()
    await press('F8')
    expect(await screen.findByText('预约（1）')).toBeTruthy()
  })

  test('is called off beside their line', async () => {
    await plan()
    await showReception({ store, modules })
    fireEvent.click(await screen.findByRole('button', { name: '取消预约' }))
    await waitFor(async () => expect(await states()).toMatchObject([{ status: 'cancelled' }]))
  })

  test('and walks in is asked about: the main button is under the cursor and merges', async () => {
    await plan()
    await showReception({ store, modules })
    await screen.findByText('预约（1）')
    await press('F2')
    await screen.findByLabelText('姓名')
    type('姓名', '李先生')
    type('房号', '2-1203')
    enter('姓名')
    const merge = await screen.findByRole('button', { name: '是这位，并入预约' })
    await waitFor(() => expect(document.activeElement).toBe(merge))
    expect(await states()).toMatchObject([{ status: 'planned' }])
    fireEvent.click(merge)
    await waitFor(async () => expect(await states()).toMatchObject([{ status: 'here', purpose: 'viewing' }]))
  })

  test('and is somebody else is checked in apart', async () => {
    await plan()
    await showReception({ store, modules })
    await screen.findByText('预约（1）')
    await press('F2')
    await screen.findByLabelText('姓名')
    type('姓名', '李先生')
    type('房号', '2-1203')
    enter('姓名')
    fireEvent.click(await screen.findByRole('button', { name: '不是同一位，另外登记' }))
    await waitFor(async () => expect((await states()).map(({ status }) => status).sort()).toEqual(['here', 'planned']))
  })
})

describe('each purpose asks what it needs', () => {
  test.each([
    ['快递', '快递公司', '顺丰', { purpose: 'courier', company: '顺丰' }],
    ['施工', '施工单位', '宏发装饰', { purpose: 'worker', company: '宏发装饰' }],
    ['部门', '哪个部门', '工程部', { purpose: 'department', department: '工程部' }],
  ])('%s: %s is enough', async (purpose, label, value, state) => {
    await showReception({ store, modules })
    await screen.findByText('柜台前没有人')
    await press('F2')
    fireEvent.click(await screen.findByLabelText(purpose))
    await screen.findByLabelText(label, { selector: 'input' })
    type(label, value)
    fireEvent.keyDown(screen.getByLabelText(label, { selector: 'input' }), {
      key: 'Enter',
      code: 'Enter',
      ctrlKey: true,
    })
    await waitFor(async () => expect(await states()).toMatchObject([{ status: 'here', ...state }]))
  })
})

test('来访登记 of the day lists who came, and only who is still here when asked', async () => {
  await arriveKnown(deskOf(store), personId)
  await showReception({ store, modules, path: '/visits' })
  expect(await screen.findByText('1 次来访，1 位还没走')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('事由'), { target: { value: 'courier' } })
  expect(await screen.findByText('这一天没有来访')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '前一天' }))
  expect(await screen.findByText('0 次来访，0 位还没走')).toBeTruthy()
})
