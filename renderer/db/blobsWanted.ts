/** Blobs that changes of other desks named, until they are here: what the exchange looks for. A missing blob is a named state, no fault. */
import type { Store } from './store.ts'

const KEY = 'engine/blobs-wanted'

/** The hashes, those asked for last at the end. */
export async function readBlobsWanted({ db }: Pick<Store, 'db'>): Promise<readonly string[]> {
  const row = await db.exchange.get(KEY)
  return Array.isArray(row?.value) ? row.value.map(String) : []
}

/** Remembers hashes that were named. */
export async function noteBlobsWanted(store: Pick<Store, 'db'>, hashes: readonly string[]): Promise<void> {
  if (hashes.length > 0) await change(store, (wanted) => [...new Set([...wanted, ...hashes])])
}

/** Forgets hashes whose blobs are here. */
export async function forgetBlobsWanted(store: Pick<Store, 'db'>, hashes: readonly string[]): Promise<void> {
  await change(store, (wanted) => wanted.filter((hash) => !hashes.includes(hash)))
}

/** What came is kept like what was made here: it goes into backups, and is swept once nothing names it. Noted before it is forgotten. */
export async function noteBlobHere(store: Pick<Store, 'db'>, hash: string): Promise<void> {
  await store.db.keptBlobs.put({ hash })
  await forgetBlobsWanted(store, [hash])
}

/** Puts those that were looked for in vain behind the others. */
export async function postponeBlobs(store: Pick<Store, 'db'>, hashes: readonly string[]): Promise<void> {
  await change(store, (wanted) => [...wanted.filter((hash) => !hashes.includes(hash)), ...hashes])
}

async function change(
  { db }: Pick<Store, 'db'>,
  next: (wanted: readonly string[]) => readonly string[],
): Promise<void> {
  await db.transaction('rw', db.exchange, async () => {
    const row = await db.exchange.get(KEY)
    const wanted = Array.isArray(row?.value) ? row.value.map(String) : []
    await db.exchange.put({ key: KEY, value: [...next(wanted)] })
  })
}
