import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Signature, Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { EMPTY_INTAKE, type ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import { slotScanCode } from '#shared/domain/parcel-custody/slotCode.ts'
import { succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { receiveItem } from './intakeCommands.ts'
import { parcelCustodyFrontDesk } from './module.tsx'
import { addSlots, retireSlots } from './slotCommands.ts'

startTexts('zh-CN')

const modules = [parcelCustodyFrontDesk]
let store: Store
let host: FakeHost

beforeEach(async () => {
  store = await foundedStore()
  host = fakeHost()
})

const show = (by: Signature = CLERK, path = '/custody/shelves') =>
  showScreen({ desk: { ...paperDesk(store, { host }), signature: by }, modules, path })
const slots = async () => (await store.db.shelfSlots.toArray()).map(({ v }) => v)
const slotId = async (code: string) => must((await store.db.shelfSlots.toArray()).find(({ v }) => v.code === code)).id
const makeShelf = (numbers = '1-4') =>
  addSlots(deskOf(store), { shelf: 'A', numbers, size: 'small', capacity: 2 }).then(succeeded)

async function takeIn(waybill: string, code: string): Promise<void> {
  const input: ReceiveInput = { ...EMPTY_INTAKE, kind: 'courier', waybill, name: '李雷', slotId: await slotId(code) }
  succeeded(await receiveItem(deskOf(store), input))
}
const tile = (name: RegExp) => screen.findByRole('button', { name })

describe('the shelf map', () => {
  test('a row of twenty is made by F2, a number and Enter, and stands on the map', async () => {
    await show()
    await screen.findByText('还没有货位')
    await press('F2')
    const form = await screen.findByRole('form', { name: '添货位' })
    fireEvent.change(within(form).getByLabelText('货架'), { target: { value: 'b' } })
    const numbers = within(form).getByLabelText('位号')
    fireEvent.change(numbers, { target: { value: '1-20' } })
    fireEvent.keyDown(numbers, { key: 'Enter', code: 'Enter' })
    await screen.findByText('已添 20 个货位')
    expect(await slots()).toHaveLength(20)
    await tile(/^B-20/)
    expect(screen.queryByText('还没有货位')).toBeNull()
  })

  test('what is refused stands beside its field, and what was typed stays', async () => {
    await makeShelf()
    await show()
    await tile(/^A-01/)
    await press('F2')
    const form = await screen.findByRole('form', { name: '添货位' })
    const numbers = within(form).getByLabelText('位号')
    fireEvent.change(within(form).getByLabelText('货架'), { target: { value: 'A' } })
    fireEvent.change(numbers, { target: { value: '4-6' } })
    fireEvent.keyDown(numbers, { key: 'Enter', code: 'Enter' })
    await within(form).findByText(/有的货位已经有了/)
    expect(numbers).toHaveProperty('value', '4-6')
    expect(await slots()).toHaveLength(4)
  })

  test('each slot says how full it is; arrows walk, and a slot shows what lies in it', async () => {
    await makeShelf()
    await takeIn('SF1234567890123', 'A-02')
    await show()
    const first = await tile(/^A-01 ?0\/2/)
    first.focus()
    fireEvent.keyDown(first, { key: 'ArrowRight', code: 'ArrowRight' })
    const second = await tile(/^A-02 ?1\/2/)
    expect(document.activeElement).toBe(second)
    fireEvent.click(second)
    const card = await screen.findByRole('complementary', { name: '货位 A-02' })
    within(card).getByText('李雷')
    fireEvent.keyDown(window, { key: 'Escape', code: 'Escape' })
    await waitFor(() => expect(document.activeElement).toBe(second))
  })

  test('the label of a slot, scanned anywhere, leads to what lies in it', async () => {
    await makeShelf()
    await takeIn('SF1234567890123', 'A-02')
    const path = parcelCustodyFrontDesk.scanPath?.(slotScanCode(await slotId('A-02')))
    await show(CLERK, path)
    within(await screen.findByRole('complementary', { name: '货位 A-02' })).getByText('李雷')
  })

  test('a leader retires an empty slot and takes it back by F8; one that holds something is not retired', async () => {
    await makeShelf()
    await takeIn('SF1234567890123', 'A-02')
    await show(SUPERVISOR)
    fireEvent.click(await tile(/^A-02/))
    expect((await screen.findByRole('button', { name: '停用' })).getAttribute('aria-disabled')).toBe('true')
    expect(await retireSlots(deskOf(store, SUPERVISOR), [await slotId('A-02')], false)).toMatchObject({
      error: { code: 'slot-not-empty', detail: { code: 'A-02' } },
    })
    fireEvent.click(await tile(/^A-01/))
    await screen.findByRole('complementary', { name: '货位 A-01' })
    fireEvent.click(screen.getByRole('button', { name: '停用' }))
    await screen.findByText('A-01 已停用')
    expect((await slots()).filter(({ active }) => active === false)).toHaveLength(1)
    await press('F8')
    await tile(/^A-01/)
    expect((await slots()).filter(({ active }) => active === false)).toEqual([])
  })

  test('labels of all slots go to paper in one job', async () => {
    await makeShelf()
    await show()
    await tile(/^A-01/)
    await press('F7')
    await waitFor(() => expect(host.jobs).toHaveLength(1))
    expect(host.jobs).toMatchObject([{ paper: 'label', copies: 1 }])
    expect(JSON.stringify(host.jobs[0]?.model)).toContain(`QTS:${(await slotId('A-03')).toUpperCase()}`)
  })

  test('size and room of a whole shelf are mended in one change', async () => {
    await makeShelf()
    await show()
    fireEvent.click(await screen.findByRole('button', { name: '整架修改' }))
    const form = await screen.findByRole('form', { name: '修改货架 A 的 4 个货位' })
    fireEvent.click(within(form).getByLabelText('大'))
    fireEvent.change(within(form).getByLabelText('可放件数'), { target: { value: '9' } })
    fireEvent.click(within(form).getByRole('button', { name: /保存/ }))
    await screen.findByText('已保存')
    expect((await slots()).map(({ size, capacity }) => `${size} ${capacity}`)).toEqual(Array(4).fill('large 9'))
  })
})
