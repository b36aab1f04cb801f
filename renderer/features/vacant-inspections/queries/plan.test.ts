import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { commitDraft } from '#test/support/actions.ts'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { addHomes, addVisit, TOWER } from '#test/support/vacantHomes.ts'
import { loadPlan } from './plan.ts'

// Saturday 21 November 2026; the desk knows the homes since that day.
const TODAY = '2026-11-21' as Day
let store: Store

beforeEach(async () => {
  store = await foundedStore()
  await addHomes(store, ['5-0101', '5-0902', '5-0901', '5-1001'])
})

const lineOf = async (code: string) => (await loadPlan(store, TODAY)).find((line) => line.code === code)

describe('the plan of a day', () => {
  test('is in walking order, from the top floor down', async () => {
    const codes = (await loadPlan(store, TODAY)).map(({ code }) => code)
    expect(codes).toEqual(['5-1001', '5-0901', '5-0902', '5-0101'])
  })

  test('breaches nobody for days before the desk knew the home', async () => {
    const line = await lineOf('5-0101')
    expect(line?.span).toEqual({ from: TODAY, to: null })
    expect(line?.next).toEqual({ dueOn: '2026-11-27', stand: 'ahead', lastOn: undefined })
    expect(line?.month).toMatchObject({ needed: 0, stand: 'kept' })
    expect(line?.lastMonth).toMatchObject({ needed: 0, stand: 'kept' })
  })

  test('counts a home from its first visit, where that was before it was written here', async () => {
    await addVisit(store, '5-0101', '2026-08-03')
    await addVisit(store, '5-0101', '2026-11-05')
    const line = await lineOf('5-0101')
    expect(line?.span.from).toBe('2026-08-03')
    expect(line?.next).toEqual({ dueOn: '2026-11-12', stand: 'late', lastOn: '2026-11-05' })
    expect(line?.month).toMatchObject({ month: '2026-11', done: 1, needed: 2, stand: 'open' })
    expect(line?.lastMonth).toMatchObject({ month: '2026-10', done: 0, needed: 2, stand: 'breached' })
  })

  test('finds the last visit however long ago it was, and past those that nobody got in', async () => {
    await addVisit(store, '5-0101', '2026-05-04')
    await addVisit(store, '5-0101', '2026-09-07', { seen: 'unable', unable: 'no-key' })
    expect((await lineOf('5-0101'))?.next).toEqual({ dueOn: '2026-05-11', stand: 'late', lastOn: '2026-05-04' })
  })

  test('shows what was seen today, and leaves a home due that nobody got into', async () => {
    await addVisit(store, '5-0101', '2026-11-10')
    await addVisit(store, '5-0101', TODAY, { seen: 'unable', unable: 'lock' })
    await addVisit(store, '5-0902', TODAY)
    expect(await lineOf('5-0101')).toMatchObject({ next: { stand: 'late' }, visitedToday: { status: 'unable' } })
    expect(await lineOf('5-0902')).toMatchObject({
      next: { stand: 'ahead', lastOn: TODAY },
      visitedToday: { status: 'normal' },
    })
    expect((await lineOf('5-0901'))?.visitedToday).toBeUndefined()
  })

  test('counts faults that are not good yet', async () => {
    const unitId = (await lineOf('5-0101'))?.unitId ?? ''
    const told = (id: string, ev: string, data: JsonObject) =>
      commitDraft(store, { cmd: 'x', items: [{ kind: 'event', e: 'inspectionFault', id, ev, data }] }, SUPERVISOR)
    for (const id of ['f1', 'f2', 'f3']) await told(id, 'found', { unitId, item: 'lock', what: '' })
    await told('f3', 'reinspected', { isGood: true, remark: '', photos: [] })
    expect((await lineOf('5-0101'))?.openFaults).toBe(2)
  })

  test('says when a home was aired, and that it is to be cleaned after ten days', async () => {
    await addVisit(store, '5-0101', '2026-11-11', { isAired: true })
    await addVisit(store, '5-0101', '2026-11-18')
    await addVisit(store, '5-0902', '2026-11-12')
    expect((await lineOf('5-0101'))?.care).toMatchObject({ airedOn: '2026-11-11', isCleaningDue: true })
    expect((await lineOf('5-0902'))?.care).toMatchObject({ airedOn: undefined, isCleaningDue: false })
  })

  test('names the officer of the tower, and why the home is inspected', async () => {
    const line = await lineOf('5-0101')
    expect(line?.officerIds).toEqual(['staff-chen'])
    expect(line?.building).toBe(TOWER)
    expect(line?.scope).toEqual({ reason: 'unsold', depth: 'whole' })
  })
})
