import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createInProcessSearch } from '#renderer/db/search/inProcessSearch.ts'
import type { SnapshotHeadRow } from '#renderer/db/search/snapshotRows.ts'
import type { Store } from '#renderer/db/store.ts'
import { addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { keepSearchSnapshot } from './keepSearchSnapshot.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

const headOf = async (store: Store) => (await store.db.searchSnapshots.get('head')) as SnapshotHeadRow | undefined

/** Lets the quiet time pass and what waits for it happen. */
async function quiet(): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    await vi.advanceTimersByTimeAsync(200)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Waits until the stored index has seen all that is written. */
async function untilStored(store: Store): Promise<void> {
  const told = async () => expect((await headOf(store))?.frontier[store.device]).toBe(store.head.read().seq)
  await vi.waitFor(told, { timeout: 5000 })
}

async function keptDesk(hasGivenUp = false) {
  const store = await foundedStore()
  const client = createInProcessSearch([])
  await client.ready()
  const follower = {
    touch: () => undefined,
    settled: async () => undefined,
    hasGivenUp: () => hasGivenUp,
    isBehind: () => false,
    onBehind: () => () => undefined,
    stop: () => undefined,
  }
  return { store, stop: keepSearchSnapshot({ store, client, follower }) }
}

test('an index that was built from the rows is stored as soon as the desk is quiet', async () => {
  const { store, stop } = await keptDesk()
  await untilStored(store)
  stop()
})

test('a few edits wait for more, since the log tells them; a bulk of them is stored', async () => {
  const { store, stop } = await keptDesk()
  await untilStored(store)
  // The old pages are swept after the head is written.
  await quiet()
  const first = await headOf(store)
  await addUnit(store)
  await quiet()
  expect(await headOf(store)).toEqual(first)
  store.announce(
    undefined,
    Array.from({ length: 300 }, (_, index) => ({ table: 'units', id: `u${index}` })),
  )
  await untilStored(store)
  stop()
})

test('an index that could not follow is not handed on', async () => {
  const { store, stop } = await keptDesk(true)
  await quiet()
  expect(await headOf(store)).toBeUndefined()
  stop()
})
