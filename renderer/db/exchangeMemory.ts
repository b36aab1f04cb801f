/** What the exchange remembers (sync 4.5, 5): files it has read or published, files set aside, and its documents. Plain data, nothing personal. */
import type { ExchangeMemory, QuarantineNote } from '#shared/sync/exchange/ports.ts'
import { decodeRing } from '#shared/sync/wire/keyRing.ts'
import { RING_CONTEXT } from './openStore.ts'
import type { RingRow } from './rows.ts'
import type { Store } from './store.ts'

/** Keys of the engine's documents begin so: others keep theirs in the same table. */
const PREFIX = 'engine/'

/** The memory of a store's exchange. */
export function exchangeMemory({ db }: Pick<Store, 'db'>): ExchangeMemory {
  return {
    files: () => db.targetFiles.toArray(),
    keepFiles: async (notes) => {
      await db.targetFiles.bulkPut([...notes])
    },
    dropFiles: (paths) => db.targetFiles.bulkDelete([...paths]),
    document: async (key) => (await db.exchange.get(PREFIX + key))?.value,
    keepDocument: async (key, value) => {
      await db.exchange.put({ key: PREFIX + key, value })
    },
    quarantined: async () => {
      const notes: QuarantineNote[] = []
      // One after another: the bytes of all of them at once may be large.
      await db.quarantine.each(({ bytes: _bytes, ...note }) => {
        notes.push(note)
      })
      return notes
    },
    setAside: async (note, bytes) => {
      await db.quarantine.put({ ...note, bytes })
    },
    forgetAside: (ids) => db.quarantine.bulkDelete([...ids]),
  }
}

/** Forgets what was seen of a target, because another one is bound: all is published there, and all is read. Cards and quarantine stay. */
export async function forgetTarget({ db }: Pick<Store, 'db'>): Promise<void> {
  await db.transaction('rw', db.targetFiles, db.exchange, async () => {
    await db.targetFiles.clear()
    await db.exchange.bulkDelete([`${PREFIX}blobs`, `${PREFIX}snapshot`, `${PREFIX}erased`])
  })
}

/** Takes over the ring that another context of this desk stored; a store holds its own copy. */
export async function refreshRing({ db, seal, ring }: Pick<Store, 'db' | 'seal' | 'ring'>): Promise<void> {
  const row = (await db.meta.get('ring')) as RingRow | undefined
  const bytes = row && seal.open(row.body, RING_CONTEXT)
  const stored = bytes && decodeRing(bytes)
  if (stored && stored.current >= ring.read().current) ring.move(stored)
}
