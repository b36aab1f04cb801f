/** Person keys that came beside runs (decisions/0034): packed under the local key; keys that were erased here stay erased. */
import { type PackedKey, packKeys } from '#renderer/db/personKeyPacks.ts'
import type { PersonKeyPack } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { personKeyOf } from '#shared/sync/personal.ts'
import type { PersonKeyEntry } from '#shared/sync/wire/segment.ts'
import { readErased } from './erasedKeys.ts'

/** Keys looked for one by one; more are looked for in all packs at once. */
const FEW_KEYS = 40

/** New keys, opened, by id, and as they will rest. */
export interface ArrivedKeys {
  readonly byId: ReadonlyMap<string, PackedKey>
  readonly packs: readonly PersonKeyPack[]
}

/** Of these keys those that are neither here nor erased. Inside a transaction it awaits nothing but the tables. */
export async function packArrived(store: Store, entries: readonly PersonKeyEntry[]): Promise<ArrivedKeys> {
  if (entries.length === 0) return { byId: new Map(), packs: [] }
  const erased = await readErased(store.db)
  const named = new Map<string, PackedKey>()
  for (const { personId, secret } of entries) {
    const key = personKeyOf(secret)
    if (!erased.persons.has(personId) && !erased.ks.has(key.k)) named.set(key.k, { personId, key })
  }
  for (const k of await knownAmong(store, [...named.keys()])) named.delete(k)
  // Of elsewhere: this desk is not the one to publish them.
  return { byId: named, packs: packKeys(store.seal, [...named.values()]).map((pack) => ({ ...pack, n: 0 })) }
}

async function knownAmong({ db }: Store, ks: readonly string[]): Promise<readonly string[]> {
  if (ks.length > FEW_KEYS) return (await db.personKeys.toArray()).flatMap((pack) => pack.ks)
  const counts = await Promise.all(ks.map((k) => db.personKeys.where('ks').equals(k).count()))
  return ks.filter((_k, index) => (counts[index] ?? 0) > 0)
}
