import { afterEach, expect, test, vi } from 'vitest'
import { decideLeave } from '#shared/domain/desk-visits/decisions.ts'
import type { Change, Dot } from '#shared/sync/change.ts'
import { CLAIM_RULE, conflictId } from '#shared/sync/conflict.ts'
import { makeDot } from '#shared/sync/dot.ts'
import { chainNext, chainStart, changeHash } from '#shared/sync/envelope.ts'
import { makeHlc, parseHlc } from '#shared/sync/hlc.ts'
import { buildSettlement, settlementKey } from '#shared/sync/settlement.ts'
import { addOwner, addUnit, arrive, commitDraft, editUnit, everything, succeeded } from '#test/support/actions.ts'
import { CLERK, foundedStore, must, SUPERVISOR, storeParts, TEST_NOW_MS } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'
import { applyChanges } from './applyChanges.ts'
import { commit } from './commit.ts'
import { loadAggregateView } from './liveEvents.ts'
import type { Store } from './store.ts'

afterEach(() => vi.restoreAllMocks())

/** Two desks of one community that know the same founding. */
async function twoDesks(): Promise<{ here: Store; there: Store }> {
  const here = await foundedStore()
  const there = await otherDesk(here)
  await applyChanges(there, await logOf(here))
  return { here, there }
}

/** Each desk hears what the other has. */
async function meet(a: Store, b: Store): Promise<void> {
  const [ofA, ofB] = [await logOf(a), await logOf(b)]
  await applyChanges(
    a,
    ofB.filter((change) => !change.dot.startsWith(a.device)),
  )
  await applyChanges(
    b,
    ofA.filter((change) => !change.dot.startsWith(b.device)),
  )
}

function claimPrefix(store: Store, prefix: string) {
  const item = { kind: 'event', e: 'desk', id: store.device, ev: 'prefixClaimed' } as const
  return commitDraft(store, {
    cmd: 'desk.claimPrefix',
    items: [{ ...item, data: { prefix }, claim: `prefix/${prefix}` }],
  })
}

test('what one desk wrote is on the other, with the log and the frontier beside it', async () => {
  const { here, there } = await twoDesks()
  const unitId = await addUnit(here)
  await addOwner(here, unitId)
  const log = await logOf(here)
  const done = await applyChanges(there, log)
  expect(done.applied).toEqual(log.slice(1).map((change) => change.dot))
  expect(done.repeated).toEqual([log[0]?.dot])
  expect((await there.db.units.get(unitId))?.v.code).toBe('2-1203')
  expect(await logOf(there)).toEqual(log)
  expect(there.head.read().frontier).toEqual({ [here.device]: 3 })
  expect(there.head.read().seq).toBe(0)
})

test('a name whose key has not arrived is sealed, never guessed', async () => {
  const { here, there } = await twoDesks()
  const personId = await addOwner(here, await addUnit(here))
  await applyChanges(there, await logOf(here))
  const row = must(await there.db.people.get(personId))
  expect(row.v).not.toHaveProperty('name')
  expect(row.v.idKind).toBe('resident')
  expect(row.s.name?.heads).toHaveLength(1)
})

test('the frontier, the chain and the clock go on after reopening', async () => {
  const here = await foundedStore()
  const parts = storeParts({ workspace: here.workspace })
  const there = await otherDesk(here, parts)
  await addUnit(here, '1-1')
  await applyChanges(there, await logOf(here))
  let chain = chainStart(here.workspace, here.device)
  for (const change of await logOf(here)) chain = chainNext(chain, changeHash(there.hashKey, change))
  expect((await there.db.pages.toArray()).at(-1)?.chain).toEqual(chain)
  const frontier = must(await there.db.meta.get('frontier'))
  expect(frontier).toMatchObject({ applied: { [here.device]: 2 }, ms: TEST_NOW_MS })
})

test('a change heard again, in one batch or later, is applied once', async () => {
  const { here, there } = await twoDesks()
  await addUnit(here)
  const log = await logOf(here)
  await applyChanges(there, [...log, ...log])
  const before = await everything(there)
  const again = await applyChanges(there, log)
  expect(again.applied).toEqual([])
  expect(again.repeated).toHaveLength(2)
  expect(await everything(there)).toBe(before)
})

test('another content under a dot that is here is a fork: the first one stays', async () => {
  const { here, there } = await twoDesks()
  const [founding] = await logOf(here)
  const forged: Change = { ...must(founding), note: '另一份' }
  const before = await everything(there)
  expect((await applyChanges(there, [forged])).forked).toEqual([forged.dot])
  expect(await everything(there)).toBe(before)
})

test('a change whose predecessor is missing waits; other devices go on', async () => {
  const { here, there } = await twoDesks()
  const third = await otherDesk(here)
  await addUnit(third, '9-9')
  await addUnit(here, '1-1')
  await addUnit(here, '1-2')
  const log = await logOf(here)
  const done = await applyChanges(there, [must(log[2]), ...(await logOf(third))])
  expect(done.early).toEqual([log[2]?.dot])
  expect(done.applied).toEqual([makeDot(third.device, 1)])
  expect((await there.db.units.toArray()).map((unit) => unit.v.code)).toEqual(['9-9'])
  expect((await applyChanges(there, log)).applied).toEqual([log[1]?.dot, log[2]?.dot])
})

test('an own change that is not in the own log is never applied: this store was restored or cloned', async () => {
  const { here } = await twoDesks()
  const [founding] = await logOf(here)
  const later = { ...must(founding), dot: makeDot(here.device, 5) }
  expect((await applyChanges(here, [later])).lost).toEqual([later.dot])
  expect(here.head.read().seq).toBe(1)
})

test('a fault anywhere in a batch leaves nothing of the batch', async () => {
  const { here, there } = await twoDesks()
  await addUnit(here, '1-1')
  await addUnit(here, '1-2')
  const log = await logOf(here)
  const before = await everything(there)
  const head = there.head.read()
  const real = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (this.name === 'meta') throw new Error('the disk is gone')
    return real.call(this, value, key)
  })
  await expect(applyChanges(there, log)).rejects.toThrow('the disk is gone')
  vi.restoreAllMocks()
  expect(await everything(there)).toBe(before)
  expect(there.head.read()).toBe(head)
  expect((await applyChanges(there, log)).applied).toHaveLength(2)
})

test('an act beyond its role is applied and marked, never dropped', async () => {
  const { here, there } = await twoDesks()
  const item = {
    kind: 'set',
    e: 'staff',
    id: 'staff-li',
    values: { name: '李雷', role: 'cashier', active: true },
  } as const
  const { change } = await commitDraft(here, { cmd: 'staff.add', items: [item] }, CLERK)
  await applyChanges(there, await logOf(here))
  const row = must(await there.db.staff.get('staff-li'))
  expect(row.v.name).toBe('李雷')
  expect(row.beyondRole).toEqual([change.dot])
})

test('a stamp from a clock a year ahead is applied and does not drag ours along', async () => {
  const { here, there } = await twoDesks()
  const [founding] = await logOf(here)
  const ahead = TEST_NOW_MS + 366 * 24 * 3600 * 1000
  const dot = makeDot(here.device, 2)
  const items = [{ e: 'unit', id: 'u', f: { code: { v: '1-1', b: [] } } }]
  await applyChanges(there, [{ ...must(founding), dot, hlc: makeHlc(ahead, 0, here.device), cmd: 'unit.add', items }])
  const { change } = await editUnit(there, 'u', { code: '1-2' })
  const stamp = parseHlc(change.hlc)
  expect(stamp.ok && stamp.value.ms).toBe(TEST_NOW_MS + 5 * 60 * 1000)
  expect((await there.db.units.get('u'))?.v.code).toBe('1-2')
})

test('listeners hear of the rows of other desks, and of no command', async () => {
  const { here, there } = await twoDesks()
  const heard: unknown[] = []
  there.onCommitted((committed, rows) => heard.push([committed, rows.map((row) => row.table)]))
  await addUnit(here)
  await applyChanges(there, await logOf(here))
  await applyChanges(there, await logOf(here))
  expect(heard).toEqual([[undefined, ['units']]])
})

test('an event of what is known as a description, and a field of what is known by events, are parked beside them', async () => {
  const { here, there } = await twoDesks()
  const unitId = await addUnit(here)
  const [founding] = await logOf(here)
  const odd = (seq: number, item: Change['items'][number]): Change => ({
    ...must(founding),
    dot: makeDot(here.device, seq),
    hlc: makeHlc(TEST_NOW_MS + seq, 0, here.device),
    items: [item],
  })
  const done = await applyChanges(there, [
    ...(await logOf(here)),
    odd(3, { e: 'unit', id: unitId, ev: 'sold', data: {}, refs: [] }),
    odd(4, { e: 'visit', id: 'v', f: { mood: { v: 'calm', b: [] } } }),
  ])
  expect(done.applied).toHaveLength(3)
  expect((await there.db.units.get(unitId))?.v.code).toBe('2-1203')
  expect(await there.db.visits.count()).toBe(0)
  expect((await there.db.parked.toArray()).map((row) => row.key)).toEqual([`unit/${unitId}`, 'visit/v'])
  await editUnit(there, unitId, { code: '2-1204' })
  expect((await there.db.parked.toArray())[0]?.aggregate).toHaveLength(1)
})

test('two desks with one prefix: one conflict on both, on both records, until it is settled', async () => {
  const { here, there } = await twoDesks()
  await claimPrefix(here, 'B')
  await claimPrefix(there, 'B')
  await meet(here, there)
  const id = conflictId(CLAIM_RULE, 'prefix/B')
  const keys = [`desk/${here.device}`, `desk/${there.device}`].sort()
  for (const store of [here, there]) {
    expect(await store.db.conflicts.toArray()).toMatchObject([{ id, records: keys, firstSeenMs: TEST_NOW_MS }])
    expect((await store.db.desks.toArray()).map((desk) => desk.conflicts)).toEqual([[id], [id]])
  }

  const conflict = must(await here.db.conflicts.get(id))
  const [keep, lose] = [conflict.parties[0] as Dot, conflict.parties[1] as Dot]
  const item = succeeded(buildSettlement(conflict, { keep: [keep], void: [lose] }, []))
  const { e, id: root, ev, claim, data, refs } = item
  const settle = { kind: 'event', e, id: root, ev, data, refs, ...(claim === undefined ? {} : { claim }) } as const
  await commitDraft(here, { cmd: 'conflict.settle', items: [settle] }, SUPERVISOR)
  await meet(here, there)
  for (const store of [here, there]) {
    expect(await store.db.conflicts.count()).toBe(0)
    expect((await store.db.desks.toArray()).filter((desk) => desk.conflicts)).toEqual([])
    expect((await store.db.desks.toArray()).filter((desk) => desk.v.prefix === 'B')).toHaveLength(1)
    expect((await store.db.settlements.get(settlementKey(id).slice('settlement/'.length)))?.v).toEqual({
      settlements: 1,
    })
  }
})

test('a third party joins: the conflict keeps the moment it was first seen, and stays when one of three is taken back', async () => {
  const { here, there } = await twoDesks()
  const third = await otherDesk(here)
  const clock = here.clock as ReturnType<typeof storeParts>['clock']
  await applyChanges(third, (await logOf(here)).slice(0, 1))
  for (const store of [here, there, third]) await claimPrefix(store, 'B')
  await applyChanges(here, await logOf(there))
  clock.advance(60_000)
  await applyChanges(here, (await logOf(third)).slice(1))
  const id = conflictId(CLAIM_RULE, 'prefix/B')
  expect(await here.db.conflicts.get(id)).toMatchObject({ firstSeenMs: TEST_NOW_MS, parties: { length: 3 } })

  const claimed = must((await loadAggregateView(here, `desk/${third.device}` as never)).events.at(-1))
  const item = { kind: 'event', e: 'desk', id: third.device, ev: 'void', data: {}, refs: [claimed.dot] } as const
  await commitDraft(here, { cmd: 'desk.claimPrefix', items: [item] }, SUPERVISOR)
  const rest = [`desk/${here.device}`, `desk/${there.device}`].sort()
  expect(await here.db.conflicts.get(id)).toMatchObject({
    firstSeenMs: TEST_NOW_MS,
    records: rest,
    parties: { length: 2 },
  })
  expect((await here.db.desks.get(third.device))?.conflicts).toBeUndefined()
})

test('a broken rule opens and closes with the events that break it', async () => {
  const { here, there } = await twoDesks()
  const { draft, change } = await arrive(here)
  await applyChanges(there, await logOf(here))
  const early = { kind: 'event', e: 'visit', id: draft.visitId, ev: 'left', data: {}, refs: [change.dot] } as const
  const left = await commitDraft(there, { cmd: 'visit.leave', at: '2026-11-20T00:00:00Z', items: [early] })
  await meet(here, there)
  const visit = must(await here.db.visits.get(draft.visitId))
  expect((await here.db.conflicts.toArray()).map((row) => row.rule)).toEqual(['visit/left-before-arrival'])
  expect(visit.conflicts).toHaveLength(1)
  const taken = { ...early, ev: 'void', refs: [left.change.dot] } as const
  await commitDraft(there, { cmd: 'visit.void', items: [taken] }, SUPERVISOR)
  await meet(here, there)
  expect(await here.db.conflicts.count()).toBe(0)
  expect((await here.db.visits.get(draft.visitId))?.conflicts).toBeUndefined()
})

test('a late event of another desk folds its record again from all its events', async () => {
  const { here, there } = await twoDesks()
  const { draft } = await arrive(here)
  await applyChanges(there, await logOf(here))
  const view = await loadAggregateView(there, `visit/${draft.visitId}` as never)
  const left = await commit(there, CLERK, (context) =>
    decideLeave(draft.visitId, { visit: view.state as never, events: view.events, isOfToday: true }, context),
  )
  expect(left.ok).toBe(true)
  await meet(here, there)
  expect((await here.db.visits.get(draft.visitId))?.v.status).toBe('left')
  const states = [here, there].map(async (store) => (await store.db.visits.get(draft.visitId))?.s)
  expect(await states[0]).toEqual(await states[1])
})

test('a long batch on one record, and the same batch twice in one, are applied whole', async () => {
  const { here, there } = await twoDesks()
  const unitId = await addUnit(here)
  for (let count = 0; count < 150; count += 1) await editUnit(here, unitId, { code: `2-${count}` })
  const log = await logOf(here)
  const done = await applyChanges(there, [...log, ...log])
  expect(done.applied).toHaveLength(151)
  expect(done.repeated).toHaveLength(153)
  expect((await there.db.units.get(unitId))?.v.code).toBe('2-149')
})
