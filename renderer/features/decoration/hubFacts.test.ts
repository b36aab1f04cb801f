// Until when the last works are under warranty, as the hub of a home says it to whoever stands at the desk.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { startTexts } from '#renderer/text/text.ts'
import { tellCase } from '#test/support/decorationSites.ts'
import { addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { decorationFacts, decorationWarnings } from './hubFacts.ts'

const passed = { passed: true, items: [], closedWater: [], opinion: '', until: '' }

async function hubOf({ accepted, declared }: { readonly accepted: string; readonly declared: readonly string[] }) {
  startTexts('zh-CN')
  const store = await foundedStore()
  const unitId = await addUnit(store)
  const tell = (ev: string, data: object, at: string) => tellCase(store, 'case-1', { ev, data: { ...data }, at })
  await tell('applied', { unitId, ownerName: '王晓梅', declared: [...declared] }, '2020-01-02T02:00:00.000Z')
  await tell('accepted', { stage: 'first', ...passed }, '2020-03-02T02:00:00.000Z')
  await tell('accepted', { stage: 'second', ...passed }, `${accepted}T02:00:00.000Z`)
  await tell('archived', {}, `${accepted}T03:00:00.000Z`)
  const subject = { kind: 'unit', id: unitId } as const
  const facts = await decorationFacts(store, subject)
  const warnings = await decorationWarnings(store, subject)
  return { facts: facts.slice(1), warnings: warnings.map(({ text }) => text) }
}

test('works of the last two years are under warranty; waterproofing longer', async () => {
  const hub = await hubOf({ accepted: '2026-01-10', declared: ['waterproofing'] })
  expect(hub).toEqual({ facts: ['装修保修至 2028-01-10', '防水保修至 2031-01-10'], warnings: [] })
})

test('without waterproofing there is one warranty', async () => {
  expect((await hubOf({ accepted: '2026-01-10', declared: ['surface'] })).facts).toEqual(['装修保修至 2028-01-10'])
})

test('the owner hears of it before it ends, and nothing after it', async () => {
  const ending = await hubOf({ accepted: '2024-12-01', declared: ['surface'] })
  expect(ending.warnings).toEqual(['装修保修期到 2026-12-01，有问题请业主在此之前向装修单位报修'])
  expect(await hubOf({ accepted: '2024-11-20', declared: ['surface'] })).toEqual({ facts: [], warnings: [] })
})
