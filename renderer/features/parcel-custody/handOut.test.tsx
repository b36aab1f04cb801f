import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { custodyCode } from '#shared/domain/parcel-custody/custodyCode.ts'
import { EMPTY_INTAKE } from '#shared/domain/parcel-custody/intakeInput.ts'
import { slotScanCode } from '#shared/domain/parcel-custody/slotCode.ts'
import { succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { scanKeys } from '#test/support/scanKeys.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { receiveMany } from './intakeCommands.ts'
import { parcelCustodyFrontDesk } from './module.tsx'
import { addSlots } from './slotCommands.ts'

startTexts('zh-CN')

const modules = [parcelCustodyFrontDesk]
let store: Store

async function take(waybills: readonly string[], more: object): Promise<readonly string[]> {
  const slotId = must((await store.db.shelfSlots.toArray())[0]).id
  const parcel = { ...EMPTY_INTAKE, kind: 'courier', slotId, ...more } as const
  succeeded(
    await receiveMany(
      deskOf(store),
      waybills.map((waybill) => ({ ...parcel, waybill })),
    ),
  )
  const rows = await store.db.custodyItems.where('v.waybill').anyOf(waybills).toArray()
  return rows.map(({ id }) => id)
}

let mine: readonly string[]
beforeEach(async () => {
  store = await foundedStore()
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  succeeded(await addSlots(deskOf(store), { shelf: 'A', numbers: '1-2', size: 'large', capacity: 60 }))
  mine = await take(['SF1000000000001', 'SF1000000000002'], { unitId, personId })
})

const statuses = async () => (await store.db.custodyItems.bulkGet([...mine])).map((row) => row?.v.status)
const paper = () => screen.findByLabelText('单号', { selector: 'input' })
const dialog = () => screen.findByRole('form', { name: /件交给/ })
const onPaper = () => showScreen({ desk: deskOf(store), modules, path: `/custody/item/${mine[0]}/out` })

async function enterNumber(number: string): Promise<void> {
  const field = await paper()
  fireEvent.change(field, { target: { value: number } })
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })
}

describe('a scan', () => {
  test('opens both parcels of the person, ticked; a paper’s number and Enter hand them out, and F8 takes it back', async () => {
    await onPaper()
    expect((await dialog()).getAttribute('aria-label')).toBe('2 件交给 王晓梅（本人）')
    await enterNumber('LQ-12')
    await screen.findByText('2 件已交给 王晓梅')
    expect(await statuses()).toEqual(['handed-out', 'handed-out'])
    await press('F8')
    await waitFor(async () => expect(await statuses()).toEqual(['in-store', 'in-store']))
  })

  test('of somebody else’s parcel adds it, and makes the taker a proxy', async () => {
    const [other = ''] = await take(['SF1000000000009'], { name: '李雷' })
    await showScreen({ desk: deskOf(store), modules, path: `/custody/item/${mine[0]}/out`, scansFrom: window })
    await dialog()
    await act(async () => scanKeys(custodyCode(other)))
    await screen.findByRole('form', { name: '3 件，请写谁来领' })
    expect(screen.getByText('有别人的件，按代领登记')).toBeTruthy()
  })

  test('of what is not here says so and leads to the intake', async () => {
    await showScreen({ desk: deskOf(store), modules, path: '/custody/item/SF9999999999999/out' })
    await screen.findByText('没有这件物品')
    expect(screen.getByRole('button', { name: /去收件/ })).toBeTruthy()
  })
})

test('a digit leaves one behind', async () => {
  await onPaper()
  await dialog()
  ;(document.activeElement as HTMLElement | null)?.blur()
  await press('2', { code: 'Digit2', altKey: true })
  await waitFor(async () => expect((await dialog()).getAttribute('aria-label')).toContain('1 件'))
  await enterNumber('LQ-12')
  await waitFor(async () => expect((await statuses()).toSorted()).toEqual(['handed-out', 'in-store']))
})

test('a proxy without the recipient’s word is refused beside the field, and nothing leaves', async () => {
  await onPaper()
  await dialog()
  await press('F2')
  fireEvent.change(await screen.findByLabelText('姓名', { selector: 'input' }), { target: { value: '李先生' } })
  fireEvent.change(screen.getByLabelText('证件后四位', { selector: 'input' }), { target: { value: '4321' } })
  await enterNumber('LQ-12')
  await screen.findByText(/代领没有写委托方式/)
  expect(await statuses()).toEqual(['in-store', 'in-store'])
  fireEvent.change(screen.getByLabelText('委托方式', { selector: 'input' }), { target: { value: '本人来电' } })
  await enterNumber('LQ-12')
  await waitFor(async () => expect(await statuses()).toEqual(['handed-out', 'handed-out']))
})

test('without a signature nothing leaves', async () => {
  await onPaper()
  await enterNumber(' ')
  await screen.findByText(/还没有签字/)
  expect(await statuses()).toEqual(['in-store', 'in-store'])
})

test('a computer that keeps no pictures offers paper, and says why', async () => {
  await onPaper()
  await screen.findByText(/这台电脑不能保存签字图片/)
  expect(screen.queryByRole('radio', { name: '签字板' })).toBeNull()
})

test('a computer that keeps pictures begins with the pad; F4 goes on to paper and to the printed receipt', async () => {
  const host = fakeHost()
  await showScreen({ desk: paperDesk(store, { host }), modules, path: `/custody/item/${mine[0]}/out` })
  await screen.findByRole('img', { name: '签字 还没有签' })
  await press('F4')
  await paper()
  await press('F4')
  await screen.findByText(/打印《物品领取单》/)
  // The field that had the cursor is gone: Enter is the main action's, as its button says.
  const main = within(await dialog()).getByRole('button', { name: /^领取/ })
  await waitFor(() => expect(document.activeElement).toBe(main))
  fireEvent.click(main)
  await waitFor(async () => expect(await statuses()).toEqual(['handed-out', 'handed-out']))
  await waitFor(() => expect(host.jobs).toMatchObject([{ sheetId: 'collection-receipt@1' }]))
})

test('from the field of a paper F4 leads to the pad again, which has the cursor', async () => {
  const host = fakeHost()
  await showScreen({ desk: paperDesk(store, { host }), modules, path: `/custody/item/${mine[0]}` })
  await screen.findByRole('button', { name: /退回/ })
  await press('F7')
  await screen.findByRole('img', { name: '签字 还没有签' })
  await press('F4')
  await waitFor(async () => expect(document.activeElement).toBe(await paper()))
  await press('F4')
  const pad = await screen.findByRole('img', { name: '签字 还没有签' })
  await waitFor(() => expect(document.activeElement).toBe(pad))
})

test('back from a proxy to the recipient the cursor is where the recipient signs', async () => {
  await onPaper()
  await paper()
  await press('F2')
  const who = await screen.findByLabelText('领取人', { selector: 'input[type=text], input:not([type])' })
  who.focus()
  await press('F2')
  await waitFor(async () => expect(document.activeElement).toBe(await paper()))
})

test('Enter in the notice notes both as told', async () => {
  await showScreen({ desk: deskOf(store), modules, path: `/custody/item/${mine[0]}` })
  await screen.findByRole('button', { name: /通知/ })
  await press('F4')
  await screen.findByText(/王晓梅：您好/)
  await press('Enter')
  await screen.findByText('1 件记为已通知')
  expect((await store.db.custodyItems.get(mine[0] ?? ''))?.v.notices).toMatchObject([{ way: 'group' }])
})

test('the card keeps a slot by its key: moved, missing, found again', async () => {
  await showScreen({ desk: deskOf(store), modules, path: `/custody/item/${mine[0]}` })
  await screen.findByRole('button', { name: /移位/ })
  await press('F6')
  const slot = await screen.findByLabelText('货位', { selector: 'input' })
  fireEvent.change(slot, { target: { value: 'A-02' } })
  fireEvent.click(await screen.findByRole('option', { name: 'A-02' }))
  fireEvent.click(screen.getByRole('button', { name: /登记/ }))
  await screen.findByText(/移到 A-02$/)
  await waitFor(() => expect(screen.getByText('移到 A-02')).toBeTruthy())
})

test('a slot whose label is scanned is where it goes: the list closes, and Enter takes no other one', async () => {
  await showScreen({ desk: deskOf(store), modules, path: `/custody/item/${mine[0]}`, scansFrom: window })
  await screen.findByRole('button', { name: /移位/ })
  await press('F6')
  await screen.findByRole('option', { name: 'A-01' })
  const other = must((await store.db.shelfSlots.toArray()).find(({ v }) => v.code === 'A-02'))
  await act(async () => scanKeys(slotScanCode(other.id)))
  const slot = screen.getByLabelText('货位', { selector: 'input' })
  await waitFor(() => expect(slot).toHaveProperty('value', 'A-02'))
  expect(slot.getAttribute('aria-expanded')).not.toBe('true')
  await act(async () => void fireEvent.keyDown(slot, { key: 'Enter', code: 'Enter' }))
  await screen.findByText(/移到 A-02$/)
  expect((await store.db.custodyItems.get(mine[0] ?? ''))?.v.slotId).toBe(other.id)
})
