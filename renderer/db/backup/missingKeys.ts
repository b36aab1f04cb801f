/** Person keys that a rebuilt log names and the journal does not have: of others' changes, and of own ones that came from a backup. */
import type { LocalSeal } from '#renderer/db/localSeal.ts'
import { readErased } from '#renderer/db/log/erasedKeys.ts'
import { type PackedKey, packKeys } from '#renderer/db/personKeyPacks.ts'
import type { FrontDeskDatabase } from '#renderer/db/tables.ts'
import { personKeyOf } from '#shared/sync/personal.ts'
import type { PersonKeyEntry } from '#shared/sync/wire/segment.ts'

/** Puts the keys beside those that are here; what was erased here stays erased. **Throws** when storage fails. */
export async function takeMissingKeys(
  { db, seal }: { readonly db: FrontDeskDatabase; readonly seal: LocalSeal },
  entries: readonly PersonKeyEntry[],
): Promise<void> {
  const erased = await readErased(db)
  const here = new Set((await db.personKeys.toArray()).flatMap(({ ks }) => ks))
  const missing = new Map<string, PackedKey>()
  for (const { personId, secret } of entries) {
    const key = personKeyOf(secret)
    if (!here.has(key.k) && !erased.ks.has(key.k) && !erased.persons.has(personId))
      missing.set(key.k, { personId, key })
  }
  // Of elsewhere, or published with what named them: this desk is not the one to publish them again.
  await db.personKeys.bulkPut(packKeys(seal, [...missing.values()]).map((pack) => ({ ...pack, n: 0 })))
}
