import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { startTexts } from '#renderer/text/text.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { rosterFrontDesk } from './module.tsx'
import { useGoneExport } from './useGoneExport.ts'

startTexts('zh-CN')

const GONE = [
  { kind: 'person', unitCode: '1-0101', personId: 'p1', name: '王晓梅', text: '' },
  { kind: 'phone', unitCode: '1-0102', personId: 'p2', name: '李强', text: '13812345678' },
] as const

function Gone() {
  return <>{useGoneExport(GONE).dialog}</>
}

const module: FrontDeskModule = { ...rosterFrontDesk, routes: [{ path: '/gone', component: Gone }] }

test('whom the roster does not name leaves the desk for a reason, logged, with phones masked', async () => {
  const store = await foundedStore()
  const made: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${made.push(blob as Blob)}`)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  await showScreen({ desk: deskOf(store, SUPERVISOR), modules: [module], path: '/gone' })
  await press('Ctrl+E', { key: 'e', code: 'KeyE', ctrlKey: true })
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('radio', { name: '文本表格（.csv）' }))
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: /为什么导出/ }), 'authority')
  expect(made).toHaveLength(0)
  await userEvent.click(dialog.getByRole('button', { name: '导出' }))
  await waitFor(() => expect(made).toHaveLength(1))
  const content = await made[0]?.text()
  expect(content).toContain('王晓梅')
  expect(content).toContain('138****5678')
  expect(content).not.toContain('13812345678')
  expect((await store.db.reveals.toArray()).map((row) => row.v)).toMatchObject([
    { what: 'list-export', list: 'gone', count: 2, reason: 'authority' },
  ])
})
