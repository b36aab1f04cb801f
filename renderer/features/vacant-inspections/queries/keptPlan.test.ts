import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import type { Store } from '#renderer/db/store.ts'
import { decideUndo } from '#renderer/db/undo.ts'
import type { PlanFollower } from '#renderer/stores/useRoundPlan.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { commitDraft, succeeded } from '#test/support/actions.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { addHomes, addVisit, enterVisit } from '#test/support/vacantHomes.ts'
import { followPlan, type KeptPlan } from './keptPlan.ts'
import { loadPlan } from './plan.ts'

const TODAY = '2026-11-21' as Day
let store: Store
let follower: PlanFollower
let told: KeptPlan[]

beforeEach(async () => {
  store = await foundedStore()
  await addHomes(store, ['5-0101', '5-0201', '5-0301', '5-0401'])
  for (const code of ['5-0101', '5-0201', '5-0301']) await addVisit(store, code, '2026-10-05', { isAired: true })
  await set('unit', 'home-5-0401', { sale: 'delivered' })
  told = []
  follower = followPlan(store, (plan) => told.push(plan))
  await vi.waitFor(() => expect(told).toHaveLength(1))
})
afterEach(() => follower.stop())

const set = (e: string, id: string, values: JsonObject) =>
  commitDraft(store, { cmd: 'x', items: [{ kind: 'set', e, id, values }] }, SUPERVISOR)
const event = (e: string, id: string, ev: string, data: JsonObject) =>
  commitDraft(store, { cmd: 'x', items: [{ kind: 'event', e, id, ev, data }] }, SUPERVISOR)
const visitOf = async (code: string) => (await loadPlan(store, TODAY)).find((line) => line.code === code)?.visitedToday

const STAY = { personId: 'p1', unitId: 'home-5-0401', relation: 'tenant', fromDay: null, toDay: null }
const ENTRUSTED = { unitId: 'home-5-0401', thingId: 't', from: '2026-11-01', until: '2026-12-31', withCare: true }

describe('the kept plan follows', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['a visit of today', () => addVisit(store, '5-0101', TODAY)],
    ['a visit of last month that came late', () => addVisit(store, '5-0401', '2026-10-20')],
    ['a visit of a day long ago', () => addVisit(store, '5-0401', '2026-03-02')],
    ['a home that was let', () => set('stay', 's1', STAY)],
    ['a home that was delivered', () => set('unit', 'home-5-0301', { sale: 'delivered' })],
    ['a home that has another place', () => set('unit', 'home-5-0401', { floor: 0 })],
    ['a home that is new', () => set('unit', 'home-new', { code: '5-0501', floor: 5, buildingId: 'building-5' })],
    [
      'a home that was removed',
      () => commitDraft(store, { cmd: 'x', items: [{ kind: 'delete', e: 'unit', id: 'home-5-0301' }] }, SUPERVISOR),
    ],
    ['a key that was left with the desk', () => event('keyEntrustment', 'k1', 'entrusted', ENTRUSTED)],
    ['a fault', () => event('inspectionFault', 'f1', 'found', { unitId: 'home-5-0101', item: 'lock', what: '' })],
    ['an officer who has no tower any more', () => set('towerDuty', 'duty-5', { active: false })],
    ['a setting', () => set('setting', 'rounds.vacant-target-days@2026-11-01', { value: '14', fromDay: '2026-11-01' })],
  ])('%s', async (_, act) => {
    const before = await loadPlan(store, TODAY)
    await act()
    const after = await loadPlan(store, TODAY)
    expect(after).not.toEqual(before)
    await vi.waitFor(() => expect(told.at(-1)?.lines).toEqual(after))
  })

  test('a visit that is taken back', async () => {
    const { id, undo } = await enterVisit(store, '5-0101', TODAY)
    await vi.waitFor(() => expect(told.at(-1)?.lines.find(({ code }) => code === '5-0101')?.visitedToday?.id).toBe(id))
    succeeded(await commit(store, SUPERVISOR, () => decideUndo(store, must(undo))))
    expect(await visitOf('5-0101')).toBeUndefined()
    const after = await loadPlan(store, TODAY)
    await vi.waitFor(() => expect(told.at(-1)?.lines).toEqual(after))
  })

  test('one commit, and leaves the lines of other homes as they were', async () => {
    const before = told.at(-1)?.lines.find(({ code }) => code === '5-0301')
    await addVisit(store, '5-0101', TODAY)
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(1))
    expect(told.at(-1)?.lines.find(({ code }) => code === '5-0301')).toBe(before)
  })
})
