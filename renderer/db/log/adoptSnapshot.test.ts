// A desk that begins with a snapshot: the same rows as one that heard everything, whatever stops it on the way.
import { afterEach, expect, test, vi } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { refold } from '#renderer/db/refold.ts'
import type { Store } from '#renderer/db/store.ts'
import type { Change, DeviceId } from '#shared/sync/change.ts'
import { makeDot, seqOf } from '#shared/sync/dot.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import { addOwner, addUnit, arrive, commitDraft, editUnit } from '#test/support/actions.ts'
import { foundedStore, must, storeParts, TEST_NOW_MS } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'
import { adoptSnapshot, resumeAdoption } from './adoptSnapshot.ts'
import { snapshotOf, stateHashOf } from './storeState.ts'

afterEach(() => vi.restoreAllMocks())

/** A desk with a bit of everything, a conflict and a claim; its ring is what others join with. */
async function busyDesk(): Promise<Store> {
  const here = await foundedStore()
  const unitId = await addUnit(here)
  const there = await otherDesk(here, { ring: here.ring.read() })
  await applyChanges(there, await logOf(here))
  const personId = await addOwner(here, unitId)
  await commitDraft(here, { cmd: 'person.delete', items: [{ kind: 'delete', e: 'person', id: personId }] })
  await addOwner(here, unitId)
  await editUnit(here, unitId, { code: '2-1204' })
  await editUnit(there, unitId, { code: '2-1205' })
  await arrive(here)
  await applyChanges(here, [...(await logOf(there)), await fromNewer(here)])
  return here
}

/** A change of a newer program: it is parked. */
async function fromNewer(store: Store): Promise<Change> {
  const device = 'newernewernewern' as DeviceId
  const items = [{ e: 'newer', id: 'n', f: { x: { v: 1, b: [] } } }]
  return { ...must((await logOf(store))[0]), dot: makeDot(device, 1), hlc: makeHlc(TEST_NOW_MS, 0, device), items }
}

async function joining(first: Store) {
  const parts = storeParts({ workspace: first.workspace, ring: first.ring.read() })
  return { parts, store: await otherDesk(first, parts) }
}

async function sameState(a: Store, b: Store): Promise<void> {
  expect((await stateHashOf(a)).hash).toBe((await stateHashOf(b)).hash)
  expect((await snapshotOf(a)).hash).toBe((await stateHashOf(a)).hash)
}

test('a desk that begins with a snapshot has the state of the one that made it, and folds again to the same rows (case 2)', async () => {
  const here = await busyDesk()
  const { store } = await joining(here)
  const made = await snapshotOf(here)
  const seen: boolean[] = []
  expect(
    await adoptSnapshot(store, made.bytes, { hash: made.hash, onProgress: (p) => seen.push(p.hasPeople) }),
  ).toEqual({ ok: true, value: null })
  await sameState(here, store)
  expect(seen.at(-1)).toBe(true)
  expect(store.head.read().frontier).toEqual(made.frontier)
  const rows = await projectedRows(store)
  expect(rows.conflicts).toHaveLength(1)
  await refold(store)
  expect(await projectedRows(store)).toEqual(rows)
})

test('what follows the snapshot stands on it, and what lies before it is filed and changes nothing', async () => {
  const here = await busyDesk()
  const { store } = await joining(here)
  await adoptSnapshot(store, (await snapshotOf(here)).bytes)
  await editUnit(here, must((await here.db.units.toArray())[0]).id, { code: '2-1299' })
  const log = await logOf(here)
  const last = must(log.findLast(({ dot }) => dot.startsWith(here.device)))
  expect((await applyChanges(store, [last])).applied).toEqual([last.dot])
  const rows = await projectedRows(store)
  const older = log.filter(({ dot }) => dot.startsWith(here.device) && seqOf(dot) < seqOf(last.dot))
  expect((await applyChanges(store, older)).repeated).toHaveLength(older.length)
  expect(await projectedRows(store)).toEqual(rows)
  expect((await logOf(store)).filter(({ dot }) => dot.startsWith(here.device))).toHaveLength(older.length + 1)
  await refold(store)
  expect(await projectedRows(store)).toEqual(rows)
  await sameState(here, store)
})

test.each([1, 2, 3])(
  'a filling that is cut off at its transaction %i goes on without the snapshot (case 36)',
  async (nth) => {
    const here = await busyDesk()
    const { parts, store } = await joining(here)
    const { bytes } = await snapshotOf(here)
    let writes = 0
    const real = IDBObjectStore.prototype.put
    const broken = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      if (this.name === 'exchange' || this.name === 'meta') writes += 1
      if (writes >= nth) throw new Error('power cut')
      return real.call(this, value, key)
    }
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(broken)
    await expect(adoptSnapshot(store, bytes)).rejects.toThrow('power cut')
    vi.restoreAllMocks()
    expect(store.head.read().frontier).toEqual({})
    expect(parts.workspace).toBe(store.workspace)
    if (nth === 1) expect((await adoptSnapshot(store, bytes)).ok).toBe(true)
    else expect(await resumeAdoption(store)).toBe(true)
    await sameState(here, store)
    expect(await resumeAdoption(store)).toBe(false)
  },
)

test('while a snapshot is being filled in, runs wait', async () => {
  const here = await busyDesk()
  const { store } = await joining(here)
  await store.db.exchange.put({ key: 'adopting', value: 0 })
  const log = await logOf(here)
  expect((await applyChanges(store, log)).early).toHaveLength(log.length)
})

test('what was written here while it was filled is not lost: all is folded again', async () => {
  const here = await busyDesk()
  const { store } = await joining(here)
  let wrote: Promise<string> | undefined
  await adoptSnapshot(store, (await snapshotOf(here)).bytes, {
    onProgress: () => {
      wrote ??= addUnit(store, '9-9')
    },
  })
  await wrote
  await applyChanges(
    here,
    (await logOf(store)).filter(({ dot }) => dot.startsWith(store.device)),
  )
  await sameState(here, store)
})

test('a snapshot with another hash, and a store that is not empty, are refused with nothing written', async () => {
  const here = await busyDesk()
  const { store } = await joining(here)
  const { bytes } = await snapshotOf(here)
  expect(await adoptSnapshot(store, bytes, { hash: '00' })).toEqual({ ok: false, error: 'hash-differs' })
  expect(await adoptSnapshot(store, bytes.slice(1))).toEqual({ ok: false, error: 'malformed-snapshot' })
  expect(await store.db.bases.count()).toBe(0)
  expect(await adoptSnapshot(here, bytes)).toEqual({ ok: false, error: 'not-empty' })
})
