// The practice community's sites are filled through the real commands: a refused one stops the fill, so that nobody practises on a hole.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { decorationDueMatters } from '#renderer/features/decoration/decorationMatters.ts'
import { startTexts } from '#renderer/text/text.ts'
import { addPracticeHomes } from '#test/support/practiceHomes.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { addDemoDecoration } from './demo.ts'
import { DEMO_SITES } from './demoCases.ts'

async function community() {
  startTexts('zh-CN')
  const store = await foundedStore()
  await addPracticeHomes(store)
  return store
}

test('a dozen sites at every step: prices, clauses in use, sixty days of patrols, a top-up due, hot work, a refund that waits', async () => {
  const store = await community()
  await addDemoDecoration(store)
  const cases = (await store.db.decorationCases.toArray()).map(({ v }) => v)
  expect(cases).toHaveLength(DEMO_SITES.length)
  const count = Map.groupBy(cases, ({ status }) => status)
  expect(Object.fromEntries([...count].map(([status, all]) => [status, all.length]))).toEqual({
    applied: 4,
    permitted: 4,
    stopped: 1,
    'acceptance-asked': 1,
    observing: 1,
    accepted: 1,
  })
  expect((await store.db.decorationPatrols.toArray()).length).toBeGreaterThan(200)
  expect(must((await store.db.decorationClauses.toArray())[0]).v.inUse).toBe(1)
  expect(await store.db.conflicts.count()).toBe(0)
  const due = (await decorationDueMatters(store, { to: '2026-12-31' })).map(({ id }) => id.split('/')[2] ?? '')
  for (const step of [
    'review',
    'tell-opinion',
    'gaps',
    'stopped',
    'top-up',
    'permit-ending',
    'acceptance',
    'approve-refund',
  ])
    expect(due).toContain(step)
})
