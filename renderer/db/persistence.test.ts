import { expect, test, vi } from 'vitest'
import { requestPersistence } from './persistence.ts'

interface Answers {
  readonly persisted?: () => Promise<boolean>
  readonly persist?: () => Promise<boolean>
  readonly estimate?: () => Promise<StorageEstimate>
}

const yes = async () => true
const no = async () => false
const fails = async () => {
  throw new TypeError('opaque origin')
}

function storage({ persisted = no, persist = yes, estimate = async () => ({}) }: Answers): StorageManager {
  return { persisted, persist, estimate } as StorageManager
}

test.each<[string, StorageManager, object]>([
  ['a granted request', storage({}), { persistence: 'persistent' }],
  ['a refused one', storage({ persist: no }), { persistence: 'refused' }],
  ['a browser that may not answer', storage({ persisted: fails }), { persistence: 'refused' }],
  ['a browser that throws on asking', storage({ persist: fails }), { persistence: 'refused' }],
  ['a browser without the question', {} as StorageManager, { persistence: 'unsupported' }],
  [
    'an estimate',
    storage({ estimate: async () => ({ usage: 30, quota: 100 }) }),
    { persistence: 'persistent', usedBytes: 30, freeBytes: 70 },
  ],
  [
    'an estimate of the quota alone',
    storage({ estimate: async () => ({ quota: 100 }) }),
    { persistence: 'persistent', freeBytes: 100 },
  ],
  ['no estimate', storage({ estimate: fails }), { persistence: 'persistent' }],
])('%s is told as it is', async (_what, manager, expected) => {
  expect(await requestPersistence(manager)).toEqual(expected)
})

test('files that are kept already are not asked for again', async () => {
  const persist = vi.fn(yes)
  expect(await requestPersistence(storage({ persisted: yes, persist }))).toEqual({ persistence: 'persistent' })
  expect(persist).not.toHaveBeenCalled()
})
