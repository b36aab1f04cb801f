import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { ItemRecord } from '#shared/domain/items/acting.ts'
import { decideFinish, decideVisitBack } from '#shared/domain/items/ending.ts'
import { decideNote } from '#shared/domain/items/handling.ts'
import { decideRegister } from '#shared/domain/items/register.ts'
import type { Result } from '#shared/kernel/result.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, must } from '#test/support/testStore.ts'
import { clockLines } from './clockQueries.ts'
import { loadItem } from './commands.ts'
import { itemDayRecord, itemDowntimeLists } from './dayRecord.ts'
import { visitBackResultsOf } from './dayRecordVisits.ts'
import { addDemoItems } from './demo.ts'
import { queueLines } from './queueQueries.ts'
import { itemSearchTerms } from './searchTerms.ts'

const TODAY = '2026-11-21'
let store: Store
let itemId: string

async function register(kind: string, department: string): Promise<string> {
  const rules = await loadItemRules(store)
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  const item = {
    kind,
    matter: '楼道有垃圾',
    place: '',
    department,
    officerId: null,
    due: null,
    dueReason: '',
    attend: true,
    atOnce: false,
  }
  const call = { channel: 'call' as const, personId, unitId, visitId: null, contactName: '', contactPhone: '' }
  const done = await commit(store, CLERK, (context) => decideRegister({ ...call, items: [item] }, rules, context))
  if (!done.ok) throw new Error(done.error.code)
  return must(done.value.draft.itemIds[0])
}

async function on(
  decide: (item: ItemRecord, context: DecisionContext) => Result<ChangeDraft, { readonly code: string }>,
) {
  const item = must(await loadItem(store, itemId))
  const done = await commit(store, CLERK, (context) => decide(item, context))
  if (!done.ok) throw new Error(done.error.code)
}

async function finish(): Promise<void> {
  const rules = await loadItemRules(store)
  const ending = { result: '已清理', explainedBy: '张敏', confirmation: 'phone' }
  await on((item, context) => decideFinish(item, ending, { rules, context }))
}

beforeEach(async () => {
  store = await foundedStore()
  itemId = await register('投诉', '保洁')
})

describe('the duty record', () => {
  test('has a line for each matter of the day, with how it was handled and to whom it went', async () => {
    await on((item, context) => decideNote(item, { text: '已派人', told: true, waitsForOwner: false }, context))
    expect(await itemDayRecord(store, TODAY)).toMatchObject([
      { unit: '2-1203', who: '王晓梅', matter: '来电 投诉：楼道有垃圾', handling: '已派人', passedTo: '保洁' },
    ])
    await finish()
    expect((await itemDayRecord(store, TODAY))[0]?.handling).toBe('已清理')
  })

  test('has none of another day', async () => {
    expect(await itemDayRecord(store, '2026-11-20')).toEqual([])
  })
})

test('for a power cut the open items stand on a list of their department, with room to write', async () => {
  const [list] = await itemDowntimeLists(store, TODAY)
  expect(list?.title).toBe('未办结事项（保洁）')
  expect(list?.rows).toEqual([['11-21 10:12', '2-1203', '王晓梅', '投诉：楼道有垃圾', '', '11-21 10:27', '']])
  await finish()
  expect(await itemDowntimeLists(store, TODAY)).toEqual([])
})

test('what residents said today is told to the departments', async () => {
  await finish()
  expect(await visitBackResultsOf(store, TODAY)).toEqual([])
  const rules = await loadItemRules(store)
  await on((item, context) => decideVisitBack(item, { outcome: 'fair', answer: '还要再快些' }, { rules, context }))
  expect(await visitBackResultsOf(store, TODAY)).toMatchObject([
    { department: '保洁', unitCode: '2-1203', outcome: 'fair', answer: '还要再快些' },
  ])
})

describe('the search', () => {
  const found = async () => (await itemSearchTerms.documents(store, [`item/${itemId}`]))[0]

  test('finds what is owed by person and unit, and says none of their words', async () => {
    expect(await found()).toMatchObject({ names: ['王晓梅'], units: ['2-1203'], label: { title: '投诉 11-21 保洁' } })
    expect(JSON.stringify(await found())).not.toContain('垃圾')
    expect(itemSearchTerms.pathOf(`item/${itemId}`)).toBe(`/items/${itemId}`)
  })

  test('lets go of what is settled', async () => {
    await finish()
    const rules = await loadItemRules(store)
    await on((item, context) => decideVisitBack(item, { outcome: 'satisfied', answer: '' }, { rules, context }))
    expect(await found()).toBeUndefined()
  })
})

test('the practice community has a running clock, something late, a visit-back due and something settled', async () => {
  const practice = await foundedStore()
  for (const room of ['0101', '0102', '0201', '0202', '0301'])
    await addOwner(practice, await addUnit(practice, `1-${room}`), '李强')
  await addDemoItems(practice)
  const now = new Date(practice.clock.nowMs()).toISOString()
  const lines = await queueLines(practice, 'settled')
  expect(await clockLines(practice)).toHaveLength(1)
  expect(lines.some(({ status, due }) => status === 'open' && due !== '' && due < now)).toBe(true)
  expect(lines.some(({ status }) => status === 'done')).toBe(true)
  expect(lines.some(({ status }) => status === 'settled')).toBe(true)
})
