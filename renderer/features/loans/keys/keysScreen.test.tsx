import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { addThings, lendThing, loseLoan } from '#renderer/features/loans/commands.ts'
import { loansFrontDesk } from '#renderer/features/loans/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { addOwner, addUnit, succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { sealKeys } from './commands.ts'

startTexts('zh-CN')

let store: Store
let host: FakeHost
let desk: Desk
let unitId: string
let personId: string

beforeEach(async () => {
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
  host = fakeHost()
  desk = paperDesk(store, { host })
})

const STRANGER = { personId: null, staffId: null, unitId: null, name: '赵工', phone: '13800001111', idLast4: '' }

async function hang(label: string, slot: string, of: string | null = unitId): Promise<string> {
  const money = { feeFen: 0, depositFen: 0, due: 'same-day' as const }
  const thing = { kind: 'key' as const, labels: label, slot, unitId: of, ...money, count: 3, opens: '入户门' }
  const added = succeeded(await addThings(desk, thing))
  return added.draft.items[0]?.id ?? ''
}

const show = (path = '/loans/keys') => showScreen({ desk, modules: [loansFrontDesk], path })
const submit = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', code: 'Enter' })
const type = (label: string, value: string) => {
  const field = screen.getByLabelText(label, { selector: 'input' })
  fireEvent.change(field, { target: { value } })
  field.focus()
}

async function openCard(label: string): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(label) }))
  await screen.findByRole('heading', { level: 2, name: label })
}

describe('a set on its hook', () => {
  test('is sealed and opened again by keys, each told with its undo', async () => {
    const thingId = await hang('2-1203', 'K-07')
    await show()
    await openCard('2-1203')
    await press('F6')
    await screen.findByRole('heading', { name: '封存 2-1203' })
    type('封签号', 'f-0007')
    submit()
    await screen.findByText('2-1203 已封存')
    expect((await store.db.keySets.get(thingId))?.v.seal).toMatchObject({ number: 'F-0007', count: 3 })
    await screen.findByRole('button', { name: /拆封/ })
    await press('F4')
    await screen.findByRole('heading', { name: '拆封 2-1203' })
    submit()
    await screen.findByText(/没有写原因/)
    type('原因', '台风后查水表')
    submit()
    await screen.findByText('2-1203 已拆封')
    expect((await store.db.keySets.get(thingId))?.v).toMatchObject({ seal: null, openedWhy: '台风后查水表' })
  })

  test('that is sealed says so in the cabinet of all things too, and leads to where it is opened', async () => {
    const thingId = await hang('2-1203', 'K-07')
    succeeded(await sealKeys(desk, thingId, { sealNumber: 'F-0007', count: 3, witness: '' }))
    await show(`/loans/${thingId}`)
    expect((await screen.findAllByText('封存')).length).toBeGreaterThan(0)
    expect(screen.queryByRole('button', { name: /^借出/ })).toBeNull()
    fireEvent.click(await screen.findByRole('button', { name: /到钥匙柜办理/ }))
    await screen.findByRole('button', { name: /拆封/ })
  })

  test('shows the free hooks before it, and one of them takes a new set', async () => {
    await hang('2-1203', 'K-03')
    await show()
    fireEvent.click(await screen.findByRole('button', { name: 'K-02 空' }))
    await waitFor(() => expect(screen.getByLabelText('柜位', { selector: 'input' })).toHaveProperty('value', 'K-02'))
    type('编号名称', '设备夹层')
    submit()
    await waitFor(async () => expect(await store.db.loanThings.count()).toBe(2))
    const [made] = (await store.db.loanThings.toArray()).filter(({ v }) => v.label === '设备夹层')
    expect(made?.v).toMatchObject({ kind: 'key', slot: 'K-02', count: 1 })
  })
})

describe('an owner’s key', () => {
  test('is taken by a few fields: owner and tag follow the unit, and its paper is printed', async () => {
    await show('/loans/keys/entrustments')
    await screen.findByText('没有托管的钥匙')
    await press('F2')
    await screen.findByRole('heading', { name: '业主托管' })
    type('房号', '2-1203')
    await waitFor(() =>
      expect(screen.getByLabelText('标签', { selector: 'input' })).toHaveProperty('value', '2-1203 托管'),
    )
    await waitFor(() =>
      expect(screen.getByLabelText('委托人', { selector: 'input' })).toHaveProperty('value', '王晓梅'),
    )
    type('原因', '长期在外地')
    type('柜位', 'K-07')
    type('封签号', 'F-0007')
    type('把数', '3')
    submit()
    await screen.findByText(/已托管，登记表 .*YT/)
    const [row] = await store.db.keyEntrustments.toArray()
    expect(row?.v).toMatchObject({ status: 'held', unitId, personId, count: 3, withCare: true, sealNumber: 'F-0007' })
    expect(row?.v.sheetId).not.toBeNull()
    expect((await store.db.loanThings.get(row?.v.thingId ?? ''))?.v).toMatchObject({ slot: 'K-07', active: true })
    await waitFor(() => expect(host.jobs).toHaveLength(1))
  })
})

describe('a lost set', () => {
  test('is missing until it is found, and is not lent meanwhile', async () => {
    const thingId = await hang('2-1203', 'K-07')
    const lent = succeeded(await lendThing(desk, { thingId, borrower: STRANGER }))
    succeeded(await loseLoan(desk, lent.loanId, { feePaidFen: 0, depositBackFen: 0, remark: '掉在地库' }))
    expect((await store.db.keySets.get(thingId))?.v.missing).toMatchObject({ why: '掉在地库', loanId: lent.loanId })
    expect(await lendThing(desk, { thingId, borrower: STRANGER })).toMatchObject({ error: { code: 'set-missing' } })
    await show(`/loans/keys/${thingId}`)
    await screen.findByText(/锁芯要换/)
    await press('F4')
    await screen.findByRole('heading', { name: '找回 2-1203' })
    submit()
    await screen.findByText('2-1203 已找回')
    expect((await store.db.keySets.get(thingId))?.v.missing).toBeNull()
  })
})

describe('what one borrower has out', () => {
  test('comes back by one key', async () => {
    const ids = [await hang('2-1203', 'K-07'), await hang('2-1204', 'K-08', null), await hang('2-1205', 'K-09', null)]
    for (const thingId of ids.slice(0, 2)) succeeded(await lendThing(desk, { thingId, borrower: STRANGER }))
    const other = { ...STRANGER, name: '钱工', phone: '13900002222' }
    succeeded(await lendThing(desk, { thingId: ids[2] ?? '', borrower: other }))
    await show(`/loans/keys/${ids[0]}`)
    await screen.findByRole('button', { name: /赵工 的 2 套全部归还/ })
    await press('b', { ctrlKey: true, code: 'KeyB' })
    await screen.findByText('已归还 2 套')
    const loans = await store.db.loans.toArray()
    expect(loans.map(({ v }) => `${v.name} ${v.status}`).sort()).toEqual(['赵工 back', '赵工 back', '钱工 out'])
  })
})
