// The screen of the opening import: a table picked, an answer about a contractor, rows in, the balance, and all of it taken back by keys.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Signature, Store } from '#renderer/db/store.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { addOwner, addUnit, commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

startTexts('zh-CN')
withListHeight()

const HEAD = '房号,业主,装修单位,装修项目,许可证号,许可起,许可止,业主押金,业主收据号\n'
const TABLE = `${HEAD}2-1203,王晓梅,恒佳装饰有限公司,水电改造,XK-018,2026-10-08,2026-12-31,2000,0001
2-1204,李宏,张师傅,,XK-019,2026-10-08,2026-12-31,1000,0002
9-9999,陈卫,,,XK-020,2026-10-08,2026-12-31,,
`
let store: Store

beforeEach(async () => {
  store = await foundedStore()
  await addOwner(store, await addUnit(store))
  await addUnit(store, '2-1204')
  const values = { kind: 'company', name: '恒佳装饰' }
  await commitDraft(store, { cmd: 'contractor.save', items: [{ kind: 'set', e: 'contractor', id: 'c1', values }] })
})

async function pick(by: Signature = SUPERVISOR): Promise<void> {
  await showScreen({ desk: deskOf(store, by), modules: [decorationFrontDesk], path: '/decoration/opening' })
  await screen.findByText('把开通以前已经在装修的住户一次录进来')
  const field = must(document.querySelector<HTMLInputElement>('input[type=file]'))
  const files = [new File([TABLE], '期初.csv', { type: 'text/csv' })]
  Object.defineProperty(field, 'files', { configurable: true, value: files })
  fireEvent.change(field)
  await screen.findByText('期初.csv · 可导入 1 · 待答 1 · 要改 1 · 已在登记里 0')
}

const statuses = async () => (await store.db.decorationCases.toArray()).map(({ v }) => v.status)

test('a name that is near one on the register is asked about, then all that is right goes in, and comes back by one key', async () => {
  await pick()
  await screen.findByText('表里「恒佳装饰有限公司」——已有「恒佳装饰」')
  fireEvent.click(screen.getByRole('button', { name: '是同一家' }))
  await screen.findByText('期初.csv · 可导入 2 · 待答 0 · 要改 1 · 已在登记里 0')
  await press('F2')
  await screen.findByText('已导入 2 户。请打印押金结余表，核对签字。')
  expect(await statuses()).toEqual(['permitted', 'permitted'])
  const { contractorId } = must((await store.db.decorationCases.where('v.permitNumber').equals('XK-018').first())?.v)
  expect(contractorId).toBe('c1')
  await press('F6')
  await screen.findByText('已撤回 2 户。改好表格后可以再导入。')
  expect(await statuses()).toEqual(['void', 'void'])
})

test('all that is wrong with the row under the cursor stands below the list', async () => {
  await pick()
  await waitFor(() => expect(screen.getAllByText(/没有这个房号/).length).toBeGreaterThan(1))
})

test('who may not import sees what is wrong and is told why not', async () => {
  await showScreen({ desk: deskOf(store, CLERK), modules: [decorationFrontDesk], path: '/decoration/opening' })
  const button = await screen.findByRole('button', { name: /选择表格/ })
  expect(button.getAttribute('aria-disabled')).toBe('true')
})
