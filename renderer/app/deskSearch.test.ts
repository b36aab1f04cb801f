import { afterEach, describe, expect, test, vi } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { commit } from '#renderer/db/commit.ts'
import { openStore } from '#renderer/db/openStore.ts'
import { createInProcessClient } from '#renderer/db/search/inProcessSearch.ts'
import type { SnapshotHeadRow } from '#renderer/db/search/snapshotRows.ts'
import { saveSnapshot } from '#renderer/db/search/snapshotStore.ts'
import type { Store } from '#renderer/db/store.ts'
import { ownerSearchTerms } from '#renderer/features/owner-files/searchTerms.ts'
import { ownerFilesModule } from '#shared/domain/owner-files/schema.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { must, SUPERVISOR, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'
import { type DeskSearch, startSearch } from './deskSearch.ts'
import type { FrontDeskModule, SearchTerms } from './frontDeskModule.ts'

type Parts = ReturnType<typeof storeParts>

let open: (() => void)[] = []
afterEach(() => {
  for (const close of open) close()
  open = []
  vi.restoreAllMocks()
})

async function openDesk(parts: Parts): Promise<Store> {
  const opened = await openStore(parts)
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

interface Started extends DeskSearch {
  /** How often all rows were read. */
  readonly wholeReads: () => number
  readonly titles: (query: string) => Promise<readonly string[]>
}

function searchOf(store: Store): Started {
  let reads = 0
  const searchTerms: SearchTerms = {
    ...ownerSearchTerms,
    all: (of) => {
      reads += 1
      return ownerSearchTerms.all(of)
    },
  }
  const module: FrontDeskModule = { domain: ownerFilesModule, routes: [], searchTerms }
  const started = startSearch(store, [module], createInProcessClient)
  open.push(started.close)
  const titles = async (query: string) => (await started.search(query)).map((hit) => hit.label.title)
  return { ...started, wholeReads: () => reads, titles }
}

/** A desk with 王晓梅 in 2-1203 whose index is stored. */
async function storedDesk() {
  const parts = storeParts()
  const store = await openDesk(parts)
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  const search = searchOf(store)
  await search.service.ready()
  await keep(store, search)
  search.close()
  return { parts, store, unitId, personId }
}

function keep(store: Store, search: DeskSearch): Promise<void> {
  return saveSnapshot(store, { head: store.head.read(), day: '2026-11-21' }, search.service.toSnapshot)
}

async function reopen(store: Store, parts: Parts): Promise<{ readonly store: Store; readonly search: Started }> {
  store.db.close()
  const again = await openDesk(parts)
  return { store: again, search: searchOf(again) }
}

const headOf = async (store: Store): Promise<SnapshotHeadRow> =>
  must(await store.db.searchSnapshots.get('head')) as SnapshotHeadRow

async function deletePerson(store: Store, personId: string): Promise<void> {
  const done = await commit(store, SUPERVISOR, () => ({
    ok: true,
    value: { cmd: 'person.delete', items: [{ kind: 'delete', e: 'person', id: personId }] },
  }))
  if (!done.ok) throw new Error('not deleted')
}

describe('a stored index', () => {
  test('is read at the next start instead of all rows', async () => {
    const { parts, store } = await storedDesk()
    const { search } = await reopen(store, parts)
    expect(await search.titles('wxm')).toEqual(['王晓梅'])
    expect(search.wholeReads()).toBe(0)
  })

  test('is completed by what was written after it: nobody is missed, nobody who is gone is found', async () => {
    const { parts, store, unitId, personId } = await storedDesk()
    await addOwner(store, unitId, '赵云')
    await deletePerson(store, personId)
    const { search } = await reopen(store, parts)
    expect([await search.titles('zy'), await search.titles('wxm')]).toEqual([['赵云'], []])
    expect(search.wholeReads()).toBe(0)
  })

  test('is completed by what another desk wrote', async () => {
    const { parts, store } = await storedDesk()
    const there = await otherDesk(store)
    await applyChanges(there, await logOf(store))
    await addUnit(there, '3-301')
    await applyChanges(store, await logOf(there))
    const { search } = await reopen(store, parts)
    expect([await search.titles('3-301'), search.wholeReads()]).toEqual([['3-301'], 0])
  })

  test('stays as it was when the next one is only half written', async () => {
    const { parts, store, unitId } = await storedDesk()
    const before = await headOf(store)
    await addOwner(store, unitId, '赵云')
    const search = searchOf(store)
    await search.service.ready()
    const put = vi.spyOn(store.db.searchSnapshots, 'put').mockImplementationOnce(() => {
      throw new Error('power cut')
    })
    await expect(keep(store, search)).rejects.toThrow('power cut')
    put.mockRestore()
    expect(await headOf(store)).toEqual(before)
    const { search: again } = await reopen(store, parts)
    expect([await again.titles('zy'), await again.titles('wxm'), again.wholeReads()]).toEqual([['赵云'], ['王晓梅'], 0])
  })

  test('leaves none of the pages before it', async () => {
    const { store } = await storedDesk()
    await store.db.searchSnapshots.put({ key: 'half-written/000000', sealed: new Uint8Array(1) })
    const search = searchOf(store)
    await search.service.ready()
    await keep(store, search)
    expect(await store.db.searchSnapshots.count()).toBe(2)
  })
})

describe('the rows are read when the stored index', () => {
  const faults: readonly [string, (store: Store) => Promise<void>][] = [
    [
      'was made by another version',
      async (store) => {
        await store.db.searchSnapshots.put({ ...(await headOf(store)), madeBy: 'an older program' })
      },
    ],
    [
      'lacks a page',
      async (store) => {
        await store.db.searchSnapshots.where('key').notEqual('head').delete()
      },
    ],
    [
      'has a damaged page',
      async (store) => {
        const { generation } = await headOf(store)
        const key = `${generation}/000000`
        const page = must(await store.db.searchSnapshots.get(key))
        if (!('sealed' in page)) throw new Error('no page')
        await store.db.searchSnapshots.put({
          key,
          sealed: page.sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
        })
      },
    ],
    [
      'knows more of the log than there is',
      async (store) => {
        const head = await headOf(store)
        await store.db.searchSnapshots.put({ ...head, frontier: { ...head.frontier, [store.device]: 99 } })
      },
    ],
    [
      'belongs to a log that went another way',
      async (store) => {
        await store.db.searchSnapshots.put({ ...(await headOf(store)), chain: new Uint8Array(32) })
      },
    ],
  ]
  test.each(faults)('%s', async (_what, spoil) => {
    const { parts, store, personId } = await storedDesk()
    await deletePerson(store, personId)
    await spoil(store)
    const { search } = await reopen(store, parts)
    expect([await search.titles('wxm'), await search.titles('2-1203')]).toEqual([[], ['2-1203']])
    expect(search.wholeReads()).toBe(1)
  })
})

test('who leaves on the next day is a former resident then, though nobody wrote anything', async () => {
  const { parts, store, personId } = await storedDesk()
  const stay = must((await store.db.stays.toArray())[0])
  await commit(store, SUPERVISOR, () => ({
    ok: true,
    value: {
      cmd: 'stay.end',
      items: [{ kind: 'set', e: 'stay', id: stay.id, values: { toDay: '2026-11-22' } }],
    },
  }))
  const first = searchOf(store)
  const former = { kind: 'person', all: [['relation/former']] }
  const part = { offset: 0, limit: 9 }
  expect((await first.service.list(former, part)).ids).toEqual([])
  await keep(store, first)
  parts.clock.advance(86_400_000)
  const { search } = await reopen(store, parts)
  expect([(await search.service.list(former, part)).ids, search.wholeReads()]).toEqual([[`person/${personId}`], 0])
})

test('an index that is being filled is behind until it has everything', async () => {
  const search = searchOf((await storedDesk()).store)
  const heard = vi.fn()
  search.news.onBehind(heard)
  expect(search.news.isBehind()).toBe(true)
  await search.service.ready()
  await vi.waitFor(() => expect(heard).toHaveBeenCalled())
  expect(search.news.isBehind()).toBe(false)
})
