import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { loadMonthReport } from '#renderer/features/vacant-inspections/queries/monthReport.ts'
import { paperText, startTexts } from '#renderer/text/text.ts'
import { vacantInspectionsModule } from '#shared/domain/vacant-inspections/schema.ts'
import type { Day, Month } from '#shared/kernel/days.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { addHomes, addVisit, OFFICER } from '#test/support/vacantHomes.ts'
import { ReportScreen } from './ReportScreen.tsx'
import { vacantReportPaper } from './reportPaper.ts'
import { reportFile } from './reportTables.ts'

startTexts('zh-CN')

const TODAY = '2026-11-21' as Day
const NOVEMBER = '2026-11' as Month
const modules: readonly FrontDeskModule[] = [
  { domain: vacantInspectionsModule, routes: [{ path: '/vacant/report/{-$month}', component: ReportScreen }] },
]
let store: Store

// The screen fetches its charts late; fetched here, no wait of a test pays for the library.
beforeAll(() => import('./ReportCharts.tsx'))

beforeEach(async () => {
  store = await foundedStore()
  await addHomes(store, ['5-0901', '5-0902', '5-0801'])
  await addHomes(store, ['6-0101'], '6')
  // Seen since summer: the desk knew these homes before it wrote them down.
  for (const code of ['5-0901', '5-0902', '6-0101']) await addVisit(store, code, '2026-08-31')
  for (const day of ['2026-10-02', '2026-10-16', '2026-11-03']) await addVisit(store, '5-0901', day)
  await addVisit(store, '5-0901', '2026-11-12', { items: [{ item: 'walls', found: 'fault', remark: '渗水' }] })
  await addVisit(store, '5-0902', '2026-10-30')
  await addVisit(store, '5-0902', '2026-11-20', { seen: 'unable', unable: 'lock' })
})

const short = ({ total, breached }: Awaited<ReturnType<typeof loadMonthReport>>['numbers']) => ({
  ...{ homes: total.homes, kept: total.kept, breached: breached.map(({ code }) => code) },
})

test('a month that is over names who fell short of it; one that runs can still be kept', async () => {
  const { numbers, asOf, trend } = await loadMonthReport(store, NOVEMBER, TODAY)
  expect(asOf).toBe(TODAY)
  // 5-0801 is known since today: of the ten days that are left no visit is owed.
  expect(numbers.total).toMatchObject({ homes: 4, owing: 3, kept: 1, open: 2, breached: 0 })
  expect(numbers.total).toMatchObject({ visits: 2, unable: 1, faultsFound: 1 })
  expect(trend.map(({ month }) => month)).toEqual(['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'])
  const october = trend.at(-2)
  expect(october && short(october)).toEqual({ homes: 3, kept: 1, breached: ['5-0902', '6-0101'] })
})

test('a month before the desk knew its homes is empty, and one with a single day in it asks nothing', async () => {
  const { trend } = await loadMonthReport(store, NOVEMBER, TODAY)
  expect(trend.slice(0, 3).map(short)).toEqual([
    { homes: 0, kept: 0, breached: [] },
    { homes: 0, kept: 0, breached: [] },
    { homes: 3, kept: 0, breached: [] },
  ])
})

test('a home that was sold on within the month owes the share of its days; what is gone is not breached after', async () => {
  const values = { sale: 'delivered', deliveredDay: '2026-10-11' }
  await commitDraft(store, { cmd: 'unit.save', items: [{ kind: 'set', e: 'unit', id: 'home-6-0101', values }] })
  const stay = { unitId: 'home-6-0101', personId: 'p1', relation: 'owner', fromDay: '2026-10-11', toDay: null }
  await commitDraft(store, { cmd: 'stay.add', items: [{ kind: 'set', e: 'stay', id: 'stay-1', values: stay }] })
  const { trend } = await loadMonthReport(store, NOVEMBER, TODAY)
  expect(trend.at(-2)?.breached.map(({ code }) => code)).toEqual(['5-0902'])
  expect(trend.at(-1)?.total.homes).toBe(3)
})

test('numbers stand per building and officer, the same in the file, whose shares are numbers', async () => {
  const report = await loadMonthReport(store, '2026-10' as Month, TODAY)
  const line = (id: string) => report.numbers.buildings.find((one) => one.id === id)
  expect(line('building-5')).toMatchObject({ homes: 2, kept: 1, breached: 1, needed: 4, done: 3 })
  expect(line('building-6')).toMatchObject({ homes: 1, kept: 0, breached: 1 })
  expect(report.numbers.officers.map(({ id, homes }) => [id, homes])).toEqual([[OFFICER, 3]])
  const file = reportFile(report, paperText())
  expect(file.rows.map((row) => row.slice(1, 9))).toEqual([
    ['合计', '', '', 3, 1, 2, 0, 33],
    ['楼栋', '5#', '', 2, 1, 1, 0, 50],
    ['楼栋', '6#', '', 1, 0, 1, 0, 0],
    ['专员', '陈燕', '', 3, 1, 2, 0, 33],
    ['不足', '5#', '5-0902', null, null, null, null, null],
    ['不足', '6#', '6-0101', null, null, null, null, null],
  ])
})

test('the screen walks by keys from month to month, names the breached homes and sends the month to paper', async () => {
  const host = fakeHost()
  // A page of tests has no layout: a chart is as wide as this says, or draws nothing and complains.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 220))
  const desk = { ...paperDesk(store, { host }), papers: [vacantReportPaper] }
  const router = await showScreen({ desk, modules, path: '/vacant/report' })
  await screen.findByText('没有不足的房屋')
  await press('PageUp', { altKey: true })
  await waitFor(() => expect(router.state.location.pathname).toBe('/vacant/report/2026-10'))
  const breached = await screen.findByRole('table', { name: '不足的房屋' })
  within(breached).getByRole('row', { name: /5-0902 5# 未售 1\/2 0 陈燕/ })
  within(breached).getByRole('row', { name: /6-0101 6# 未售 0\/2 0 陈燕/ })
  const buildings = screen.getByRole('region', { name: '各楼栋' })
  await waitFor(() => expect(buildings.querySelector('.report-chart svg')).toBeTruthy())
  await press('p', { ctrlKey: true })
  await waitFor(() => expect(host.jobs).toMatchObject([{ sheetId: 'vacant-report@1' }]))
  const model = JSON.stringify(host.jobs[0]?.model)
  expect(model).toContain('"share":"33%"')
  expect(model).toContain('"unit":"5-0902"')
  fireEvent.change(screen.getByLabelText('月份'), { target: { value: '2026-07' } })
  await screen.findByText('这个月没有在巡的空置房')
})
