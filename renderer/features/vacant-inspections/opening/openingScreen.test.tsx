// The screen of the opening import: a table picked, what is right goes in by one key and comes back by another.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { vacantInspectionsFrontDesk } from '#renderer/features/vacant-inspections/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { addEmptyHome } from '#test/support/emptyHomes.ts'
import { withListHeight } from '#test/support/listHeight.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

startTexts('zh-CN')
withListHeight()

const TABLE = `房号,最近巡查,水表
5-0101,2026-11-18,12.5
9-9999,2026-11-18,
`
const path = '/vacant/opening'
let store: Store

beforeEach(async () => {
  store = await foundedStore()
  await addEmptyHome(store)
})

async function pick(): Promise<void> {
  await showScreen({ desk: deskOf(store, SUPERVISOR), modules: [vacantInspectionsFrontDesk], path })
  await screen.findByText('把开通以前的空置房巡查情况一次录进来')
  const field = must(document.querySelector<HTMLInputElement>('input[type=file]'))
  const files = [new File([TABLE], '期初.csv', { type: 'text/csv' })]
  Object.defineProperty(field, 'files', { configurable: true, value: files })
  fireEvent.change(field)
  await screen.findByText('期初.csv · 可导入 1 · 要改 1 · 已在登记里 0')
}

const statuses = async () => (await store.db.vacantInspections.toArray()).map(({ v }) => v.status)

test('what is right goes in by one key, and comes back by another', async () => {
  await pick()
  await press('F2')
  await screen.findByText('已导入 1 套。下次巡查按这次的日期和读数接着算。')
  expect(await statuses()).toEqual(['opening'])
  await press('F6')
  await screen.findByText('已撤回 1 套。改好表格后可以再导入。')
  expect(await statuses()).toEqual(['void'])
})

test('all that is wrong with the row under the cursor stands below the list', async () => {
  await pick()
  await waitFor(() => expect(screen.getAllByText(/没有这个房号/).length).toBeGreaterThan(1))
})

test('who may not import is told why not', async () => {
  await showScreen({ desk: deskOf(store, CLERK), modules: [vacantInspectionsFrontDesk], path })
  const button = await screen.findByRole('button', { name: /选择表格/ })
  expect(button.getAttribute('aria-disabled')).toBe('true')
})

test('one key leads on to the keys that hung here', async () => {
  const desk = deskOf(store, SUPERVISOR)
  const router = await showScreen({ desk, modules: [vacantInspectionsFrontDesk], path })
  await screen.findByText('把开通以前的空置房巡查情况一次录进来')
  await press('F7')
  await waitFor(() => expect(router.state.location.pathname).toBe('/loans/keys/opening'))
})
