import { expect, test } from 'vitest'
import { addOwner, addUnit, editUnit, succeeded } from '#test/support/actions.ts'
import { foundedStore, must, storeParts } from '#test/support/testStore.ts'
import { logOf, projectedRows } from '#test/support/twoDesks.ts'
import { openStore } from './openStore.ts'
import { renewDevice } from './renewDevice.ts'
import type { Store } from './store.ts'

async function desk() {
  const parts = storeParts()
  const store = await foundedStore(parts)
  const unitId = await addUnit(store)
  await addOwner(store, unitId)
  await editUnit(store, unitId, { layout: '三房' })
  return { parts, store, unitId }
}

/** What a clerk sees: values without the dots behind them. */
async function seen(store: Store) {
  const rows = await projectedRows(store)
  const values = (table: string) => (rows[table] ?? []).map((row) => (row as { v: unknown }).v)
  return Object.fromEntries(
    ['units', 'people', 'stays', 'phones', 'staff', 'communities'].map((table) => [table, values(table)]),
  )
}

test('what only this desk had is issued again under the new id: nothing lost, nothing doubled (cases 23, 37, 38)', async () => {
  const { parts, store } = await desk()
  const [before, old] = [await seen(store), await logOf(store)]
  const renewed = await renewDevice(store, { agreedTo: 2 })
  expect(renewed).toMatchObject({ former: store.device, reissued: 2 })
  const again = succeeded(await openStore(parts))
  expect(again.device).toBe(renewed.device)
  expect(await seen(again)).toEqual(before)
  const log = await logOf(again)
  const of = (device: string) => log.filter(({ dot }) => dot.startsWith(device))
  expect(of(store.device)).toEqual(old.slice(0, 2))
  expect(of(renewed.device).map(({ cmd, actor }) => [cmd, actor.id])).toEqual([
    ['desk.enter', 'system'],
    ...old.slice(2).map(({ cmd, actor }) => [cmd, actor.id]),
  ])
  expect(await again.db.conflicts.count()).toBe(0)
})

test('the desk enters anew with its name and a letter that nobody ever had, and goes on from there', async () => {
  const { parts, store } = await desk()
  const name = must(await store.db.desks.get(store.device)).v.name
  const { device, prefix } = await renewDevice(store, { agreedTo: 4 })
  expect(prefix).toBe('B')
  const again = succeeded(await openStore(parts))
  expect(must(await again.db.desks.get(device)).v).toEqual({ name, prefix: 'B' })
  expect(must(await again.db.desks.get(store.device)).v.prefix).toBe('A')
  expect(again.head.read().frontier[store.device]).toBe(4)
  expect(again.signer.publicKey).not.toEqual(store.signer.publicKey)
  const unitId = await addUnit(again, '9-1')
  expect((await logOf(again)).at(-1)?.dot.startsWith(again.device) ?? false).toBe(again.device > store.device)
  expect(await again.db.units.get(unitId)).toBeDefined()
})

test('a second renewal knows both ids that were before', async () => {
  const { parts, store } = await desk()
  await renewDevice(store, { agreedTo: 2 })
  const second = succeeded(await openStore(parts))
  const { prefix } = await renewDevice(second, { agreedTo: 1 })
  expect(prefix).toBe('C')
  const third = succeeded(await openStore(parts))
  expect((await third.db.meta.get('identity')) as unknown).toMatchObject({ former: [store.device, second.device] })
})

test('nothing can be written under the old id any more', async () => {
  const { store } = await desk()
  await renewDevice(store, { agreedTo: 2 })
  await expect(addUnit(store, '9-9')).rejects.toThrow(/closed/i)
})

test('a change that cannot be opened leaves the desk as it was', async () => {
  const { parts, store } = await desk()
  const row = must(await store.db.changes.get([store.device, 3]))
  await store.db.changes.put({ ...row, body: new Uint8Array(40) })
  await expect(renewDevice(store, { agreedTo: 2 })).rejects.toThrow()
  expect(succeeded(await openStore(parts)).device).toBe(store.device)
})
