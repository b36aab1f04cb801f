import { expect, test, vi } from 'vitest'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import type { Committed, Store, TouchedRow } from '#renderer/db/store.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { followCommits, type Hold } from './followCommits.ts'
import type { SearchTerms } from './frontDeskModule.ts'

const documentOf = (id: string): SearchDocument => ({
  id,
  kind: 'bicycle',
  names: [id],
  units: [],
  phones: [],
  label: { title: id },
})

async function followedDesk(documents?: SearchTerms['documents'], hold?: Hold) {
  const store = await foundedStore()
  const asked: number[] = []
  const terms: SearchTerms = {
    tables: ['bicycles'],
    documentIds: async (_store, rows) => {
      asked.push(rows.length)
      return rows.map((row) => row.id)
    },
    documents: documents ?? (async (_store, ids) => ids.map(documentOf)),
    all: async function* () {
      yield []
    },
    pathOf: () => undefined,
  }
  const indexed: string[] = []
  const client = {
    upsert: async (found: readonly SearchDocument[]) => void indexed.push(...found.map((one) => one.id)),
    remove: async () => undefined,
  }
  return { store, asked, indexed, follower: followCommits({ store, terms: [terms], client, ...(hold && { hold }) }) }
}

const rows = (count: number): readonly TouchedRow[] =>
  Array.from({ length: count }, (_, index) => ({ table: 'bicycles', id: `b${index}` }))

test('a burst of commits is looked up in a few goes, each row once', async () => {
  const { store, asked, indexed, follower } = await followedDesk()
  for (const row of rows(1000)) {
    store.announce(undefined, [row])
    store.announce(undefined, [row, { table: 'drafts', id: 'not searched' }])
  }
  await follower.settled()
  expect(new Set(indexed).size).toBe(1000)
  expect(asked.length).toBeLessThan(5)
})

test('a large commit is looked up in parts', async () => {
  const { asked, indexed, follower } = await followedDesk()
  follower.touch(rows(4500))
  await follower.settled()
  expect([indexed.length, asked]).toEqual([4500, [2000, 2000, 500]])
})

test('a look that fails is made again, so that the index does not stay behind', async () => {
  let calls = 0
  const { indexed, follower } = await followedDesk(async (_store, ids) => {
    calls += 1
    if (calls < 3) throw new Error('the disk hiccups')
    return ids.map(documentOf)
  })
  follower.touch(rows(1))
  await follower.settled()
  expect(indexed).toEqual(['b0'])
})

test('one that never works is reported, and the next commit is followed again', async () => {
  const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined)
  let works = false
  const { indexed, follower } = await followedDesk(async (_store, ids) => {
    if (!works) throw new Error('no such table')
    return ids.map(documentOf)
  })
  follower.touch(rows(1))
  await follower.settled()
  expect([reported.mock.calls.length, follower.hasGivenUp()]).toEqual([1, true])
  works = true
  follower.touch(rows(2))
  await follower.settled()
  expect(indexed).toEqual(['b0', 'b1'])
  reported.mockRestore()
})

/** A run that holds the index back until it is released. */
function heldRun() {
  let held = true
  const listeners = new Set<() => void>()
  const hold: Hold = {
    isHeld: () => held,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const release = (): void => {
    held = false
    for (const listener of listeners) listener()
  }
  return { hold, release }
}

const oneChange = { undo: undefined } as Committed

test('while an import runs its rows wait, and the search says that it is behind; at the end they are looked up together', async () => {
  const { hold, release } = heldRun()
  const { store, asked, indexed, follower } = await followedDesk(undefined, hold)
  const told: boolean[] = []
  follower.onBehind(() => told.push(follower.isBehind()))
  for (const row of rows(3000)) store.announce(undefined, [row])
  let isSettled = false
  const settled = follower.settled().then(() => {
    isSettled = true
  })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect([indexed.length, follower.isBehind(), isSettled]).toEqual([0, true, false])
  release()
  await settled
  expect([indexed.length, asked, told]).toEqual([3000, [3000], [true, false]])
})

test('whom a clerk adds during an import is found at once', async () => {
  const { hold } = heldRun()
  const { store, indexed, follower } = await followedDesk(undefined, hold)
  for (const row of rows(3000)) store.announce(undefined, [row])
  store.announce(oneChange, [{ table: 'bicycles', id: 'typed' }])
  await vi.waitFor(() => expect(indexed).toEqual(['typed']))
  follower.stop()
})

test('whom a clerk adds while the index catches up does not wait for the rest', async () => {
  const desk: { store?: Store } = {}
  const { store, indexed, follower } = await followedDesk(async (_store, ids) => {
    if (ids.length > 1 && !indexed.includes('typed')) {
      desk.store?.announce(oneChange, [{ table: 'bicycles', id: 'typed' }])
    }
    return ids.map(documentOf)
  })
  desk.store = store
  store.announce(undefined, rows(3000))
  await follower.settled()
  expect(indexed.indexOf('typed')).toBe(500)
  expect(new Set(indexed).size).toBe(3001)
})
