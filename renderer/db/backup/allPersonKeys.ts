/** Every person key that this desk holds: what was erased is in no pack, and so in no later backup. */
import { keysOfPack } from '#renderer/db/personKeyPacks.ts'
import type { Store } from '#renderer/db/store.ts'
import type { PersonKeyEntry } from '#shared/sync/wire/segment.ts'

/** Packs read at once. */
const PACKS = 200

/** The keys, at most `most` at once. **Throws** when a pack cannot be opened: a backup without keys is none. */
export async function* allPersonKeys(store: Store, most: number): AsyncGenerator<readonly PersonKeyEntry[]> {
  let waiting: PersonKeyEntry[] = []
  let last = ''
  for (;;) {
    const packs = await store.db.personKeys.where(':id').above(last).limit(PACKS).toArray()
    for (const pack of packs) {
      for (const { personId, key } of keysOfPack(store.seal, pack)) waiting.push({ personId, secret: key.secret })
      last = pack.id
    }
    for (; waiting.length >= most; waiting = waiting.slice(most)) yield waiting.slice(0, most)
    if (packs.length < PACKS) break
  }
  if (waiting.length > 0) yield waiting
}
