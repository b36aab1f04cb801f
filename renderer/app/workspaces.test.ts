import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { findWorkspace, forgetWorkspace, isStoreGone, PRACTICE_WORKSPACE, rememberWorkspace } from './workspaces.ts'

const HERE = 'abcdefghijklmnop' as Parameters<typeof rememberWorkspace>[0]

/** What `localStorage` does, without a browser. */
function memoryStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

let storage: Storage
beforeEach(() => {
  storage = memoryStorage()
})

test('a window that never opened a community is a first run', async () => {
  expect(await findWorkspace(false, storage)).toBeUndefined()
  expect(isStoreGone(false, storage)).toBe(false)
})

test('a store that was opened before and is not there any more is no first run', async () => {
  rememberWorkspace(HERE, storage)
  expect(await findWorkspace(false, storage)).toBeUndefined()
  expect(isStoreGone(false, storage)).toBe(true)
})

test('who gives the files up begins anew', () => {
  rememberWorkspace(HERE, storage)
  forgetWorkspace(storage)
  expect(isStoreGone(false, storage)).toBe(false)
})

test('the practice community is made anew without a word', () => {
  rememberWorkspace(HERE, storage)
  rememberWorkspace(PRACTICE_WORKSPACE, storage)
  expect(isStoreGone(true, storage)).toBe(false)
})
