// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import { useRuleTexts } from '#renderer/stores/useRuleTexts.ts'
import { paperText, speak, startTexts } from '#renderer/text/text.ts'
import { commitDraft } from '#test/support/actions.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'
import { conflictMatters } from './conflictMatters.ts'

let here: Store
let there: Store

beforeEach(async () => {
  startTexts('zh-CN')
  here = await foundedStore()
  await saveThing(here, { kind: 'umbrella', label: '雨伞 1', depositFen: 2000 })
  there = await otherDesk(here)
  await applyChanges(there, await logOf(here))
})

afterEach(() => {
  useRuleTexts.setState({ texts: {} })
  speak('zh-CN')
})

type Values = Readonly<Record<string, string | number>>
const saveThing = (store: Store, values: Values) =>
  commitDraft(store, { cmd: 'loanThing.save', items: [{ kind: 'set', e: 'loanThing', id: 'umbrella-1', values }] })

async function lent(store: Store, id: string): Promise<void> {
  const data = { thingId: 'umbrella-1', name: '访客', at: '2026-11-21T02:00:00.000Z' }
  const item = { kind: 'event', e: 'loan', id, ev: 'lent', claim: 'loan-thing/umbrella-1/1', data } as const
  await commitDraft(store, { cmd: 'loan.lend', items: [item] })
}

const lines = async () => (await conflictMatters(here, { to: '2026-11-21' }, paperText())).map(({ text }) => text)

test('the line of 今日 says which record, and what is at odds about it', async () => {
  await saveThing(here, { depositFen: 3000 })
  await saveThing(there, { depositFen: 1000 })
  await applyChanges(here, await logOf(there))
  expect(await lines()).toEqual(['有冲突待裁定：雨伞 1，出借物品的押金，两台前台改得不一样'])
})

test('a rule of a module is said in the module’s own words, as the conflict centre does', async () => {
  useRuleTexts.setState({ texts: { 'claim/loan-thing': (t) => t('loans.conflicts.claim') } })
  await lent(here, 'loan-1')
  await lent(there, 'loan-2')
  await applyChanges(here, await logOf(there))
  expect(await lines()).toEqual([expect.stringMatching(/^有冲突待裁定：.*雨伞 1，同一件物品两台电脑同时借出$/)])
})

test('what is signed is Chinese, whatever the screen speaks', async () => {
  useRuleTexts.setState({ texts: { 'claim/loan-thing': (t) => t('loans.conflicts.claim') } })
  await lent(here, 'loan-1')
  await lent(there, 'loan-2')
  await applyChanges(here, await logOf(there))
  speak('en')
  expect((await lines())[0]).toContain('同一件物品两台电脑同时借出')
})
