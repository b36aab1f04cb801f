import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { Meter, ReadingInput } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { vacantInspectionsModule } from '#shared/domain/vacant-inspections/schema.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { addHomes, addVisit } from '#test/support/vacantHomes.ts'
import { UnitScreen } from './UnitScreen.tsx'

// 10:12 on Saturday 21 November 2026.
startTexts('zh-CN')
withListHeight()

const FILES: FrontDeskModule = {
  domain: vacantInspectionsModule,
  routes: [{ path: '/vacant/unit/$unitId', component: UnitScreen }],
}

let store: Store

beforeEach(async () => {
  store = await foundedStore()
  await addHomes(store, ['5-0902'])
})

const show = (path = '/vacant/unit/home-5-0902') =>
  showScreen({ desk: paperDesk(store, { signature: SUPERVISOR }), modules: [FILES], path })
const read = (meter: Meter, figure: string, more: Partial<ReadingInput> = {}): ReadingInput => ({
  ...{ meter, kind: 'read', figure, oldFigure: '', photos: [], noPhotoWhy: '', ...more },
})
const set = (e: string, id: string, values: JsonObject) =>
  commitDraft(store, { cmd: 'x', items: [{ kind: 'set', e, id, values }] }, SUPERVISOR)
const tell = (e: string, id: string, [ev, data]: readonly [string, JsonObject]) =>
  commitDraft(store, { cmd: 'x', items: [{ kind: 'event', e, id, ev, data }] }, SUPERVISOR)
const look = (view: string) => fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${view}`) }))

describe('the visits of a home', () => {
  test('stand newest first with what was found; the one under the cursor is read beside them', async () => {
    await addVisit(store, '5-0902', '2026-11-10')
    await addVisit(store, '5-0902', '2026-11-17', {
      items: [{ item: 'walls', found: 'fault', remark: '主卧东墙渗水' }],
      isAired: true,
    })
    await show()
    const grid = await screen.findByRole('grid', { name: '巡查' })
    const rows = within(grid)
      .getAllByRole('row')
      .map((row) => row.textContent)
    expect(rows.slice(1)).toEqual([
      expect.stringMatching(/^2026-11-17异常入户墙体/),
      expect.stringMatching(/^2026-11-10正常入户/),
    ])
    const card = screen.getByRole('complementary', { name: '2026-11-17' })
    within(card).getByText(/墙体 主卧东墙渗水/)
    expect(screen.getByText('上次通风').nextSibling?.textContent).toBe('2026-11-17')
    fireEvent.keyDown(grid, { key: 'ArrowDown' })
    await screen.findByRole('complementary', { name: '2026-11-10' })
  })

  test('are taken back by a leader with a reason, and their faults go with them', async () => {
    await addVisit(store, '5-0902', '2026-11-17', { items: [{ item: 'walls', found: 'fault', remark: '渗水' }] })
    await show()
    const reason = await screen.findByLabelText('撤回原因')
    fireEvent.change(reason, { target: { value: '登错了房号' } })
    fireEvent.click(screen.getByRole('button', { name: '撤回登记' }))
    await screen.findByText('还没有巡查过')
    expect((await store.db.inspectionFaults.toArray()).map(({ v }) => v.status)).toEqual(['void'])
  })

  test('are not taken back once the department was told of their fault', async () => {
    const id = await addVisit(store, '5-0902', '2026-11-17', {
      items: [{ item: 'walls', found: 'fault', remark: '渗水' }],
    })
    const [fault] = await store.db.inspectionFaults.where('v.inspectionId').equals(id).toArray()
    await tell('inspectionFault', fault?.id ?? '', ['noticed', { department: '工程部', number: 'A-KZ-00001' }])
    await show()
    fireEvent.change(await screen.findByLabelText('撤回原因'), { target: { value: '登错了' } })
    fireEvent.click(screen.getByRole('button', { name: '撤回登记' }))
    await screen.findByText(/发现的异常已经在处理/)
    expect((await store.db.vacantInspections.get(id))?.v.status).toBe('abnormal')
  })

  test('that do not go with the file are told: somebody lived there on that day', async () => {
    await addVisit(store, '5-0902', '2026-11-17')
    await set('stay', 'stay-1', { unitId: 'home-5-0902', personId: 'p1', relation: 'tenant', fromDay: '2026-11-01' })
    await show()
    await screen.findByText(/有 1 次巡查按空置登记/)
    await screen.findByText(/当天登记有人住！/)
  })
})

test('the meters of a home show what moved and where another meter came', async () => {
  await addVisit(store, '5-0902', '2026-11-03', { readings: [read('water', '10')] })
  const replaced = read('water', '0', { kind: 'replaced', noPhotoWhy: '没带手机' })
  await addVisit(store, '5-0902', '2026-11-10', { readings: [replaced] })
  await show()
  await screen.findByRole('grid', { name: '巡查' })
  look('读数')
  const grid = await screen.findByRole('grid', { name: '读数' })
  const rows = within(grid)
    .getAllByRole('row')
    .map((row) => row.textContent?.trim())
  expect(rows.slice(1)).toEqual([expect.stringMatching(/^2026-11-100 +换表$/), '2026-11-0310'])
})

test('the faults of a home lead to each of them', async () => {
  await addVisit(store, '5-0902', '2026-11-10', { items: [{ item: 'lock', found: 'fault', remark: '锁芯卡' }] })
  const router = await show()
  await screen.findByRole('grid', { name: '巡查' })
  look('异常')
  const grid = await screen.findByRole('grid', { name: '异常' })
  await within(grid).findByText(/锁芯卡/)
  const [fault] = await store.db.inspectionFaults.toArray()
  fireEvent.keyDown(grid, { key: 'Enter' })
  await waitFor(() => expect(router.state.location.pathname).toBe(`/vacant/faults/${fault?.id}`))
})

test('keys, their entrustment and the work that was given out stand at the head', async () => {
  const key = { kind: 'key', label: '5-0902', slot: 'A-12', unitId: 'home-5-0902', opens: '入户门', count: 2 }
  await set('loanThing', 'thing-1', { ...key, active: true })
  await tell('keySet', 'thing-1', ['sealed', { sealNumber: 'F-7', count: 2 }])
  const until = { unitId: 'home-5-0902', thingId: 'thing-1', from: '2026-11-01', until: '2026-12-31', withCare: true }
  await tell('keyEntrustment', 'ent-1', ['entrusted', until])
  await show()
  await screen.findByText(/A-12 入户门 · 封存/)
  await screen.findByText(/2026-11-01 至 2026-12-31 · 要巡查/)
})

test.each([
  ['F2', '/vacant/visit/home-5-0902'],
  ['F4', '/vacant/faults/new-home-5-0902'],
  ['F6', '/unit/home-5-0902'],
])('%s leads to %s', async (key, path) => {
  const router = await show()
  await screen.findByText('还没有巡查过')
  await press(key)
  await waitFor(() => expect(router.state.location.pathname).toBe(path))
})
