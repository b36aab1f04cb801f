import Dexie, { liveQuery } from 'dexie'
import { expect, test, vi } from 'vitest'
import type { DraftItem } from '#shared/domain/draft.ts'
import { ok } from '#shared/kernel/result.ts'
import { succeeded } from '#test/support/actions.ts'
import { CLERK, foundedStore } from '#test/support/testStore.ts'
import { commitMany } from './commitMany.ts'
import type { Store } from './store.ts'

const unit = (index: number): DraftItem => ({
  kind: 'set',
  e: 'unit',
  id: `unit-${index}`,
  values: { code: `1-${index}`, areaCm2: null },
})

async function bring(store: Store, count: number) {
  const drafts = [{ cmd: 'roster.import', items: Array.from({ length: count }, (_, index) => unit(index)) }]
  succeeded(await commitMany(store, CLERK, () => ok({ drafts })))
}

test('a bulk command tells live queries its tables and no keys, however few rows it wrote', async () => {
  const store = await foundedStore()
  const told: number[] = []
  const count = (parts: Readonly<Record<string, unknown>>) =>
    void told.push(JSON.stringify(Object.entries(parts)).split('unit-').length - 1)
  Dexie.on('storagemutated', count)
  await bring(store, 20)
  Dexie.on.storagemutated.unsubscribe(count)
  expect(told).toEqual([0])
})

test('a query on one of its rows hears it, a query on another table does not', async () => {
  const store = await foundedStore()
  const codes: (string | undefined)[] = []
  let looks = 0
  const unitSeen = liveQuery(() => store.db.units.get('unit-7')).subscribe((row) => void codes.push(row?.v.code))
  const staffSeen = liveQuery(() => store.db.staff.count()).subscribe(() => {
    looks += 1
  })
  await vi.waitFor(() => expect([codes.length, looks]).toEqual([1, 1]))
  await bring(store, 20)
  await vi.waitFor(() => expect(codes).toEqual([undefined, '1-7']))
  expect(looks).toBe(1)
  unitSeen.unsubscribe()
  staffSeen.unsubscribe()
})
