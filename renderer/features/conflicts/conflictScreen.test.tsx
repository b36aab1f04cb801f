// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { commitDraft } from '#test/support/actions.ts'
import { press, showReception } from '#test/support/deskScreen.tsx'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'
import { conflictsFrontDesk } from './module.tsx'

startTexts('zh-CN')

const THING = {
  kind: 'umbrella',
  label: '雨伞 1',
  slot: 'A-02',
  unitId: null,
  feeFen: 0,
  due: 'same-day',
  active: true,
}
let here: Store
let there: Store

const save = (store: Store, values: Record<string, string | number | boolean | null>) =>
  commitDraft(store, { cmd: 'loanThing.save', items: [{ kind: 'set', e: 'loanThing', id: 'umbrella-1', values }] })
const hear = async (from: Store, to: Store) => applyChanges(to, await logOf(from))
const deposit = async () => (await here.db.loanThings.get('umbrella-1'))?.v.depositFen

beforeEach(async () => {
  here = await foundedStore()
  await save(here, { ...THING, depositFen: 2000 })
  there = await otherDesk(here)
  await hear(here, there)
})

async function disagree(): Promise<string> {
  await save(here, { depositFen: 3000 })
  await save(there, { depositFen: 1000 })
  await hear(there, here)
  return must((await here.db.conflicts.toArray())[0]).id
}

const show = (path: string, signature: Signature = SUPERVISOR) =>
  showReception({ store: here, modules: [conflictsFrontDesk], path, signature })

test('the list names the rule and the thing; its page shows both sides, and 2 and Enter settle it', async () => {
  const id = await disagree()
  const router = await show('/conflicts')
  fireEvent.click(await screen.findByText('出借物品的押金，两台前台改得不一样'))
  await screen.findByText('30.00 元')
  expect(router.state.location.pathname).toBe(`/conflicts/${id}`)
  const sides = screen.getAllByRole('article').map((side) => side.textContent)
  const taken = must(sides.findIndex((words) => words?.includes('10.00 元') === true) + 1)
  await press(String(taken))
  expect(await screen.findByText('押金改为 10.00 元，所有前台一样；另一边的值留在历史里。')).toBeTruthy()
  fireEvent.submit(screen.getByRole('form', { name: '怎么裁定' }))
  await waitFor(async () => expect(await here.db.conflicts.count()).toBe(0))
  expect(await deposit()).toBe(1000)
  await waitFor(() => expect(router.state.location.pathname).toBe('/conflicts'))
  expect(await screen.findByText('采用了其中一边')).toBeTruthy()
})

test('a number chooses, the sentence says what it will do, Enter settles', async () => {
  await show(`/conflicts/${await disagree()}`)
  await screen.findByText('30.00 元')
  await press('2')
  expect(await screen.findByText(/押金改为 .*，所有前台一样/)).toBeTruthy()
  await waitFor(() => expect(document.activeElement?.textContent).toContain('裁定'))
  await userEvent.keyboard('{Enter}')
  await waitFor(async () => expect(await here.db.conflicts.count()).toBe(0))
})

test('a ruling that is taken back stays to be read, with what was ruled', async () => {
  await show(`/conflicts/${await disagree()}`)
  await screen.findByText('30.00 元')
  const stood = await deposit()
  await press('2')
  await waitFor(() => expect(document.activeElement?.textContent).toContain('裁定'))
  await userEvent.keyboard('{Enter}')
  await screen.findByText('采用了其中一边')
  await press('F8')
  expect(await screen.findByText(/裁定后又撤销了/)).toBeTruthy()
  expect(await deposit()).toBe(stood)
})

test('Escape leaves, and nothing is settled', async () => {
  const router = await show(`/conflicts/${await disagree()}`)
  await screen.findByText('30.00 元')
  await press('1')
  await press('Escape')
  await waitFor(() => expect(router.state.location.pathname).toBe('/conflicts'))
  expect(await here.db.conflicts.count()).toBe(1)
})

test('a third value that cannot be read settles nothing and says how to type it', async () => {
  await show(`/conflicts/${await disagree()}`)
  await screen.findByText('30.00 元')
  await press('3')
  const input = await screen.findByLabelText('正确的内容')
  fireEvent.change(input, { target: { value: '很多' } })
  fireEvent.submit(screen.getByRole('form', { name: '怎么裁定' }))
  expect(await screen.findByText('填的内容看不懂。')).toBeTruthy()
  expect(await here.db.conflicts.count()).toBe(1)
  fireEvent.change(input, { target: { value: '25' } })
  fireEvent.submit(screen.getByRole('form', { name: '怎么裁定' }))
  await waitFor(async () => expect(await deposit()).toBe(2500))
})

test('whoever may not settle it reads who can, and has nothing to choose', async () => {
  const engineer: Signature = { actor: { id: 'staff-zheng', role: 'engineering' }, session: 'z' }
  await show(`/conflicts/${await disagree()}`, engineer)
  expect(await screen.findByText(/要由这些岗位裁定/)).toBeTruthy()
  expect(await screen.findByText('可以找：周敏')).toBeTruthy()
  expect(screen.queryByRole('form', { name: '怎么裁定' })).toBeNull()
})

test('settled on the other desk while the page is open, it says so', async () => {
  await show(`/conflicts/${await disagree()}`)
  await screen.findByText('30.00 元')
  await hear(here, there)
  const heads = must(await there.db.loanThings.get('umbrella-1')).s.depositFen?.heads ?? []
  await commitDraft(there, {
    cmd: 'loanThing.save:settle',
    items: [
      {
        kind: 'set',
        e: 'loanThing',
        id: 'umbrella-1',
        values: { depositFen: 1000 },
        seen: { depositFen: heads.map(({ dot }) => dot) },
      },
    ],
  })
  await hear(there, here)
  expect(await screen.findByText('这个冲突已经了结')).toBeTruthy()
})
