// Runs of another desk: what becomes of each, what lies in the log afterwards, and whose keys are kept.
import { afterEach, expect, test, vi } from 'vitest'
import { readHead } from '#renderer/db/head.ts'
import { openStore } from '#renderer/db/openStore.ts'
import { erasePersonKeys } from '#renderer/db/personKeyPacks.ts'
import { refold } from '#renderer/db/refold.ts'
import type { Store } from '#renderer/db/store.ts'
import { makeDot } from '#shared/sync/dot.ts'
import * as fold from '#shared/sync/registerFold.ts'
import { addOwner, addUnit, commitDraft, editUnit, everything } from '#test/support/actions.ts'
import { runOf, sisterDesk } from '#test/support/arrivedRuns.ts'
import { foundedStore, must, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'
import { applyRuns } from './applyRuns.ts'
import { ownRunAfter } from './ownRun.ts'
import { chainAt, changeAt, countPerDevice, devicesInLog, readChanges } from './readLog.ts'
import { pagesAfter } from './sendOn.ts'
import { stateHashOf } from './storeState.ts'

vi.mock('#shared/sync/registerFold.ts', { spy: true })
afterEach(() => vi.restoreAllMocks())

async function twoDesks(): Promise<{ here: Store; there: Store; unitId: string; personId: string }> {
  const here = await foundedStore()
  const there = await sisterDesk(here)
  const unitId = await addUnit(here)
  const personId = await addOwner(here, unitId)
  return { here, there, unitId, personId }
}

test('a run brings rows, names and the log; what was sent is what is read', async () => {
  const { here, there, personId } = await twoDesks()
  const run = await runOf(here)
  expect((await applyRuns(there, [run])).fates).toEqual([{ fate: 'applied' }])
  expect((await there.db.people.get(personId))?.v.name).toBe((await here.db.people.get(personId))?.v.name)
  expect(must(await there.db.people.get(personId)).v.name).toBeTruthy()
  expect(await logOf(there)).toEqual(await logOf(here))
  expect(await there.db.pages.toArray()).toMatchObject([{ d: here.device, first: 1, n: run.last }])
  expect((await pagesAfter(there, here.device, 0)).map(({ container }) => container)).toEqual([run.container])
  expect(await pagesAfter(there, here.device, run.last)).toEqual([])
  expect(await stateHashOf(there)).toEqual(await stateHashOf(here))
  expect(await countPerDevice(there)).toEqual(new Map([[here.device, run.last]]))
  expect(await devicesInLog(there)).toEqual([here.device])
})

test('keys travel with the run that names them first, and with no later one', async () => {
  const { here, there, personId } = await twoDesks()
  const run = await runOf(here)
  expect(run.keys.map((key) => key.personId)).toEqual([personId])
  await applyRuns(there, [run])
  const values = { remark: '备注' }
  await commitDraft(here, { cmd: 'person.edit', items: [{ kind: 'set', e: 'person', id: personId, values }] })
  expect((await runOf(here, run.last)).keys).toEqual([])
  await commitDraft(there, { cmd: 'person.edit', items: [{ kind: 'set', e: 'person', id: personId, values }] })
  expect((await runOf(there)).keys).toEqual([])
  expect((await pagesAfter(there, here.device, 0))[0]?.keys.map((key) => key.personId)).toEqual([personId])
})

test('a run is cut before it grows beyond its bytes, and never below one change', async () => {
  const { here } = await twoDesks()
  const first = must(await ownRunAfter(here, 0, 1))
  expect([first.run.first, first.run.last]).toEqual([1, 1])
  expect(first.run.chain).toEqual(await chainAt(here, here.device, 1))
  const rest = must(await ownRunAfter(here, 1, 1_000_000))
  expect([rest.run.first, rest.run.last, rest.run.before]).toEqual([2, 3, first.run.chain])
  expect(await ownRunAfter(here, 3, 1)).toBeUndefined()
  await expect(ownRunAfter(here, 7, 1)).rejects.toThrow('no change 7')
})

test('again, in one batch or later, it is repeated; what overlaps brings only its new part', async () => {
  const { here, there } = await twoDesks()
  const [head, all, tail] = [await runOf(here, 0, 2), await runOf(here), await runOf(here, 1)]
  expect((await applyRuns(there, [head, head])).fates).toEqual([{ fate: 'applied' }, { fate: 'repeated' }])
  const { fates, frontier } = await applyRuns(there, [tail])
  expect([fates, frontier]).toEqual([[{ fate: 'applied' }], { [here.device]: 3 }])
  const before = await everything(there)
  expect((await applyRuns(there, [head, all, tail])).fates.map(({ fate }) => fate)).toEqual(Array(3).fill('repeated'))
  expect(await everything(there)).toBe(before)
  expect(await logOf(there)).toEqual(await logOf(here))
})

test('a longer run takes the place of the pages it holds', async () => {
  const { here, there } = await twoDesks()
  await applyRuns(there, [await runOf(here, 0, 1), await runOf(here, 1, 2)])
  await applyRuns(there, [await runOf(here)])
  expect(await there.db.pages.toArray()).toMatchObject([{ first: 1, n: 3 }])
  expect((await readChanges(there, [makeDot(here.device, 2)]))[0]).toEqual(
    await changeAt(here, makeDot(here.device, 2)),
  )
})

test('early runs wait, whatever their order in the batch', async () => {
  const { here, there } = await twoDesks()
  const [head, tail] = [await runOf(here, 0, 1), await runOf(here, 1)]
  expect((await applyRuns(there, [tail])).fates).toEqual([{ fate: 'early' }])
  expect(await there.db.pages.count()).toBe(0)
  expect((await applyRuns(there, [tail, head])).fates).toEqual([{ fate: 'applied' }, { fate: 'applied' }])
  expect(await stateHashOf(there)).toEqual(await stateHashOf(here))
})

test('a cloned desk is a fork, at the first seq that differs, also where its run only goes on from there (cases 23, 37)', async () => {
  const { here, there, unitId } = await twoDesks()
  await applyRuns(there, [await runOf(here)])
  const before = await everything(there)
  const backup = await dumpOf(here)
  await editUnit(here, unitId, { code: '2-1301' })
  await applyRuns(there, [await runOf(here, 3)])
  // The clone stands where the backup was made, and writes otherwise.
  const clone = await clonedOf(here, backup)
  await editUnit(clone, unitId, { code: '2-1302' })
  await editUnit(clone, unitId, { code: '2-1303' })
  const again = await everything(there)
  expect(again).not.toBe(before)
  expect((await applyRuns(there, [await runOf(clone, 3)])).fates).toEqual([{ fate: 'forked', at: 4 }])
  expect((await applyRuns(there, [await runOf(clone, 4)])).fates).toEqual([{ fate: 'forked', at: 5 }])
  expect((await applyRuns(here, [await runOf(clone, 3)])).fates).toEqual([{ fate: 'forked', at: 4 }])
  expect(await everything(there)).toBe(again)
})

type Dump = ReadonlyMap<string, readonly unknown[]>

async function dumpOf({ db }: Store): Promise<Dump> {
  return new Map(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)))
}

/** A desk that began as a copy of this one: the same id, the same keys, and what the dump holds. */
async function clonedOf(store: Store, dump: Dump): Promise<Store> {
  const clone = await sisterDesk(store)
  for (const [name, rows] of dump) await clone.db.table(name).bulkPut([...rows])
  const copy = { ...clone, device: store.device, signer: store.signer }
  copy.head.move(await readHead(copy))
  return copy
}

test('own runs that are not in the own log are lost, never applied: the store was restored (case 38)', async () => {
  const { here, unitId } = await twoDesks()
  const backup = await dumpOf(here)
  await editUnit(here, unitId, { code: '2-1301' })
  const restored = await clonedOf(here, backup)
  const before = await everything(restored)
  expect((await applyRuns(restored, [await runOf(here, 3), await runOf(here, 0, 2)])).fates).toEqual([
    { fate: 'lost' },
    { fate: 'repeated' },
  ])
  expect((await applyRuns(restored, [await runOf(here)])).fates).toEqual([{ fate: 'lost' }])
  expect(await everything(restored)).toBe(before)
})

test('a change that cannot be folded stops its device there; other devices go on, and the rest comes after the repair (case 48)', async () => {
  const { here, there, unitId } = await twoDesks()
  const third = await sisterDesk(here)
  await addUnit(third, '9-9')
  await editUnit(here, unitId, { code: 'POISON' })
  await editUnit(here, unitId, { code: '2-1204' })
  const runs = [await runOf(here), await runOf(third)]
  const { applyRegisterItem: real } = await vi.importActual<typeof fold>('#shared/sync/registerFold.ts')
  vi.mocked(fold.applyRegisterItem).mockImplementation((state, item, stamp, isKnown) => {
    if (item.f.code?.v === 'POISON') throw new Error('a fold that stumbles')
    return real(state, item, stamp, isKnown)
  })
  const { fates, frontier } = await applyRuns(there, runs)
  expect(fates).toEqual([{ fate: 'poison', at: 4 }, { fate: 'applied' }])
  expect(frontier).toEqual({ [here.device]: 3, [third.device]: 1 })
  vi.mocked(fold.applyRegisterItem).mockRestore()
  const rows = await projectedRows(there)
  await refold(there)
  expect(await projectedRows(there)).toEqual(rows)
  expect((await applyRuns(there, runs)).fates).toEqual([{ fate: 'applied' }, { fate: 'repeated' }])
  expect((await there.db.units.get(unitId))?.v.code).toBe('2-1204')
})

test('keys of a person who was erased here are not taken from what arrives later (case 63)', async () => {
  const { here, there, personId } = await twoDesks()
  await applyRuns(there, [await runOf(here)])
  expect(await erasePersonKeys(there, personId)).toBe(1)
  await there.db.pages.clear()
  await there.db.meta.delete('frontier')
  await applyRuns(there, [await runOf(here)])
  expect(await there.db.personKeys.count()).toBe(0)
  expect(must(await there.db.people.get(personId)).v).not.toHaveProperty('name')
})

test('the log of two kinds goes on after reopening', async () => {
  const here = await foundedStore()
  const parts = storeParts({ workspace: here.workspace, ring: here.ring.read() })
  const there = await otherDesk(here, parts)
  await applyRuns(there, [await runOf(here)])
  await addUnit(there, '1-1')
  expect((await readHead(there)).frontier).toEqual({ [here.device]: 1, [there.device]: 1 })
  expect(await logOf(there)).toHaveLength(2)
  expect((await openStore({ ...parts, workspace: here.workspace })).ok).toBe(true)
})
