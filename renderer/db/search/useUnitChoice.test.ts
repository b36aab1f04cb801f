import { afterEach, describe, expect, test, vi } from 'vitest'
import { addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { createInProcessSearch } from './inProcessSearch.ts'
import type { SearchDocument } from './searchDocument.ts'
import { findUnits } from './useUnitChoice.ts'

afterEach(() => vi.restoreAllMocks())

const document = (code: string): SearchDocument => ({
  id: `unit/${code}`,
  kind: 'unit',
  names: [],
  units: [code],
  phones: [],
  sort: code,
  label: { title: code, unit: code },
})

describe('the unit of a form', () => {
  test('is asked of the index and read by its id, in a project of any size', async () => {
    const store = await foundedStore()
    const unitId = await addUnit(store, '2-1203')
    for (const code of ['2-1204', '2-1205']) await addUnit(store, code)
    const search = createInProcessSearch(['2-1203', '2-1204', '2-1205'].map(document))
    const many = [
      vi.spyOn(IDBObjectStore.prototype, 'getAll'),
      vi.spyOn(IDBObjectStore.prototype, 'openCursor'),
      vi.spyOn(IDBIndex.prototype, 'getAll'),
      vi.spyOn(IDBIndex.prototype, 'openCursor'),
    ]
    expect(await findUnits(store, search, '2-1203')).toMatchObject({ unit: { id: unitId, code: '2-1203' } })
    expect(await findUnits(store, search, '21204')).toMatchObject({ unit: { code: '2-1204' }, count: 1 })
    expect(await findUnits(store, search, '2-12')).toMatchObject({ unit: undefined, count: 3 })
    for (const read of many) expect(read).not.toHaveBeenCalled()
  })

  test('that was added a moment ago is found by its code, even while the search has failed', async () => {
    const store = await foundedStore()
    const unitId = await addUnit(store, '2-1203')
    expect((await findUnits(store, createInProcessSearch(), '2栋1203室')).unit?.id).toBe(unitId)
    const failed = { ...createInProcessSearch(), list: () => Promise.reject(new Error('worker')) }
    expect((await findUnits(store, failed, '2-1203')).unit?.id).toBe(unitId)
    expect(await findUnits(store, failed, '2-12')).toMatchObject({ unit: undefined, count: 0 })
  })
})
