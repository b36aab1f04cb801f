// Who is "not in the file any more" when rows of the file were kept out, and places that were made by hand before a roster names them.
import { expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import type { Store } from '#renderer/db/store.ts'
import { decideAddBuilding, decideAddEntrance } from '#shared/domain/community/buildingDecisions.ts'
import { decideMakeUnits, planUnits } from '#shared/domain/community/unitMaking.ts'
import { wishesOf } from '#shared/domain/roster/planWishes.ts'
import { rosterIds } from '#shared/domain/roster/rosterIds.ts'
import { succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { type Row, readRows } from '#test/support/rosterRows.ts'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { previewRoster } from './planRoster.ts'
import { runImport } from './runImport.ts'

const HEAD: Row = ['楼栋', '单元', '房号', '姓名', '电话', '入住日期']
const WATCH = { onProgress: () => undefined, isCancelled: () => false }

function wishesFor(store: Store, rows: readonly Row[]) {
  const { lines, units } = readRows(HEAD, rows)
  return wishesOf(lines, units, rosterIds(store.workspace))
}

async function bring(store: Store, rows: readonly Row[]): Promise<void> {
  const job = { fileName: '名册.xlsx', fileHash: 'ab'.repeat(32), overwrites: () => false, rows: rows.length }
  const end = await runImport(deskOf(store, SUPERVISOR), { ...job, wishes: wishesFor(store, rows) }, WATCH)
  expect(end.kind).toBe('finished')
}

async function goneIn(store: Store, rows: readonly Row[]): Promise<readonly string[]> {
  const preview = await previewRoster(store, wishesFor(store, rows), WATCH)
  return (preview?.gone ?? []).map(({ name }) => name)
}

const COUPLE: readonly Row[] = [
  ['2', '1', '1203', '王梅', '13800138000', '2020-05-01'],
  ['2', '1', '1203', '李强', '13900139000', '2020-05-01'],
]

test('somebody whose row is kept out as bad is not called gone; somebody without a row is', async () => {
  const store = await foundedStore()
  await bring(store, COUPLE)
  const [first = []] = COUPLE
  expect(await goneIn(store, [first, ['2', '1', '1203', '李强', '13900139000', '2020-13-45']])).toEqual([])
  expect(await goneIn(store, [first])).toEqual(['李强'])
})

test('a number in a row that is kept out is not called gone either', async () => {
  const store = await foundedStore()
  await bring(store, [
    ['2', '1', '1203', '王梅', '13800138000', '2020-05-01'],
    ['2', '1', '1203', '王梅', '13900139000', '2020-05-01'],
  ])
  const rows: readonly Row[] = [
    ['2', '1', '1203', '王梅', '13800138000', '2020-05-01'],
    ['2', '1', '1203', '王梅', '13900139000', '2020-13-45'],
  ]
  expect(await goneIn(store, rows)).toEqual([])
})

const BUILDING = { code: '2栋', name: '', phase: '', floors: 12, firstMoveInDay: null }
const ENTRANCE = { code: '1单元', floorFrom: 12, floorTo: 12, unitsPerFloor: 3 }
const never = () => false

/** Building and entrance as people make them in the project's settings. */
async function makeByHand(store: Store): Promise<readonly boolean[]> {
  const building = await commit(store, SUPERVISOR, (context) => decideAddBuilding(BUILDING, never, context))
  const buildingId = building.ok ? building.value.draft.buildingId : ''
  const place = { buildingId, buildingCode: '2', exists: never }
  const entrance = await commit(store, SUPERVISOR, (context) => decideAddEntrance(ENTRANCE, place, context))
  return [building.ok, entrance.ok]
}

async function makeUnitsByHand(store: Store): Promise<void> {
  const buildingId = (await store.db.buildings.toArray())[0]?.id ?? ''
  const order = { buildingId, buildingCode: '2', phase: '', entrance: '1', floorFrom: 12, floorTo: 12, skipFloors: [] }
  const planned = planUnits({ ...order, doors: ['01', '02', '03'], floorDigits: 2 }, '{building}-{entrance}-{room}')
  const units = planned.ok ? planned.value : []
  succeeded(await commit(store, SUPERVISOR, (context) => decideMakeUnits(order, { units, exists: never }, context)))
}

test('a roster finds building, entrance and units that were made by hand, and makes none of them again', async () => {
  const store = await foundedStore()
  expect(await makeByHand(store)).toEqual([true, true])
  await makeUnitsByHand(store)
  await bring(store, COUPLE)
  const { buildings, entrances, units, stays } = store.db
  expect(await Promise.all([buildings, entrances, units, stays].map((table) => table.count()))).toEqual([1, 1, 3, 2])
  const lived = new Set((await stays.toArray()).map((row) => row.v.unitId))
  expect((await units.bulkGet([...lived].map(String))).map((row) => row?.v.code)).toEqual(['2-1-1203'])
})

test('the building and entrance that a roster made are there for who makes them by hand', async () => {
  const store = await foundedStore()
  await bring(store, COUPLE)
  const there = new Set(
    [...(await store.db.buildings.toArray()), ...(await store.db.entrances.toArray())].map(({ id }) => id),
  )
  const refused = await commit(store, SUPERVISOR, (context) =>
    decideAddBuilding(BUILDING, (id) => there.has(id), context),
  )
  const place = { buildingId: 'any', buildingCode: '2', exists: (id: string) => there.has(id) }
  const entrance = await commit(store, SUPERVISOR, (context) => decideAddEntrance(ENTRANCE, place, context))
  expect([refused, entrance]).toMatchObject([
    { ok: false, error: { code: 'building-exists' } },
    { ok: false, error: { code: 'entrance-exists' } },
  ])
})
