import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { useIntakeList } from '#renderer/stores/useIntakeList.ts'
import { startTexts } from '#renderer/text/text.ts'
import { custodyCode } from '#shared/domain/parcel-custody/custodyCode.ts'
import { EMPTY_INTAKE } from '#shared/domain/parcel-custody/intakeInput.ts'
import { slotScanCode } from '#shared/domain/parcel-custody/slotCode.ts'
import { addUnit, succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { scanKeys } from '#test/support/scanKeys.ts'
import { CLERK, foundedStore, must } from '#test/support/testStore.ts'
import { receiveMany } from './intakeCommands.ts'
import { parcelCustodyFrontDesk } from './module.tsx'
import { addSlots } from './slotCommands.ts'

startTexts('zh-CN')

const SF = 'SF1234567890123'
const YT = 'YT1234567890123'
let store: Store
let unitId: string

beforeEach(async () => {
  useIntakeList.getState().clear()
  store = await foundedStore()
  unitId = await addUnit(store)
  succeeded(await addSlots(deskOf(store), { shelf: 'A', numbers: '1-2', size: 'small', capacity: 2 }))
})

const show = (desk = deskOf(store)) =>
  showScreen({ desk, modules: [parcelCustodyFrontDesk], path: '/custody/intake', scansFrom: window })
const items = async () => (await store.db.custodyItems.toArray()).map(({ v }) => v)
const slotId = async (code: string) => must((await store.db.shelfSlots.toArray()).find(({ v }) => v.code === code)).id
const field = (label: string) => screen.getByLabelText(label, { selector: 'input' })
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } })
const enterIn = (label: string, more: object = {}) =>
  act(async () => void fireEvent.keyDown(field(label), { key: 'Enter', code: 'Enter', ...more }))
const slots = (code: string) => waitFor(() => expect((field('货位') as HTMLInputElement).value).toBe(code))

const scan = (text: string) => act(async () => scanKeys(text))

test('the other screens of custody are one click away', async () => {
  await show()
  const places = await screen.findByRole('navigation', { name: '名单' })
  expect(within(places).getByRole('link', { name: '登记' }).getAttribute('href')).toContain('/custody')
})

test('what a resident left has its form for them to sign, a courier’s parcel has none', async () => {
  const desk = paperDesk(store, { host: fakeHost() })
  const parcel = { ...EMPTY_INTAKE, kind: 'courier', waybill: SF, unitId, slotId: await slotId('A-01') } as const
  const suitcase = {
    ...EMPTY_INTAKE,
    kind: 'deposit',
    unitId,
    name: '王晓梅',
    phone: '13812345678',
    what: '行李箱',
    quantity: 1,
    features: '黑色',
    reminded: true,
    slotId: await slotId('A-02'),
  } as const
  const took = async (input: Parameters<typeof receiveMany>[1][number]) =>
    act(async () => {
      const { receivings } = succeeded(await receiveMany(desk, [input])).draft
      useIntakeList.getState().add(receivings.map(({ itemId }) => itemId))
    })
  await show(desk)
  await took(parcel)
  await screen.findByText('这批 1 件')
  expect(screen.queryByRole('button', { name: /打印登记表/ })).toBeNull()
  await took(suitcase)
  await screen.findByRole('button', { name: /打印登记表/ })
  await press('p', { altKey: true, code: 'KeyP' })
  await waitFor(async () =>
    expect((await store.db.sheets.toArray()).map(({ v }) => v.form)).toEqual(['custody-register']),
  )
})

describe('a courier’s parcel', () => {
  test('is in with a scan, the room number and one Enter, and the cursor is back for the next', async () => {
    await show()
    await slots('A-01')
    await scan(SF)
    await screen.findByText(SF)
    expect(document.activeElement).toBe(field('收件人'))
    type('收件人', '2-1203')
    await screen.findByText('住户')
    await enterIn('收件人')
    await screen.findByText('这批 1 件')
    expect(await items()).toMatchObject([
      {
        kind: 'courier',
        waybill: SF,
        carrier: '顺丰速运',
        tag: 'A1',
        unitId,
        size: 'small',
        slotId: await slotId('A-01'),
      },
    ])
    expect(document.activeElement).toBe(field('运单号'))
    // The list tells of it before the notice with the key is there.
    await screen.findByText('已收 A1，放 A-01')
    await press('F8')
    await screen.findByText('这批 0 件')
    expect(await items()).toMatchObject([{ status: 'void' }])
  })

  test('whose Enter comes before the search has answered waits for it', async () => {
    await show()
    await slots('A-01')
    await scan(SF)
    await screen.findByText(SF)
    type('收件人', '2-1203')
    await enterIn('收件人')
    await waitFor(async () => expect(await items()).toMatchObject([{ unitId }]))
  })

  test('is taken in by the scan of the next one, and by the label of the slot where it was put', async () => {
    await show()
    await slots('A-01')
    await scan(SF)
    await screen.findByText(SF)
    type('收件人', '2-1203')
    await screen.findByText('住户')
    await scan(YT)
    await screen.findByText('这批 1 件')
    await screen.findByText(YT)
    type('收件人', '2-1203')
    await screen.findByText('住户')
    await scan(slotScanCode(await slotId('A-02')))
    await screen.findByText('这批 2 件')
    const second = (await items()).find(({ waybill }) => waybill === YT)
    expect(second).toMatchObject({ carrier: '圆通速递', slotId: await slotId('A-02') })
  })

  test('stands in one change with all that came for the same recipient', async () => {
    await show()
    await slots('A-01')
    for (const waybill of [SF, YT, 'JT1234567890123']) await scan(waybill)
    await screen.findByText('同一收件人的 3 件')
    type('收件人', '2-1203')
    await screen.findByText('住户')
    await enterIn('收件人')
    await screen.findByText('这批 3 件')
    const rows = await store.db.custodyItems.toArray()
    expect(new Set(rows.map(({ s }) => s[0]?.dot)).size).toBe(1)
    expect(rows.map(({ v }) => v.tag).sort()).toEqual(['A1', 'A2', 'A3'])
    // Two fit into the first slot.
    expect(rows.filter(({ v }) => v.slotId !== null && v.unitId === unitId)).toHaveLength(3)
    expect(new Set(rows.map(({ v }) => v.slotId)).size).toBe(2)
  })

  test('that is here is shown, by its waybill and by its label, and not taken in twice', async () => {
    const told = { ...EMPTY_INTAKE, kind: 'courier' as const, waybill: SF, unitId, slotId: await slotId('A-01') }
    const [id = ''] = succeeded(await receiveMany(deskOf(store), [told])).draft.receivings.map(({ itemId }) => itemId)
    await show()
    await slots('A-01')
    await scan(SF)
    await screen.findByText('已经在前台')
    await press('Escape')
    await scan(custodyCode(id))
    const known = must((await screen.findByText('已经在前台')).parentElement)
    expect(within(known).getByText('A1')).toBeTruthy()
    expect(await store.db.custodyItems.count()).toBe(1)
  })

  test('without a recipient says so, keeps what was scanned, and stays silent while the input method composes', async () => {
    await show()
    await slots('A-01')
    await scan(SF)
    await screen.findByText(SF)
    await enterIn('收件人', { isComposing: true, keyCode: 229 })
    expect(screen.queryByText(/还不知道是谁的/)).toBeNull()
    await enterIn('收件人')
    await screen.findByText(/还不知道是谁的/)
    expect(screen.getByText(SF)).toBeTruthy()
    expect(await items()).toEqual([])
  })

  test('for a name as the label has it', async () => {
    await show()
    await slots('A-01')
    await scan(SF)
    await screen.findByText(SF)
    type('收件人', '张三 2-1203 138****5678')
    await screen.findByText(/未建档/)
    await enterIn('收件人')
    await waitFor(async () =>
      expect(await items()).toMatchObject([{ personId: null, unitId, name: '张三', phone: '138****5678' }]),
    )
  })

  test('whose scanner halted in its midst is never known by its end alone', async () => {
    await show()
    await slots('A-01')
    type('运单号', 'SF123456')
    field('运单号').focus()
    await scan('7890123')
    await screen.findByText(SF)
    expect(screen.queryByText('7890123')).toBeNull()
  })

  test('typed by hand where no scanner reads it, and one that is none is refused', async () => {
    await show()
    await slots('A-01')
    type('运单号', 'SF12')
    await enterIn('运单号')
    await screen.findByText(/这不像运单号/)
    type('运单号', 'sf 1234 5678 90123')
    await enterIn('运单号')
    await screen.findByText(SF)
  })
})

describe('what no courier brings', () => {
  test('a deposit needs the reminder, and says what it lacks', async () => {
    await show()
    await press('2', { altKey: true, shiftKey: true, code: 'Digit2' })
    const what = await screen.findByLabelText('物品名称', { selector: 'input' })
    type('寄存人', '2-1203')
    await screen.findByText('住户')
    fireEvent.change(what, { target: { value: '纸箱' } })
    type('特征', '红色封条')
    await enterIn('物品名称')
    await screen.findByText(/还没有告知禁止寄存的物品/)
    expect(await items()).toEqual([])
    fireEvent.click(screen.getByRole('checkbox', { name: /已告知/ }))
    await enterIn('物品名称')
    await waitFor(async () =>
      expect(await items()).toMatchObject([
        { kind: 'deposit', what: '纸箱', unitId, reminded: true, declaredFen: null },
      ]),
    )
  })

  test('a found thing is taken in with its second count pending', async () => {
    await show()
    await press('5', { altKey: true, shiftKey: true, code: 'Digit5' })
    await screen.findByLabelText('拾获地点', { selector: 'input' })
    await slots('A-01')
    type('拾获地点', '大堂')
    type('拾获人', '小刘')
    type('物品名称', '钱包')
    type('封袋号码', 'F-1')
    await enterIn('物品名称')
    await waitFor(async () =>
      expect(await items()).toMatchObject([
        { kind: 'found', foundPlace: '大堂', finder: '小刘', keepUntil: '2026-11-21', countedBy: [CLERK.actor.id] },
      ]),
    )
  })
})

test('what is turned away gets its number and its slip, reasons by their digits', async () => {
  const host = fakeHost()
  await show(paperDesk(store, { host }))
  await slots('A-01')
  await scan(SF)
  await screen.findByText(SF)
  await press('x', { altKey: true, code: 'KeyX' })
  const damaged = await screen.findByRole('checkbox', { name: /包装破损/ })
  fireEvent.keyDown(damaged, { key: '7', code: 'Digit7' })
  await waitFor(() => expect((damaged as HTMLInputElement).checked).toBe(true))
  fireEvent.submit(must(damaged.closest('form')))
  await screen.findByText(/已登记拒收 A-JS-00001/)
  const [row] = await store.db.turnedAways.toArray()
  expect(row?.v).toMatchObject({ reasons: ['damaged'], waybill: SF, carrier: '顺丰速运', number: 'A-JS-00001' })
  await waitFor(() => expect(host.jobs).toMatchObject([{ sheetId: 'refusal-slip@1' }]))
  expect(document.activeElement).toBe(field('运单号'))
})
