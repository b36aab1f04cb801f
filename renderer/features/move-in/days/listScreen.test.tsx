// The handover list by keyboard: picked, brought in, taken back; and all cases as a file, for a leader with a reason.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { previewHandoverList } from '#renderer/features/move-in/commands/daysList.ts'
import { moveInFrontDesk } from '#renderer/features/move-in/module.tsx'
import { loadExportedCases } from '#renderer/features/move-in/queries/daysExport.ts'
import { writeTable } from '#renderer/platform/writeTable.ts'
import { startTexts, text } from '#renderer/text/text.ts'
import { succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { addHandoverHomes } from '#test/support/handoverHomes.ts'
import { withListHeight } from '#test/support/listHeight.ts'
import { openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { exportCells, exportTitles } from './exportTable.ts'
import { handoverMendTable, handoverTemplate, readHandoverFile } from './listFile.ts'

startTexts('zh-CN')
withListHeight()

const TABLE = `房号,业主,交房日期,时段
9-0101,,2026-11-25,9:00-9:30
9-9999,,2026-11-25,9:00-9:30
`
const path = '/move-in/list'
let store: Store

beforeEach(async () => {
  store = await foundedStore()
})

async function pick(): Promise<void> {
  await showScreen({ desk: deskOf(store, CLERK), modules: [moveInFrontDesk], path })
  await screen.findByText('把开发商的交房名单一次录进来')
  const field = must(document.querySelector<HTMLInputElement>('input[type=file]'))
  const files = [new File([TABLE], '名单.csv', { type: 'text/csv' })]
  Object.defineProperty(field, 'files', { configurable: true, value: files })
  fireEvent.change(field)
  await screen.findByText('名单.csv · 可导入 1 · 要改 1 · 已有 0')
}
const statuses = async () => (await store.db.moveInCases.toArray()).map(({ v }) => v.status)

test('what is right goes in by one key, and comes back by another', async () => {
  await addHandoverHomes(store, 2)
  await pick()
  expect(screen.getAllByText(/没有这个房号/).length).toBeGreaterThan(1)
  await press('F2')
  await screen.findByText('已导入 1 户')
  await screen.findByText('名单.csv · 可导入 0 · 要改 1 · 已有 1')
  expect(await statuses()).toEqual(['noticed'])
  await press('F6')
  await screen.findByText('已撤回 1 户。改好名单后可以再导入。')
  expect(await statuses()).toEqual(['void'])
})

test('rows to mend are a list that is read again; the template brings nothing', async () => {
  const rows = succeeded(await readHandoverFile(new File([TABLE], 'a.csv')))
  const table = handoverMendTable(await previewHandoverList(store, rows))
  expect(table.rows[0]?.at(-1)).toContain('没有这个房号')
  const file = new File([await writeTable(table, 'xlsx')], 'mend.xlsx')
  expect(succeeded(await readHandoverFile(file))).toMatchObject([
    { texts: { unit: '9-0101' } },
    { texts: { unit: '9-9999' } },
  ])
  const template = new File([await writeTable(handoverTemplate(), 'xlsx')], 'template.xlsx')
  expect(await readHandoverFile(template)).toMatchObject({ error: { code: 'no-rows' } })
})

test('names leave as a file for a reason only, by a leader, and it is logged', async () => {
  await openedMoveIn(store)
  await showScreen({ desk: deskOf(store, SUPERVISOR), modules: [moveInFrontDesk], path })
  await waitFor(() =>
    expect(screen.getByRole('button', { name: /导出/ }).getAttribute('aria-disabled')).not.toBe('true'),
  )
  await press('e', { ctrlKey: true, code: 'KeyE' })
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: /为什么导出/ }), 'authority')
  await userEvent.click(dialog.getByRole('button', { name: '导出' }))
  await waitFor(async () => expect(await store.db.reveals.count()).toBe(1))
  const [reveal] = await store.db.reveals.toArray()
  expect(reveal?.v).toMatchObject({ what: 'list-export', reason: 'authority', list: 'moveInCases', count: 1 })
})

test('a clerk is told why no file leaves', async () => {
  await openedMoveIn(store)
  await showScreen({ desk: deskOf(store, CLERK), modules: [moveInFrontDesk], path })
  const button = await screen.findByRole('button', { name: /导出/ })
  expect(button.getAttribute('aria-disabled')).toBe('true')
})

test('a line of the file says state, steps, time and what is missing; phones are masked', async () => {
  const { caseId } = await openedMoveIn(store)
  const data = { day: '2026-11-25', from: '09:00', to: '09:30', place: '销售中心' }
  await act(() => toldOf(store, caseId, { cmd: 'moveIn.appoint', ev: 'appointed', data }))
  await openedMoveIn(store, '10-0101')
  const how = { onProgress: () => undefined, signal: new AbortController().signal }
  const cases = must(await loadExportedCases(store, how))
  expect(cases.map(({ unitCode }) => unitCode)).toEqual(['3-0501', '10-0101'])
  const cells = exportCells(must(cases[0]), { t: text, phones: 'masked' })
  const titles = exportTitles(text).map(({ title }) => title)
  const line = Object.fromEntries(titles.map((title, at) => [title, cells[at]]))
  expect(line).toMatchObject({
    ...{ 房号: '3-0501', 业主: '沈雨桐', 电话: '138****1111', 状态: '待办' },
    ...{ 预约: '2026-11-25 09:00-09:30 销售中心', 移交日期: '' },
  })
  expect(line.还缺).toContain('缺 入住通知书')
  const stopped = new AbortController()
  stopped.abort()
  expect(await loadExportedCases(store, { ...how, signal: stopped.signal })).toBeUndefined()
})
