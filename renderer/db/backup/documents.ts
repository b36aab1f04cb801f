/**
 * Which documents of the exchange a backup holds: what a restored desk must know, and nothing that binds it to a folder. Not among them:
 * what was bound, published or read of a folder, and what is owed by this very database.
 */
import { readErased } from '#renderer/db/log/erasedKeys.ts'
import type { FrontDeskDatabase } from '#renderer/db/tables.ts'
import type { Json } from '#shared/kernel/json.ts'
import type { BackupDocument } from '#shared/sync/backup/content.ts'
import { isPlain } from '#shared/sync/shape.ts'

/** The wrapped keys of the community, as text; written when a passphrase is set or changed. */
export const KEYS_FILE = 'keys-file'
/** Whose keys were erased: what a backup holds of them is not taken. */
const ERASED = 'erased-keys'
/** Cards of the desks, as the exchange keeps them: they prove pages that are sent on. */
const CARDS = 'engine/cards'
const TAKEN: readonly string[] = [KEYS_FILE, ERASED, CARDS]

/** The documents that a backup holds, and that another database of this desk takes over. */
export async function documentsOf({
  exchange,
}: Pick<FrontDeskDatabase, 'exchange'>): Promise<readonly BackupDocument[]> {
  return (await exchange.bulkGet([...TAKEN])).filter((row) => row !== undefined)
}

/** Puts documents beside those that are here: of what was erased nothing is lost, and what is here already is at least as new. */
export async function takeDocuments(db: FrontDeskDatabase, documents: readonly BackupDocument[]): Promise<void> {
  await db.transaction('rw', db.exchange, async () => {
    for (const { key, value } of documents) {
      if (!TAKEN.includes(key)) continue
      const here = (await db.exchange.get(key))?.value
      const next = key === ERASED ? await withErased(db, value) : merged(here, value)
      await db.exchange.put({ key, value: next })
    }
  })
}

function merged(here: Json | undefined, came: Json): Json {
  if (here === undefined) return came
  return isPlain(here) && isPlain(came) ? ({ ...came, ...here } as Json) : here
}

async function withErased(db: FrontDeskDatabase, came: Json): Promise<Json> {
  const { persons, ks } = await readErased(db)
  const more = isPlain(came) ? came : {}
  return { persons: union(persons, more.persons), ks: union(ks, more.ks) }
}

function union(here: ReadonlySet<string>, came: unknown): string[] {
  return [...new Set([...here, ...(Array.isArray(came) ? came.map(String) : [])])]
}
