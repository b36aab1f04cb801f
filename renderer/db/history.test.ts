import { expect, test } from 'vitest'
import { decideAddOwner, decideEditPerson } from '#shared/domain/owner-files/decisions.ts'
import { decideAddUnit } from '#shared/domain/owner-files/unitDecisions.ts'
import { recordKey } from '#shared/sync/dot.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { commit } from './commit.ts'
import { changesOf } from './history.ts'
import { openForm } from './registerForm.ts'
import type { Store } from './store.ts'
import { decideUndo } from './undo.ts'

async function addOwner(store: Store, code: string): Promise<string> {
  const unit = await commit(store, CLERK, (context) =>
    decideAddUnit({ code, areaCm2: null, use: null }, () => false, context),
  )
  if (!unit.ok) throw new Error(unit.error.code)
  const { unitId } = unit.value.draft
  const facts = { unitExists: () => true, peopleWithIdNumber: () => [] }
  const input = { name: '王晓梅', idKind: null, idNumber: null, remark: '', unitId, relation: 'owner' as const }
  const added = await commit(store, CLERK, (context) =>
    decideAddOwner({ ...input, phones: ['13812345678'], fromDay: null }, facts, context),
  )
  if (!added.ok) throw new Error(added.error.code)
  return added.value.draft.personId
}

async function edit(store: Store, personId: string, remark: string) {
  const row = must(await store.db.people.get(personId))
  const before = { name: row.v.name ?? '', idKind: null, idNumber: null, remark: row.v.remark ?? '' }
  const { seen } = await openForm(store, 'person', row)
  const facts = { peopleWithIdNumber: () => [] }
  const done = await commit(store, SUPERVISOR, (context) =>
    decideEditPerson({ personId, before, after: { ...before, remark }, seen, phones: [] }, facts, context),
  )
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}

test('the history of a person is their changes alone, newest first, back to the file that was made', async () => {
  const store = await foundedStore()
  const personId = await addOwner(store, '2-1203')
  await addOwner(store, '2-1204')
  for (const remark of ['夜班', '出差', '']) await edit(store, personId, remark)
  const history = await changesOf(store, [recordKey('person', personId)])
  expect(history.map(({ cmd, actor }) => `${cmd} ${actor.id}`)).toEqual([
    'person.edit staff-zhou',
    'person.edit staff-zhou',
    'person.edit staff-zhou',
    'owner.add staff-zhang',
  ])
  expect(history[0]?.items).toEqual([{ key: recordKey('person', personId), fields: ['remark'] }])
})

test('an undo is a change of its own; what was undone stays in history', async () => {
  const store = await foundedStore()
  const personId = await addOwner(store, '2-1203')
  const done = await edit(store, personId, '夜班')
  await commit(store, SUPERVISOR, () => decideUndo(store, must(done.undo)))
  const history = await changesOf(store, [recordKey('person', personId)])
  expect(history.map(({ cmd }) => cmd)).toEqual(['person.edit:undo', 'person.edit', 'owner.add'])
})

test('no more changes are read than asked for', async () => {
  const store = await foundedStore()
  const personId = await addOwner(store, '2-1203')
  for (let round = 0; round < 6; round++) await edit(store, personId, `第 ${round} 次`)
  expect(await changesOf(store, [recordKey('person', personId)], 3)).toHaveLength(3)
})

test('a body that cannot be opened is left out and stops nothing', async () => {
  const store = await foundedStore()
  const personId = await addOwner(store, '2-1203')
  const latest = await edit(store, personId, '夜班')
  const [d = '', n = ''] = latest.change.dot.split('.')
  await store.db.changes.put({ d, n: Number(n), body: new Uint8Array(60), chain: new Uint8Array(32) })
  expect((await changesOf(store, [recordKey('person', personId)])).map(({ cmd }) => cmd)).toEqual(['owner.add'])
})

test('a record nobody knows has no history', async () => {
  expect(await changesOf(await foundedStore(), [recordKey('person', 'nobody')])).toEqual([])
})
