// What work asks the store for: requests to the disk, and rows or keys that come of them.
import { IDBIndex, IDBObjectStore } from 'fake-indexeddb'
import { vi } from 'vitest'

const READS = ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'] as const

/** Requests and rows that work reads; whole rows of one table where it is named. */
export interface StoreReads {
  readonly requests: number
  readonly rows: number
  /** Rows by table; keys alone are counted in `rows` and not here. */
  readonly values: Readonly<Record<string, number>>
}

/** Runs the work once and counts. */
export async function readsOf(work: () => Promise<unknown>): Promise<StoreReads> {
  const spies = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((prototype) =>
    READS.map((name) => ({ name, spy: vi.spyOn(prototype, name) })),
  )
  await work()
  const asked = spies.flatMap(({ name, spy }) =>
    spy.mock.results.map(({ value }) => ({ name, request: value as IDBRequest<unknown> })),
  )
  for (const { spy } of spies) spy.mockRestore()
  const values: Record<string, number> = {}
  for (const { name, request } of asked) {
    if (name !== 'get' && name !== 'getAll') continue
    const { source } = request
    const table = source instanceof IDBIndex ? source.objectStore.name : (source as IDBObjectStore).name
    values[table] = (values[table] ?? 0) + rowsIn(request)
  }
  return { requests: asked.length, rows: asked.reduce((sum, { request }) => sum + rowsIn(request), 0), values }
}

function rowsIn({ result }: IDBRequest<unknown>): number {
  if (Array.isArray(result)) return result.length
  return result === undefined ? 0 : 1
}
