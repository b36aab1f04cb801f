import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { useListSelections } from '#renderer/stores/useListSelections.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { EMPTY_INTAKE, type ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import { succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { receiveItem } from './intakeCommands.ts'
import { parcelCustodyFrontDesk } from './module.tsx'

startTexts('zh-CN')
withListHeight()

const modules = [parcelCustodyFrontDesk]
let store: Store
let unitId = ''
let personId = ''

beforeEach(async () => {
  usePrivacy.setState({ covered: false })
  useListSelections.setState({ selections: {} })
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
})

const show = (path = '/custody') =>
  showScreen({ desk: { ...paperDesk(store, { host: fakeHost() }), signature: SUPERVISOR }, modules, path })

async function takeIn(waybill: string, more: Partial<ReceiveInput> = {}): Promise<string> {
  const input: ReceiveInput = { ...EMPTY_INTAKE, kind: 'courier', waybill, unitId, personId, ...more }
  return succeeded(await receiveItem(deskOf(store), input)).draft.tag
}

async function chooseFirst(): Promise<void> {
  fireEvent.keyDown(await screen.findByRole('grid', { name: '寄存登记' }), { key: ' ', code: 'Space' })
  await screen.findByText(/已选 1 条/)
}

describe('the register', () => {
  test('with nothing in it says how to take something in', async () => {
    await show()
    await screen.findByText('没有寄存的物品')
  })

  test('shows what is held, and F4 hands out what is chosen', async () => {
    const tag = await takeIn('SF1234567890123')
    await show()
    await screen.findByText(tag)
    await chooseFirst()
    await press('F4')
    await screen.findByRole('dialog', { name: '领取' })
  })

  test('F6 tells whoever waits of it', async () => {
    const tag = await takeIn('SF1234567890123')
    await show()
    await screen.findByText(tag)
    await chooseFirst()
    await press('F6')
    await screen.findByRole('dialog', { name: /通知领取/ })
  })

  test('what was chosen of two households is handed out to one, then to the other', async () => {
    await takeIn('SF1234567890123')
    const other = await addUnit(store, '3-0501')
    const tag = await takeIn('SF1234567890124', { unitId: other, personId: await addOwner(store, other, '李雷') })
    await show()
    await screen.findByText(tag)
    fireEvent.keyDown(await screen.findByRole('grid', { name: '寄存登记' }), { key: 'a', code: 'KeyA', ctrlKey: true })
    await press('F4')
    const statuses = async () => (await store.db.custodyItems.toArray()).map(({ v }) => v.status).toSorted()
    const paper = async (number: string) => {
      if (screen.queryByLabelText('单号', { selector: 'input' }) === null) await press('F4')
      const field = await screen.findByLabelText('单号', { selector: 'input' })
      fireEvent.change(field, { target: { value: number } })
      fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })
    }
    await screen.findByRole('form', { name: '1 件交给 王晓梅（本人）' })
    await press('F6')
    await press('F6')
    await screen.findByRole('form', { name: /^2 件交给 .*代领/ })
    await press('F6')
    await screen.findByRole('form', { name: '1 件交给 王晓梅（本人）' })
    await paper('LQ-1')
    await screen.findByRole('form', { name: '1 件交给 李雷（本人）' })
    expect(await statuses()).toEqual(['handed-out', 'in-store'])
    await paper('LQ-2')
    await waitFor(async () => expect(await statuses()).toEqual(['handed-out', 'handed-out']))
    await waitFor(() => expect(screen.queryByRole('dialog', { name: '领取' })).toBeNull())
  })

  test('Alt+T gives several parcels back to the courier in one change', async () => {
    await takeIn('SF1234567890123')
    const tag = await takeIn('SF1234567890124')
    await show()
    await screen.findByText(tag)
    fireEvent.keyDown(await screen.findByRole('grid', { name: '寄存登记' }), { key: 'a', code: 'KeyA', ctrlKey: true })
    await screen.findByText(/已选 2 条/)
    await press('t', { code: 'KeyT', altKey: true })
    await screen.findByRole('dialog', { name: '退回' })
    fireEvent.change(await screen.findByLabelText('接收人', { selector: 'input' }), { target: { value: '王师傅' } })
    const receipt = screen.getByLabelText('退件单号', { selector: 'input' })
    fireEvent.change(receipt, { target: { value: 'TH-7' } })
    await press('F4')
    fireEvent.keyDown(receipt, { key: 'Enter', code: 'Enter' })
    await screen.findByText('2 件已退回')
    const left = await store.db.custodyItems.toArray()
    expect(left.map(({ v }) => [v.status, v.out?.to, v.out?.receipt])).toEqual([
      ['returned', 'carrier', 'TH-7'],
      ['returned', 'carrier', 'TH-7'],
    ])
    expect(new Set(left.map(({ v }) => v.out?.at)).size).toBe(1)
  })

  test('at a view’s address shows that view, as a filter that can be taken away', async () => {
    await takeIn('SF1234567890123')
    const router = await show('/custody/overdue')
    await screen.findByText('没有符合的')
    await waitFor(() => expect(router.state.location.search).toEqual({ f: 'due/overdue' }))
    fireEvent.click(screen.getByRole('button', { name: '在已离库里找' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ f: 'stock/ended' }))
  })

  test('covers names and what people deposited while the screen is covered', async () => {
    const deposit = { kind: 'deposit', waybill: '', what: '行李箱', features: '红色', reminded: true } as const
    const tag = await takeIn('', deposit)
    await show()
    await screen.findByText(tag)
    await screen.findByText('行李箱')
    usePrivacy.setState({ covered: true })
    await waitFor(() => expect(screen.queryByText('行李箱')).toBeNull())
    expect(screen.queryByText('王晓梅')).toBeNull()
  })
})
