// What can go wrong between slices and between desks: a full disk, a screen that stumbles, a clock set back, the other desk.
import { expect, test, vi } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { refold } from '#renderer/db/refold.ts'
import type { Store } from '#renderer/db/store.ts'
import { commitDraft, editUnit } from '#test/support/actions.ts'
import { deleteFile, mergeFiles } from '#test/support/leaderActions.ts'
import { importLines, type LineFacts, takeBack, visibleRows } from '#test/support/rosterLines.ts'
import { foundedStore, must, TEST_NOW_MS } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'

/** More than one slice, four to a unit. */
const MANY: readonly LineFacts[] = Array.from({ length: 1100 }, (_, index) => ({
  unit: `1-${String(100 + Math.floor(index / 4)).padStart(4, '0')}`,
  name: `业主${index}`,
  phones: [],
}))
const FEW = MANY.slice(0, 8)
async function alive(store: Store, table: string) {
  return (await store.db.table(table).toArray()).filter((row) => !row.deleted)
}

async function idOf(store: Store, name: string): Promise<string> {
  return must((await alive(store, 'people')).find((row) => row.v.name === name)).id
}

async function send(from: Store, to: Store): Promise<void> {
  await to.db.personKeys.bulkPut(await from.db.personKeys.toArray())
  const known = new Set((await logOf(to)).map((change) => change.dot))
  await applyChanges(
    to,
    (await logOf(from)).filter((change) => !known.has(change.dot)),
  )
}

async function twoDesks(): Promise<readonly [Store, Store]> {
  const here = await foundedStore()
  const there = await otherDesk(here)
  await send(here, there)
  return [here, there]
}

async function meet(here: Store, there: Store): Promise<void> {
  await send(here, there)
  await send(there, here)
  expect(await projectedRows(there)).toEqual(await projectedRows(here))
}

/** The rows are what the log folds to. */
async function foldsToItself(store: Store): Promise<void> {
  const rows = await projectedRows(store)
  await refold(store)
  expect(await projectedRows(store)).toEqual(rows)
}

test('a disk that is full while a run is taken back says so; nothing is half back, and it is gone on with', async () => {
  const store = await foundedStore()
  const run = await importLines(store, MANY)
  let written = 0
  const refuse = (): void => {
    written += 1
    if (written > 1500) throw new DOMException('full', 'QuotaExceededError')
  }
  store.db.stays.hook('updating', refuse)
  store.db.people.hook('updating', refuse)
  const broken = await takeBack(store, run.runId)
  expect(broken).toMatchObject({ kind: 'failed', why: { code: 'storage-full' } })
  store.db.stays.hook('updating').unsubscribe(refuse)
  store.db.people.hook('updating').unsubscribe(refuse)
  const people = new Set((await alive(store, 'people')).map((row) => row.id))
  expect(people.size).toBeGreaterThan(0)
  expect((await alive(store, 'stays')).every((row) => people.has(row.v.personId))).toBe(true)
  expect((await store.db.rosterImports.get(run.runId))?.v.status).toBe('finished')
  expect(await takeBack(store, run.runId)).toMatchObject({ kind: 'finished', report: { kept: [] } })
  expect(await visibleRows(store)).toEqual({})
})

test('a listener that stumbles is reported and stops no run', async () => {
  const store = await foundedStore()
  const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined)
  const silence = store.onCommitted(() => {
    throw new Error('a screen stumbles')
  })
  const run = await importLines(store, MANY)
  expect(run).toMatchObject({ kind: 'finished', counts: { newPeople: 1100 } })
  expect(await takeBack(store, run.runId)).toMatchObject({ kind: 'finished' })
  expect(reported).toHaveBeenCalled()
  silence()
  vi.restoreAllMocks()
  expect(await visibleRows(store)).toEqual({})
})

test('a clock that is set back between two slices changes no order', async () => {
  let now = TEST_NOW_MS
  const store = await foundedStore()
  vi.spyOn(store.clock, 'nowMs').mockImplementation(() => now)
  const onProgress = () => {
    now = TEST_NOW_MS - 3_600_000
  }
  expect(await importLines(store, MANY, { onProgress })).toMatchObject({ kind: 'finished' })
  vi.restoreAllMocks()
  const stamps = (await logOf(store)).map((change) => change.hlc)
  expect(new Set(stamps).size).toBe(stamps.length)
  await foldsToItself(store)
})

test('what another desk brings between two slices is not made twice, nor written over', async () => {
  const [here, there] = await twoDesks()
  await importLines(there, MANY.slice(1010))
  const [unit] = await alive(there, 'units')
  await editUnit(there, must(unit).id, { areaCm2: 1_000_000 })
  await mergeFiles(there, await idOf(there, '业主1098'), await idOf(there, '业主1097'))
  await deleteFile(there, await idOf(there, '业主1090'))
  await here.db.personKeys.bulkPut(await there.db.personKeys.toArray())
  const changes = (await logOf(there)).filter((change) => change.dot.startsWith(there.device))
  const arriving: Promise<unknown>[] = []
  // In turn before the second slice.
  const onProgress = () => {
    if (arriving.length === 0) arriving.push(applyChanges(here, changes))
  }
  expect(await importLines(here, MANY, { onProgress })).toMatchObject({ kind: 'finished' })
  await Promise.all(arriving)
  await meet(here, there)
  const names = (await alive(here, 'people')).map((row) => row.v.name)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toHaveLength(1099)
  expect((await here.db.units.get(must(unit).id))?.v.areaCm2).toBe(1_000_000)
  await foldsToItself(here)
}, 60_000)

test('the first of two overlapping files is taken back after the second: what the second alone brought stays', async () => {
  const store = await foundedStore()
  const first = await importLines(store, FEW.slice(0, 6))
  await importLines(store, [...FEW.slice(4, 8), { ...must(FEW[4]), phones: ['13812345678'] }])
  expect(await takeBack(store, first.runId)).toMatchObject({ kind: 'finished' })
  const names = (await alive(store, 'people')).map((row) => row.v.name).sort()
  expect(names).toEqual(['业主4', '业主6', '业主7'])
  const people = new Set((await alive(store, 'people')).map((row) => row.id))
  const units = new Set((await alive(store, 'units')).map((row) => row.id))
  for (const { v } of await alive(store, 'stays')) {
    expect([people.has(v.personId), units.has(v.unitId)]).toEqual([true, true])
  }
  expect(await alive(store, 'phones')).toHaveLength(1)
})

test('two desks that take one run back at the same time agree, without a conflict', async () => {
  const [here, there] = await twoDesks()
  const before = await visibleRows(here)
  const run = await importLines(here, FEW)
  await send(here, there)
  for (const store of [here, there]) expect(await takeBack(store, run.runId)).toMatchObject({ kind: 'finished' })
  await meet(here, there)
  expect(await visibleRows(here)).toEqual(before)
  expect(await here.db.conflicts.toArray()).toEqual([])
  expect((await here.db.rosterImports.get(run.runId))?.v.status).toBe('taken-back')
})

test('taken back at one desk while a clerk edits at the other: the edited record is there, and asked about', async () => {
  const [here, there] = await twoDesks()
  const run = await importLines(here, FEW)
  await send(here, there)
  const id = await idOf(there, '业主3')
  await takeBack(here, run.runId)
  await commitDraft(there, {
    cmd: 'person.edit',
    items: [{ kind: 'set', e: 'person', id, values: { remark: '夜班' } }],
  })
  await meet(here, there)
  expect((await alive(here, 'people')).map((row) => row.id)).toEqual([id])
  expect(await here.db.conflicts.toArray()).not.toEqual([])
  await foldsToItself(here)
})

test('one file on two desks whose clerks edited differently: both edits stand or are asked about, none is lost in silence', async () => {
  const [here, there] = await twoDesks()
  await importLines(here, FEW)
  await importLines(there, FEW)
  const id = await idOf(here, '业主3')
  const edit = (store: Store, values: Readonly<Record<string, string>>) =>
    commitDraft(store, { cmd: 'person.edit', items: [{ kind: 'set', e: 'person', id, values }] })
  await edit(here, { name: '业主三', address: '滨海路 1 号' })
  await edit(there, { name: '业主叁', email: 'a@b.cn' })
  await meet(here, there)
  expect((await here.db.people.get(id))?.v).toMatchObject({ address: '滨海路 1 号', email: 'a@b.cn' })
  expect((await here.db.people.get(id))?.conflicts).toHaveLength(1)
  const before = await visibleRows(here)
  await importLines(here, FEW)
  expect(await visibleRows(here)).toEqual(before)
  expect(await alive(here, 'people')).toHaveLength(8)
})
