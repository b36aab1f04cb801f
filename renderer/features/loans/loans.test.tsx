import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { addOwner, addUnit } from '#test/support/actions.ts'
import { deskOf, press, showReception } from '#test/support/deskScreen.tsx'
import { ownerSearchTerms } from '#test/support/ownerTerms.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore } from '#test/support/testStore.ts'
import { addThings } from './commands.ts'
import { loanCounts } from './loanMatters.ts'
import { loansFrontDesk } from './module.tsx'

startTexts('zh-CN')

const modules = [loansFrontDesk]
const CART = {
  kind: 'trolley',
  labels: '平板车 1-3',
  slot: 'A-01',
  unitId: null,
  feeFen: 0,
  depositFen: 0,
  due: 'same-day',
} as const
let store: Store
let unitId: string
let personId: string
let host: FakeHost

beforeEach(async () => {
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
  host = fakeHost()
  await addThings(deskOf(store, CLERK), CART)
})

const loans = async () => (await store.db.loans.toArray()).map(({ v }) => v)
const nameOf = async (thingId: string | undefined) => (await store.db.loanThings.get(thingId ?? ''))?.v.label
const picker = () => screen.getByLabelText('借哪件', { selector: 'input' })
const enter = (more: object = {}) => fireEvent.keyDown(picker(), { key: 'Enter', code: 'Enter', ...more })

async function openLending() {
  const router = await showReception({ store, modules, path: `/person/${personId}`, desk: paperDesk(store, { host }) })
  await screen.findByRole('button', { name: '借出' })
  await press('b', { altKey: true, code: 'KeyB' })
  await waitFor(() => expect(document.activeElement).toBe(picker()))
  return router
}

describe('a trolley', () => {
  test('is lent in three keys: Alt+B, its digit, Enter; and undo takes it back', async () => {
    await openLending()
    expect(screen.getByText('限载 50 公斤')).toBeTruthy()
    expect(screen.getByText('不借给装修施工')).toBeTruthy()
    fireEvent.keyDown(picker(), { key: '2', code: 'Digit2' })
    enter()
    await screen.findByText('平板车 2 已借给 王晓梅')
    expect(await loans()).toMatchObject([{ status: 'out', personId, unitId, dueAt: '2026-11-21T10:00:00.000Z' }])
    expect(await nameOf((await loans())[0]?.thingId)).toBe('平板车 2')
    await press('F8')
    await waitFor(async () => expect(await loans()).toMatchObject([{ status: 'void' }]))
  })

  test('comes back by Alt+Shift+B alone', async () => {
    await openLending()
    enter()
    await screen.findByRole('button', { name: '归还' })
    await press('B', { altKey: true, shiftKey: true, code: 'KeyB' })
    await screen.findByText('平板车 1 已归还')
    expect(await loans()).toMatchObject([{ status: 'back', feePaidFen: 0, depositBackFen: 0 }])
  })

  test('is not lent by the Enter that ends a composition', async () => {
    await openLending()
    enter({ isComposing: true, keyCode: 229 })
    fireEvent.keyDown(picker(), { key: '3', code: 'Digit3' })
    enter()
    await waitFor(async () => expect(await loans()).toHaveLength(1))
    expect(await nameOf((await loans())[0]?.thingId)).toBe('平板车 3')
  })
})

test('a deposit issues the slip in the same change, and it comes out at once', async () => {
  const umbrella = { ...CART, kind: 'umbrella', labels: '雨伞 1', depositFen: 2000, due: 'next-day' } as const
  await addThings(deskOf(store, CLERK), umbrella)
  const router = await openLending()
  fireEvent.change(picker(), { target: { value: '雨伞' } })
  await screen.findByText('收押金要开借用登记单，借出时一起打印')
  enter()
  await waitFor(async () => expect(await loans()).toMatchObject([{ depositFen: 2000, number: 'A-JY-00001' }]))
  await screen.findByText(/A-JY-00001 已送到打印机/)
  expect(host.jobs).toMatchObject([{ sheetId: 'loan-slip@1' }])
  expect(router.state.location.pathname).toBe(`/person/${personId}`)
})

test('a stranger at a unit leaves a number', async () => {
  await showReception({ store, modules })
  await press('b', { altKey: true, code: 'KeyB' })
  await screen.findByLabelText('借哪件', { selector: 'input' })
  fireEvent.change(screen.getByLabelText('姓名', { selector: 'input' }), { target: { value: '李先生' } })
  enter()
  await screen.findByText(/要留电话/)
  expect(await loans()).toEqual([])
  fireEvent.change(screen.getByLabelText('电话', { selector: 'input' }), { target: { value: '13800001111' } })
  enter()
  await waitFor(async () => expect(await loans()).toMatchObject([{ status: 'out', name: '李先生', personId: null }]))
})

test('anybody on file borrows at the reception: found by the unit, and leaves no number', async () => {
  const withPeople = [{ ...loansFrontDesk, searchTerms: ownerSearchTerms }]
  await showReception({ store, modules: withPeople })
  await press('b', { altKey: true, code: 'KeyB' })
  const name = await screen.findByLabelText('姓名', { selector: 'input' })
  fireEvent.focus(name)
  fireEvent.change(name, { target: { value: '2-1203' } })
  fireEvent.click(await screen.findByRole('option', { name: '2-1203 王晓梅' }))
  await waitFor(() => expect(screen.queryByLabelText('电话', { selector: 'input' })).toBeNull())
  enter()
  await waitFor(async () => expect(await loans()).toMatchObject([{ status: 'out', personId, unitId, name: '' }]))
})

test('a handover counts what should lie in the cabinet; what is out stands beside it and is not asked for', async () => {
  await openLending()
  enter()
  await screen.findByText('平板车 1 已借给 王晓梅')
  expect(await loanCounts(store)).toEqual([
    { id: 'loans/trolley/in', label: '平板车在柜', expected: 2, aside: '另有 1 件借出' },
  ])
})
