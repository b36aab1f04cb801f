// Keys rest in packs: found by id and by person, erased one by one, whoever minted them.
import { expect, test, vi } from 'vitest'
import { personKeyOf } from '#shared/sync/personal.ts'
import { addOwner, addUnit, succeeded } from '#test/support/actions.ts'
import { emptyStore, foundedStore, must, storeParts } from '#test/support/testStore.ts'
import { openStore } from './openStore.ts'
import { erasePersonKeys, findKeys, type PackedKey, packKeys } from './personKeyPacks.ts'
import { createKeyring } from './personKeys.ts'
import type { Store } from './store.ts'

const NAME = { e: 'person', id: 'person-7', field: 'name' }

function keyOf(number: number): PackedKey['key'] {
  const secret = new Uint8Array(32)
  new DataView(secret.buffer).setUint32(0, number)
  return personKeyOf(secret)
}

const people = (count: number): readonly PackedKey[] =>
  Array.from({ length: count }, (_, index) => ({ personId: `person-${index}`, key: keyOf(index) }))

async function storeWith(keys: readonly PackedKey[]): Promise<Store> {
  const store = await emptyStore()
  await store.db.personKeys.bulkAdd([...packKeys(store.seal, keys)])
  return store
}

test('10,000 keys are 40 stored values, and any one is found by its id or its person in two waves', async () => {
  const store = await storeWith(people(10_000))
  expect(await store.db.personKeys.count()).toBe(40)
  const get = vi.spyOn(IDBObjectStore.prototype, 'get')
  const [byId] = await findKeys(store, { ks: [keyOf(7_777).k], persons: [] })
  const [byPerson] = await findKeys(store, { ks: [], persons: ['person-7777'] })
  expect(byId).toEqual({ personId: 'person-7777', key: keyOf(7_777) })
  expect(byPerson).toEqual(byId)
  expect(get).toHaveBeenCalledTimes(2)
})

test('what is not there is not found', async () => {
  const store = await storeWith(people(3))
  expect(await findKeys(store, { ks: ['nobodysnobodysno'], persons: ['stranger'] })).toEqual([])
})

test('erasing one of many: its bytes leave the store, the others open', async () => {
  const store = await storeWith(people(300))
  const before = await store.db.personKeys.toArray()
  expect(await erasePersonKeys(store, 'person-7')).toBe(1)
  expect(await findKeys(store, { ks: [keyOf(7).k], persons: ['person-7'] })).toEqual([])
  expect(await findKeys(store, { ks: [keyOf(0).k, keyOf(8).k, keyOf(299).k], persons: [] })).toHaveLength(3)
  const after = await store.db.personKeys.toArray()
  const [pack] = after.filter((one) => one.persons.includes('person-8'))
  expect(before.some((one) => Array.from(one.secrets).join() === Array.from(must(pack).secrets).join())).toBe(false)
  expect(after.flatMap((one) => one.ks)).not.toContain(keyOf(7).k)
  const secrets = after.map((one) => must(store.seal.open(one.secrets, `person-keys/${one.id}/${one.ks.join()}`)))
  const hexes = secrets.flatMap((bytes) =>
    Array.from({ length: bytes.length / 32 }, (_, at) => bytes.slice(at * 32, at * 32 + 32).join()),
  )
  expect(hexes).toHaveLength(299)
  expect(hexes).not.toContain(keyOf(7).secret.join())
})

test('the last key of a pack takes the pack with it', async () => {
  const store = await storeWith(people(1))
  expect(await erasePersonKeys(store, 'person-0')).toBe(1)
  expect(await store.db.personKeys.count()).toBe(0)
  expect(await erasePersonKeys(store, 'person-0')).toBe(0)
})

test('an erased key opens nothing any more on this desk either, in this same run of the program', async () => {
  const store = await foundedStore()
  const personId = await addOwner(store, await addUnit(store))
  const sealed = must(must(await store.db.people.get(personId)).s.name?.heads[0]).v as { k: string; c: string }
  await erasePersonKeys(store, personId)
  const keyring = createKeyring(store)
  await keyring.load({ sealed: [sealed] })
  expect(keyring.open(sealed, { e: 'person', id: personId, field: 'name' })).toBeUndefined()
})

test('two keys of one person, of two desks: values of both open, and erasing erases both', async () => {
  const store = await storeWith(people(10))
  // A key of another desk arrives later, in a pack of its own.
  const foreign = { personId: 'person-7', key: keyOf(70_000) }
  await store.db.personKeys.bulkAdd([...packKeys(store.seal, [foreign])])
  const other = createKeyring(store)
  await other.load({ persons: [{ personId: 'person-7', isNew: false }] })
  const ours = other.seal('person-7', NAME, '王晓梅')
  const keyring = createKeyring(store)
  await keyring.load({ sealed: [ours, { k: foreign.key.k, c: '' }] })
  expect(store.keys.byId.has(foreign.key.k)).toBe(true)
  expect(keyring.open(ours, NAME)).toBe('王晓梅')
  expect(await erasePersonKeys(store, 'person-7')).toBe(2)
  expect(store.keys.byId.has(foreign.key.k)).toBe(false)
  expect((await store.db.personKeys.toArray()).flatMap((pack) => pack.persons)).not.toContain('person-7')
})

test('a key whose value came first is found as soon as it arrives', async () => {
  const store = await emptyStore()
  const key = keyOf(1)
  const early = createKeyring(store)
  await early.load({ sealed: [{ k: key.k, c: 'x' }] })
  await store.db.personKeys.bulkAdd([...packKeys(store.seal, [{ personId: 'person-1', key }])])
  const late = createKeyring(store)
  await late.load({ sealed: [{ k: key.k, c: 'x' }] })
  expect(store.keys.byId.get(key.k)).toEqual(key)
})

test('a pack of another local key, or one whose ids were exchanged, gives no key and is not rewritten', async () => {
  const parts = storeParts()
  const store = succeeded(await openStore(parts))
  const [pack] = packKeys(store.seal, people(2))
  const { ks, ...rest } = must(pack)
  await store.db.personKeys.add({ ...rest, ks: [...ks].reverse() })
  expect(await findKeys(store, { ks, persons: [] })).toEqual([])
  await expect(erasePersonKeys(store, 'person-0')).rejects.toThrow('cannot be opened')
  expect(await store.db.personKeys.count()).toBe(1)
})
