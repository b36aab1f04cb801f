/** The newest keys file this desk knows (sync 4.8), for backups and for the next folder; and a newer ring, once it is proved. */
import { decodeRing, encodeRing, type KeyRing } from '#shared/sync/wire/keyRing.ts'
import type { Store } from './store.ts'

const KEY = 'keys-file'

/** Its text as it lies on a target as `meta/keys-000N`; undefined where no passphrase was ever set. */
export async function readKeysText(store: Store): Promise<string | undefined> {
  const row = await store.db.exchange.get(KEY)
  return typeof row?.value === 'string' ? row.value : undefined
}

/** Keeps the text of a keys file that was made or read here. */
export async function keepKeysText(store: Store, text: string): Promise<void> {
  await store.db.exchange.put({ key: KEY, value: text })
}

/** Replaces the ring by one that goes on from it; sealed as the store seals its first one. */
export async function keepRing(store: Store, ring: KeyRing): Promise<void> {
  const body = store.seal.seal(encodeRing(ring), 'ring')
  const back = store.seal.open(body, 'ring')
  if (!back || !decodeRing(back)) throw new Error('The ring cannot be read back.')
  await store.db.meta.put({ key: 'ring', body })
  store.ring.move(ring)
}
