import { expect, test } from 'vitest'
import { ok } from '#shared/kernel/result.ts'
import { addOwner, addUnit, commitDraft, everything, ID_NUMBER, succeeded } from '#test/support/actions.ts'
import { CLERK, must, storeParts } from '#test/support/testStore.ts'
import { logOf, projectedRows } from '#test/support/twoDesks.ts'
import { commitMany } from './commitMany.ts'
import { openStore } from './openStore.ts'
import { erasePersonKeys } from './personKeyPacks.ts'
import { refold } from './refold.ts'
import { openForm } from './registerForm.ts'
import type { Store } from './store.ts'

type Parts = ReturnType<typeof storeParts>

async function ownerDesk(): Promise<{ parts: Parts; store: Store; personId: string }> {
  const parts = storeParts()
  const store = succeeded(await openStore(parts))
  return { parts, store, personId: await addOwner(store, await addUnit(store)) }
}

async function reopen(store: Store, parts: Parts): Promise<Store> {
  store.db.close()
  return succeeded(await openStore(parts))
}

function edit(store: Store, personId: string, values: Readonly<Record<string, string>>) {
  return commitDraft(store, { cmd: 'person.edit', items: [{ kind: 'set', e: 'person', id: personId, values }] })
}

test('a person has one key, for the file and for the phone, also after reopening', async () => {
  const { parts, store, personId } = await ownerDesk()
  expect((await store.db.personKeys.toArray()).flatMap((pack) => pack.persons)).toEqual([personId])
  const again = await reopen(store, parts)
  await edit(again, personId, { remark: '喜欢电话联系' })
  await commitDraft(again, {
    cmd: 'person.edit',
    items: [{ kind: 'set', e: 'phone', id: 'phone-2', values: { personId, number: '13900000000' } }],
  })
  expect(await again.db.personKeys.count()).toBe(1)
  expect((await again.db.people.get(personId))?.v.remark).toBe('喜欢电话联系')
})

test('the same value typed again is the same ciphertext', async () => {
  const { parts, store, personId } = await ownerDesk()
  const first = must(await store.db.people.get(personId)).s.name?.heads[0]?.v
  await edit(store, personId, { name: '王小梅' })
  const again = await reopen(store, parts)
  await edit(again, personId, { name: '王晓梅' })
  expect(must(await again.db.people.get(personId)).s.name?.heads[0]?.v).toEqual(first)
})

test('keys rest sealed: neither the key nor a name or number of its person lies open beside it', async () => {
  const { store, personId } = await ownerDesk()
  const key = must(store.keys.byPerson.get(personId))
  const [pack] = await store.db.personKeys.where('ks').equals(key.k).toArray()
  expect(Array.from(must(pack).secrets).join()).not.toContain(Array.from(key.secret).join())
  expect(await everything(store)).not.toContain(ID_NUMBER)
  expect(JSON.stringify(await logOf(store))).not.toContain('王晓梅')
})

test('an erased key makes the values unreadable and breaks no chain, no fold and no other person', async () => {
  const { parts, store, personId } = await ownerDesk()
  const other = await addOwner(store, await addUnit(store, '3-3'))
  const before = store.head.read()
  expect(await erasePersonKeys(store, personId)).toBe(1)
  const again = await reopen(store, parts)
  await refold(again)
  expect(again.head.read()).toEqual(before)
  const row = must(await again.db.people.get(personId))
  expect(row.v).toEqual({ idKind: 'resident', remark: '' })
  expect((await openForm(again, 'person', row)).values).toEqual({ idKind: 'resident', remark: '' })
  expect((await again.db.people.get(other))?.v.name).toBe('王晓梅')
  const rows = await projectedRows(again)
  await refold(again)
  expect(await projectedRows(again)).toEqual(rows)
})

test('a file whose key is erased can be written anew, under a new key', async () => {
  const { parts, store, personId } = await ownerDesk()
  const old = must(store.keys.byPerson.get(personId)).k
  expect(await erasePersonKeys(store, personId)).toBe(1)
  const again = await reopen(store, parts)
  await edit(again, personId, { name: '业主' })
  const row = must(await again.db.people.get(personId))
  expect(row.v).toEqual({ idKind: 'resident', name: '业主', remark: '' })
  expect(row.s.name?.heads).toHaveLength(1)
  expect((await again.db.personKeys.toArray()).flatMap((pack) => pack.ks)).not.toContain(old)
})

test('a sealed value that somebody moved to another field opens nowhere', async () => {
  const { store, personId } = await ownerDesk()
  const moved = must(must(await store.db.people.get(personId)).s.idNumber?.heads[0]).v
  const heads = must(await store.db.people.get(personId)).s.name?.heads.map((head) => ({ ...head, v: moved })) ?? []
  const row = must(await store.db.people.get(personId))
  await store.db.people.put({ ...row, s: { ...row.s, name: { heads, ahead: [] } } })
  // The identity number is opened in its own place first, in the same transaction.
  await edit(store, personId, { idNumber: '440301199001011234' })
  const after = must(await store.db.people.get(personId))
  expect(JSON.stringify(after.v)).not.toContain(ID_NUMBER)
  expect(after.v).not.toHaveProperty('name')
})

test('the keys of thousands of people stay in memory only as long as they are looked at, and each is found when needed', async () => {
  const store = succeeded(await openStore(storeParts()))
  const people = Array.from({ length: 5_250 }, (_, index) => `person-${index}`)
  const drafts = Array.from({ length: 21 }, (_, part) => ({
    cmd: 'owner.add',
    items: people.slice(part * 250, (part + 1) * 250).map((id) => {
      return { kind: 'set' as const, e: 'person', id, values: { name: `王${id}` } }
    }),
  }))
  succeeded(await commitMany(store, CLERK, () => ok({ drafts })))
  const changed = drafts.map(({ items }) => ({
    cmd: 'person.edit',
    items: items.map((item) => ({ ...item, values: { remark: `备注 ${item.id}` } })),
  }))
  succeeded(await commitMany(store, CLERK, () => ok({ drafts: changed })))
  const rows = await store.db.people.toArray()
  expect(rows.every(({ id, v }) => v.name === `王${id}` && v.remark === `备注 ${id}`)).toBe(true)
  expect(Math.max(store.keys.byId.size, store.keys.byPerson.size)).toBe(5_000)
  await edit(store, 'person-0', { remark: '夜班' })
  expect((await store.db.people.get('person-0'))?.v).toMatchObject({ name: '王person-0', remark: '夜班' })
}, 30_000)
