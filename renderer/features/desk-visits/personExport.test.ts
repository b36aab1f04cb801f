// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { decideArrive } from '#shared/domain/desk-visits/decisions.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore } from '#test/support/testStore.ts'
import { visitExport } from './personExport.ts'

startTexts('zh-CN')

let store: Store
let hostId: string

beforeEach(async () => {
  store = await foundedStore()
  hostId = await addOwner(store, await addUnit(store))
})

async function comes(more: object): Promise<void> {
  const nobody = { purpose: 'visitor', personId: null, unitId: null, name: '', company: '' } as const
  const done = await commit(store, CLERK, (context) => decideArrive({ ...nobody, ...more }, { here: [] }, context))
  if (!done.ok) throw new Error(done.error.code)
}

const sectionOf = async (key: string) => (await visitExport(store, hostId)).find((section) => section.key === key)

describe('a person’s own copy', () => {
  test('holds who came to see them by day and purpose, and nothing of the visitor', async () => {
    await comes({ name: '李先生', hostId, plate: '粤A12345' })
    await comes({ purpose: 'courier', name: '陈快递', company: '顺丰', hostId })
    const received = await sectionOf('visitsReceived')
    expect(received?.rows.toSorted()).toEqual([
      ['2026-11-21', '快递'],
      ['2026-11-21', '访客'],
    ])
    expect(JSON.stringify(await visitExport(store, hostId))).not.toMatch(/李先生|陈快递|顺丰|A12345/)
  })

  test('leaves out a visit to somebody else, and their own once told as theirs', async () => {
    const other = await addOwner(store, await addUnit(store, '2-1204'))
    await comes({ name: '李先生', hostId: other })
    await comes({ purpose: 'resident', personId: hostId, hostId })
    expect((await sectionOf('visitsReceived'))?.rows).toEqual([])
    expect((await sectionOf('visits'))?.rows).toHaveLength(1)
  })
})
