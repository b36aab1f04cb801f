import { expect, test } from 'vitest'
import { decideEditPerson } from '#shared/domain/owner-files/decisions.ts'
import { fromUtf8 } from '#shared/kernel/bytes.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { chainNext, chainStart, changeHash, decodeChange } from '#shared/sync/envelope.ts'
import { addOwner, addUnit, everything, ID_NUMBER } from '#test/support/actions.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { commit } from './commit.ts'
import { openForm } from './registerForm.ts'
import type { Store } from './store.ts'

test('an owner is stored with stay and phone as one change of one person at one moment', async () => {
  const store = await foundedStore()
  const before = await store.db.changes.count()
  const personId = await addOwner(store, await addUnit(store))
  expect(await store.db.changes.count()).toBe(before + 2)
  expect((await store.db.people.get(personId))?.v.name).toBe('王晓梅')
  expect((await store.db.stays.toArray()).map((stay) => stay.v.personId)).toEqual([personId])
  expect((await store.db.phones.toArray()).map((phone) => phone.v.number)).toEqual(['13812345678'])
})

test('an identity number is ciphertext, tag and last four in every table', async () => {
  const store = await foundedStore()
  const personId = await addOwner(store, await addUnit(store))
  const row = await store.db.people.get(personId)
  expect(row?.v.idNumberLast4).toBe('002X')
  expect(row?.v.idNumberTag).toBe(store.seal.tag(ID_NUMBER))
  expect(await everything(store)).not.toContain(ID_NUMBER)
  expect((await openForm(store, 'person', must(row))).values.idNumber).toBe(ID_NUMBER)
})

test('bodies of the change log are sealed, chained and open only with the local key', async () => {
  const store = await foundedStore()
  await addOwner(store, await addUnit(store))
  let chain = chainStart(store.workspace, store.device)
  for (const row of await store.db.changes.toArray()) {
    expect(fromUtf8(row.body).ok && JSON.stringify(row.body)).not.toContain('community')
    const body = store.seal.open(row.body, `change/${row.d}.${row.n}`)
    const change = decodeChange(must(body))
    if (!change.ok) throw new Error(change.error.code)
    chain = chainNext(chain, changeHash(store.hashKey, change.value))
  }
  expect(store.head.read().chain).toEqual(chain)
})

test('a refusal leaves nothing', async () => {
  const store = await foundedStore()
  const before = await everything(store)
  const refused = await commit(store, CLERK, () => err({ code: 'no' as const }))
  expect(refused).toEqual({ ok: false, error: { code: 'no' } })
  expect(await everything(store)).toBe(before)
})

test('an edit before the build date is refused: the clock of the machine cannot be right', async () => {
  const store = await foundedStore()
  const wrong: Store = { ...store, app: { ...store.app, builtMs: store.clock.nowMs() + 1 } }
  const refused = await commit(wrong, CLERK, () => ok({ cmd: 'unit.add', items: [] }))
  expect(refused).toEqual({ ok: false, error: { code: 'clock-before-build' } })
})

test('only changed fields are written, naming what the form showed', async () => {
  const store = await foundedStore()
  const personId = await addOwner(store, await addUnit(store))
  const row = must(await store.db.people.get(personId))
  const form = await openForm(store, 'person', row)
  const before = { name: '王晓梅', idKind: 'resident' as const, idNumber: ID_NUMBER, remark: '' }
  const done = await commit(store, CLERK, (context) =>
    decideEditPerson(
      { personId, before, after: { ...before, name: '王小梅' }, seen: form.seen, phones: [] },
      { peopleWithIdNumber: () => [personId] },
      context,
    ),
  )
  if (!done.ok) throw new Error(done.error.code)
  expect(done.value.change.items).toMatchObject([{ e: 'person', id: personId, f: { name: { b: form.seen.name } } }])
  expect(Object.keys((done.value.change.items[0] as { f: object }).f)).toEqual(['name'])
  const after = await store.db.people.get(personId)
  expect(after?.v.name).toBe('王小梅')
  expect(after?.s.name?.heads).toHaveLength(1)
})

test('two forms that were open at once leave a conflict which names both', async () => {
  const store = await foundedStore()
  const personId = await addOwner(store, await addUnit(store))
  const form = await openForm(store, 'person', must(await store.db.people.get(personId)))
  const before = { name: '王晓梅', idKind: 'resident' as const, idNumber: ID_NUMBER, remark: '' }
  const facts = { peopleWithIdNumber: () => [personId] }
  for (const name of ['王小梅', '王晓玫']) {
    const done = await commit(store, CLERK, (context) =>
      decideEditPerson({ personId, before, after: { ...before, name }, seen: form.seen, phones: [] }, facts, context),
    )
    expect(done.ok).toBe(true)
  }
  const row = await store.db.people.get(personId)
  const conflicts = await store.db.conflicts.toArray()
  expect(row?.conflicts).toEqual(conflicts.map((conflict) => conflict.id))
  expect(conflicts).toMatchObject([{ rule: 'register/person.name', records: [`person/${personId}`] }])
  expect(row?.v.name).toBe('王晓玫')
})

test('a supervisor act signed by a clerk is refused here and marked when it comes from elsewhere', async () => {
  const store = await foundedStore()
  const item = {
    kind: 'set' as const,
    e: 'staff',
    id: 'staff-new',
    values: { name: '李雷', role: 'front-desk', active: true, pin: '' },
  }
  const done = await commit(store, CLERK, () => ok({ cmd: 'staff.add', items: [item] }))
  expect(done.ok).toBe(true)
  const row = await store.db.staff.get('staff-new')
  expect(row?.v.name).toBe('李雷')
  expect(row?.beyondRole).toHaveLength(1)
  const allowed = await commit(store, SUPERVISOR, () => ok({ cmd: 'staff.add', items: [{ ...item, id: 'staff-two' }] }))
  expect(allowed.ok).toBe(true)
  expect((await store.db.staff.get('staff-two'))?.beyondRole).toBeUndefined()
})

test('listeners hear of a commit once it is complete, with the rows it touched', async () => {
  const store = await foundedStore()
  const heard: string[] = []
  store.onCommitted((committed, rows) => heard.push(`${committed?.change.cmd}: ${rows.map((row) => row.table).join()}`))
  await addUnit(store)
  expect(heard).toEqual(['unit.add: units'])
})
