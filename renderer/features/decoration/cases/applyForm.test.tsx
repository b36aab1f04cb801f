// 装修申报 at the screen: new by keys, the owner's own work, a contractor who comes again, amended, refused.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { addOwner, addUnit, commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { tellCase } from '#test/support/decorationSites.ts'
import { press } from '#test/support/deskScreen.tsx'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must } from '#test/support/testStore.ts'

let store: Store
let host: FakeHost
let unitId: string

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  host = fakeHost()
  unitId = await addUnit(store)
  await addOwner(store, unitId)
})

const show = (path: string) => showScreen({ desk: paperDesk(store, { host }), modules: [decorationFrontDesk], path })
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' })
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } })
const send = () => press('Enter', { ctrlKey: true })
const cases = async () => (await store.db.decorationCases.toArray()).map(({ v }) => v)

async function showNew(): Promise<void> {
  await show(`/decoration/apply/unit~${unitId}`)
  await waitFor(() => expect(field('业主姓名').value).toBe('王晓梅'))
}

describe('a new application', () => {
  test('begins at the contractor, and Ctrl+Enter saves it, prints its paper and opens the card', async () => {
    await showNew()
    await waitFor(() => expect(document.activeElement).toBe(field('装修单位')))
    type('装修单位', '海城装饰')
    await screen.findByText('名册里没有，保存时一并登记')
    await send()
    await screen.findByText(/2-1203 已申报|A-ZX-00001/)
    await screen.findByRole('tablist')
    expect(await cases()).toMatchObject([{ status: 'applied', number: 'A-ZX-00001', unitId }])
    await waitFor(() => expect(host.jobs).toHaveLength(1))
  })

  test('of an owner who works alone asks for no contractor', async () => {
    await showNew()
    fireEvent.click(screen.getByRole('radio', { name: '业主自装' }))
    await waitFor(() => expect(screen.queryByLabelText('装修单位', { selector: 'input' })).toBeNull())
    field('施工人数').focus()
    await send()
    await waitFor(async () => expect(await cases()).toHaveLength(1))
    expect((await cases())[0]?.application).toMatchObject({ workBy: 'self', contractorName: '', contractorId: null })
  })

  test('without a contractor is refused beside its field, and nothing is saved', async () => {
    await showNew()
    field('施工人数').focus()
    await send()
    await waitFor(() => expect(field('装修单位').getAttribute('aria-invalid')).toBe('true'))
    expect(await cases()).toEqual([])
    expect(await store.db.sheets.count()).toBe(0)
  })
})

describe('a contractor who comes again', () => {
  beforeEach(async () => {
    const worker = (id: string, name: string) =>
      ({ kind: 'set', e: 'worker', id, values: { name, trade: '木工', contractorId: 'c1', idLast4: '0001' } }) as const
    const values = { kind: 'company', name: '海城装饰' }
    await commitDraft(store, {
      cmd: 'contractor.save',
      items: [{ kind: 'set', e: 'contractor', id: 'c1', values }, worker('w1', '马师傅'), worker('w2', '牛师傅')],
    })
    const otherId = await addUnit(store, '9-0101')
    await tellCase(store, 'case-1', {
      ev: 'applied',
      data: {
        ...{ unitId: otherId, workBy: 'company', contractorId: 'c1', contractorName: '海城装饰', siteManager: '周强' },
        ...{ applicant: 'owner', ownerName: '李宏', workers: 2, workerIds: ['w2'], declared: ['surface', 'plumbing'] },
      },
    })
  })

  test('is filled in by F4 with its workers, who stand as those of the site when it is saved', async () => {
    await showNew()
    type('装修单位', '海城装饰')
    await screen.findByRole('button', { name: /照上一户填（9-0101）/ })
    await press('F4')
    await waitFor(() => expect(field('现场负责人').value).toBe('周强'))
    expect(screen.getByRole('checkbox', { name: '牛师傅 木工 0001', checked: true })).toBeTruthy()
    expect(screen.getByRole('checkbox', { name: '马师傅 木工 0001', checked: false })).toBeTruthy()
    field('施工人数').focus()
    await send()
    await waitFor(async () => expect(await cases()).toHaveLength(2))
    const made = must((await cases()).find((one) => one.unitId === unitId))
    expect(made.application).toMatchObject({ contractorId: 'c1', workerIds: ['w2'], declared: ['surface', 'plumbing'] })
    expect(made.application.ownerName).toBe('王晓梅')
  })

  test('whose name is typed over leaves nobody behind', async () => {
    await showNew()
    type('装修单位', '海城装饰')
    await screen.findByRole('button', { name: /照上一户填/ })
    await press('F4')
    await screen.findByRole('checkbox', { name: /牛师傅/, checked: true })
    type('装修单位', '新来的装饰')
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: /牛师傅/ })).toBeNull())
    field('施工人数').focus()
    await send()
    await waitFor(async () => expect(await cases()).toHaveLength(2))
    expect((await cases()).find((one) => one.unitId === unitId)?.application.workerIds).toEqual([])
  })
})

describe('an amendment', () => {
  beforeEach(async () => {
    const declared = { applicant: 'owner', ownerName: '王晓梅', applicantName: '王晓梅', workBy: 'self', workers: 2 }
    await tellCase(store, 'case-1', { ev: 'applied', data: { unitId, ...declared, declared: ['surface'] } })
    await show('/decoration/apply/case-1')
    await waitFor(() => expect(field('施工人数').value).toBe('2'))
  })

  test('tells the declaration anew, with why', async () => {
    type('施工人数', '5')
    type('修改原因', '加人')
    field('施工人数').focus()
    await send()
    await screen.findByText('申报已修改')
    expect((await cases())[0]?.application).toMatchObject({ workers: 5, amendments: 1 })
  })

  test('that changes nothing is refused', async () => {
    field('施工人数').focus()
    await send()
    await screen.findByText(/什么也没改/)
    expect((await cases())[0]?.application.amendments).toBe(0)
  })
})
