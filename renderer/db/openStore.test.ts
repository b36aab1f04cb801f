import { IDBFactory } from 'fake-indexeddb'
import { afterEach, expect, test, vi } from 'vitest'
import { decideConfigure } from '#shared/domain/community/decisions.ts'
import { addOwner, addUnit, arrive, editUnit, everything, ID_NUMBER, succeeded } from '#test/support/actions.ts'
import { foundedStore, must, SUPERVISOR, storeParts, TEST_NOW_MS } from '#test/support/testStore.ts'
import { commit } from './commit.ts'
import { checkDatabaseVersion, createDatabase, DATABASE_VERSIONS, databaseName, judgeVersion } from './database.ts'
import { exportRaw } from './exportRaw.ts'
import { openStore } from './openStore.ts'
import { openForm } from './registerForm.ts'
import type { Store } from './store.ts'

afterEach(() => vi.restoreAllMocks())

type Parts = ReturnType<typeof storeParts>

async function open(parts: Parts): Promise<Store> {
  return succeeded(await openStore(parts))
}

async function reopen(store: Store, parts: Parts): Promise<Store> {
  store.db.close()
  return open(parts)
}

test('reopened, the store goes on with number, clock and chain where it was', async () => {
  const parts = storeParts()
  const store = await open(parts)
  const unitId = await addUnit(store)
  await addOwner(store, unitId)
  const head = store.head.read()
  const again = await reopen(store, parts)
  expect(again.device).toBe(store.device)
  expect(again.hashKey).toEqual(store.hashKey)
  expect(again.head.read()).toEqual(head)
  const { change } = await editUnit(again, unitId, { code: '2-1299' })
  expect(change.dot).toBe(`${store.device}.3`)
  // The clock of the test stands still: the stamp goes on by its counter.
  expect(again.head.read()).toMatchObject({ seq: 3, ms: TEST_NOW_MS, counter: head.counter + 1 })
})

test('reopened, names and identity numbers open as before', async () => {
  const parts = storeParts()
  const store = await open(parts)
  const personId = await addOwner(store, await addUnit(store))
  const again = await reopen(store, parts)
  const form = await openForm(again, 'person', must(await again.db.people.get(personId)))
  expect(form.values).toMatchObject({ name: '王晓梅', idNumber: ID_NUMBER })
})

test('a wrong local key is refused and nothing is written', async () => {
  const parts = storeParts()
  const store = await open(parts)
  await addUnit(store)
  const before = await everything(store)
  store.db.close()
  const refused = await openStore({ ...parts, localKey: new Uint8Array(32).fill(8) })
  expect(refused).toEqual({ ok: false, error: { code: 'wrong-local-key' } })
  expect(await everything(await open(parts))).toBe(before)
})

test('a log whose end cannot be read is refused: nothing may be appended to it', async () => {
  const parts = storeParts()
  const store = await open(parts)
  await addUnit(store)
  const [row] = await store.db.changes.toArray()
  await store.db.changes.put({ ...must(row), body: new Uint8Array(40) })
  const before = await everything(store)
  store.db.close()
  expect(await openStore(parts)).toMatchObject({ ok: false, error: { code: 'log-damaged' } })
  const db = createDatabase(parts.workspace)
  await db.open()
  expect(await everything({ ...store, db })).toBe(before)
})

test('a log without an identity is refused: founding again would begin it anew under another key', async () => {
  const parts = storeParts()
  const store = await open(parts)
  await addUnit(store)
  await store.db.meta.clear()
  store.db.close()
  expect(await openStore(parts)).toMatchObject({ ok: false, error: { code: 'log-damaged' } })
})

test('a browser without storage is told so', async () => {
  vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('not here', 'SecurityError'))
  expect(await openStore(storeParts())).toMatchObject({ ok: false, error: { code: 'storage-blocked' } })
})

test('a founding that fails leaves no identity, and the next one founds', async () => {
  const parts = storeParts()
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new Error('the disk is gone')
  })
  expect((await openStore(parts)).ok).toBe(false)
  vi.restoreAllMocks()
  const store = await open(parts)
  await addUnit(store)
  expect(store.head.read().seq).toBe(1)
})

/** Makes the database one of a later program: another version, a table nobody here knows. */
async function raise(workspace: string): Promise<void> {
  const version = { number: 7, stores: { parcels: 'id' } }
  const db = createDatabase(workspace, [...DATABASE_VERSIONS, version])
  await db.open()
  await db.table('parcels').put({ id: 'p', bytes: new Uint8Array([1, 2, 255]), view: new Uint16Array([513]) })
  db.close()
}

test('a newer database is refused untouched, and everything in it can be taken out as text (case 51)', async () => {
  const parts = storeParts()
  const store = await open(parts)
  await addOwner(store, await addUnit(store))
  const changes = await store.db.changes.toArray()
  store.db.close()
  await raise(parts.workspace)
  expect(await openStore(parts)).toEqual({ ok: false, error: { code: 'database-newer', found: 7, known: 1 } })
  const lines = (await exportRaw(parts.workspace)).map((line) => JSON.parse(line))
  const tables = new Set(lines.map((line) => line.table))
  for (const table of ['changes', 'meta', 'people', 'personKeys', 'parcels', 'units']) expect(tables).toContain(table)
  expect(lines.filter((line) => line.table === 'changes').map((line) => line.key)).toEqual(
    changes.map((row) => [row.d, row.n]),
  )
  expect(lines.find((line) => line.table === 'parcels').value).toEqual({
    id: 'p',
    bytes: { $bytes: 'AQL_' },
    view: { $bytes: 'AQI' },
  })
  expect(JSON.stringify(lines)).not.toContain(ID_NUMBER)
  expect(await checkDatabaseVersion(parts.workspace)).toMatchObject({ error: { found: 7 } })
})

test('a database that another window upgrades in between is refused too', async () => {
  const parts = storeParts()
  await (await open(parts)).db.close()
  await raise(parts.workspace)
  vi.spyOn(indexedDB, 'databases').mockResolvedValue([{ name: databaseName(parts.workspace), version: 10 }])
  expect(await openStore(parts)).toEqual({ ok: false, error: { code: 'database-newer', found: 7, known: 1 } })
})

test('a window whose database was upgraded by another one writes nothing any more', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const parts = storeParts()
  const store = await open(parts)
  await addUnit(store, '1-1')
  await raise(parts.workspace)
  await expect(addUnit(store, '1-2')).rejects.toThrow(/closed/i)
  const lines = await exportRaw(parts.workspace)
  expect(lines.filter((line) => line.includes('"table":"units"'))).toHaveLength(1)
})

test.each([
  [10, 'known'],
  [11, 'known'],
  [19, 'known'],
  [20, 'database-newer'],
  [70, 'database-newer'],
] as const)('a database of native version %i is %s', (native, expected) => {
  const judged = judgeVersion(native, DATABASE_VERSIONS)
  expect(judged.ok ? judged.value : judged.error.code).toBe(expected)
})

test('asking for an export of what is not there makes no database', async () => {
  const real = globalThis.indexedDB
  globalThis.indexedDB = new IDBFactory()
  await expect(exportRaw('nowhere')).rejects.toThrow()
  expect(await globalThis.indexedDB.databases()).toEqual([])
  globalThis.indexedDB = real
})

test('the zone follows the settings of the community', async () => {
  const store = await foundedStore()
  expect(store.zone()).toBe('Asia/Shanghai')
  const before = { name: '新湾花园', company: '新湾物业', hotline: '0755-26012345', timeZone: 'Asia/Shanghai' }
  const after = { ...before, timeZone: 'Asia/Urumqi' }
  const done = await commit(store, SUPERVISOR, (context) => decideConfigure({ before, after, seen: {} }, context))
  expect(done.ok).toBe(true)
  await vi.waitFor(() => expect(store.zone()).toBe('Asia/Urumqi'))
})

test('an unsubscribed listener hears nothing', async () => {
  const store = await foundedStore()
  const listener = vi.fn()
  store.onCommitted(listener)()
  await arrive(store)
  expect(listener).not.toHaveBeenCalled()
})

test('the day of a moment is the community’s, up to the last millisecond before midnight and from it on', async () => {
  const store = await open(storeParts())
  const midnight = Date.UTC(2026, 10, 21, 16)
  expect([midnight - 1, midnight, midnight - 1].map(store.dayOf)).toEqual(['2026-11-21', '2026-11-22', '2026-11-21'])
})
