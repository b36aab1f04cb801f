// A clipboard by keys: normal homes with Enter alone, readings by digits, what moved is shown first, and nothing typed is lost.
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { formDraftsOf } from '#renderer/db/formDrafts.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { vacantInspectionsModule } from '#shared/domain/vacant-inspections/schema.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { addHomes, addVisit, OFFICER, TOWER } from '#test/support/vacantHomes.ts'
import { GridScreen } from './GridScreen.tsx'
import { UNTOUCHED } from './gridRow.ts'
import { vacantInspectionPaper } from './inspectionPaper.ts'

// 10:12 on Saturday 21 November 2026.
startTexts('zh-CN')
withListHeight()

const rounds = {
  domain: vacantInspectionsModule,
  routes: [{ path: '/vacant/grid/{-$buildingId}', component: GridScreen }],
}
const GRID = `/vacant/grid/building-${TOWER}`
const TODAY = '2026-11-21'

let store: Store
let host: FakeHost

beforeEach(async () => {
  store = await foundedStore()
  host = fakeHost()
  await addHomes(store, ['5-0901', '5-0902', '5-0801'])
  const readings = [
    { meter: 'water' as const, kind: 'read' as const, figure: '12', oldFigure: '', photos: [], noPhotoWhy: '' },
    { meter: 'power' as const, kind: 'read' as const, figure: '36', oldFigure: '', photos: [], noPhotoWhy: '' },
  ]
  for (const code of ['5-0901', '5-0902']) await addVisit(store, code, '2026-11-13', { readings })
})

const show = (path = GRID) =>
  showScreen({ desk: { ...paperDesk(store, { host }), papers: [vacantInspectionPaper] }, modules: [rounds], path })
const cell = (name: string) => screen.findByRole('textbox', { name })
const visits = async () => (await store.db.vacantInspections.where('v.day').equals(TODAY).toArray()).map(({ v }) => v)

/** Types into the cell under the cursor, once it is this one. */
async function type(name: string, words: string) {
  const field = await cell(name)
  await waitFor(() => expect(document.activeElement).toBe(field))
  fireEvent.change(field, { target: { value: words } })
}

/** A key in the cell of this name, once the cursor is there. */
async function pressIn(name: string, key: string, more: object = {}) {
  const field = await screen.findByLabelText(name)
  await waitFor(() => expect(document.activeElement).toBe(field))
  await press(key, more)
}

describe('from the top floor down', () => {
  test('Enter alone is a normal visit, and the cursor is on the next line at once', async () => {
    await show()
    await pressIn('5-0901 水表', 'Enter')
    await pressIn('5-0902 水表', 'Enter')
    await screen.findByText(/已录 2 \/ 3 套/)
    expect(await visits()).toMatchObject([
      { unitId: 'home-5-0901', status: 'normal', seen: 'inside', officerId: OFFICER, readings: [], isLate: false },
      { unitId: 'home-5-0902', status: 'normal' },
    ])
    await cell('5-0801 水表')
  })

  test('digits go into the readings, = is the last one, and F8 gives the line back as it was typed', async () => {
    await show()
    await type('5-0901 水表', '12')
    await pressIn('5-0901 水表', 'Tab')
    await pressIn('5-0901 电表', '=')
    await waitFor(async () => expect(await cell('5-0901 电表')).toHaveProperty('value', '36'))
    await press('Enter')
    await screen.findByText(/已录 1 \/ 3 套/)
    expect((await visits())[0]?.readings).toMatchObject([
      { meter: 'water', hundredths: 1200, usedHundredths: 0 },
      { meter: 'power', hundredths: 3600, usedHundredths: 0 },
    ])
    await screen.findByText('5-0901 已登记：正常')
    await press('F8')
    await screen.findByText(/已录 0 \/ 3 套 · 待存 1 行/)
    await screen.findByText('5-0901 已撤回，填的内容还在这一行')
  })
})

describe('what stands out', () => {
  test('a meter that moved is shown first, and Enter again makes it a fault', async () => {
    await show()
    await type('5-0901 水表', '13.5')
    await screen.findByText(/水表走动 1.5/)
    await press('Enter')
    await screen.findByText('走表，再按 Enter')
    expect(await visits()).toEqual([])
    await press('Enter')
    await screen.findByText(/已录 1 \/ 3 套/)
    const faults = await store.db.inspectionFaults.toArray()
    expect(faults.map(({ v }) => v.item)).toEqual(['meter/water'])
  })

  test('a lower reading stays until its kind is said by one key', async () => {
    await show()
    await type('5-0901 水表', '3')
    await press('Enter')
    await screen.findByText(/水表比上次 12 低/)
    expect(await visits()).toEqual([])
    await pressIn('5-0901 水表', '1', { code: 'Digit1', altKey: true })
    await screen.findAllByText('换表')
    await press('Enter')
    await screen.findByText(/已录 1 \/ 3 套/)
    expect((await visits())[0]?.readings).toMatchObject([
      { meter: 'water', kind: 'replaced', hundredths: 300, noPhotoWhy: '纸质巡查表补录，未附照片' },
    ])
  })

  test('a fault by its number and words, dirt with its cleaning, a home that nobody entered', async () => {
    await show()
    await pressIn('5-0901 水表', 'Enter')
    const water = await cell('5-0902 水表')
    fireEvent.click(document.querySelectorAll('.grid-line')[1]?.querySelector('[data-column=faults]') ?? water)
    await type('5-0902 异常项目', '6')
    await press('Enter')
    await screen.findByText(/第 6 项没有写情况/)
    await type('5-0902 异常项目', '6 墙角渗水')
    await pressIn('5-0902 异常项目', 'Tab')
    await pressIn('5-0902 脏', '1')
    await press('Enter')
    await screen.findByText('5-0902 已登记：异常，已派保洁')
    await pressIn('5-0801 水表', 'Tab', { shiftKey: true })
    await pressIn('5-0801 看法', '4')
    await waitFor(async () => expect(await cell('5-0801 看法')).toHaveProperty('value', '锁打不开'))
    await press('Enter')
    await screen.findByText(/已录 3 \/ 3 套/)
    expect((await visits()).map(({ unitId, status }) => [unitId, status]).sort()).toEqual([
      ['home-5-0801', 'unable'],
      ['home-5-0901', 'normal'],
      ['home-5-0902', 'abnormal'],
    ])
    expect((await store.db.inspectionFaults.toArray()).map(({ v }) => [v.item, v.what])).toEqual([
      ['ceiling', '墙角渗水'],
    ])
    expect(await store.db.items.count()).toBe(1)
  })
})

describe('another day, a numbered paper', () => {
  test('asks for the time once, and every line is late with both times', async () => {
    await show()
    await cell('5-0901 水表')
    fireEvent.change(screen.getByLabelText('巡查日期'), { target: { value: '2026-11-20' } })
    await pressIn('5-0901 水表', 'Enter')
    await screen.findByText(/没有时间/)
    fireEvent.change(screen.getByLabelText('时间', { selector: '.grid-fields input' }), { target: { value: '1030' } })
    await press('Enter')
    await screen.findByText(/已录 1 \/ 3 套/)
    const [row] = await store.db.vacantInspections.where('v.day').equals('2026-11-20').toArray()
    expect(row?.v).toMatchObject({
      isLate: true,
      seenAt: '2026-11-20T02:30:00.000Z',
      enteredAt: '2026-11-21T02:12:00.000Z',
    })
  })

  test('a number that no blank has is refused, and the line stays as it was typed', async () => {
    await show()
    await cell('5-0901 水表')
    fireEvent.change(screen.getByLabelText('表单编号'), { target: { value: 'A-KX-09999' } })
    fireEvent.change(screen.getByLabelText('时间', { selector: '.grid-fields input' }), { target: { value: '0930' } })
    await type('5-0901 水表', '12')
    await press('Enter')
    await screen.findByText('没有存入')
    expect(await visits()).toEqual([])
    await pressIn('5-0902 水表', 'ArrowUp')
    expect(await cell('5-0901 水表')).toHaveProperty('value', '12')
  })

  test('the blank of the building comes out with its number, and that number is taken for many lines', async () => {
    await show()
    await cell('5-0901 水表')
    await press('p', { ctrlKey: true, code: 'KeyP' })
    await waitFor(() => expect(host.jobs).toMatchObject([{ sheetId: 'vacant-inspection@1', paper: 'A4-landscape' }]))
    const model = host.jobs[0]?.model as unknown as { lines: { unit: string; water: string; power: string }[] }
    expect(model.lines.map(({ unit, water, power }) => [unit, water, power])).toEqual([
      ['5-0901', '12', '36'],
      ['5-0902', '12', '36'],
      ['5-0801', '', ''],
    ])
    const [sheet] = await store.db.sheets.toArray()
    expect(sheet?.v).toMatchObject({ form: 'vacant-inspection', blank: true })
    fireEvent.change(screen.getByLabelText('表单编号'), { target: { value: sheet?.v.number } })
    fireEvent.change(screen.getByLabelText('时间', { selector: '.grid-fields input' }), { target: { value: '0930' } })
    fireEvent.click(document.querySelector('.grid-line [data-column=water]') ?? document.body)
    await pressIn('5-0901 水表', 'Enter')
    await pressIn('5-0902 水表', 'Enter')
    await screen.findByText(/已录 2 \/ 3 套/)
    expect((await visits()).map(({ isLate }) => isLate)).toEqual([true, true])
  })
})

describe('after a crash', () => {
  test('what was typed and not stored is there again', async () => {
    const desk = paperDesk(store, { host })
    await show()
    await type('5-0901 水表', '12')
    await waitFor(async () => {
      const kept = await formDraftsOf(desk).load(`vacant-grid/building-${TOWER}`)
      expect(kept?.values).toMatchObject({ rows: { 'home-5-0901': { water: '12' } } })
    })
    await act(async () => cleanup())
    await show()
    await screen.findByText('已找回上次没存的 1 行。')
    expect(await cell('5-0901 水表')).toHaveProperty('value', '12')
    await pressIn('5-0901 水表', 'Enter')
    await screen.findByText(/已录 1 \/ 3 套 · 待存 0 行/)
    await waitFor(async () => expect(await formDraftsOf(desk).load(`vacant-grid/building-${TOWER}`)).toBeUndefined())
  })
})

test('what was typed for another day comes back with its day', async () => {
  const desk = paperDesk(store, { host })
  const head = { day: '2026-11-20', officerId: OFFICER, at: '1030', paperNumber: '', noPhotoWhy: '没带手机' }
  const row = { ...UNTOUCHED, water: '12' }
  await formDraftsOf(desk).save(`vacant-grid/building-${TOWER}`, { head, rows: { 'home-5-0901': row } })
  await show()
  await screen.findByText('已找回上次没存的 1 行。')
  await waitFor(() => expect(screen.getByLabelText('巡查日期')).toHaveProperty('value', '2026-11-20'))
  await waitFor(async () => expect(await cell('5-0901 水表')).toHaveProperty('value', '12'))
  await pressIn('5-0901 水表', 'Enter')
  await screen.findByText(/已录 1 \/ 3 套 · 待存 0 行/)
  expect(await store.db.vacantInspections.where('v.day').equals('2026-11-20').count()).toBe(1)
})

test('buildings with empty homes are offered, and Enter begins', async () => {
  const router = await show('/vacant/grid')
  fireEvent.keyDown(await screen.findByRole('grid', { name: '选一栋楼' }), { key: 'Enter', code: 'Enter' })
  await waitFor(() => expect(router.state.location.pathname).toBe(GRID))
  await cell('5-0901 水表')
  await press('Escape')
  await waitFor(() => expect(router.state.location.pathname).toBe('/vacant/grid'))
})

test('homes that stand in no building are a clipboard of their own', async () => {
  const values = { code: 'V-01', sale: 'unsold' }
  await commitDraft(store, { cmd: 'unit.add', items: [{ kind: 'set', e: 'unit', id: 'home-V-01', values }] })
  const router = await show('/vacant/grid')
  const grid = await screen.findByRole('grid', { name: '选一栋楼' })
  fireEvent.click(await screen.findByText('没有楼栋'))
  fireEvent.keyDown(grid, { key: 'Enter', code: 'Enter' })
  await waitFor(() => expect(router.state.location.pathname).toBe('/vacant/grid/none'))
  await screen.findByRole('heading', { name: '没有楼栋的房屋 · 按表录入' })
  await cell('V-01 水表')
  screen.getByText(/已录 0 \/ 1 套 · 待存 0 行/)
})
