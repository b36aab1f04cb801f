// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { undoCommand } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import type { standingClock } from '#renderer/platform/clock.ts'
import { startTexts } from '#renderer/text/text.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { arrive, arriveKnown, cancelPlan, leave, planVisit } from './commands.ts'
import { visitDayRecord, visitDowntimeLists, visitHandoverCounts } from './dayLists.ts'
import { openVisitMatters, visitDueMatters, visitFacts } from './openVisits.ts'
import { loadPlanned, loadVisitsHere } from './queries.ts'
import { signOutAfterClosing } from './signOut.ts'

startTexts('zh-CN')

const HOUR = 3_600_000
const TODAY = '2026-11-21'
let store: Store
let personId: string

beforeEach(async () => {
  store = await foundedStore()
  personId = await addOwner(store, await addUnit(store))
})

const pass = (ms: number) => (store.clock as ReturnType<typeof standingClock>).advance(ms)
const viewer = { purpose: 'viewing', personId: null, name: '李先生', unitCode: '2-1203' } as const
const visits = () => store.db.visits.toArray()
const codeOf = (done: { readonly ok: boolean; readonly error?: { readonly code: string } }) => done.error?.code

async function plan(typed: Parameters<typeof planVisit>[1] = viewer, time = '14:30'): Promise<string> {
  const done = await planVisit(deskOf(store), typed, { day: TODAY, time })
  if (!done.ok) throw new Error(done.error.code)
  return done.value.draft.visitId
}

describe('who is announced', () => {
  test('stands on the list of the day until they come, and fills the same record', async () => {
    const visitId = await plan({ ...viewer, personId, name: '' })
    expect(await loadPlanned(store, TODAY)).toHaveLength(1)
    expect(await openVisitMatters(store, { kind: 'person', id: personId })).toMatchObject([{ turn: 'owner' }])
    expect(await visitDueMatters(store, { to: TODAY })).toEqual([])
    expect(await visitFacts(store, { kind: 'person', id: personId })).toEqual(['还没有来访过'])
    const done = await arriveKnown(deskOf(store), personId)
    expect(done.ok && done.value.draft.visitId).toBe(visitId)
    expect(await visits()).toMatchObject([{ v: { status: 'here', purpose: 'viewing', plannedTime: '14:30' } }])
    expect(await loadPlanned(store, TODAY)).toEqual([])
  })

  test('is planned again when their arrival is undone', async () => {
    await plan({ ...viewer, personId, name: '' })
    const done = await arriveKnown(deskOf(store), personId)
    if (!done.ok || !done.value.undo) throw new Error('no undo')
    await undoCommand(deskOf(store), done.value.undo)
    expect(await visits()).toMatchObject([{ v: { status: 'planned' } }])
  })

  test('is asked about when somebody of that name walks in, and merged or kept apart', async () => {
    const visitId = await plan()
    const typed = { ...viewer, purpose: 'visitor' } as const
    const asked = await arrive(deskOf(store), typed)
    expect(asked).toMatchObject({ error: { code: 'plan-matches', detail: { visitId } } })
    expect((await arrive(deskOf(store), typed, { plan: 'apart' })).ok).toBe(true)
    expect(await visits()).toHaveLength(2)
    expect((await arrive(deskOf(store), typed, { plan: { id: visitId } })).ok).toBe(true)
    expect(await visits()).toHaveLength(2)
  })

  test('goes quiet when the day is over, and when they call it off', async () => {
    const visitId = await plan()
    await plan({ ...viewer, name: '周先生' })
    expect((await cancelPlan(deskOf(store), visitId)).ok).toBe(true)
    expect(await loadPlanned(store, TODAY)).toHaveLength(1)
    pass(24 * HOUR)
    expect(await loadPlanned(store, '2026-11-22')).toEqual([])
    expect(await openVisitMatters(store, { kind: 'unit', id: must((await visits())[0]).v.unitId ?? '' })).toEqual([])
  })

  test('is not taken while they are here', async () => {
    await arriveKnown(deskOf(store), personId)
    const done = await planVisit(deskOf(store), { ...viewer, personId, name: '' }, { day: TODAY, time: '' })
    expect(codeOf(done)).toBe('plan-here')
  })
})

describe('the desk closes', () => {
  test('on who is still here, at closing time, once, and a real departure told later wins', async () => {
    const done = await arriveKnown(deskOf(store), personId)
    await signOutAfterClosing(deskOf(store))
    expect(await loadVisitsHere(store)).toHaveLength(1)
    pass(8 * HOUR)
    await signOutAfterClosing(deskOf(store))
    await signOutAfterClosing(deskOf(store))
    expect(await visits()).toMatchObject([
      { v: { status: 'left', leftAuto: true, leftAt: '2026-11-21T10:00:00.000Z' } },
    ])
    expect((await visits())[0]?.s).toHaveLength(2)
    const left = await leave(deskOf(store), done.ok ? done.value.draft.visitId : '')
    expect(left.ok).toBe(true)
    expect(await visits()).toMatchObject([{ v: { leftAuto: false, leftAt: '2026-11-21T10:12:00.000Z' } }])
  })

  test('on earlier days too, each at its own closing, and no departure can be told for them as of now', async () => {
    const done = await arrive(deskOf(store), viewer)
    pass(24 * HOUR)
    await arriveKnown(deskOf(store), personId)
    pass(24 * HOUR)
    await signOutAfterClosing(deskOf(store))
    const times = (await visits()).map(({ v }) => v.leftAt).sort()
    expect(times).toEqual(['2026-11-21T10:00:00.000Z', '2026-11-22T10:00:00.000Z'])
    expect(codeOf(await leave(deskOf(store), done.ok ? done.value.draft.visitId : ''))).toBe('not-here')
  })
})

test('papers of the day: a line for each visit, who is announced, how many are inside', async () => {
  await arrive(deskOf(store), { ...viewer, company: '安家中介', headCount: '3' })
  await plan({ ...viewer, name: '周先生' })
  // One line at the desk, three heads: the hand counts lines, as the reception shows them.
  expect(await visitHandoverCounts(store)).toMatchObject([{ expected: 1, aside: '共 3 人' }])
  expect(await visitDayRecord(store, TODAY)).toMatchObject([
    { unit: '2-1203', who: '安家中介 李先生', matter: '来访：看房，3 人', handling: '未登记离开' },
  ])
  expect((await visitDowntimeLists(store, TODAY)).map(({ rows }) => rows[0]?.slice(0, 3))).toEqual([
    ['14:30', '周先生', '2-1203'],
    ['10:12', '安家中介 李先生', '2-1203'],
  ])
})
