// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { deskWish, wishDesk } from '#renderer/db/enterCommunity.ts'
import { useExchange } from '#renderer/stores/useExchange.ts'
import { type ExchangeReport, NO_EXCHANGE, type PeerReport } from '#shared/sync/exchange/report.ts'
import { emptyStore } from '#test/support/testStore.ts'
import { hasEverything, useEntering } from './useEntering.tsx'

const PEER: PeerReport = {
  device: 'bbbbbbbbbbbbbbbb',
  name: '2 号台',
  version: '0.1.0',
  heardMs: 1,
  readMs: 1,
  clockAheadMs: 0,
  applied: 3,
}
const WHOLE: ExchangeReport = { ...NO_EXCHANGE, state: 'ok', lastOkMs: 1, peers: [PEER] }
const HALF: ExchangeReport = {
  ...WHOLE,
  peers: [{ ...PEER, arriving: { files: 1, sinceMs: 1, why: 'incomplete' } }],
}

test('a desk that joined takes no letter while a file of any desk is on its way, and one as soon as all are here', async () => {
  expect([HALF, NO_EXCHANGE, WHOLE].map(hasEverything)).toEqual([false, false, true])
  const store = await emptyStore()
  await wishDesk(store.db, { name: '2 号台', prefix: 'B' })
  useExchange.getState().set(HALF)
  renderHook(() => useEntering(store))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await deskWish(store.db)).toBeDefined()
  act(() => useExchange.getState().set(WHOLE))
  await waitFor(async () => expect(await deskWish(store.db)).toBeUndefined())
  expect((await store.db.desks.get(store.device))?.v.prefix).toBe('B')
})
