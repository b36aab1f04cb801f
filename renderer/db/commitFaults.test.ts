// Whatever goes wrong at whatever step: nothing is stored, nothing in memory moved, and the next attempt works.
import { afterEach, expect, test, vi } from 'vitest'
import { visitSpec } from '#shared/domain/desk-visits/schema.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import { ok } from '#shared/kernel/result.ts'
import { deviceOf, seqOf } from '#shared/sync/dot.ts'
import { addOwner, addUnit, arrive, commitDraft, editUnit, everything } from '#test/support/actions.ts'
import { CLERK, foundedStore, must } from '#test/support/testStore.ts'
import { commit } from './commit.ts'
import { runCommand } from './deskContext.ts'
import { readHead } from './head.ts'
import type { Store } from './store.ts'

afterEach(() => vi.restoreAllMocks())

/** Runs the act, expects it to fail with nothing left, then runs it again without the fault. */
async function leavesNothing(store: Store, act: () => Promise<unknown>, fault: string | RegExp): Promise<void> {
  const before = await everything(store)
  const head = store.head.read()
  const keys = store.keys.byPerson.size
  await expect(act()).rejects.toThrow(fault)
  vi.restoreAllMocks()
  expect(await everything(store)).toBe(before)
  expect(store.head.read()).toBe(head)
  expect(store.keys.byPerson.size).toBe(keys)
  expect(await readHead(store)).toEqual(head)
  await act()
  expect(store.head.read().seq).toBe(head.seq + 1)
}

/** Throws at the `nth` write (counted from 1) of a transaction. */
function breakWrite(isHit: (table: string, nth: number) => boolean): void {
  let nth = 0
  for (const method of ['add', 'put'] as const) {
    const real = IDBObjectStore.prototype[method]
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, value, key) {
      nth += 1
      if (isHit(this.name, nth)) throw new Error('the disk is gone')
      return real.call(this, value, key)
    })
  }
}

test.each(['changes', 'people', 'personKeys', 'stays', 'phones'])('a fault while writing %s', async (name) => {
  const store = await foundedStore()
  const unitId = await addUnit(store)
  breakWrite((table) => table === name)
  await leavesNothing(store, () => addOwner(store, unitId), 'the disk is gone')
})

test.each([1, 2, 3, 4, 5])('a fault at write number %i of an owner with stay and phone', async (nth) => {
  const store = await foundedStore()
  const unitId = await addUnit(store)
  breakWrite((_table, at) => at === nth)
  await leavesNothing(store, () => addOwner(store, unitId), 'the disk is gone')
})

test('a quota that is full in the middle of a save: said by its name, nothing half saved, and the next one works (case 17)', async () => {
  const store = await foundedStore()
  const unitId = await addUnit(store)
  const failed: string[] = []
  const observer = { saving: () => {}, refused: () => {}, saved: () => {}, failed: (why: string) => failed.push(why) }
  const desk = { store, observer, signature: CLERK }
  const real = IDBObjectStore.prototype.add
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (this.name === 'changes') throw new DOMException('full', 'QuotaExceededError')
    return real.call(this, value, key)
  })
  const before = await everything(store)
  const items = [{ kind: 'set', e: 'unit', id: unitId, values: { layout: '三房' }, seen: {} }] as const
  const save = () => runCommand(desk, () => ok<ChangeDraft>({ cmd: 'unit.edit', items }))
  expect(await save()).toMatchObject({ ok: false, error: { code: 'storage-full' } })
  expect(failed).toEqual(['storage-full'])
  vi.restoreAllMocks()
  expect(await everything(store)).toBe(before)
  expect(await save()).toMatchObject({ ok: true })
})

test('a fault while writing a fact and its claim', async () => {
  const store = await foundedStore()
  const claimed = (): Promise<unknown> =>
    commitDraft(store, {
      cmd: 'desk.claimPrefix',
      items: [
        { kind: 'event', e: 'desk', id: 'desk-2', ev: 'prefixClaimed', data: { prefix: 'B' }, claim: 'prefix/B' },
      ],
    })
  breakWrite((table) => table === 'claims')
  await leavesNothing(store, claimed, 'the disk is gone')
})

test('a transaction that is aborted when all requests were answered leaves nothing of it (case 14)', async () => {
  const store = await foundedStore()
  const unitId = await addUnit(store)
  const real = IDBObjectStore.prototype.add
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value, key) {
    const request = real.call(this, value, key)
    if (this.name === 'changes') request.addEventListener('success', () => this.transaction.abort())
    return request
  })
  await leavesNothing(store, () => addOwner(store, unitId), /Abort/)
})

test.each([
  ['sealing the body', 'seal'],
  ['opening a key', 'open'],
  ['tagging an identity number', 'tag'],
] as const)('a fault while %s', async (_step, method) => {
  const store = await foundedStore()
  const unitId = await addUnit(store)
  await addOwner(store, unitId)
  // A store whose memory holds no keys has to open them again.
  store.keys.byId.clear()
  store.keys.byPerson.clear()
  let isBroken = true
  const real = store.seal[method] as (...parts: unknown[]) => unknown
  const seal = {
    ...store.seal,
    [method]: (...parts: unknown[]) => {
      if (isBroken) throw new Error('the cipher is gone')
      return real(...parts)
    },
  }
  const broken = { ...store, seal }
  const [person] = await store.db.people.toArray()
  const act = () =>
    commitDraft(broken, {
      cmd: 'person.edit',
      items: [{ kind: 'set', e: 'person', id: must(person).id, values: { remark: '备注' } }],
    })
  const before = await everything(store)
  await expect(act()).rejects.toThrow('the cipher is gone')
  expect(await everything(store)).toBe(before)
  isBroken = false
  await act()
})

test('a fault in a fold', async () => {
  const store = await foundedStore()
  vi.spyOn(visitSpec, 'fold').mockImplementation(() => {
    throw new Error('the fold is wrong')
  })
  await leavesNothing(store, () => arrive(store), 'the fold is wrong')
})

test('a fault in the clock', async () => {
  const store = await foundedStore()
  vi.spyOn(store.clock, 'nowMs').mockImplementation(() => {
    throw new Error('no clock')
  })
  await leavesNothing(store, () => addUnit(store), 'no clock')
})

test('a fault in the randomness', async () => {
  const store = await foundedStore()
  const unitId = await addUnit(store)
  vi.spyOn(store.ids, 'randomBytes').mockImplementation(() => {
    throw new Error('no randomness')
  })
  await leavesNothing(store, () => addOwner(store, unitId), 'no randomness')
})

test('a fault in the decision', async () => {
  const store = await foundedStore()
  let isBroken = true
  const act = () =>
    commit(store, CLERK, () => {
      if (isBroken) throw new Error('undecided')
      return ok<ChangeDraft>({ cmd: 'unit.add', items: [{ kind: 'set', e: 'unit', id: 'u', values: { code: '9-9' } }] })
    })
  const before = await everything(store)
  await expect(act()).rejects.toThrow('undecided')
  expect(await everything(store)).toBe(before)
  isBroken = false
  expect((await act()).ok).toBe(true)
})

test.each([
  ['two items of one record', [0, 0], 'items.twice'],
  ['nothing at all', [], 'items'],
])('a change of %s is refused before it is stored: nobody could read it back', async (_what, units, fault) => {
  const store = await foundedStore()
  const before = await everything(store)
  const items = units.map((n) => ({ kind: 'set', e: 'unit', id: `unit-${n}`, values: { code: `${n}` } }) as const)
  await expect(commitDraft(store, { cmd: 'unit.add', items })).rejects.toThrow(fault)
  expect(await everything(store)).toBe(before)
})

test('a change larger than an envelope may be is refused before it is stored', async () => {
  const store = await foundedStore()
  const values = { code: '房'.repeat(90_000) }
  const huge = commitDraft(store, { cmd: 'unit.add', items: [{ kind: 'set', e: 'unit', id: 'u', values }] })
  await expect(huge).rejects.toThrow(/made a change of \d+ bytes/)
})

test.each([
  ['comes late', () => new Promise((resolve) => setTimeout(resolve, 20))],
  ['never comes', () => new Promise(() => undefined)],
])('a decision that awaits something foreign which %s is told so, and nothing is stored', async (_when, foreign) => {
  const store = await foundedStore()
  const before = await everything(store)
  const item = { kind: 'set', e: 'unit', id: 'unit-1', values: { code: '1-1' } } as const
  const done = commit(store, CLERK, async () => {
    await store.db.units.count()
    await foreign()
    return ok({ cmd: 'unit.add', items: [item] })
  })
  await expect(done).rejects.toThrow('only the store may be awaited')
  await new Promise((resolve) => setTimeout(resolve, 40))
  expect(await everything(store)).toBe(before)
  await addUnit(store)
})

test('a commit inside a decision is told so instead of waiting for itself', async () => {
  const store = await foundedStore()
  const nested = commit(store, CLERK, async () => {
    await addUnit(store)
    return ok({ cmd: 'unit.add', items: [] })
  })
  await expect(nested).rejects.toThrow('only the store may be awaited')
})

test('a seq taken by another window: the log is read again, and the change goes behind it', async () => {
  const store = await foundedStore()
  const stale = store.head.read()
  await addUnit(store, '1-101')
  const chain = store.head.read().chain
  store.head.move(stale)
  const unitId = await addUnit(store, '1-102')
  const rows = await store.db.changes.toArray()
  expect(rows.map((row) => row.n)).toEqual([1, 2, 3])
  expect(rows.at(1)?.chain).toEqual(chain)
  expect((await store.db.units.toArray()).map((unit) => unit.v.code).sort()).toEqual(['1-101', '1-102'])
  expect((await store.db.units.get(unitId))?.s.code?.heads).toHaveLength(1)
  expect(await readHead(store)).toEqual(store.head.read())
})

test('after another window the command decides anew, on what that window left', async () => {
  const store = await foundedStore()
  const stale = store.head.read()
  await addUnit(store)
  store.head.move(stale)
  const counts: number[] = []
  await commit(store, CLERK, async () => {
    counts.push(await store.db.units.count())
    return ok({ cmd: 'unit.add', items: [{ kind: 'set', e: 'unit', id: 'other', values: { code: '3-3' } }] })
  })
  expect(counts).toEqual([1, 1])
  expect(await store.db.units.count()).toBe(2)
})

test('a key minted for the first attempt is not kept when the second one mints its own', async () => {
  const store = await foundedStore()
  const stale = store.head.read()
  const unitId = await addUnit(store)
  store.head.move(stale)
  const personId = await addOwner(store, unitId)
  const kept = await store.db.personKeys.where('persons').equals(personId).toArray()
  expect(kept.flatMap((pack) => pack.ks)).toEqual([store.keys.byPerson.get(personId)?.k])
})

test('a seq that collides for another reason is no reason to try for ever', async () => {
  const store = await foundedStore()
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('taken', 'ConstraintError')
  })
  await expect(addUnit(store)).rejects.toThrow('taken')
  expect(add).toHaveBeenCalledTimes(1)
})

test('commits started at the same time get contiguous numbers, each seeing the one before', async () => {
  const store = await foundedStore()
  const first = store.head.read().seq
  const codes = Array.from({ length: 12 }, (_, index) => `7-${index + 1}`)
  await Promise.all(codes.map((code) => addUnit(store, code)))
  const rows = await store.db.changes.toArray()
  expect(rows.map((row) => row.n)).toEqual(Array.from({ length: first + 12 }, (_, index) => index + 1))
  expect(await store.db.units.count()).toBe(12)
})

test('a failed commit does not stop those that wait behind it', async () => {
  const store = await foundedStore()
  const broken = commit(store, CLERK, () => {
    throw new Error('undecided')
  })
  const [failed, unitId] = await Promise.allSettled([broken, addUnit(store)])
  expect(failed.status).toBe('rejected')
  expect(unitId.status).toBe('fulfilled')
})

test('two edits of one field at the same time stand on each other and leave no conflict', async () => {
  const store = await foundedStore()
  const id = await addUnit(store)
  const write = (code: string) =>
    commitDraft(store, { cmd: 'unit.edit', items: [{ kind: 'set', e: 'unit', id, values: { code } }] })
  const [, second] = await Promise.all([write('A-1'), write('A-2')])
  const row = must(await store.db.units.get(id))
  expect(row.v.code).toBe('A-2')
  expect(row.s.code?.heads.map((head) => head.dot)).toEqual([second.change.dot])
  expect(row.conflicts).toBeUndefined()
})

test('the answer is asked for only once the bytes are on disk: every write transaction is strict', async () => {
  const real = IDBDatabase.prototype.transaction
  const asked: unknown[] = []
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, names, mode, options) {
    if (mode === 'readwrite') asked.push(options?.durability)
    return real.call(this, names, mode, options)
  })
  const store = await foundedStore()
  const id = await addUnit(store)
  await editUnit(store, id, { code: '2-1204' })
  expect(asked.length).toBeGreaterThanOrEqual(4)
  expect(new Set(asked)).toEqual(new Set(['strict']))
})

test('one edit of a register costs one get, one put and one add', async () => {
  const store = await foundedStore()
  const id = await addUnit(store)
  const seen = { use: must(await store.db.units.get(id)).s.use?.heads.map((head) => head.dot) ?? [] }
  const calls: string[] = []
  for (const method of ['get', 'getAll', 'put', 'add', 'openCursor', 'count', 'delete'] as const) {
    const real = IDBObjectStore.prototype[method] as (...parts: unknown[]) => unknown
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...parts: unknown[]) {
      calls.push(`${method} ${this.name}`)
      return real.apply(this, parts) as never
    })
  }
  await commitDraft(store, { cmd: 'unit.edit', items: [{ kind: 'set', e: 'unit', id, values: { use: 'let' }, seen }] })
  expect(calls).toEqual(['get units', 'put units', 'add changes'])
})

test('a listener that throws is reported, and the change stays called stored', async () => {
  const store = await foundedStore()
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  const heard: string[] = []
  store.onCommitted(() => {
    throw new Error('a screen stumbled')
  })
  store.onCommitted((committed) => heard.push(committed?.change.cmd ?? ''))
  await addUnit(store)
  vi.unstubAllGlobals()
  expect(reported).toHaveBeenCalledWith(new Error('a screen stumbled'))
  expect(heard).toEqual(['unit.add'])
})

test('every change names its own device and number', async () => {
  const store = await foundedStore()
  const { change } = await commitDraft(store, {
    cmd: 'unit.add',
    note: '',
    items: [{ kind: 'set', e: 'unit', id: 'u', values: { code: '1' } }],
  })
  expect([deviceOf(change.dot), seqOf(change.dot)]).toEqual([store.device, store.head.read().seq])
  expect(change).not.toHaveProperty('note')
})
