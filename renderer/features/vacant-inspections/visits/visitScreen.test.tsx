import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { Meter, ReadingInput } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { vacantInspectionsModule } from '#shared/domain/vacant-inspections/schema.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { addHomes, addVisit } from '#test/support/vacantHomes.ts'
import { VisitScreen } from './VisitScreen.tsx'

// 10:12 on Saturday 21 November 2026.
startTexts('zh-CN')
withListHeight()

const VISITS: FrontDeskModule = {
  domain: vacantInspectionsModule,
  routes: [{ path: '/vacant/visit/$unitId', component: VisitScreen }],
}

let store: Store
let host: FakeHost

beforeEach(async () => {
  store = await foundedStore()
  host = fakeHost()
  await addHomes(store, ['5-0101', '5-0902', '5-0901'])
  for (const code of ['5-0101', '5-0902', '5-0901'])
    await addVisit(store, code, '2026-11-10', { readings: [read('water', '12.5'), read('power', '36')] })
})

const read = (meter: Meter, figure: string): ReadingInput => ({
  ...{ meter, kind: 'read', figure, oldFigure: '', photos: [], noPhotoWhy: '' },
})
const show = (path = '/vacant/visit/home-5-0902') =>
  showScreen({ desk: paperDesk(store, { host }), modules: [VISITS], path })
const formOf = (unit: string) => screen.findByRole('form', { name: `巡查 ${unit}` })
const visits = async () =>
  (await store.db.vacantInspections.where('v.day').equals('2026-11-21').toArray()).map(({ v }) => v)
const typeIn = (form: HTMLElement, label: string, value: string) =>
  fireEvent.change(within(form).getByLabelText(label), { target: { value } })
const submit = (form: HTMLElement) => fireEvent.click(within(form).getByRole('button', { name: /^登记/ }))

describe('a home as it should be', () => {
  test('is one Enter, and the next home of the walk is there', async () => {
    await show()
    const form = await formOf('5-0902')
    await screen.findByText(/这一趟还有 2 户/)
    typeIn(form, '水表', '12.5')
    await within(form).findByText('没有走动')
    submit(form)
    await screen.findByText('5-0902 已登记：正常。')
    const next = await formOf('5-0101')
    await waitFor(() => expect(next.contains(document.activeElement)).toBe(true))
    const [visit] = await visits()
    expect(visit).toMatchObject({ unitId: 'home-5-0902', status: 'normal', seen: 'inside', officerId: 'staff-chen' })
    expect(visit?.readings).toMatchObject([{ meter: 'water', hundredths: 1250, usedHundredths: 0, isDrift: false }])
    expect(visit?.items.every(({ found }) => found === 'ok')).toBe(true)
  })

  test('that is the last one of the walk ends it', async () => {
    await addVisit(store, '5-0101', '2026-11-21')
    await addVisit(store, '5-0901', '2026-11-21')
    await show()
    const form = await formOf('5-0902')
    submit(form)
    await screen.findByText(/5-0902 已登记：正常。 这一趟走完了。/)
  })

  test('is taken back by F8, and due again', async () => {
    await show()
    submit(await formOf('5-0902'))
    await screen.findByText('5-0902 已登记：正常。')
    await press('F8')
    await waitFor(async () => expect(await visits()).toEqual([]))
  })
})

describe('readings', () => {
  test('are as last time by one key, and a meter that moved is told before it is stored', async () => {
    await show()
    const form = await formOf('5-0902')
    fireEvent.keyDown(within(form).getByLabelText('水表'), { key: '=' })
    await waitFor(() => expect(within(form).getByLabelText('水表')).toHaveProperty('value', '12.5'))
    typeIn(form, '水表', '13')
    await within(form).findByText(/走了 0.5，空置房不该走/)
    submit(form)
    await screen.findByText('5-0902 已登记：异常。')
    await screen.findByText(/1 项异常已转/)
    const faults = await store.db.inspectionFaults.toArray()
    expect(faults.map(({ v }) => v.item)).toEqual(['meter/water'])
  })

  test('below the last one offer what they may be, and want a photo or a reason', async () => {
    await show()
    const form = await formOf('5-0902')
    typeIn(form, '水表', '3')
    await within(form).findByText(/比上次低。请再看一眼；属实请选：/)
    submit(form)
    await within(form).findByText(/读数比上次低。/)
    expect(await visits()).toEqual([])
    fireEvent.click(within(form).getByRole('button', { name: '换表' }))
    typeIn(form, '水表', '3')
    const why = await within(form).findByLabelText('水表没有照片的原因')
    submit(form)
    await within(form).findByText(/要有照片或原因/)
    fireEvent.change(why, { target: { value: '没带手机' } })
    fireEvent.change(await within(form).findByLabelText('水表旧表止数'), { target: { value: '12.5' } })
    submit(form)
    await screen.findByText('5-0902 已登记：正常。')
    expect((await visits())[0]?.readings).toMatchObject([
      { kind: 'replaced', hundredths: 300, oldHundredths: 1250, usedHundredths: 0, noPhotoWhy: '没带手机' },
    ])
  })

  test('of a meter that is not there are asked for once', async () => {
    const absent = { ...read('gas', ''), kind: 'no-gas', noPhotoWhy: '没有开通' } as const
    await addVisit(store, '5-0902', '2026-11-12', { readings: [absent] })
    await show()
    const form = await formOf('5-0902')
    await waitFor(() => expect(within(form).getByLabelText('燃气表属于')).toHaveProperty('value', 'no-gas'))
    submit(form)
    await screen.findByText('5-0902 已登记：正常。')
    expect((await visits())[0]?.readings).toMatchObject([{ meter: 'gas', kind: 'no-gas', noPhotoWhy: '没有开通' }])
  })
})

describe('exceptions', () => {
  test('are marked by number, want words and a photo or why there is none, and become faults', async () => {
    await show()
    const form = await formOf('5-0902')
    typeIn(form, '异常项编号', '5 ')
    const words = await within(form).findByLabelText(/5 墙体：在哪里/)
    submit(form)
    await within(form).findByText(/有异常的项目没有写情况/)
    fireEvent.change(words, { target: { value: '主卧东墙渗水' } })
    submit(form)
    await within(form).findByText(/有异常，还没有照片/)
    typeIn(form, '没有照片的原因', '手机没电')
    submit(form)
    await screen.findByText('5-0902 已登记：异常。')
    expect(await store.db.inspectionFaults.toArray()).toMatchObject([{ v: { item: 'walls', what: '主卧东墙渗水' } }])
  })

  test('are turned by a tap: fault, not there, fine again; a number that is no item is told', async () => {
    await show()
    const form = await formOf('5-0902')
    for (const state of ['异常', '无', '正常', '异常', '无']) {
      fireEvent.click(within(form).getByRole('button', { name: /^6.*天花/ }))
      await within(form).findByRole('button', { name: new RegExp(`^6.*天花.*${state}`) })
    }
    typeIn(form, '异常项编号', '99,')
    await within(form).findByText('没有第 99 项')
    submit(form)
    await screen.findByText('5-0902 已登记：正常。')
    const ceiling = (await visits())[0]?.items.find(({ item }) => item === 'ceiling')
    expect(ceiling?.found).toBe('none')
  })

  test('of a home that is dirty send the cleaners, in the same change, one tap away', async () => {
    await show()
    const form = await formOf('5-0902')
    fireEvent.click(within(form).getByLabelText('脏，要保洁'))
    submit(form)
    await screen.findByText('保洁任务已派。')
    const [item] = await store.db.items.toArray()
    expect(item?.v).toMatchObject({ unitId: 'home-5-0902', department: '保洁', channel: 'patrol' })
    expect((await visits())[0]).toMatchObject({ isDirty: true, status: 'normal' })
    screen.getByRole('button', { name: '看保洁任务' })
  })

  test('of somebody who uses the home want words and are a fault', async () => {
    await show()
    const form = await formOf('5-0902')
    fireEvent.click(within(form).getByLabelText('有人占用或放了东西'))
    typeIn(form, '备注', '客厅堆满装修材料')
    await within(form).findByLabelText('没有照片的原因')
    typeIn(form, '没有照片的原因', '被拦在门口')
    submit(form)
    await screen.findByText('5-0902 已登记：异常。')
    expect(await store.db.inspectionFaults.toArray()).toMatchObject([{ v: { item: 'occupied' } }])
  })
})

describe('a home that nobody got into', () => {
  test('needs its reason by a digit, and has neither items nor readings', async () => {
    await show()
    const form = await formOf('5-0902')
    const ways = within(form).getByRole('radiogroup', { name: '怎么看的' })
    fireEvent.keyDown(ways, { key: '3' })
    const why = await within(form).findByRole('radiogroup', { name: '为什么没能进去' })
    expect(within(form).queryByLabelText('水表')).toBeNull()
    submit(form)
    await within(form).findByText(/没有选为什么没能进去/)
    fireEvent.keyDown(why, { key: '2' })
    submit(form)
    await screen.findByText('5-0902 已登记：无法进入。')
    expect((await visits())[0]).toMatchObject({ seen: 'unable', unable: 'lock', items: [], readings: [] })
  })
})

describe('what was entered already', () => {
  test('is shown in place of the form, and can be taken back by who entered it', async () => {
    const router = await show()
    submit(await formOf('5-0902'))
    await formOf('5-0101')
    await act(() => router.navigate({ to: '/vacant/visit/home-5-0902' }))
    await screen.findByText('5-0902 这次已经登记')
    fireEvent.click(await screen.findByRole('button', { name: '撤回登记' }))
    await screen.findByText('5-0902 的巡查登记已撤回。')
    submit(await formOf('5-0902'))
    await waitFor(async () => expect((await visits()).map(({ status }) => status)).toEqual(['normal']))
  })
})

test('a visit of another day is entered with its time and the number of its paper', async () => {
  await show()
  const form = await formOf('5-0902')
  await press('j', { altKey: true })
  fireEvent.change(await within(form).findByLabelText('纸上时间'), { target: { value: '0930' } })
  submit(form)
  await screen.findByText('5-0902 已登记：正常。')
  expect((await visits())[0]).toMatchObject({ day: '2026-11-21', seenAt: '2026-11-21T01:30:00.000Z' })
})

test('an extra round is entered for itself, beside the weekly visit', async () => {
  await addVisit(store, '5-0902', '2026-11-21')
  await show('/vacant/visit/home-5-0902?round=round-1')
  submit(await formOf('5-0902'))
  await waitFor(async () => expect((await visits()).map(({ roundId }) => roundId).sort()).toEqual(['', 'round-1']))
})

test('a home in which somebody lives is not inspected, and says why', async () => {
  const stay = { unitId: 'home-5-0902', personId: 'p', relation: 'tenant', fromDay: null, toDay: null }
  await commitDraft(store, {
    cmd: 'unit.add',
    items: [{ kind: 'set', e: 'unit', id: 'home-5-0902', values: { sale: 'delivered' } }],
  })
  await commitDraft(store, { cmd: 'unit.add', items: [{ kind: 'set', e: 'stay', id: 'stay-1', values: stay }] })
  await show()
  await screen.findByText('5-0902 今天不用巡查')
  await screen.findByText(/登记已出租/)
})
