import Dexie from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renewStoreLog } from './renewStoreLog.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  Dexie.dependencies.indexedDB = globalThis.indexedDB
})
afterEach(() => vi.restoreAllMocks())

/** What a value must stay below to lie in the log, and what the log must take before the next one begins. */
const IN_THE_LOG = 64 * 1024
const NEXT_LOG = 4 * 1024 * 1024

async function standingDatabase(): Promise<void> {
  const db = new Dexie('desk')
  db.version(1).stores({ rows: '' })
  await db.open()
  db.close()
}

const names = async () => (await indexedDB.databases()).map(({ name }) => name)

test('more goes through the log than one log takes, in values that lie in it, and nothing stays', async () => {
  await standingDatabase()
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  await renewStoreLog()
  const sizes = put.mock.calls.map(([value]) => (value as Uint8Array).length)
  expect(Math.max(...sizes)).toBeLessThan(IN_THE_LOG)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(NEXT_LOG)
  expect(await names()).toEqual(['desk'])
})

test('before a first run nothing is written', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  await renewStoreLog()
  expect(put).not.toHaveBeenCalled()
  expect(await names()).toEqual([])
})

test('a storage that is full or blocked keeps no desk closed', async () => {
  await standingDatabase()
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await expect(renewStoreLog()).resolves.toBeUndefined()
  expect(put).toHaveBeenCalled()
  vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('not here', 'SecurityError'))
  await expect(renewStoreLog()).resolves.toBeUndefined()
})
