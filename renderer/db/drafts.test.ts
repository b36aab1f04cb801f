import { expect, test } from 'vitest'
import { everything, ID_NUMBER, succeeded } from '#test/support/actions.ts'
import { must, storeParts } from '#test/support/testStore.ts'
import { dropDraft, keepDraft, readDraft } from './drafts.ts'
import { openStore } from './openStore.ts'

const typed = { name: '王晓梅', idNumber: ID_NUMBER, phones: ['138 1234 5678'] }

test('what was typed is there after a crash, sealed meanwhile, and was never a change', async () => {
  const parts = storeParts()
  const store = succeeded(await openStore(parts))
  await keepDraft(store, 'owner/new', typed)
  expect(await everything(store)).not.toMatch(new RegExp(`王晓梅|${ID_NUMBER}`))
  store.db.close()
  const again = succeeded(await openStore(parts))
  expect(await readDraft(again, 'owner/new')).toEqual({ savedMs: parts.clock.nowMs(), values: typed })
  expect(await again.db.changes.count()).toBe(0)
})

test('a draft moved under another form opens nowhere', async () => {
  const store = succeeded(await openStore(storeParts()))
  await keepDraft(store, 'owner/new', typed)
  await store.db.drafts.put({ ...must(await store.db.drafts.get('owner/new')), key: 'unit/new' })
  expect(await readDraft(store, 'unit/new')).toBeUndefined()
})

test('the last keeping counts, and a dropped draft is gone', async () => {
  const store = succeeded(await openStore(storeParts()))
  await keepDraft(store, 'owner/new', typed)
  await keepDraft(store, 'owner/new', { name: '王' })
  expect((await readDraft(store, 'owner/new'))?.values).toEqual({ name: '王' })
  await dropDraft(store, 'owner/new')
  expect(await readDraft(store, 'owner/new')).toBeUndefined()
})
