// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showReception } from '#test/support/deskScreen.tsx'
import { foundedStore, must } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'
import { loansFrontDesk } from './module.tsx'

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

beforeEach(async () => {
  here = await foundedStore()
  await save(here, { ...THING, depositFen: 2000 })
  there = await otherDesk(here)
  await hear(here, there)
})

async function openEditForm(): Promise<HTMLElement> {
  await showReception({ store: here, modules: [loansFrontDesk], path: '/loans/umbrella-1' })
  fireEvent.click(await screen.findByRole('button', { name: '修改' }))
  return screen.findByDisplayValue('雨伞 1')
}

test('a change arrives under an open form: typed text stays, the rest follows, and saving opens a conflict (case 62)', async () => {
  const label = await openEditForm()
  fireEvent.change(label, { target: { value: '大雨伞 1' } })
  await save(there, { label: '黑伞 1', slot: 'B-09' })
  await hear(there, here)
  expect(await screen.findByDisplayValue('B-09')).toBeTruthy()
  expect(screen.getByDisplayValue('大雨伞 1')).toBeTruthy()
  expect(await screen.findByText(/刚改成 黑伞 1/)).toBeTruthy()
  fireEvent.submit(must(label.closest('form')))
  await waitFor(async () => expect(await here.db.conflicts.count()).toBe(1))
  const row = must(await here.db.loanThings.get('umbrella-1'))
  expect(row.s.label?.heads.map(({ v }) => v).sort()).toEqual(['大雨伞 1', '黑伞 1'].sort())
  expect(row.v.slot).toBe('B-09')
})

test('one key takes theirs, and saving then overwrites nothing', async () => {
  const label = await openEditForm()
  fireEvent.change(label, { target: { value: '大雨伞 1' } })
  await save(there, { label: '黑伞 1' })
  await hear(there, here)
  await screen.findByText(/刚改成 黑伞 1/)
  fireEvent.keyDown(screen.getByDisplayValue('大雨伞 1'), { key: 't', code: 'KeyT', altKey: true })
  expect(await screen.findByDisplayValue('黑伞 1')).toBeTruthy()
  expect(screen.queryByText(/刚改成 黑伞 1/)).toBeNull()
})
