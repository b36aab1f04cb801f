// The screen of the opening import of keys: a table picked, what is right goes in by one key and comes back by another.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { loansFrontDesk } from '#renderer/features/loans/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

startTexts('zh-CN')
withListHeight()

const TABLE = `标签,柜位,把数,房号
天台门,K-01,1,
9-9999,K-02,2,9-9999
`
const path = '/loans/keys/opening'
let store: Store

beforeEach(async () => {
  store = await foundedStore()
})

async function pick(): Promise<void> {
  await showScreen({ desk: deskOf(store, SUPERVISOR), modules: [loansFrontDesk], path })
  await screen.findByText('把开通以前柜里的钥匙一次录进来')
  const field = must(document.querySelector<HTMLInputElement>('input[type=file]'))
  const files = [new File([TABLE], '期初.csv', { type: 'text/csv' })]
  Object.defineProperty(field, 'files', { configurable: true, value: files })
  fireEvent.change(field)
  await screen.findByText('期初.csv · 可导入 1 · 要改 1 · 已在钥匙柜 0')
}

const hanging = async () => (await store.db.loanThings.toArray()).flatMap(({ v, deleted }) => (deleted ? [] : v.label))

test('what is right goes in by one key, and comes back by another', async () => {
  await pick()
  await press('F2')
  await screen.findByText('已导入 1 套钥匙，已挂在钥匙柜里。')
  expect(await hanging()).toEqual(['天台门'])
  await press('F6')
  await screen.findByText('已撤回 1 套。改好表格后可以再导入。')
  expect(await hanging()).toEqual([])
})

test('all that is wrong with the row under the cursor stands below the list', async () => {
  await pick()
  await waitFor(() => expect(screen.getAllByText(/没有这个房号/).length).toBeGreaterThan(1))
})

test('the key cabinet leads here', async () => {
  await showScreen({ desk: deskOf(store, SUPERVISOR), modules: [loansFrontDesk], path: '/loans/keys' })
  fireEvent.click(await screen.findByRole('link', { name: '期初导入' }))
  await screen.findByText('把开通以前柜里的钥匙一次录进来')
})

test('who may not import is told why not', async () => {
  await showScreen({ desk: deskOf(store, CLERK), modules: [loansFrontDesk], path })
  const button = await screen.findByRole('button', { name: /选择表格/ })
  expect(button.getAttribute('aria-disabled')).toBe('true')
})
