import { expect, test } from 'vitest'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { formDraftsOf } from './formDrafts.ts'

test('a half-filled form waits for the one who typed it, and for nobody else', async () => {
  const store = await foundedStore()
  const clerk = formDraftsOf({ store, signature: CLERK })
  await clerk.save('owner/new', { name: '王晓梅' })
  expect(await formDraftsOf({ store, signature: SUPERVISOR }).load('owner/new')).toBeUndefined()
  expect((await clerk.load('owner/new'))?.values).toEqual({ name: '王晓梅' })
  await clerk.drop('owner/new')
  expect(await clerk.load('owner/new')).toBeUndefined()
})
