import { expect, test } from 'vitest'
import { createLocalSeal } from '#renderer/db/localSeal.ts'
import { applyRuns } from '#renderer/db/log/applyRuns.ts'
import { sealContainer } from '#renderer/db/log/container.ts'
import { ownRunAfter } from '#renderer/db/log/ownRun.ts'
import { erasePersonKeys } from '#renderer/db/personKeyPacks.ts'
import { rebuildStore } from '#renderer/db/rebuild.ts'
import type { Store } from '#renderer/db/store.ts'
import { addOwner, addUnit, succeeded } from '#test/support/actions.ts'
import { type JournaledDesk, journaledDesk } from '#test/support/journaledDesk.ts'
import { must } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'
import { makeBackup } from './makeBackup.ts'

/** A unit and its owner of this desk, a unit of another, and a backup of all of it. */
async function workedTogether(desk: JournaledDesk): Promise<Store> {
  const store = await desk.open()
  await addOwner(store, await addUnit(store))
  const other = await otherDesk(store, { ring: store.ring.read() })
  await addOwner(other, await addUnit(other, '3-0401'))
  const { run, keys } = must(await ownRunAfter(other, 0, 1_000_000))
  await applyRuns(store, [{ ...run, container: sealContainer(other, run), keys }])
  await backUp(desk, store)
  return store
}

async function backUp(desk: JournaledDesk, store: Store): Promise<void> {
  // The rotation keeps one of a day.
  desk.parts.clock.advance(26 * 3_600_000)
  const made = await makeBackup({ store, bridge: desk.backups.bridge, blobs: [] }, 'own')
  if (!made.ok) throw new Error(made.error)
}

async function rebuild(desk: JournaledDesk) {
  await desk.wipe()
  const { workspace, localKey, ids, registry } = desk.parts
  const seal = createLocalSeal(localKey, ids.randomBytes)
  const built = await rebuildStore({ workspace, generation: 1, seal, registry, bridge: desk.bridge, tell: () => {} })
  return succeeded(built.ok ? built : { ok: false, error: { code: built.error } })
}

test('a database that is gone takes what others wrote from the newest backup, to the last row (case 16)', async () => {
  const desk = journaledDesk()
  const store = await workedTogether(desk)
  const unitId = await addUnit(store, '9-0101')
  const [rows, log] = [await projectedRows(store), await logOf(store)]
  expect(await rebuild(desk)).toMatchObject({ changes: 3, hasOthers: true, fromMs: expect.any(Number) })
  const again = await desk.open()
  expect(again.device).toBe(store.device)
  expect(await logOf(again)).toEqual(log)
  expect(await projectedRows(again)).toEqual(rows)
  expect(await again.db.units.get(unitId)).toBeDefined()
})

test('a hole in the journal is filled from the backup, and the desk keeps its id', async () => {
  const desk = journaledDesk()
  const store = await workedTogether(desk)
  await addUnit(store, '9-0101')
  const rows = await projectedRows(store)
  desk.host.damage(({ kind, seq }) => kind === 'change' && seq === 2)
  const rebuilt = await rebuild(desk)
  expect(rebuilt).toMatchObject({ changes: 3 })
  expect(rebuilt.hole).toBeUndefined()
  expect(await projectedRows(await desk.open())).toEqual(rows)
})

test('a journal that reaches less far than a backup is believed no more: its id is outgrown, and nothing is missing', async () => {
  const desk = journaledDesk()
  const store = await workedTogether(desk)
  const log = await logOf(store)
  desk.host.damage(({ kind, seq }) => kind === 'change' && seq === 2)
  expect(await rebuild(desk)).toMatchObject({ changes: 2, isOutgrown: true })
  expect(await logOf(await desk.open())).toEqual(log)
})

test('a backup that is not what was written is passed over for the one before it', async () => {
  const desk = journaledDesk()
  const store = await workedTogether(desk)
  await backUp(desk, store)
  const newest = must([...desk.backups.files.keys()].sort().at(-1))
  desk.backups.files.set(newest, must(desk.backups.files.get(newest)).slice(0, -50))
  expect(await rebuild(desk)).toMatchObject({ hasOthers: true })
  expect(await (await desk.open()).db.units.count()).toBe(2)
})

test('a person who was erased after the backup stays erased', async () => {
  const desk = journaledDesk()
  const store = await workedTogether(desk)
  const [person] = await store.db.people.toArray()
  await erasePersonKeys(store, must(person).id)
  await rebuild(desk)
  const again = await desk.open()
  expect(await again.db.personKeys.where('persons').equals(must(person).id).count()).toBe(0)
})

test('a host whose backups do not answer brings back what the journal has', async () => {
  const desk = journaledDesk()
  await workedTogether(desk)
  desk.backups.fault = () => 'unavailable'
  expect(await rebuild(desk)).toMatchObject({ changes: 2, hasOthers: false })
})
