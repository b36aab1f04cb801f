// Keys and cards of which another desk tells rubbish: known events with anything in them, and the register still answers.
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import {
  findBySerial,
  ITEM_VIEWS,
  loadHandedLines,
  loadHandingHome,
  loadThingsOfHome,
} from '#renderer/features/move-in/queries/handing.ts'
import { moveInModule } from '#shared/domain/move-in/schema.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Change } from '#shared/sync/change.ts'
import { makeDot } from '#shared/sync/dot.ts'
import { validateChange } from '#shared/sync/envelope.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import type { EventSpec } from '#shared/sync/registry.ts'
import { hostileValue } from '#test/support/hostileData.ts'
import { fieldsReadBy } from '#test/support/hostileFields.ts'
import { openedMoveIn } from '#test/support/moveInCase.ts'
import { foundedStore, must, TEST_NOW_MS } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'

const RECORDS = 60
const SEED = 20261122
let store: Store
let unitId: string

const specs = moveInModule.entities.map(({ spec }) => spec as EventSpec)

function rubbishOf(spec: EventSpec) {
  const { top, nested } = fieldsReadBy(spec)
  const lists = fc.array(fc.dictionary(fc.constantFrom('id', ...nested), hostileValue, { maxKeys: 6 }), {
    maxLength: 3,
  })
  const value = fc.oneof({ weight: 3, arbitrary: hostileValue }, lists)
  const data = fc.dictionary(fc.constantFrom(...top), value, { maxKeys: 20 })
  const [first = '', ...more] = Object.keys(spec.events)
  const later = fc.array(fc.tuple(fc.constantFrom(first, 'handedOver', ...more), data), { maxLength: 6 })
  return fc.sample(fc.tuple(data, later), { numRuns: RECORDS, seed: SEED }).flatMap(([opening, events], index) => {
    const place =
      index % 2 === 0 ? { unitId, kind: index % 3 === 0 ? 'resident-card' : 'access-card', serial: 'E1' } : {}
    return [[first, { ...opening, ...place }] as const, ...events]
      .filter(([ev]) => ev in spec.events)
      .map(([ev, told]) => ({ e: spec.entity, id: `${spec.entity}-${index}`, ev, data: told as JsonObject }))
  })
}

beforeAll(async () => {
  store = await foundedStore()
  unitId = (await openedMoveIn(store)).unitId
  const other = await otherDesk(store)
  const founding = must((await logOf(store))[0])
  const change = (item: JsonObject, seq: number): Change => ({
    ...founding,
    dot: makeDot(other.device, seq),
    hlc: makeHlc(TEST_NOW_MS - 1_000_000 + seq, 0, other.device),
    at: new Date(TEST_NOW_MS - 3_600_000 + seq * 60).toISOString(),
    cmd: 'moveIn.any',
    items: [{ refs: [], ...item }] as unknown as Change['items'],
  })
  // What is no change at all is refused where it arrives (sync 4.3).
  const arriving = specs.flatMap(rubbishOf).filter((item) => validateChange(change(item, 1)).ok)
  await applyChanges(
    store,
    arriving.map((item, index) => change(item, index + 1)),
  )
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
