/**
 * Keys of persons as they rest (decisions/0019): packs of keys that were minted together, because the browser charges for each
 * stored value and hardly for its length. A pack is found by any `k` or person in it, whatever the number of packs.
 */
import { concatBytes } from '#shared/kernel/bytes.ts'
import { type PersonKey, personKeyOf } from '#shared/sync/personal.ts'
import type { PersonKeyEntry } from '#shared/sync/wire/segment.ts'
import { oweErasure } from './journalDebts.ts'
import { erasedRow, readErased } from './log/erasedKeys.ts'
import { inOneTransaction } from './oneTransaction.ts'
import type { PersonKeyPack } from './rows.ts'
import type { Store } from './store.ts'

/** Length of a secret. */
export const SECRET_BYTES = 32

/** Keys of a pack at most: what is read to find one, and written again to erase one (16 KB). */
const MOST_KEYS = 256

/** One person's key in a pack; a person may have several, of several desks. */
export interface PackedKey {
  readonly personId: string
  readonly key: PersonKey
}

/** What packs are read with. */
export type PackReader = Pick<Store, 'db' | 'seal'>

/** The keys as packs, sealed. */
export function packKeys(seal: Store['seal'], keys: readonly PackedKey[]): readonly PersonKeyPack[] {
  const packs: PersonKeyPack[] = []
  for (let start = 0; start < keys.length; start += MOST_KEYS) {
    const some = keys.slice(start, start + MOST_KEYS)
    const ks = some.map(({ key }) => key.k)
    const id = ks[0] as string
    const secrets = seal.seal(concatBytes(some.map(({ key }) => key.secret)), contextOf(id, ks))
    packs.push({ id, ks, persons: some.map(({ personId }) => personId), secrets })
  }
  return packs
}

/** The keys with these ids and all keys of these persons, as far as they lie here and can be opened: two waves of requests. */
export async function findKeys(
  { db, seal }: PackReader,
  { ks, persons }: { readonly ks: readonly string[]; readonly persons: readonly string[] },
): Promise<readonly PackedKey[]> {
  const found = await Promise.all([
    ...ks.map((k) => db.personKeys.where('ks').equals(k).primaryKeys()),
    ...persons.map((personId) => db.personKeys.where('persons').equals(personId).primaryKeys()),
  ])
  const ids = [...new Set(found.flat())]
  if (ids.length === 0) return []
  const packs = await db.personKeys.bulkGet(ids)
  const [wantedKs, wantedPersons] = [new Set(ks), new Set(persons)]
  return packs.flatMap((pack) =>
    pack ? openPack(seal, pack, (k, personId) => wantedKs.has(k) || wantedPersons.has(personId)) : [],
  )
}

/** All keys of a pack. **Throws** when it cannot be opened: a backup without its keys is none. */
export function keysOfPack(seal: Store['seal'], pack: PersonKeyPack): readonly PackedKey[] {
  const keys = openPack(seal, pack, () => true)
  if (keys.length !== pack.ks.length) throw new Error('A pack of person keys cannot be opened.')
  return keys
}

/** The wanted keys of a pack; none when it cannot be opened. */
function openPack(
  seal: Store['seal'],
  { id, ks, persons, secrets }: PersonKeyPack,
  isWanted: (k: string, personId: string) => boolean,
): readonly PackedKey[] {
  const bytes = seal.open(secrets, contextOf(id, ks))
  if (!bytes) return []
  return ks.flatMap((k, index) => {
    const personId = persons[index] as string
    // A copy: a part of the pack would keep all of it in memory.
    const secret = () => bytes.slice(index * SECRET_BYTES, (index + 1) * SECRET_BYTES)
    return isWanted(k, personId) ? [{ personId, key: personKeyOf(secret()) }] : []
  })
}

/**
 * Of the keys with these ids those that no own change before `seq` named: minted with it or later, or nobody knows when. Keys of other
 * desks are published by those.
 */
export async function keysFirstNamed(
  { db, seal }: PackReader,
  ks: ReadonlySet<string>,
  seq: number,
): Promise<readonly PersonKeyEntry[]> {
  if (ks.size === 0) return []
  const packs = ks.size > FEW_KEYS ? await db.personKeys.toArray() : await packsOf(db, ks)
  const fresh = packs.filter(({ n }) => n === undefined || n >= seq)
  return fresh.flatMap((pack) =>
    openPack(seal, pack, (k) => ks.has(k)).map(({ personId, key }) => ({ personId, secret: key.secret })),
  )
}

/** Keys looked for one by one; more are looked for in all packs at once. */
const FEW_KEYS = 40

async function packsOf(db: PackReader['db'], ks: ReadonlySet<string>): Promise<readonly PersonKeyPack[]> {
  const found = await Promise.all([...ks].map((k) => db.personKeys.where('ks').equals(k).toArray()))
  return [...new Map(found.flat().map((pack) => [pack.id, pack])).values()]
}

/**
 * Erases every key of a person: no value sealed under one can be opened again, and every pack that held one is written anew
 * without it. Answers how many keys were erased. **Throws** when storage fails, or when a pack cannot be opened: nothing is erased then.
 */
export async function erasePersonKeys(store: Store, personId: string): Promise<number> {
  const count = await eraseHere(store, personId)
  // Outside the turn, as every word to the host: what it cannot erase now is owed (journalDebts).
  if (count > 0) await store.journal.erase()
  return count
}

function eraseHere(store: Store, personId: string): Promise<number> {
  return store.inTurn(async () => {
    const erased = await inOneTransaction(store, async (assertOpen) => {
      const packs = await store.db.personKeys.where('persons').equals(personId).toArray()
      const gone = packs.flatMap(({ ks, persons }) => ks.filter((_k, index) => persons[index] === personId))
      const kept = packs.flatMap((pack) => keptOf(store, pack, personId))
      const erased = erasedRow(await readErased(store.db), personId, gone)
      if (packs.length > 0)
        await oweErasure(store.db, { erase: packs.map(({ id }) => id), keep: kept.map(({ id }) => id) })
      assertOpen()
      await Promise.all([
        store.db.exchange.put(erased),
        store.db.personKeys.bulkDelete(packs.map((pack) => pack.id)),
        ...(kept.length > 0 ? [store.db.personKeys.bulkPut(kept)] : []),
      ])
      return gone
    })
    for (const k of erased) store.keys.byId.delete(k)
    store.keys.byPerson.delete(personId)
    if (erased.length > 0) store.keys.opened.clear()
    return erased.length
  })
}

function keptOf({ seal }: Store, pack: PersonKeyPack, personId: string): readonly PersonKeyPack[] {
  const keys = openPack(seal, pack, () => true)
  if (keys.length !== pack.ks.length) throw new Error('A pack of person keys cannot be opened.')
  const kept = packKeys(
    seal,
    keys.filter((one) => one.personId !== personId),
  )
  return pack.n === undefined ? kept : kept.map((one) => ({ ...one, n: pack.n as number }))
}

/** The order of a pack is part of its place: a secret can be given to no other key. */
function contextOf(id: string, ks: readonly string[]): string {
  return `person-keys/${id}/${ks.join()}`
}
