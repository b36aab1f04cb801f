import { expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { readList } from './readList.ts'

const store = {} as Store
const ids = Array.from({ length: 600 }, (_, index) => `id${index}`)
const keep = (row: string): string => row.toUpperCase()
const reader = {
  tables: [],
  load: async (_store: Store, asked: readonly string[]) =>
    new Map(asked.filter((id) => id !== 'id300').map((id) => [id, id])),
}

test('gives the rows in the order of the list, without those that are gone, and says how far it is', async () => {
  const progress: number[] = []
  const signal = new AbortController().signal
  const rows = await readList(store, { reader, keep, ids, signal, onProgress: (done) => progress.push(done) })
  expect([rows?.length, rows?.[0], rows?.[300], rows?.at(-1)]).toEqual([599, 'ID0', 'ID301', 'ID599'])
  expect(progress).toEqual([250, 500, 600])
})

test('stops when it is told to', async () => {
  const stop = new AbortController()
  const read: number[] = []
  const rows = await readList(store, {
    reader,
    keep,
    ids,
    signal: stop.signal,
    onProgress: (done) => {
      read.push(done)
      stop.abort()
    },
  })
  expect([rows, read]).toEqual([undefined, [250]])
})
