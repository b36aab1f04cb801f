// Keys and cards of which another desk tells rubbish: known events with anything in them, and the register still answers.
import 'fake-indexeddb/auto'
import { beforeAll, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import {
  findBySerial,
  ITEM_VIEWS,
  loadHandedLines,
  loadHandingHome,
  loadThingsOfHome,
} from '#renderer/features/move-in/queries/handing.ts'
import { hostileMoveIn } from '#test/support/hostileMoveIn.ts'
import { must } from '#test/support/testStore.ts'

let store: Store
let unitId: string

beforeAll(async () => {
  ;({ store, unitId } = await hostileMoveIn())
}, 120_000)

test('the register shows every thing it was told of, in each of its lists', async () => {
  expect(await store.db.handedItems.count()).toBeGreaterThan(20)
  const shown = await Promise.all(ITEM_VIEWS.map((view) => loadHandedLines(store, view)))
  expect(shown.flat().length).toBeGreaterThan(20)
  for (const { state } of shown.flat()) expect(typeof state.serial).toBe('string')
})

test('a home with rubbish on it still answers its forms', async () => {
  expect((await loadThingsOfHome(store, unitId)).length).toBeGreaterThan(5)
  expect(must(await loadHandingHome(store, unitId)).home.unitCode).toBe('3-0501')
  expect(await findBySerial(store, 'e1')).toBeDefined()
  expect(await findBySerial(store, ' ')).toBeUndefined()
})

test('a hand-over of which rubbish is told folds to one that can be shown', async () => {
  const rows = await store.db.moveInCases.toArray()
  const over = rows.flatMap(({ v }) => v.handOver ?? [])
  expect(over.length).toBeGreaterThan(3)
  for (const { itemIds, gifts, bag, takerName } of over) {
    expect([...itemIds, ...bag, takerName].every((text) => typeof text === 'string')).toBe(true)
    expect(gifts.every(({ count }) => Number.isSafeInteger(count) && count >= 0)).toBe(true)
  }
})
