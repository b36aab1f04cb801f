import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { vacantInspectionsModule } from '#shared/domain/vacant-inspections/schema.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { ok } from '#shared/kernel/result.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { addHomes, addVisit, OFFICER } from '#test/support/vacantHomes.ts'
import { VisitScreen } from './VisitScreen.tsx'

// An officer with a phone; 10:12 on Saturday 21 November 2026.
startTexts('zh-CN')
withListHeight()

const CHEN: Signature = { actor: { id: OFFICER, role: 'tower-officer' }, session: 'session-chen' }
const VISITS: FrontDeskModule = {
  domain: vacantInspectionsModule,
  routes: [{ path: '/vacant/visit/$unitId', component: VisitScreen }],
}

let store: Store
let host: FakeHost
let files: Map<string, string>

beforeEach(async () => {
  store = await foundedStore()
  files = new Map()
  host = fakeHost()
  const put = async ({ bytes }: { bytes: string }) => {
    const hash = String(files.size + 1).padStart(64, '0')
    files.set(hash, bytes)
    return ok({ hash })
  }
  const forget = async ({ hashes }: { hashes: readonly string[] }) => {
    for (const hash of hashes) files.delete(hash)
    return ok(null)
  }
  Object.assign(host.bridge.blobs, { put, delete: forget })
  vi.stubGlobal('createImageBitmap', async () => ({ width: 800, height: 600 }))
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({ fillRect: () => undefined, drawImage: () => undefined })
      convertToBlob = async () => new Blob([new Uint8Array([1, 2, 3])])
    },
  )
  await addHomes(store, ['5-0902', '5-0101'])
  for (const code of ['5-0902', '5-0101']) await addVisit(store, code, '2026-11-10')
})
afterEach(() => vi.unstubAllGlobals())

const show = (path = '/vacant/visit/home-5-0902') =>
  showScreen({ desk: paperDesk(store, { host, signature: CHEN }), modules: [VISITS], path })
const formOf = (unit: string) => screen.findByRole('form', { name: `巡查 ${unit}` })
const submit = (form: HTMLElement) => fireEvent.click(within(form).getByRole('button', { name: /^登记/ }))
const visits = async () =>
  (await store.db.vacantInspections.where('v.day').equals('2026-11-21').toArray()).map(({ v }) => v)
const write = (e: string, id: string, values: JsonObject) =>
  commitDraft(store, { cmd: 'x', items: [{ kind: 'set', e, id, values }] }, SUPERVISOR)
/** The camera of the home is the first of its part; that of a meter stands under it. */
const photograph = (button: HTMLElement) => {
  const input = must(button.parentElement?.querySelector<HTMLInputElement>('input[type=file]'))
  fireEvent.change(input, { target: { files: [new File(['x'], 'a.jpg')] } })
}

describe('photographs', () => {
  test('of a fault and of a meter are kept with the visit, each where it belongs', async () => {
    await show()
    const form = await formOf('5-0902')
    fireEvent.click(within(form).getByRole('button', { name: /^2.*门锁/ }))
    fireEvent.change(await within(form).findByLabelText(/2 门锁：/), { target: { value: '锁舌弹不出' } })
    photograph(within(form).getByRole('button', { name: '拍照' }))
    await within(form).findByText('已有 1 张')
    fireEvent.change(within(form).getByLabelText('水表属于'), { target: { value: 'no-meter' } })
    photograph(await within(form).findByRole('button', { name: '拍水表' }))
    await waitFor(() => expect(within(form).getAllByText('已有 1 张')).toHaveLength(2))
    submit(form)
    await screen.findByText('5-0902 已登记：异常。')
    const [visit] = await visits()
    expect(visit?.photos).toEqual([expect.stringMatching(/^0+1$/)])
    expect(visit?.readings).toMatchObject([
      { meter: 'water', kind: 'no-meter', photos: [expect.stringMatching(/^0+2$/)] },
    ])
    expect(visit?.blobs).toHaveLength(2)
  })

  test('of a visit that is refused are not left at the host', async () => {
    await show()
    const form = await formOf('5-0902')
    photograph(within(form).getByRole('button', { name: '拍照' }))
    await within(form).findByText('已有 1 张')
    fireEvent.change(within(form).getByLabelText('水表'), { target: { value: 'abc' } })
    submit(form)
    await within(form).findByText(/读数看不懂。请填数字/)
    expect([...files]).toEqual([])
    expect(await visits()).toEqual([])
  })
})

describe('an officer who walks', () => {
  test('is who walked, and goes on in the own buildings', async () => {
    await show()
    submit(await formOf('5-0902'))
    await formOf('5-0101')
    expect((await visits()).map(({ officerId }) => officerId)).toEqual([OFFICER])
  })

  test('takes the set of keys along that hangs in the cabinet', async () => {
    const key = { kind: 'key', label: '5-0902', unitId: 'home-5-0902', opens: '入户门', count: 2, active: true }
    await write('loanThing', 'thing-1', { ...key, slot: 'A-12' })
    await show()
    const form = await formOf('5-0902')
    await screen.findByText(/钥匙 A-12 入户门 · 在柜/)
    await waitFor(() => expect(within(form).getByLabelText('带的钥匙')).toHaveProperty('value', 'thing-1'))
    submit(form)
    await screen.findByText('5-0902 已登记：正常。')
    expect((await visits())[0]?.keyThingId).toBe('thing-1')
  })

  test('reads at the door what is still open there, once however often it was seen', async () => {
    const fault = { items: [{ item: 'pipe-leak', found: 'fault', remark: '厨房立管滴水' } as const] }
    await addVisit(store, '5-0902', '2026-11-12', fault)
    await addVisit(store, '5-0902', '2026-11-14', fault)
    await show()
    const open = await screen.findByRole('list', { name: '未了的异常' })
    expect(within(open).getAllByText('厨房立管滴水')).toHaveLength(1)
    const [known] = await store.db.inspectionFaults.toArray()
    expect(known?.v.sightings).toHaveLength(1)
  })

  test('finds what was typed again after the page was closed', async () => {
    const router = await show()
    const form = await formOf('5-0902')
    fireEvent.change(within(form).getByLabelText('备注'), { target: { value: '阳台有积水' } })
    await waitFor(async () => expect(await store.db.drafts.count()).toBe(1))
    await act(() => router.navigate({ to: '/vacant/visit/home-5-0101' }))
    await formOf('5-0101')
    await act(() => router.navigate({ to: '/vacant/visit/home-5-0902' }))
    const again = await formOf('5-0902')
    await waitFor(() => expect(within(again).getByLabelText('备注')).toHaveProperty('value', '阳台有积水'))
  })

  test('sees a home that was handed over from outside only', async () => {
    await write('unit', 'home-5-0902', { sale: 'delivered' })
    await show()
    const form = await formOf('5-0902')
    await within(form).findByText(/业主已收房，没有托管钥匙/)
    expect(within(form).queryByRole('radio', { name: /入户/ })).toBeNull()
    expect(within(form).queryByRole('button', { name: /墙体/ })).toBeNull()
    submit(form)
    await screen.findByText('5-0902 已登记：正常。')
    expect((await visits())[0]).toMatchObject({ seen: 'outside', reason: 'outside', items: [{}, {}, {}] })
  })
})
