import { expect, test } from 'vitest'
import { addOwner, addUnit, editUnit, succeeded } from '#test/support/actions.ts'
import { type JournaledDesk, journaledDesk } from '#test/support/journaledDesk.ts'
import { must } from '#test/support/testStore.ts'
import { logOf } from '#test/support/twoDesks.ts'
import { applyRuns } from './log/applyRuns.ts'
import { sealContainer } from './log/container.ts'
import { ownRunAfter } from './log/ownRun.ts'
import { stateHashOf } from './log/storeState.ts'
import { openStore } from './openStore.ts'
import { renewDevice } from './renewDevice.ts'
import type { ChangeRow } from './rows.ts'
import type { Store } from './store.ts'
import { reissueStranded, strandedCount, strandedUpTo } from './strandedRows.ts'

/** A unit, a hole after it, and two changes behind: they wait under the new id. The store as it was comes along, as the folder had it. */
async function holed(desk: JournaledDesk) {
  const before = await desk.open()
  const unitId = await addUnit(before)
  await addOwner(before, unitId)
  await editUnit(before, unitId, { layout: '三房' })
  const folder = { run: must(await ownRunAfter(before, 0, 1_000_000)), former: before.device }
  const rows: readonly ChangeRow[] = await before.db.changes.where('[d+n]').above([before.device, 1]).toArray()
  await before.db.changes.bulkDelete(rows.map(({ d, n }) => [d, n]))
  await renewDevice(before, { agreedTo: 1, stranded: rows })
  return { store: await desk.open(), folder, unitId }
}

/** The folder brings the first `count` changes of the former id. */
async function bring(store: Store, { run }: Awaited<ReturnType<typeof holed>>['folder'], last: number) {
  const changes = run.run.changes.slice(0, last)
  const chain = last === run.run.last ? run.run.chain : new Uint8Array(32)
  const cut = { ...run.run, last, changes, chain }
  await applyRuns(store, [{ ...cut, container: sealContainer(store, cut), keys: run.keys }])
}

const values = async (store: Store) => (await store.db.units.toArray()).map(({ v }) => [v.code, v.layout])

test('what stands behind a hole waits, and is issued again once the folder was looked at: nothing is lost', async () => {
  const desk = journaledDesk()
  const { store } = await holed(desk)
  expect(await values(store)).toEqual([['2-1203', undefined]])
  expect(await strandedCount(store.db)).toBe(2)
  expect(await reissueStranded(store)).toBe(2)
  expect(await values(store)).toEqual([['2-1203', '三房']])
  expect((await store.db.people.toArray()).map(({ v }) => v.name)).toEqual(['王晓梅'])
  expect(await strandedCount(store.db)).toBe(0)
  expect(await reissueStranded(store)).toBe(0)
  const own = (await logOf(store)).filter(({ dot }) => dot.startsWith(store.device)).map(({ cmd }) => cmd)
  expect(own).toEqual(['desk.enter', 'owner.add', 'unit.edit'])
  expect(desk.host.records().filter(({ kind, device }) => kind === 'change' && device === store.device)).toHaveLength(3)
  await addUnit(store, '5-5')
  const again = await desk.open()
  expect(again.head.read()).toMatchObject({ seq: 4, ms: store.head.read().ms })
})

test('what the folder brought under the old id is not doubled', async () => {
  const desk = journaledDesk()
  const { store, folder } = await holed(desk)
  await bring(store, folder, 3)
  expect(await values(store)).toEqual([['2-1203', '三房']])
  expect(await reissueStranded(store)).toBe(0)
  expect(await strandedCount(store.db)).toBe(0)
  expect((await logOf(store)).filter(({ cmd }) => cmd === 'unit.edit')).toHaveLength(1)
})

test('what the exchange brought beside this window is not doubled either: the log is asked, not the memory of the window', async () => {
  const desk = journaledDesk()
  const { store, folder } = await holed(desk)
  const worker = succeeded(await openStore(desk.parts))
  expect(await strandedUpTo(worker)).toEqual({ [folder.former]: 3 })
  await bring(worker, folder, 3)
  expect(await reissueStranded(store)).toBe(0)
  expect(await strandedUpTo(worker)).toEqual({})
  worker.db.close()
})

test('their keys go to the others with the run that names them now', async () => {
  const desk = journaledDesk()
  const { store } = await holed(desk)
  for (let more = 0; more < 5; more += 1) await addUnit(store, `7-${more}`)
  await reissueStranded(store)
  const { run, keys } = must(await ownRunAfter(store, 6, 1_000_000))
  expect(run.changes.map(({ cmd }) => cmd)).toEqual(['owner.add', 'unit.edit'])
  expect(keys).toHaveLength(1)
})

test('one that was interrupted is done once: rows and waiting go in one step', async () => {
  const desk = journaledDesk()
  const { store } = await holed(desk)
  store.db.changes.hook('creating', () => {
    throw new Error('killed')
  })
  const state = await stateHashOf(store)
  await expect(reissueStranded(store)).rejects.toThrow()
  expect(await stateHashOf(store)).toEqual(state)
  expect(await strandedCount(store.db)).toBe(2)
  const again = await desk.open()
  expect(await reissueStranded(again)).toBe(2)
})
