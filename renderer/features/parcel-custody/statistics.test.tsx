import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { EMPTY_INTAKE, type ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import type { Day } from '#shared/kernel/days.ts'
import { addUnit, succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { receiveMany } from './intakeCommands.ts'
import { parcelCustodyFrontDesk } from './module.tsx'
import { loadStatistics } from './statisticsNumbers.ts'
import { daysOf } from './statisticsPeriods.ts'

startTexts('zh-CN')

const modules = [parcelCustodyFrontDesk]
let store: Store

// The screen fetches its charts late; fetched here, no wait of a test pays for the library.
beforeAll(() => import('./StatisticsCharts.tsx'))

beforeEach(async () => {
  store = await foundedStore()
  const unitId = await addUnit(store)
  const parcel = (waybill: string, carrier: string): ReceiveInput => ({
    ...EMPTY_INTAKE,
    ...{ kind: 'courier', waybill, carrier, name: '李雷', unitId },
  })
  const inputs = [
    parcel('SF1234567890123', '顺丰速运'),
    parcel('SF1234567890124', '顺丰速运'),
    parcel('JT1234567890123', '极兔速递'),
  ]
  succeeded(await receiveMany(deskOf(store), inputs))
})

test.each([
  ['week', '2026-11-15', '2026-11-21'],
  ['days30', '2026-10-23', '2026-11-21'],
  ['month', '2026-11-01', '2026-11-21'],
  ['last-month', '2026-10-01', '2026-10-31'],
  ['year', '2026-01-01', '2026-11-21'],
] as const)('%s is %s to %s', (period, from, to) => {
  expect(daysOf(period, '2026-11-21' as Day)).toEqual({ from, to })
})

test('the numbers of a period come from the store, with carriers and days', async () => {
  const days = { from: '2026-11-21' as Day, to: '2026-11-21' as Day, today: '2026-11-21' as Day }
  const { numbers } = await loadStatistics(store, days)
  expect(numbers.perDay).toEqual([{ key: '2026-11-21', in: 3, out: 0, held: 0 }])
  expect(numbers.carriers.map(({ key, held }) => `${key} ${held}`)).toEqual(['顺丰速运 2', '极兔速递 1'])
  expect(numbers.hours.filter((hour) => hour.in > 0).map(({ key }) => key)).toEqual(['10'])
  const before = await loadStatistics(store, { ...days, from: '2026-10-01' as Day, to: '2026-10-31' as Day })
  expect(before.numbers.month).toMatchObject([{ kind: 'total', in: 0, held: 0 }])
})

test('each chart has its numbers as a table, the month table goes to paper, and an empty month says so', async () => {
  const host = fakeHost()
  // A page of tests has no layout: a chart is as wide as this says, or draws nothing and complains.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 220))
  await showScreen({ desk: paperDesk(store, { host }), modules, path: '/custody/statistics' })
  const month = await screen.findByRole('table', { name: '收发汇总（月报）' })
  within(month).getByRole('row', { name: /快递代收 3 0 0 0 0 0 3 0/ })
  const carriers = await screen.findByRole('region', { name: '快递公司' })
  await waitFor(() => expect(carriers.querySelector('.statistics-chart svg')).toBeTruthy())
  fireEvent.click(within(carriers).getByText('看数字'))
  await within(carriers).findByRole('row', { name: '顺丰速运 2 0 2' })
  await press('F7')
  await waitFor(() => expect(host.jobs).toHaveLength(1))
  expect(JSON.stringify(host.jobs[0]?.model)).toContain('快递代收')
  fireEvent.click(screen.getByRole('radio', { name: '上月' }))
  await screen.findByText('这段时间没有寄存记录')
})
