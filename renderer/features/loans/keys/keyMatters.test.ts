import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { addThings } from '#renderer/features/loans/commands.ts'
import { loanCounts } from '#renderer/features/loans/loanMatters.ts'
import { startTexts } from '#renderer/text/text.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { addOwner, addUnit, succeeded } from '#test/support/actions.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { findKeys, missKeys, sealKeys } from './commands.ts'
import { endEntrustment, extendEntrustment, takeEntrustment } from './commandsEntrust.ts'
import { keyDueMatters } from './keyMatters.ts'

startTexts('zh-CN')

let store: Store
let desk: Desk
let today: Day

beforeEach(async () => {
  store = await foundedStore()
  desk = paperDesk(store)
  today = store.dayOf(store.clock.nowMs())
})

const owed = async (to = today) => (await keyDueMatters(store, { to })).map(({ text, state }) => `${state} ${text}`)

async function entrust(until: Day) {
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  const told = { unitId, personId, agent: '', agentPhone: '', why: '长期在外地', from: addDays(today, -60), until }
  const keys = { withCare: true, count: 3, opens: '', sealNumber: '', label: '2-1203', slot: 'K-07', thingId: null }
  return succeeded(await takeEntrustment(desk, { ...told, ...keys, remark: '' }))
}

async function hang() {
  const terms = { slot: 'K-01', unitId: null, feeFen: 0, depositFen: 0, due: 'same-day' as const }
  const added = await addThings(desk, { kind: 'key', labels: '天台门', ...terms })
  return succeeded(added).draft.items[0]?.id ?? ''
}

test('a key that is kept beyond its end is late until it goes back or is kept longer', async () => {
  const { entrustmentId } = await entrust(addDays(today, -1))
  expect(await owed()).toEqual([expect.stringMatching(/^late 2-1203 钥匙托管 .* 已到期，还在柜里$/)])
  succeeded(await extendEntrustment(desk, entrustmentId, { until: addDays(today, 100), remark: '' }))
  expect(await owed(addDays(today, 200))).toEqual([])
})

test('a key that ends soon is said on its day, and its hook is free once it went back', async () => {
  const { entrustmentId, thingId } = await entrust(addDays(today, 14))
  expect(await owed()).toEqual([])
  expect(await owed(addDays(today, 14))).toHaveLength(1)
  succeeded(await endEntrustment(desk, entrustmentId, { day: today, to: '本人', remark: '' }))
  expect(await owed(addDays(today, 14))).toEqual([])
  expect((await store.db.loanThings.get(thingId))?.v.active).toBe(false)
})

test('a seal is looked at after the days the project sets', async () => {
  succeeded(await sealKeys(desk, await hang(), { sealNumber: 'F-01', count: 1, witness: '' }))
  expect(await owed(addDays(today, 29))).toEqual([])
  expect(await owed(addDays(today, 30))).toEqual(['running 查封签：天台门'])
})

test('a missing set asks for its lock, and is not expected at a handover, until it is found', async () => {
  const thingId = await hang()
  succeeded(await missKeys(desk, thingId, '挂钩上没有'))
  expect(await owed()).toEqual(['late 换锁：天台门 的钥匙不见了'])
  expect(await loanCounts(store)).toEqual([])
  succeeded(await findKeys(desk, thingId, ''))
  expect(await owed()).toEqual([])
  expect(await loanCounts(store)).toMatchObject([{ id: 'loans/key/in', expected: 1 }])
})
