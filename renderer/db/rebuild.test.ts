import { expect, test } from 'vitest'
import { addOwner, addUnit, editUnit, succeeded } from '#test/support/actions.ts'
import { type JournaledDesk, journaledDesk } from '#test/support/journaledDesk.ts'
import { must } from '#test/support/testStore.ts'
import { logOf, projectedRows } from '#test/support/twoDesks.ts'
import { createDatabase } from './database.ts'
import { createLocalSeal } from './localSeal.ts'
import { openStore } from './openStore.ts'
import { rebuildStore } from './rebuild.ts'
import { renewDevice } from './renewDevice.ts'

async function rebuild(desk: JournaledDesk, { generation = 1, from }: { generation?: number; from?: number } = {}) {
  const { workspace, localKey, ids, registry } = desk.parts
  return succeeded(
    toCoded(
      await rebuildStore({
        workspace,
        generation,
        ...(from === undefined ? {} : { from }),
        seal: createLocalSeal(localKey, ids.randomBytes),
        registry,
        bridge: desk.bridge,
        tell: () => {},
      }),
    ),
  )
}

function toCoded<Value>(result: { ok: true; value: Value } | { ok: false; error: string }) {
  return result.ok ? result : { ok: false as const, error: { code: result.error } }
}

/** A unit, its owner, and two edits: four changes. */
async function worked(desk: JournaledDesk) {
  const store = await desk.open()
  const unitId = await addUnit(store)
  await addOwner(store, unitId)
  await editUnit(store, unitId, { code: '2-1299' })
  await editUnit(store, unitId, { layout: '三房' })
  return store
}

test('a database that is gone comes back from the journal, to the last row, under the same id (case 16)', async () => {
  const desk = journaledDesk()
  const store = await worked(desk)
  const [rows, log] = [await projectedRows(store), await logOf(store)]
  await desk.wipe()
  expect(await rebuild(desk)).toMatchObject({ changes: 4, hasOthers: false })
  const again = await desk.open()
  expect(again.device).toBe(store.device)
  expect(await logOf(again)).toEqual(log)
  expect(await projectedRows(again)).toEqual(rows)
})

test('a rebuilding that was killed is never taken for a desk, and begins again', async () => {
  const desk = journaledDesk()
  const store = await worked(desk)
  const rows = await projectedRows(store)
  await desk.wipe()
  const failing = { ...desk.host.bridge, read: async () => Promise.reject(new Error('killed')) }
  const { workspace, localKey, ids, registry } = desk.parts
  const seal = createLocalSeal(localKey, ids.randomBytes)
  const parts = { workspace, generation: 1, seal, registry, tell: () => {} }
  await expect(rebuildStore({ ...parts, bridge: { ...desk.bridge, journal: failing } })).rejects.toThrow('killed')
  expect(await openStore(desk.parts)).toMatchObject({ error: { code: 'half-built' } })
  await rebuild(desk)
  expect(await projectedRows(await desk.open())).toEqual(rows)
})

test('a damaged database stays as it is, and a new one is built beside it', async () => {
  const desk = journaledDesk()
  const store = await worked(desk)
  const rows = await projectedRows(store)
  const last = must(await store.db.changes.get([store.device, 4]))
  await store.db.changes.put({ ...last, body: new Uint8Array(40) })
  store.db.close()
  expect(await openStore(desk.parts)).toMatchObject({ error: { code: 'log-damaged' } })
  expect(await rebuild(desk, { generation: 2, from: 1 })).toMatchObject({ changes: 4, hasOthers: false })
  expect(await projectedRows(await desk.open(2))).toEqual(rows)
  const old = createDatabase(desk.parts.workspace)
  await old.open()
  expect(must(await old.changes.get([store.device, 4])).body).toEqual(new Uint8Array(40))
  old.close()
})

test('what the journal lost in its middle comes from the old database', async () => {
  const desk = journaledDesk()
  const store = await worked(desk)
  const rows = await projectedRows(store)
  store.db.close()
  desk.host.damage(({ seq }) => seq === 2 || seq === 3)
  expect(await rebuild(desk, { generation: 2, from: 1 })).toMatchObject({ changes: 4 })
  expect(await projectedRows(await desk.open(2))).toEqual(rows)
})

test('what neither has is told, and what stands behind it is counted', async () => {
  const desk = journaledDesk()
  await worked(desk)
  await desk.wipe()
  desk.host.damage(({ seq }) => seq === 3)
  expect(await rebuild(desk)).toMatchObject({ changes: 2, hole: { at: 3, stranded: 1 } })
})

test('a journal of another key is left alone', async () => {
  const desk = journaledDesk()
  await worked(desk)
  await desk.wipe()
  const { workspace, ids, registry } = desk.parts
  const seal = createLocalSeal(new Uint8Array(32).fill(9), ids.randomBytes)
  const parts = { workspace, generation: 1, seal, registry, bridge: desk.bridge }
  expect(await rebuildStore({ ...parts, tell: () => {} })).toEqual({ ok: false, error: 'no-journal' })
})

test('a desk that had another id before comes back with both histories', async () => {
  const desk = journaledDesk()
  const store = await worked(desk)
  await renewDevice(store, { agreedTo: 2 })
  const renewed = await desk.open()
  const rows = await projectedRows(renewed)
  expect(renewed.reconciled.setAside).toBe('former')
  await desk.wipe()
  await rebuild(desk)
  const again = await desk.open()
  expect(await projectedRows(again)).toEqual(rows)
  expect(again.head.read()).toEqual(renewed.head.read())
})
