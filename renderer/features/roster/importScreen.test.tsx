import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Signature } from '#renderer/db/store.ts'
import { useRosterRun } from '#renderer/stores/useRosterRun.ts'
import { startTexts } from '#renderer/text/text.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { importLines, takeBack } from '#test/support/rosterLines.ts'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { rosterFrontDesk } from './module.tsx'

startTexts('zh-CN')

afterEach(() => {
  cleanup()
  useRosterRun.getState().dismiss()
})

async function threeRuns() {
  const store = await foundedStore()
  await importLines(store, [{ unit: '1-0101', name: '王晓梅' }])
  const second = await importLines(store, [{ unit: '1-0102', name: '李强' }])
  await takeBack(store, second.runId)
  const started = { kind: 'event', e: 'rosterImport', id: 'broken', ev: 'started' } as const
  const data = { fileName: '断电那天.xlsx', fileHash: '', rows: 9 }
  await commitDraft(store, { cmd: 'roster.import', items: [{ ...started, data }] }, SUPERVISOR)
  return store
}

async function show(signature: Signature) {
  const store = await threeRuns()
  return showScreen({ desk: deskOf(store, signature), modules: [rosterFrontDesk], path: '/owners/import' })
}

test('former runs stand with their state; one that was broken off says so, one taken back is not taken back again', async () => {
  await show(SUPERVISOR)
  const list = await screen.findByRole('region', { name: '以前的导入' })
  const lines = within(list).getAllByRole('listitem')
  expect(lines.map((line) => /已导入|已撤回|未完成/.exec(line.textContent ?? '')?.[0]).sort()).toEqual(
    ['已导入', '已撤回', '未完成'].sort(),
  )
  expect(within(list).getAllByRole('button', { name: '整批撤回…' })).toHaveLength(1)
  const broken = lines.find((line) => line.textContent?.includes('断电那天'))
  expect(broken?.textContent).toContain('再导入同一个文件，只补没进去的')
})

test('a clerk at the front desk sees why importing is not theirs, and cannot take a run back', async () => {
  await show(CLERK)
  expect((await screen.findByRole('button', { name: /选择文件/ })).getAttribute('aria-disabled')).toBe('true')
  const takeBackButton = await screen.findByRole('button', { name: '整批撤回…' })
  expect(takeBackButton.getAttribute('aria-disabled')).toBe('true')
  await act(async () => takeBackButton.click())
  expect(screen.queryByRole('heading', { name: /撤回/ })).toBeNull()
})

test('taking back is looked at before it is done, and Escape leaves without a change', async () => {
  await show(SUPERVISOR)
  const button = await screen.findByRole('button', { name: '整批撤回…' })
  await act(async () => button.click())
  expect(await screen.findByText('导入以后没有人改过，可以全部恢复。')).toBeTruthy()
  await press('Escape')
  expect(await screen.findByText('把业主名册放到这里')).toBeTruthy()
})

test('leaving the screen while a run goes on leaves a notice that leads back', async () => {
  useRosterRun.getState().begin({
    kind: 'import',
    fileName: '名册.xlsx',
    startedMs: 0,
    progress: { done: 300, of: 5000 },
    isStopping: false,
    badRows: 0,
  })
  const router = await show(SUPERVISOR)
  expect(await screen.findByText('300 / 5000')).toBeTruthy()
  await act(() => router.navigate({ to: '/settings/roster' }))
  expect(await screen.findByText('名册导入：300 / 5000')).toBeTruthy()
})
