// A slice of a bulk command is one transaction of several changes: all of them in order, or none.
import { afterEach, expect, test, vi } from 'vitest'
import type { ChangeDraft, DraftItem, SetItem } from '#shared/domain/draft.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { compareHlc, parseHlc } from '#shared/sync/hlc.ts'
import { addUnit, editUnit, everything, succeeded } from '#test/support/actions.ts'
import { CLERK, foundedStore, must, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'
import { applyChanges } from './applyChanges.ts'
import { commitMany } from './commitMany.ts'
import { draftsOfGroups } from './draftsOfGroups.ts'
import { readHead } from './head.ts'
import { knowRecords } from './knownRecords.ts'
import { openStore } from './openStore.ts'
import { refold } from './refold.ts'
import type { Store } from './store.ts'

afterEach(() => vi.restoreAllMocks())

const set = (e: string, id: string, values: SetItem['values']): SetItem => ({ kind: 'set', e, id, values })

/** A person with a stay and a phone, as an import brings them. */
function household(index: number, unitId = `unit-${index}`): readonly DraftItem[] {
  const personId = `person-${index}`
  return [
    set('unit', unitId, { code: `1-${index}`, areaCm2: 895_000 }),
    set('person', personId, { name: `王晓${index}`, idKind: 'resident', idNumber: '11010519491231002X', remark: '' }),
    set('stay', `stay-${index}`, { unitId, personId, relation: 'owner', fromDay: null }),
    set('phone', `phone-${index}`, { personId, number: `138${String(index).padStart(8, '0')}`, label: '' }),
  ]
}

const households = (count: number, from = 0) => Array.from({ length: count }, (_, index) => household(from + index))

function draftsOf(groups: readonly (readonly DraftItem[])[], maxItems = 8): readonly ChangeDraft[] {
  return draftsOfGroups({ cmd: 'owner.add' }, groups, { maxItems })
}

async function importAll(
  store: Store,
  drafts: readonly ChangeDraft[],
  known = knowRecords(['unit', 'person', 'stay', 'phone']),
) {
  return succeeded(await commitMany(store, CLERK, () => ok({ drafts }), { known }))
}

test('several drafts are consecutive changes: seq, clock and chain go on as if each had been committed alone', async () => {
  const store = await foundedStore()
  const before = store.head.read()
  const { dots } = await importAll(store, draftsOf(households(10)))
  const log = await logOf(store)
  const own = log.slice(-5)
  expect(dots).toEqual(own.map((change) => change.dot))
  expect(dots).toEqual([1, 2, 3, 4, 5].map((step) => `${store.device}.${before.seq + step}`))
  expect([...own].sort((a, b) => compareHlc(a.hlc, b.hlc))).toEqual(own)
  expect(new Set(own.map((change) => change.hlc)).size).toBe(5)
  expect(own.every((change) => parseHlc(change.hlc).ok)).toBe(true)
  expect(await readHead(store)).toEqual(store.head.read())
  expect(await store.db.people.count()).toBe(10)
  expect((await store.db.people.get('person-7'))?.v).toMatchObject({ name: '王晓7', idNumberLast4: '002X' })
})

test('the rows are those that another desk folds from the same changes, and those that folding again gives', async () => {
  const store = await foundedStore()
  const drafts = [
    ...draftsOf(households(9)),
    { cmd: 'unit.edit', items: [set('unit', 'unit-1', { code: '9-9' })] },
    {
      cmd: 'person.edit',
      items: [set('person', 'person-1', { name: '李静' }), set('phone', 'phone-2', { label: '手机' })],
    },
    { cmd: 'stay.edit', items: [{ kind: 'delete', e: 'stay', id: 'stay-3' }] },
  ] as const
  await importAll(store, drafts)
  const rows = await projectedRows(store)
  expect((await store.db.people.get('person-1'))?.v.name).toBe('李静')
  expect((await store.db.stays.get('stay-3'))?.deleted).toBe(true)
  const there = await otherDesk(store, { localKey: storeParts().localKey })
  await there.db.personKeys.bulkAdd(await store.db.personKeys.toArray())
  await applyChanges(there, await logOf(store))
  expect(await projectedRows(there)).toEqual(rows)
  await refold(store)
  expect(await projectedRows(store)).toEqual(rows)
})

test('facts and claims of several drafts come out as when committed one by one', async () => {
  const store = await foundedStore()
  const claim = (prefix: string): ChangeDraft => ({
    cmd: 'desk.claimPrefix',
    items: [
      {
        kind: 'event',
        e: 'desk',
        id: `desk-${prefix}`,
        ev: 'prefixClaimed',
        data: { prefix },
        claim: `prefix/${prefix}`,
      },
    ],
  })
  await importAll(store, [claim('B'), claim('C'), claim('D')])
  expect(await store.db.claims.get('prefix/D')).toMatchObject({ holders: [{ id: 'desk-D' }] })
  const rows = await projectedRows(store)
  await refold(store)
  expect(await projectedRows(store)).toEqual(rows)
})

test('a record that several drafts touch is written once', async () => {
  const store = await foundedStore()
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  await importAll(store, [
    { cmd: 'unit.add', items: [set('unit', 'unit-a', { code: '1-1' })] },
    { cmd: 'unit.edit', items: [set('unit', 'unit-a', { areaCm2: 900_000 })] },
    { cmd: 'unit.edit', items: [set('unit', 'unit-a', { code: '1-2' })] },
  ])
  expect(put.mock.contexts.filter((table) => (table as IDBObjectStore).name === 'units')).toHaveLength(1)
  expect((await store.db.units.get('unit-a'))?.v).toMatchObject({ code: '1-2', areaCm2: 900_000 })
})

test('listeners hear once, of every row', async () => {
  const store = await foundedStore()
  const heard: number[] = []
  store.onCommitted((committed, rows) => heard.push(committed === undefined ? rows.length : -1))
  await importAll(store, draftsOf(households(6)))
  expect(heard).toEqual([24])
})

test.each([1, 2, 9, 17, 30, 41])(
  'a fault at write number %i leaves nothing of the slice, and the next try works',
  async (nth) => {
    const store = await foundedStore()
    const known = knowRecords(['unit', 'person', 'stay', 'phone'])
    await importAll(store, draftsOf(households(3, 100)), known)
    const before = await everything(store)
    const head = store.head.read()
    let writes = 0
    for (const method of ['add', 'put'] as const) {
      const real = IDBObjectStore.prototype[method]
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, value, key) {
        writes += 1
        if (writes === nth) throw new Error('the disk is gone')
        return real.call(this, value, key)
      })
    }
    await expect(importAll(store, draftsOf(households(10)), known)).rejects.toThrow('the disk is gone')
    vi.restoreAllMocks()
    expect(await everything(store)).toBe(before)
    expect(store.head.read()).toBe(head)
    await importAll(store, draftsOf(households(10)), known)
    expect(await store.db.people.count()).toBe(13)
    const rows = await projectedRows(store)
    await refold(store)
    expect(await projectedRows(store)).toEqual(rows)
  },
)

test('a draft above 256 KB is a mistake of the caller: nothing of its slice is stored', async () => {
  const store = await foundedStore()
  const before = await everything(store)
  const heavy = { cmd: 'owner.add', items: households(400).flat() }
  await expect(importAll(store, [...draftsOf(households(2, 900)), heavy])).rejects.toThrow('bytes')
  expect(await everything(store)).toBe(before)
})

test('a refusal, and a slice without drafts, store nothing', async () => {
  const store = await foundedStore()
  const before = await everything(store)
  expect(await commitMany(store, CLERK, () => err({ code: 'no-such-row' }))).toEqual(err({ code: 'no-such-row' }))
  expect((await importAll(store, [])).dots).toEqual([])
  expect(await everything(store)).toBe(before)
})

test('another window that took the seq: the slice is decided again on what stands now', async () => {
  const store = await foundedStore()
  const stale = store.head.read()
  await addUnit(store)
  store.head.move(stale)
  const { dots } = await importAll(store, draftsOf(households(4)))
  expect(dots.at(0)).toBe(`${store.device}.${stale.seq + 2}`)
  const rows = await projectedRows(store)
  await refold(store)
  expect(await projectedRows(store)).toEqual(rows)
})

test('between two slices a change of another desk is seen, and what it wrote is named as a base', async () => {
  const store = await foundedStore()
  const known = knowRecords(['unit', 'person', 'stay', 'phone'])
  await importAll(store, draftsOf(households(2)), known)
  const there = await otherDesk(store, { localKey: storeParts().localKey })
  await applyChanges(there, await logOf(store))
  await importAll(there, [{ cmd: 'unit.add', items: [set('unit', 'unit-2', { code: '5-5' })] }])
  const [theirs] = (await logOf(there)).slice(-1)
  await applyChanges(store, [must(theirs)])
  await importAll(store, draftsOf([household(2), household(3)]), known)
  const unit = must(await store.db.units.get('unit-2'))
  expect(unit.v.code).toBe('1-2')
  expect(unit.s.code?.heads).toHaveLength(1)
  expect(unit.conflicts).toBeUndefined()
})

test('a clerk who saves between two slices is not overwritten unseen', async () => {
  const store = await foundedStore()
  const known = knowRecords(['unit', 'person', 'stay', 'phone'])
  await importAll(store, draftsOf(households(2)), known)
  await editUnit(store, 'unit-1', { code: '7-7' })
  await importAll(store, [{ cmd: 'unit.edit', items: [set('unit', 'unit-1', { code: '8-8' })] }], known)
  const unit = must(await store.db.units.get('unit-1'))
  expect(unit.v.code).toBe('8-8')
  expect(unit.s.code?.heads).toHaveLength(1)
})

test('records that are known not to exist are not asked for', async () => {
  const store = await foundedStore()
  const known = knowRecords(['unit', 'person', 'stay', 'phone'])
  await importAll(store, draftsOf(households(2)), known)
  const get = vi.spyOn(IDBObjectStore.prototype, 'get')
  await importAll(store, draftsOf(households(5, 50)), known)
  expect(get.mock.contexts.map((table) => (table as IDBObjectStore).name)).toEqual(['meta', 'meta'])
})

test('what was imported opens after a restart, with its keys', async () => {
  const parts = storeParts()
  const store = succeeded(await openStore(parts))
  await importAll(store, draftsOf(households(5)))
  store.db.close()
  const again = succeeded(await openStore(parts))
  await refold(again)
  expect((await again.db.people.toArray()).map((row) => row.v.name)).toEqual(
    [0, 1, 2, 3, 4].map((index) => `王晓${index}`),
  )
})
