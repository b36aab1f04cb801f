import { expect, test } from 'vitest'
import { addOwner, addUnit, arrive, commitDraft, editUnit, succeeded } from '#test/support/actions.ts'
import { CLERK, foundedStore, must } from '#test/support/testStore.ts'
import { commit } from './commit.ts'
import type { Committed, Store, UndoPlan } from './store.ts'
import { decideUndo } from './undo.ts'

function undo(store: Store, plan: UndoPlan | undefined) {
  return commit(store, CLERK, () => decideUndo(store, must(plan)))
}

const changedSince = { ok: false, error: { code: 'changed-since' } }

async function unitWith(store: Store): Promise<{ id: string; added: Committed }> {
  const item = { kind: 'set', e: 'unit', id: 'unit-1', values: { code: '2-1203', use: 'let' } } as const
  return { id: item.id, added: await commitDraft(store, { cmd: 'unit.add', items: [item] }) }
}

test('an edit is taken back to what stood before, as a change of its own', async () => {
  const store = await foundedStore()
  const { id } = await unitWith(store)
  const edited = await editUnit(store, id, { code: '2-1299', use: null })
  const undone = succeeded(await undo(store, edited.undo))
  expect(undone.change.cmd).toBe('unit.edit:undo')
  expect((await store.db.units.get(id))?.v).toEqual({ code: '2-1203', use: 'let' })
  expect((await store.db.units.get(id))?.conflicts).toBeUndefined()
})

test('what was added is deleted again, with all that came along', async () => {
  const store = await foundedStore()
  const unitId = await addUnit(store)
  const heads = store.head.read().seq
  await addOwner(store, unitId)
  const log: Committed[] = []
  const stop = store.onCommitted((committed) => committed && log.push(committed))
  const personId = await addOwner(store, unitId)
  stop()
  succeeded(await undo(store, log[0]?.undo))
  expect((await store.db.people.get(personId))?.deleted).toBe(true)
  expect((await store.db.stays.toArray()).filter((stay) => !stay.deleted)).toHaveLength(1)
  expect(store.head.read().seq).toBe(heads + 3)
})

test('a deletion is taken back with every value, sealed ones too', async () => {
  const store = await foundedStore()
  const personId = await addOwner(store, await addUnit(store))
  const before = must(await store.db.people.get(personId)).v
  const deleted = await commitDraft(store, {
    cmd: 'person.delete',
    items: [{ kind: 'delete', e: 'person', id: personId }],
  })
  expect((await store.db.people.get(personId))?.deleted).toBe(true)
  succeeded(await undo(store, deleted.undo))
  const row = must(await store.db.people.get(personId))
  expect(row.deleted).toBeUndefined()
  expect(row.v).toEqual(before)
})

test('a fact of the same session is voided; a final one has no undo', async () => {
  const store = await foundedStore()
  const { draft, undo: plan } = await arrive(store)
  succeeded(await undo(store, plan))
  expect((await store.db.visits.get(draft.visitId))?.v.status).toBe('void')
  const item = { kind: 'event', e: 'desk', id: store.device, ev: 'named', data: { name: '北门' } } as const
  expect((await commitDraft(store, { cmd: 'desk.name', items: [item] })).undo).toBeUndefined()
})

test('the same undo twice is refused: the second would take back the first', async () => {
  const store = await foundedStore()
  const { id } = await unitWith(store)
  const edited = await editUnit(store, id, { code: '2-1299' })
  succeeded(await undo(store, edited.undo))
  expect(await undo(store, edited.undo)).toEqual(changedSince)
  const { undo: plan } = await arrive(store)
  succeeded(await undo(store, plan))
  expect(await undo(store, plan)).toEqual(changedSince)
})

test('a field that somebody wrote since is not undone unseen', async () => {
  const store = await foundedStore()
  const { id } = await unitWith(store)
  const edited = await editUnit(store, id, { code: '2-1299' })
  await editUnit(store, id, { code: '2-1300' })
  expect(await undo(store, edited.undo)).toEqual(changedSince)
})

test('another field that somebody wrote since does not stand in the way', async () => {
  const store = await foundedStore()
  const { id } = await unitWith(store)
  const edited = await editUnit(store, id, { code: '2-1299' })
  await editUnit(store, id, { use: 'shop' })
  succeeded(await undo(store, edited.undo))
  expect((await store.db.units.get(id))?.v).toEqual({ code: '2-1203', use: 'shop' })
})

test('a record that somebody worked on since is not deleted by taking its adding back', async () => {
  const store = await foundedStore()
  const { id, added } = await unitWith(store)
  await editUnit(store, id, { use: 'shop' })
  expect(await undo(store, added.undo)).toEqual(changedSince)
  expect((await store.db.units.get(id))?.deleted).toBeUndefined()
})

test('a record that somebody deleted since is not revived by taking an edit back', async () => {
  const store = await foundedStore()
  const { id } = await unitWith(store)
  const edited = await editUnit(store, id, { code: '2-1299' })
  await commitDraft(store, { cmd: 'unit.edit', items: [{ kind: 'delete', e: 'unit', id }] })
  expect(await undo(store, edited.undo)).toEqual(changedSince)
  expect((await store.db.units.get(id))?.deleted).toBe(true)
})

test('an arrival is not voided under a departure told since', async () => {
  const store = await foundedStore()
  const { draft, change, undo: plan } = await arrive(store)
  const left = { kind: 'event', e: 'visit', id: draft.visitId, ev: 'left', data: {}, refs: [change.dot] } as const
  await commitDraft(store, { cmd: 'visit.leave', items: [left] })
  expect(await undo(store, plan)).toEqual(changedSince)
})
