import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Signature, Store } from '#renderer/db/store.ts'
import { ownerFilesFrontDesk } from '#renderer/features/owner-files/module.tsx'
import { printInFrame } from '#renderer/print/printInFrame.ts'
import { useListPlaces } from '#renderer/stores/useListPlaces.ts'
import { useListSelections } from '#renderer/stores/useListSelections.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { press, showReception } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'

// A browser's print dialog is the one thing a test cannot have.
vi.mock('#renderer/print/printInFrame.ts', () => ({ printInFrame: vi.fn(async () => undefined) }))

withListHeight()

let store: Store
let saved: { name: string; blob: Blob } | undefined

beforeEach(async () => {
  startTexts('zh-CN')
  usePrivacy.setState({ covered: false })
  useListPlaces.setState({ places: {} })
  useListSelections.setState({ selections: {} })
  store = await foundedStore()
  for (const [code, name] of [
    ['2-1201', '王晓梅'],
    ['2-1202', '=1+1'],
    ['2-1203', '李四'],
  ] as const) {
    await addOwner(store, await addUnit(store, code), name)
  }
  saved = undefined
  let blob: Blob
  const making = vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
    blob = made as Blob
    return 'blob:list'
  })
  const clicking = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved = { name: this.download, blob }
  })
  return () => {
    making.mockRestore()
    clicking.mockRestore()
    vi.mocked(printInFrame).mockClear()
  }
})

const startExport = async () =>
  userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '导出' }))

const giveReason = async (reason: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name: /为什么导出/ }), reason)

async function show(signature: Signature, path = '/owners') {
  await showReception({ store, modules: [ownerFilesFrontDesk], path, signature })
  await screen.findByText(path.startsWith('/owners') ? '李四' : '2-1203')
}

async function exported(): Promise<readonly string[]> {
  await waitFor(() => expect(saved).toBeDefined())
  return (await saved?.blob.text())?.replace('\ufeff', '').trim().split('\r\n') ?? []
}

test('a clerk may print but not export: the button says why, and its key does nothing', async () => {
  await show(CLERK)
  const button = screen.getByRole('button', { name: '导出' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  await userEvent.hover(button)
  expect(await screen.findByText('只有主管以上可以导出名单')).toBeTruthy()
  await press('Ctrl+E', { key: 'e', code: 'KeyE', ctrlKey: true })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('button', { name: '打印名单' }).getAttribute('aria-disabled')).toBeNull()
})

test('a leader takes the list along as a file, phones masked, for a reason that is logged; a name like a formula stays a name', async () => {
  await show(SUPERVISOR)
  await press('Ctrl+E', { key: 'e', code: 'KeyE', ctrlKey: true })
  expect(await screen.findByText('全部 3 条')).toBeTruthy()
  await userEvent.click(screen.getByRole('radio', { name: '文本表格（.csv）' }))
  await startExport()
  expect(await screen.findByText(/没有选原因/)).toBeTruthy()
  expect(saved).toBeUndefined()
  await giveReason('correction')
  await startExport()
  expect(await exported()).toEqual([
    '房号,姓名,关系,电话,说明',
    '2-1201,王晓梅,业主,138****5678,待核、缺证件',
    "2-1202,'=1+1,业主,138****5678,待核、缺证件",
    '2-1203,李四,业主,138****5678,待核、缺证件',
  ])
  expect(saved?.name).toBe('业主名单 2026-11-21.csv')
  expect(await screen.findByText('已导出 3 条：业主名单 2026-11-21.csv')).toBeTruthy()
  const [reveal] = await store.db.reveals.toArray()
  expect(reveal?.v).toMatchObject({ reason: 'correction', list: 'owners', count: 3, phones: 'masked' })
})

test('a leader takes the selected rows with their phones in full, for a reason that is logged', async () => {
  await show(SUPERVISOR)
  act(() => screen.getByRole('grid').focus())
  await userEvent.keyboard('{ArrowDown} {Control>}e{/Control}')
  expect(await screen.findByText('已选的 1 条')).toBeTruthy()
  await userEvent.click(screen.getByRole('radio', { name: '文本表格（.csv）' }))
  await userEvent.click(screen.getByRole('radio', { name: '完整号码' }))
  await giveReason('authority')
  await startExport()
  expect((await exported())[1]).toBe("2-1202,'=1+1,业主,13812345678,待核、缺证件")
  const [reveal] = await store.db.reveals.toArray()
  expect(reveal?.v).toMatchObject({ what: 'list-export', reason: 'authority', by: SUPERVISOR.actor.id })
  expect(reveal?.v).toMatchObject({ list: 'owners', count: 1, phones: 'full' })
})

test('the list is printed with its filter, masked, in Chinese whatever the screen speaks', async () => {
  startTexts('en')
  await show(CLERK, '/owners?f=lacks/id')
  await press('Ctrl+P', { key: 'p', code: 'KeyP', ctrlKey: true })
  await waitFor(() => expect(printInFrame).toHaveBeenCalledOnce())
  const [job] = vi.mocked(printInFrame).mock.calls[0] ?? []
  expect(job?.model).toMatchObject({ title: '业主名单', filter: '缺证件' })
  expect(job?.model.rows).toContainEqual(['2-1203', '李四', '业主', '138****5678', '待核、缺证件'])
})

test('the units are printed as they stand', async () => {
  await show(CLERK, '/units')
  await press('Ctrl+P', { key: 'p', code: 'KeyP', ctrlKey: true })
  await waitFor(() => expect(printInFrame).toHaveBeenCalledOnce())
  const [job] = vi.mocked(printInFrame).mock.calls[0] ?? []
  expect(job?.model).toMatchObject({
    title: '房屋名单',
    community: '新湾花园',
    filter: '',
    rows: [
      ['2-1201', '', '已入住', '89.50', '王晓梅', '1', '138****5678'],
      ['2-1202', '', '已入住', '89.50', '=1+1', '1', '138****5678'],
      ['2-1203', '', '已入住', '89.50', '李四', '1', '138****5678'],
    ],
  })
})

test('while the screen is covered nothing leaves it', async () => {
  await show(SUPERVISOR)
  act(() => usePrivacy.setState({ covered: true }))
  await press('Ctrl+P', { key: 'p', code: 'KeyP', ctrlKey: true })
  await press('Ctrl+E', { key: 'e', code: 'KeyE', ctrlKey: true })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(printInFrame).not.toHaveBeenCalled()
})
