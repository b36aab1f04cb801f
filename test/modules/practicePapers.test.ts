// What the practice community's sites signed months ago lies in its binders: only the last days' papers wait, so that the day can be read.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { addDemoDecoration } from '#renderer/features/decoration/demo/demo.ts'
import { addDemoPapers } from '#renderer/features/sheets/demo.ts'
import { startTexts } from '#renderer/text/text.ts'
import { addDays } from '#shared/kernel/days.ts'
import { addPracticeHomes } from '#test/support/practiceHomes.ts'
import { foundedStore } from '#test/support/testStore.ts'

test('only papers of the last days wait for their signature, whatever the sites issued before', async () => {
  startTexts('zh-CN')
  const store = await foundedStore()
  await addPracticeHomes(store)
  await addDemoDecoration(store)
  const decoration = await store.db.sheets.toArray()
  expect(decoration.some(({ v }) => v.phase === 'waiting')).toBe(true)
  await addDemoPapers(store)
  const today = store.dayOf(store.clock.nowMs())
  const own = new Set(decoration.map(({ id }) => id))
  const sheets = (await store.db.sheets.toArray()).filter(({ id }) => own.has(id))
  for (const { v } of sheets.filter(({ v }) => v.phase === 'waiting'))
    expect(store.dayOf(Date.parse(v.issuedAt)) >= addDays(today, -3)).toBe(true)
  const filed = sheets.filter(({ v }) => v.phase === 'returned')
  expect(filed.length).toBeGreaterThan(20)
  for (const { v } of filed) expect(v.returnedAt > v.issuedAt).toBe(true)
})
