// The practice community's move-ins are filled through the real commands: a refused one stops the fill.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { startTexts } from '#renderer/text/text.ts'
import { addPracticeHomes } from '#test/support/practiceHomes.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { addHomes } from '#test/support/vacantHomes.ts'
import { addDemoMoveIns } from './demo.ts'

test('homes on their way, and households that are to be asked how they are', async () => {
  startTexts('zh-CN')
  const store = await foundedStore()
  await addPracticeHomes(store)
  await addHomes(store, ['5-0101', '5-0302', '5-0601', '5-0802'], '5', 'sold')
  await addDemoMoveIns(store)
  const rows = (await store.db.moveInCases.toArray()).map(({ v }) => v)
  expect(rows.map(({ status }) => status).toSorted()).toEqual([
    ...['archived', 'archived', 'archived', 'handed-over', 'noticed', 'received', 'refused'],
  ])
  const refused = rows.find(({ status }) => status === 'refused')
  expect(refused?.faults.map(({ status }) => status).toSorted()).toEqual(['mended', 'told', 'told'])
  expect(await store.db.handedItems.count()).toBeGreaterThan(5)
})
