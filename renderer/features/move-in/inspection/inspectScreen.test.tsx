import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { formDraftsOf } from '#renderer/db/formDrafts.ts'
import type { Store } from '#renderer/db/store.ts'
import { useMoveIn } from '#renderer/features/move-in/queries/stand.ts'
import { startTexts } from '#renderer/text/text.ts'
import { moveInModule } from '#shared/domain/move-in/schema.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore } from '#test/support/testStore.ts'
import { addVisit } from '#test/support/vacantHomes.ts'
import { InspectionSection } from './InspectionSection.tsx'
import { InspectScreen } from './InspectScreen.tsx'

// 10:12 on Saturday 21 November 2026.
startTexts('zh-CN')

let store: Store
let host: FakeHost
let caseId: string

function Shown() {
  const row = useMoveIn(caseId)
  return row ? <InspectionSection row={row} /> : null
}

const MOVE_IN: FrontDeskModule = {
  domain: moveInModule,
  routes: [
    { path: '/move-in/inspect/$id', component: InspectScreen },
    { path: '/move-in/case/$id/{-$tab}', component: Shown },
  ],
}

beforeEach(async () => {
  store = await foundedStore()
  host = fakeHost()
  const opened = await openedMoveIn(store)
  caseId = opened.caseId
  await toldOf(store, caseId, { cmd: 'moveIn.receive', ev: 'received', data: {} })
})

const show = (path = `/move-in/inspect/${caseId}`) =>
  showScreen({ desk: paperDesk(store, { host }), modules: [MOVE_IN], path })
const formOf = () => screen.findByRole('form', { name: '3-0501 验房登记' })
const stateOf = async () => (await store.db.moveInCases.get(caseId))?.v
const typeIn = (form: HTMLElement, label: string, value: string) =>
  fireEvent.change(within(form).getByLabelText(label), { target: { value } })
const room = (form: HTMLElement, name: string) => within(form).getByRole('group', { name })
const read = (form: HTMLElement) => {
  for (const meter of ['水表', '电表', '燃气表']) typeIn(form, meter, '12.5')
}

describe('an inspection', () => {
  test('is three readings and one chord where all is good', async () => {
    await show()
    const form = await formOf()
    read(form)
    fireEvent.keyDown(form, { key: 'Enter', ctrlKey: true })
    await screen.findByText('3-0501 验房已登记')
    const state = await stateOf()
    expect(state?.inspection).toMatchObject({ items: [], inspectorId: 'staff-zhang', listVersion: 0 })
    expect(state?.inspection?.readings.map(({ hundredths }) => hundredths)).toEqual([1250, 1250, 1250])
    expect(state?.faults).toEqual([])
    await screen.findAllByText('全部合格')
  })

  test('marks a fault by its key, and Enter in its words goes on with the walk', async () => {
    await show()
    const form = await formOf()
    const kitchen = room(form, '厨房')
    const items = within(kitchen).getAllByRole('button')
    items[0]?.focus()
    fireEvent.keyDown(items[0] as HTMLElement, { key: 'ArrowRight' })
    await waitFor(() => expect(document.activeElement).toBe(items[1]))
    fireEvent.keyDown(items[1] as HTMLElement, { key: '2' })
    const what = await within(kitchen).findByLabelText(/：问题$/)
    await waitFor(() => expect(document.activeElement).toBe(what))
    fireEvent.change(what, { target: { value: '拉手松' } })
    fireEvent.keyDown(what, { key: 'Enter' })
    await waitFor(() =>
      expect(document.activeElement).toBe(
        within(kitchen)
          .getAllByRole('button')
          .find((one) => one.getAttribute('data-item') === '2'),
      ),
    )
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: '3' })
    read(form)
    typeIn(form, '没有照片的原因', '手机没电')
    fireEvent.keyDown(form, { key: 'Enter', ctrlKey: true })
    await screen.findByText('3-0501 验房已登记')
    const state = await stateOf()
    // The day that was agreed is fifteen days from now unless another is said.
    expect(state?.faults).toMatchObject([
      { room: 'kitchen', item: 'windows', what: '拉手松', responsible: '开发商', dueOn: '2026-12-06', status: 'found' },
    ])
    expect(state?.inspection?.items).toMatchObject([
      { found: 'fault' },
      { room: 'kitchen', item: 'walls', found: 'none' },
    ])
  })

  test('says at the field what is refused, and keeps what was typed', async () => {
    await show()
    const form = await formOf()
    read(form)
    const walls = within(room(form, '客厅')).getByRole('button', { name: /墙面/ })
    fireEvent.click(walls)
    await within(form).findByLabelText('客厅 墙面：问题')
    fireEvent.keyDown(form, { key: 'Enter', ctrlKey: true })
    await within(form).findByText(/没有写问题。/)
    expect((await stateOf())?.inspection).toBeNull()
    expect(within(form).getByLabelText('水表')).toHaveProperty('value', '12.5')
  })

  test('compares with the last round, and takes an absent meter with a reason', async () => {
    await addVisit(store, '3-0501', '2026-11-10', {
      readings: [{ meter: 'water', kind: 'read', figure: '20', oldFigure: '', photos: [], noPhotoWhy: '' }],
    })
    await show()
    const form = await formOf()
    await within(form).findByText('上次 20')
    read(form)
    await within(form).findByText(/读数比上次低/)
    typeIn(form, '水表', '21.5')
    await within(form).findByText('走了 1.5')
    typeIn(form, '燃气表属于', 'no-gas')
    fireEvent.change(await within(form).findByLabelText('燃气表没有照片的原因'), { target: { value: '还没通气' } })
    fireEvent.keyDown(form, { key: 'Enter', ctrlKey: true })
    await screen.findByText('3-0501 验房已登记')
    expect((await stateOf())?.inspection?.readings).toMatchObject([
      { meter: 'water', usedHundredths: 150 },
      { meter: 'power' },
      { meter: 'gas', kind: 'no-gas', hundredths: null, noPhotoWhy: '还没通气' },
    ])
  })

  test('has a second bedroom, and no dining room, where the home is so', async () => {
    await show()
    const form = await formOf()
    fireEvent.click(within(form).getByRole('button', { name: '加一间' }))
    await waitFor(() => room(form, '次卧 2'))
    fireEvent.click(within(form).getByRole('button', { name: '没有餐厅' }))
    await waitFor(() => expect(within(form).queryByRole('group', { name: '餐厅' })).toBeNull())
    read(form)
    fireEvent.keyDown(form, { key: 'Enter', ctrlKey: true })
    await screen.findByText('3-0501 验房已登记')
    const rooms = (await stateOf())?.inspection?.rooms ?? []
    expect(rooms).toContain('bedroom-2')
    expect(rooms).not.toContain('dining-room')
  })

  test('keeps what was typed when the page was closed', async () => {
    const router = await show()
    typeIn(await formOf(), '水表', '77')
    const draft = formDraftsOf({ store, signature: CLERK })
    await waitFor(async () => expect(JSON.stringify(await draft.load(`house-inspection/${caseId}`))).toContain('77'))
    await router.navigate({ to: `/move-in/case/${caseId}/inspection` })
    await screen.findByText('还没有验房。')
    await router.navigate({ to: `/move-in/inspect/${caseId}` })
    await waitFor(async () => expect(within(await formOf()).getByLabelText('水表')).toHaveProperty('value', '77'))
  })
})

describe('after it', () => {
  const inspected = async () => {
    await show()
    const form = await formOf()
    read(form)
    fireEvent.change(within(form).getByLabelText('客服'), { target: { value: 'paper' } })
    fireEvent.keyDown(form, { key: 'Enter', ctrlKey: true })
    await screen.findByText('3-0501 验房已登记')
  }

  test('a fault that was seen later is added, and a missing signature given', async () => {
    await inspected()
    fireEvent.click(await screen.findByRole('button', { name: /补记问题/ }))
    const add = await screen.findByRole('form', { name: '补记问题' })
    typeIn(add, '房间', 'kitchen')
    typeIn(add, '厨房：问题', '台面划痕')
    typeIn(add, '没有照片的原因', '业主口述')
    fireEvent.click(within(add).getByRole('button', { name: /补记问题/ }))
    await screen.findByText('台面划痕')
    fireEvent.click(screen.getByRole('button', { name: /补签/ }))
    const sign = await screen.findByRole('form', { name: '补签' })
    expect(within(sign).queryByLabelText('客服')).toBeNull()
    typeIn(sign, '业主（或代理）', 'paper')
    fireEvent.click(within(sign).getByRole('button', { name: /补签/ }))
    await waitFor(async () =>
      expect((await stateOf())?.inspection?.signatures).toEqual({ desk: 'paper', owner: 'paper' }),
    )
    expect((await stateOf())?.papers).toMatchObject([{ paper: 'inspection-form' }])
  })

  test('F8 takes it back at once', async () => {
    await inspected()
    await press('F8')
    await waitFor(async () => expect((await stateOf())?.inspection).toBeNull())
  })

  test('it is taken back by whoever just entered it', async () => {
    await inspected()
    fireEvent.click(await screen.findByRole('button', { name: /撤回验房/ }))
    const form = await screen.findByRole('form', { name: '撤回验房登记' })
    fireEvent.click(within(form).getByRole('button', { name: /撤回/ }))
    await screen.findByText('还没有验房。')
    expect((await stateOf())?.inspection).toBeNull()
  })
})

test('two entries of two desks stand side by side, until people choose', async () => {
  const readings = (figure: number) => [{ meter: 'water', kind: 'read', hundredths: figure, photos: [] }]
  for (const figure of [350, 400])
    await toldOf(store, caseId, {
      cmd: 'moveIn.inspect',
      ev: 'inspected',
      data: { rooms: ['kitchen'], readings: readings(figure), items: [], signatures: {} },
    })
  await show(`/move-in/case/${caseId}/inspection`)
  const table = await screen.findByRole('table')
  const water = within(table).getByRole('row', { name: /水表/ })
  expect(
    within(water)
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
      .toSorted(),
  ).toEqual(['3.5', '4'])
  expect(screen.getAllByText(/有冲突/).length).toBeGreaterThan(0)
})
