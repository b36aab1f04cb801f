import { expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import { addOwner, addUnit, ID_NUMBER } from '#test/support/actions.ts'
import { importLines, type LineFacts, previewLines, takeBack, visibleRows } from '#test/support/rosterLines.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'

const ROSTER: readonly LineFacts[] = [
  { unit: '2-1203', name: '王晓梅', idNumber: ID_NUMBER, phones: ['13812345678'], plates: ['粤B12345'] },
  { unit: '9-0101', name: '王晓梅', idNumber: ID_NUMBER, phones: ['13712345678'], remark: '夜班' },
  { unit: '2-1203', name: '李强', relation: 'family', phones: ['13912345678'] },
  { unit: '3-0101', name: '欧阳娜', person: { address: '滨海路 1 号' } },
  { unit: '3-0102', name: '深圳新湾贸易有限公司', person: { isCompany: true, creditCode: '91440300MA5EXAMPLE' } },
]

/** Keys of persons travel beside the changes (sync 4.3). */
async function send(from: Store, to: Store): Promise<void> {
  await to.db.personKeys.bulkPut(await from.db.personKeys.toArray())
  const log = await logOf(from)
  const known = new Set((await logOf(to)).map((change) => change.dot))
  await applyChanges(
    to,
    log.filter((change) => !known.has(change.dot)),
  )
}

async function twoDesks(): Promise<readonly [Store, Store]> {
  const here = await foundedStore()
  const there = await otherDesk(here)
  await send(here, there)
  return [here, there]
}

async function exchange(here: Store, there: Store): Promise<void> {
  await send(here, there)
  await send(there, here)
}

async function count(store: Store, table: string): Promise<number> {
  return (await store.db.table(table).toArray()).filter((row) => !row.deleted).length
}

test.each([
  ['in the same order', ROSTER],
  ['in another order', [...ROSTER].reverse()],
])('one file on two desks offline, %s, is one set of people without a conflict', async (_, second) => {
  const [here, there] = await twoDesks()
  await importLines(here, ROSTER)
  await importLines(there, second)
  await exchange(here, there)
  expect(await count(here, 'people')).toBe(4)
  expect(await count(here, 'stays')).toBe(5)
  expect(await count(here, 'phones')).toBe(5)
  expect(await here.db.conflicts.toArray()).toEqual([])
  expect(await projectedRows(there)).toEqual(await projectedRows(here))
  for (const store of [here, there]) {
    expect((await previewLines(store, second)).counts).toMatchObject({ rowsToWrite: 0, samePeople: 4 })
  }
})

test('a person typed by hand on one desk before stays beside the one of the other desk, for a supervisor to merge', async () => {
  const [here, there] = await twoDesks()
  const typed = await addOwner(here, await addUnit(here, '2-1203'))
  await importLines(here, ROSTER)
  expect(await count(here, 'people')).toBe(4)
  await importLines(there, ROSTER)
  await exchange(here, there)
  const namesakes = (await here.db.people.toArray()).filter((row) => row.v.name === '王晓梅')
  expect(namesakes).toHaveLength(2)
  expect(namesakes.map((row) => row.id)).toContain(typed)
  expect(new Set(namesakes.map((row) => row.v.idNumberTag)).size).toBe(1)
  expect(await here.db.conflicts.toArray()).toEqual([])
  expect(await projectedRows(there)).toEqual(await projectedRows(here))
})

test('a run is taken back on the other desk; a second run of the same file stays until it is taken back too', async () => {
  const [here, there] = await twoDesks()
  const before = await visibleRows(here)
  const first = await importLines(here, ROSTER)
  const second = await importLines(there, ROSTER)
  await exchange(here, there)
  expect(await takeBack(there, first.runId)).toMatchObject({ kind: 'finished' })
  expect(await count(there, 'people')).toBe(4)
  expect(await takeBack(there, second.runId)).toMatchObject({ kind: 'finished' })
  await exchange(here, there)
  expect(await visibleRows(here)).toEqual(before)
  expect(await projectedRows(there)).toEqual(await projectedRows(here))
})
