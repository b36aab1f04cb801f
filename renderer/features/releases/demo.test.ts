import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { addOwner, addUnit } from '#test/support/actions.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { addDemoReleases } from './demo.ts'

let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  await addOwner(store, await addUnit(store))
})

test('practice slips of earlier days carry their own day: the slip, its paper, its print and what the gate told', async () => {
  await addDemoReleases(store)
  const [earlier, today] = (await store.db.releases.orderBy('v.day').toArray()).map(({ v }) => v)
  expect(earlier).toMatchObject({ day: '2026-11-12', issuedAt: '2026-11-12T02:30:00.000Z', stub: 'matches' })
  expect(must(earlier).gateAt).toBe('2026-11-12T02:55:00.000Z')
  const paper = must(await store.db.sheets.get(must(earlier).sheetId))
  expect(paper.v).toMatchObject({ issuedAt: '2026-11-12T02:30:00.000Z', prints: 1 })
  expect(paper.s.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-12', '2026-11-12', '2026-11-12'])
  expect(must(today)).toMatchObject({ day: '2026-11-21', status: 'issued' })
})
