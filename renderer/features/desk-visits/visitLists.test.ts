// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import { undoCommand } from '#renderer/db/deskContext.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import type { standingClock } from '#renderer/platform/clock.ts'
import { startTexts } from '#renderer/text/text.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { arrive, arriveKnown, correctArrival, leave, takeBack } from './commands.ts'
import { addDemoVisits } from './demo.ts'
import { openVisitMatters, visitDueMatters, visitFacts } from './openVisits.ts'
import { dayOf, loadPlanned, loadVisitsHere } from './queries.ts'
import { visitTimeline } from './timeline.ts'
import { findUnitId, unitsLike } from './unitLookup.ts'

startTexts('zh-CN')

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
let store: Store
let unitId: string
let personId: string

beforeEach(async () => {
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
})

function deskOf(signature: Signature = CLERK): Desk {
  const nothing = () => undefined
  const observer = { saving: nothing, saved: nothing, refused: nothing, failed: nothing }
  return { store, signature, observer, papers: [] } as unknown as Desk
}

const pass = (ms: number) => (store.clock as ReturnType<typeof standingClock>).advance(ms)
const person = () => ({ kind: 'person', id: personId }) as const
const unit = () => ({ kind: 'unit', id: unitId }) as const
const stranger = { purpose: 'visitor', personId: null, name: '李先生', unitCode: '2-1203' } as const

async function arrived(): Promise<string> {
  const done = await arriveKnown(deskOf(), personId)
  if (!done.ok) throw new Error(done.error.code)
  return done.value.draft.visitId
}

describe('the time line of visits', () => {
  const lines = async (subject: ReturnType<typeof person | typeof unit>) =>
    (await visitTimeline(store, subject))
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ who, text, mark }) => [who, text, mark].filter(Boolean).join(' | '))

  test('tells arrival and departure with the minutes between', async () => {
    const visitId = await arrived()
    pass(12 * MINUTE + 30_000)
    await leave(deskOf(), visitId)
    expect(await lines(person())).toEqual(['到访：业主办事', '离开，停留 12 分钟'])
    expect(await lines(unit())).toEqual(['王晓梅 | 到访：业主办事', '王晓梅 | 离开，停留 12 分钟'])
  })

  test('names who received them', async () => {
    const done = await arriveKnown(deskOf(SUPERVISOR), personId)
    expect(done.ok).toBe(true)
    expect((await visitTimeline(store, person())).map(({ by }) => by)).toEqual(['周敏'])
  })

  test('shows what was mended as it stands now, with its mark', async () => {
    const visitId = await arrived()
    await correctArrival(deskOf(), visitId, { ...stranger, purpose: 'worker', personId, name: '' })
    expect(await lines(person())).toEqual(['到访：施工 | corrected'])
  })

  test('keeps a departure that was taken back', async () => {
    const visitId = await arrived()
    pass(MINUTE)
    const left = await leave(deskOf(), visitId)
    if (!left.ok || !left.value.undo) throw new Error('no undo')
    await undoCommand(deskOf(), left.value.undo)
    expect(await lines(person())).toEqual(['到访：业主办事', '离开，停留 1 分钟 | voided'])
  })

  test('keeps an arrival that was taken back, for the person and for the unit', async () => {
    const visitId = await arrived()
    expect((await takeBack(deskOf(), visitId, '')).ok).toBe(true)
    expect(await lines(person())).toEqual(['到访：业主办事 | voided'])
    expect(await lines(unit())).toEqual(['到访：业主办事 | voided'])
  })

  test('marks what was recorded beyond the role', async () => {
    const guard: Signature = { actor: { id: 'staff-guard', role: 'security' }, session: 'guard' }
    const data = { purpose: 'resident', personId, unitId, name: '' }
    await commit(store, guard, () => ({
      ok: true,
      value: { cmd: 'visit.arrive', items: [{ kind: 'event', e: 'visit', id: 'v1', ev: 'arrived', data }] },
    }))
    expect(await lines(person())).toEqual(['到访：业主办事 | beyond-role'])
  })

  test('marks a visit whose departure lies before its arrival', async () => {
    const visitId = await arrived()
    await commit(store, CLERK, () => ({
      ok: true,
      value: {
        cmd: 'visit.leave',
        at: '2026-11-20T02:00:00.000Z',
        items: [{ kind: 'event', e: 'visit', id: visitId, ev: 'left', data: {} }],
      },
    }))
    expect(await lines(person())).toEqual(['离开 | contested', '到访：业主办事 | contested'])
  })
})

describe('visits that nobody closed', () => {
  test('are no open matter on their day, and one on the next', async () => {
    await arrived()
    expect(await openVisitMatters(store, person())).toEqual([])
    pass(DAY)
    expect(await openVisitMatters(store, person())).toMatchObject([
      { text: '11-21 到访，还没有登记离开', turn: 'us', state: 'late' },
    ])
    expect(await openVisitMatters(store, unit())).toMatchObject([{ who: '王晓梅' }])
    expect((await openVisitMatters(store, person()))[0]).not.toHaveProperty('who')
  })

  test('stand in the evening close: those of today running, older ones late', async () => {
    await arrived()
    pass(DAY)
    await arrive(deskOf(), stranger)
    const items = await visitDueMatters(store, { to: '2026-11-22' })
    expect(items).toMatchObject([
      { who: '王晓梅', text: '2-1203 11-21 到访，还没有登记离开', state: 'late' },
      { who: '李先生', text: '2-1203 还在柜台（10:12 到）', state: 'running' },
    ])
  })

  test('are not late because a handover or a month asks about days to come', async () => {
    await arrived()
    expect(await visitDueMatters(store, { to: '2026-11-30' })).toMatchObject([{ state: 'running' }])
  })

  test('are gone once somebody left', async () => {
    await leave(deskOf(), await arrived())
    expect(await visitDueMatters(store, { to: '2026-11-21' })).toEqual([])
  })
})

describe('how often somebody came (handbook R14)', () => {
  test('counts live visits, and this one while they are here', async () => {
    expect(await visitFacts(store, person())).toEqual(['还没有来访过'])
    const first = await arrived()
    expect(await visitFacts(store, person())).toEqual(['第 1 次来访'])
    await leave(deskOf(), first)
    expect(await visitFacts(store, person())).toEqual(['来访过 1 次'])
    await takeBack(deskOf(), await arrived(), '')
    expect(await visitFacts(store, person())).toEqual(['来访过 1 次'])
    expect(await visitFacts(store, unit())).toEqual([])
  })
})

describe('the name of somebody without a file', () => {
  test('travels sealed and is mended sealed', async () => {
    const done = await arrive(deskOf(), stranger)
    if (!done.ok) throw new Error(done.error.code)
    const { visitId } = done.value.draft
    await correctArrival(deskOf(), visitId, { ...stranger, name: '黎先生' })
    const row = must(await store.db.visits.get(visitId))
    expect(row.v).toMatchObject({ name: '黎先生', unitId, status: 'here' })
    expect(JSON.stringify(row.s)).not.toMatch(/李先生|黎先生/)
  })
})

describe('the unit that was typed', () => {
  test.each([
    ['2-1203', '2-1203'],
    ['２栋１２０３室', '2-1203'],
    [' 21203 ', '2-1203'],
    ['11-203', '11-203'],
    ['1-1203', '1-1203'],
    ['11203', undefined],
    ['3-101', undefined],
    ['1203', undefined],
  ])('%s means %s', async (typed, code) => {
    for (const known of ['11-203', '1-1203']) await addUnit(store, known)
    const units = await unitsLike(store, typed)
    const id = findUnitId(units, typed)
    expect(units.length).toBeLessThan(await store.db.units.count())
    expect(units.find((row) => row.id === id)?.v.code).toBe(code)
  })
})

test('the practice community has a morning behind it and people at the desk', async () => {
  for (const [index, name] of ['陈建国', '李雪', '张伟', '欧阳娜娜'].entries()) {
    await addOwner(store, await addUnit(store, `1-${index + 1}01`), name)
  }
  await addDemoVisits(store)
  const visits = await store.db.visits.toArray()
  const here = await loadVisitsHere(store)
  expect(visits.flatMap((visit) => visit.conflicts ?? [])).toEqual([])
  expect(visits.flatMap((visit) => visit.beyondRole ?? [])).toEqual([])
  expect(here).toHaveLength(3)
  expect(here.every((visit) => dayOf(store, visit.v.arrivedAt) === '2026-11-21')).toBe(true)
  const came = visits.filter((visit) => visit.v.status !== 'planned')
  expect(came.every((visit) => visit.v.status === 'here' || visit.v.leftAt !== null)).toBe(true)
  expect(came.filter((visit) => visit.v.leftAuto).map((visit) => visit.v.leftAt)).toEqual(['2026-11-20T10:00:00.000Z'])
  expect((await loadPlanned(store, '2026-11-21')).length).toBeGreaterThan(0)
  const people = await store.db.people.toCollection().primaryKeys()
  const facts = await Promise.all(people.map((id) => visitFacts(store, { kind: 'person', id })))
  expect(facts.flat()).toContain('第 3 次来访')
})

test('the practice community without owners has strangers only', async () => {
  const bare = await foundedStore()
  await addDemoVisits(bare)
  expect((await bare.db.visits.toArray()).every((visit) => visit.v.personId === null)).toBe(true)
})
