import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { issueBlank, issuePaper } from '#renderer/db/papers.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { useListPlaces } from '#renderer/stores/useListPlaces.ts'
import { useListSelections } from '#renderer/stores/useListSelections.ts'
import { startTexts } from '#renderer/text/text.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { fakeHost, paperDesk, paperSubject } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { sheetsFrontDesk } from './module.tsx'

withListHeight()

const HEAD = '编号,单据,房号,业主,开具人,开具时间,打印,状态,盒号,收回时间'
let store: Store
let files: string[]

beforeEach(async () => {
  startTexts('zh-CN')
  useListPlaces.setState({ places: {} })
  useListSelections.setState({ selections: {} })
  files = []
  store = await foundedStore()
  const desk = paperDesk(store, { host: fakeHost() })
  const { personId } = await paperSubject(store)
  await issuePaper(desk, must(desk.papers[0]), { kind: 'person', id: personId })
  for (let count = 0; count < 2; count += 1) await issueBlank(desk, must(desk.papers[0]))
  const made: Blob[] = []
  const making = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${made.push(blob as Blob)}`)
  const clicking = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {
    void made
      .at(-1)
      ?.text()
      .then((content) => files.push(content.replace('\ufeff', '').trim()))
  })
  return () => {
    making.mockRestore()
    clicking.mockRestore()
  }
})

async function show(signature: Signature) {
  const desk = paperDesk(store, { host: fakeHost(), signature })
  await showScreen({ desk, modules: [sheetsFrontDesk], path: '/papers' })
  await screen.findByText('A-DJ-00001')
}

const pressExport = () => press('Ctrl+E', { key: 'e', code: 'KeyE', ctrlKey: true })

async function exportCsv(): Promise<readonly string[]> {
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('radio', { name: '文本表格（.csv）' }))
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: /为什么导出/ }), 'authority')
  await userEvent.click(dialog.getByRole('button', { name: '导出' }))
  await waitFor(() => expect(files).toHaveLength(1))
  return must(files[0]).split('\r\n')
}

test('a clerk sees that the register is exported by a leader', async () => {
  await show(CLERK)
  expect(screen.getByRole('button', { name: '导出' }).getAttribute('aria-disabled')).toBe('true')
  await pressExport()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a leader takes the whole register along: whose papers they are, with full dates, and it is logged', async () => {
  await show(SUPERVISOR)
  await pressExport()
  expect(await screen.findByText('全部 3 条')).toBeTruthy()
  expect(screen.queryByText('完整号码')).toBeNull()
  const [head, ...lines] = await exportCsv()
  expect(head).toBe(HEAD)
  expect(lines.map((line) => line.split(',')[0])).toEqual(['A-DJ-00003', 'A-DJ-00002', 'A-DJ-00001'])
  expect(lines.at(-1)).toMatch(/^A-DJ-00001,业主信息登记表,2-1203,王晓梅,.*,2026-11-21 \d\d:\d\d,0,未打印,,$/)
  const [reveal] = await store.db.reveals.toArray()
  expect(reveal?.v).toMatchObject({
    what: 'list-export',
    list: 'papers',
    count: 3,
    phones: 'none',
    reason: 'authority',
  })
})

test('papers are selected by keys: space, a range, all; the selected ones leave', async () => {
  await show(SUPERVISOR)
  act(() => screen.getByRole('grid').focus())
  await userEvent.keyboard('{Control>}a{/Control}')
  expect(await screen.findByText(/已选 3/)).toBeTruthy()
  await userEvent.keyboard('{Control>}a{/Control}{ArrowDown} ')
  await pressExport()
  expect(await screen.findByText('已选的 1 条')).toBeTruthy()
  const lines = await exportCsv()
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['A-DJ-00002'])
})

test('what is selected stays selected under another filter', async () => {
  await show(SUPERVISOR)
  act(() => screen.getByRole('grid').focus())
  await userEvent.keyboard('{End} ')
  await userEvent.click(screen.getByRole('radio', { name: /空白未用/ }))
  await pressExport()
  expect(await screen.findByText('已选的 1 条')).toBeTruthy()
  expect((await exportCsv()).at(-1)).toContain('A-DJ-00001')
})
