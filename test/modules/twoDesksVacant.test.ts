// Empty homes and their keys at two desks that could not hear each other: one state at both, nothing lost, and what cannot both be true is seen by people.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { stateHashOf } from '#renderer/db/log/storeState.ts'
import type { Store } from '#renderer/db/store.ts'
import { openConflict } from '#renderer/features/conflicts/queries.ts'
import { addThings, lendThing } from '#renderer/features/loans/commands.ts'
import { loansFrontDesk } from '#renderer/features/loans/module.tsx'
import { callRound } from '#renderer/features/vacant-inspections/commands/rounds.ts'
import { vacantInspectionsFrontDesk } from '#renderer/features/vacant-inspections/module.tsx'
import { contradictionsOf } from '#renderer/features/vacant-inspections/queries/contradictions.ts'
import { loadHomes } from '#renderer/features/vacant-inspections/queries/homes.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { commitDraft, succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { visitHome } from '#test/support/emptyHomes.ts'
import { CLERK, foundedStore, must, SUPERVISOR, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'
import { addHomes } from '#test/support/vacantHomes.ts'
import { addPerson } from '#test/support/vacantPeople.ts'

const TODAY = '2026-11-21' as Day
const HOME = 'home-5-0101'
const words = { ...vacantInspectionsFrontDesk.conflictTexts, ...loansFrontDesk.conflictTexts }
const LEAK = { items: [{ item: 'pipe-leak', found: 'fault', remark: '厨房立管滴水' }], noPhotoWhy: '手机没电' } as const

let here: Store
let there: Store

beforeEach(async () => {
  startTexts('zh-CN')
  here = await foundedStore()
  await addHomes(here, ['5-0101', '5-0102'])
  await addHomes(here, ['6-0101'], '6')
  there = await otherDesk(here, { localKey: storeParts().localKey })
  await meet()
})

async function send(from: Store, to: Store): Promise<void> {
  await to.db.personKeys.bulkPut(await from.db.personKeys.toArray())
  const known = new Set((await logOf(to)).map(({ dot }) => dot))
  await applyChanges(
    to,
    (await logOf(from)).filter(({ dot }) => !known.has(dot)),
  )
}

async function meet(): Promise<void> {
  await send(here, there)
  await send(there, here)
}

const rulesOf = async (store: Store) => (await store.db.conflicts.toArray()).map(({ rule }) => rule).toSorted()

/** One state on both, down to the hash by which desks know that they agree. */
async function agree(): Promise<void> {
  expect(await projectedRows(there)).toEqual(await projectedRows(here))
  expect((await stateHashOf(there)).hash).toBe((await stateHashOf(here)).hash)
}

/** What the conflict centre says of the only conflict, the same on both desks. */
async function said(): Promise<readonly string[]> {
  const found = await Promise.all(
    [here, there].map(async (store) => {
      const [one] = await store.db.conflicts.toArray()
      return must(await openConflict(store, must(one).id, words)).words
    }),
  )
  return [...new Set(found)]
}

const desk = (store: Store) => deskOf(store, SUPERVISOR)

describe('one visit of one home', () => {
  test('entered at two desks is one record, with both entries and their one fault, and a conflict that people settle', async () => {
    await visitHome(desk(here), HOME, { ...LEAK, remark: '从里面看的' })
    await visitHome(desk(there), HOME, LEAK)
    await meet()
    await agree()
    const visits = await here.db.vacantInspections.toArray()
    expect(visits).toHaveLength(1)
    expect(must(visits[0]).v).toMatchObject({ status: 'abnormal', entries: 2 })
    expect(must(visits[0]).s).toHaveLength(2)
    expect(await here.db.inspectionFaults.count()).toBe(1)
    expect(await said()).toEqual(['同一套房同一次巡查，两处都录入了'])
  })

  test('of the week and one of a called round are two, and no conflict', async () => {
    const call = { kind: 'storm', why: '台风', buildingIds: [], dueOn: '2026-11-22' } as const
    const { roundId } = succeeded(await callRound(desk(here), call)).draft
    await meet()
    await visitHome(desk(here), HOME)
    await visitHome(desk(there), HOME, { roundId })
    await meet()
    await agree()
    expect(await here.db.vacantInspections.count()).toBe(2)
    expect(await rulesOf(here)).toEqual([])
  })

  test('on two days at two desks is two visits, whoever hears first', async () => {
    await visitHome(desk(here), HOME)
    await visitHome(desk(there), 'home-5-0102')
    await send(there, here)
    await send(here, there)
    await agree()
    expect(await there.db.vacantInspections.count()).toBe(2)
    expect(await rulesOf(there)).toEqual([])
  })
})

test('a storm round that two desks call on one day is one round through the buildings of both', async () => {
  const call = { kind: 'storm', why: '台风', dueOn: '2026-11-22' } as const
  const first = succeeded(await callRound(desk(here), { ...call, buildingIds: ['building-5'] })).draft.roundId
  const second = succeeded(await callRound(desk(there), { ...call, buildingIds: ['building-6'] })).draft.roundId
  await meet()
  await agree()
  expect(second).toBe(first)
  const [round] = await there.db.inspectionRounds.toArray()
  expect([...must(round).v.buildingIds].toSorted()).toEqual(['building-5', 'building-6'])
  expect(await rulesOf(here)).toEqual([])
})

test('a home that one desk inspected as empty while another put its tenant on file is told of at both', async () => {
  await visitHome(desk(here), HOME)
  await addPerson(there, { unitId: HOME, relation: 'tenant', fromDay: '2026-11-20' })
  await meet()
  await agree()
  for (const store of [here, there]) {
    expect(await contradictionsOf(store, [HOME])).toMatchObject([{ unitCode: '5-0101', day: TODAY }])
    expect((await loadHomes(store, TODAY)).map(({ code }) => code)).not.toContain('5-0101')
    const owed = must(await vacantInspectionsFrontDesk.dueMatters?.(store, { to: TODAY }))
    expect(owed.filter(({ state }) => state === 'contested')).toHaveLength(1)
  }
})

describe('one set of keys', () => {
  const STRANGER = { personId: null, staffId: 'staff-chen', unitId: null, name: '', phone: '', idLast4: '' }

  async function addSet(): Promise<string> {
    const set = {
      ...({ kind: 'key', labels: '5-0101', slot: 'A-01', unitId: HOME, feeFen: 0, depositFen: 0 } as const),
      ...({ due: 'same-day', count: 2, opens: '入户门' } as const),
    }
    succeeded(await addThings(desk(here), set))
    await meet()
    return must((await here.db.loanThings.toArray())[0]).id
  }

  test('lent at two desks is a conflict, and both borrowers are known', async () => {
    const thingId = await addSet()
    const lend = { thingId, borrower: STRANGER }
    succeeded(await lendThing(deskOf(here, CLERK), lend))
    succeeded(await lendThing(deskOf(there, CLERK), lend))
    await meet()
    await agree()
    expect((await here.db.loans.toArray()).map(({ v }) => v.status)).toEqual(['out', 'out'])
    expect(await rulesOf(there)).toEqual(['claim'])
  })

  test('handed over at two desks, or given back twice, is a conflict', async () => {
    const thingId = await addSet()
    const entrusted = {
      unitId: HOME,
      thingId,
      why: '',
      from: '2026-11-01',
      until: '2026-12-31',
      withCare: true,
      count: 2,
    }
    await tell(here, ['keyEntrustment', 'entrust-1'], 'entrusted', entrusted)
    await meet()
    for (const store of [here, there]) {
      await tell(store, ['keySet', thingId], 'handedOver', { personId: null, remark: '' })
      await tell(store, ['keyEntrustment', 'entrust-1'], 'ended', { day: TODAY, to: '本人', remark: '' })
    }
    await meet()
    await agree()
    expect(await rulesOf(here)).toEqual(['keyEntrustment/ended-twice', 'keySet/handed-over-twice'])
  })
})

describe('lists', () => {
  test('one turn that two desks fill is a conflict in the words of the desk', async () => {
    const told = { list: 'public-area', buildingId: 'building-5', day: TODAY, turn: 1, items: [] }
    for (const store of [here, there])
      await tell(store, ['listPatrol', 'list-1'], 'recorded', told, 'list-patrol/list-1')
    await meet()
    await agree()
    expect(must(await here.db.listPatrols.get('list-1')).v.entries).toBe(2)
    expect(await said()).toEqual(['同一张巡查表，两处都录入了'])
  })

  test('one version that two desks save is a conflict, and the first one stands at both', async () => {
    const version = (note: string) => ({ version: 1, name: '', place: '', note, items: [] })
    await tell(here, ['checklist', 'vacant'], 'saved', version('加一项'))
    await tell(there, ['checklist', 'vacant'], 'saved', version('改一项'))
    await meet()
    await agree()
    expect(await said()).toEqual(['检查项目的同一版本保存了两次'])
  })
})

test('a fault that one desk says is mended while another tells the department keeps both words', async () => {
  const { faultIds } = await visitHome(desk(here), HOME, LEAK)
  await meet()
  const id = must(faultIds[0])
  const notice = { department: '工程部', dueOn: '2026-11-24', number: 'A-KZ-00001', sheetId: null }
  await tell(here, ['inspectionFault', id], 'noticed', notice)
  await tell(there, ['inspectionFault', id], 'mended', { remark: '换了管' })
  await meet()
  await agree()
  expect(must(await there.db.inspectionFaults.get(id)).v).toMatchObject({ department: '工程部', number: 'A-KZ-00001' })
  expect(must(await there.db.inspectionFaults.get(id)).v.mendedAt).not.toBe('')
})

type Named = readonly [entity: string, id: string]

/** Tells one event, naming all that this desk knows of the record. */
async function tell(store: Store, [e, id]: Named, ev: string, data: JsonObject, claim?: string): Promise<void> {
  const table = must(store.registry.declarations.find(({ spec }) => spec.entity === e)).table
  const row = (await store.db.table(table).get(id)) as { readonly s: readonly { readonly dot: string }[] } | undefined
  const refs = (row?.s ?? []).map(({ dot }) => dot as never)
  const item = { kind: 'event', e, id, ev, data, refs } as const
  const items = [claim === undefined ? item : { ...item, claim }]
  await commitDraft(store, { cmd: 'any.any', items }, SUPERVISOR)
}
