import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import type { Store } from '#renderer/db/store.ts'
import { ok } from '#shared/kernel/result.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { subjectsOf, survivorOf } from './aliases.ts'

let store: Store
let unit: string

beforeEach(async () => {
  store = await foundedStore()
  unit = await addUnit(store)
})

async function merge(from: string, into: string): Promise<void> {
  const items = [{ kind: 'set' as const, e: 'person', id: from, values: { mergedInto: into } }]
  await commit(store, SUPERVISOR, () => ok({ cmd: 'person.merge', items }))
}

const idsOf = async (id: string) => (await subjectsOf(store, { kind: 'person', id })).map((subject) => subject.id)

describe('files that were merged', () => {
  test('are read as one, over a chain of merges', async () => {
    const [a, b, c] = [
      await addOwner(store, unit, '甲'),
      await addOwner(store, unit, '乙'),
      await addOwner(store, unit, '丙'),
    ]
    await merge(a, b)
    await merge(b, c)
    expect(new Set(await idsOf(c))).toEqual(new Set([a, b, c]))
    expect((await idsOf(c))[0]).toBe(c)
    expect(await survivorOf(store, { kind: 'person', id: a })).toEqual({ kind: 'person', id: c })
  })

  test('in a circle, which two desks can make, stay openable', async () => {
    const [a, b] = [await addOwner(store, unit, '甲'), await addOwner(store, unit, '乙')]
    await merge(a, b)
    await merge(b, a)
    expect(await idsOf(a)).toEqual([a, b])
    const shown = await survivorOf(store, { kind: 'person', id: a })
    expect(await survivorOf(store, { kind: 'person', id: b })).toEqual(shown)
    expect(await survivorOf(store, shown)).toEqual(shown)
  })

  test('leave a unit and an unmerged person as they are', async () => {
    const a = await addOwner(store, unit)
    expect(await subjectsOf(store, { kind: 'unit', id: unit })).toEqual([{ kind: 'unit', id: unit }])
    expect(await survivorOf(store, { kind: 'unit', id: unit })).toEqual({ kind: 'unit', id: unit })
    expect(await idsOf(a)).toEqual([a])
    expect(await survivorOf(store, { kind: 'person', id: a })).toEqual({ kind: 'person', id: a })
  })
})
