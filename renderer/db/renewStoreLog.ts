/**
 * Chromium's store (LevelDB, reuse_logs) goes on in a log whose last record was cut when the browser died, and at the opening after
 * that takes the cut for damage and deletes all (google/leveldb issue 1287). So no start goes on in the log of the one before.
 */
import Dexie, { type Table } from 'dexie'
import { type RandomBytes, systemRandomBytes } from '#renderer/platform/ids.ts'

/** The store begins a new log after 4 MiB and lays the old one down; the rest is room for its own change of mind. */
const PADDING_BYTES = 6 * 1024 * 1024
/** From 64 KiB on, Chromium keeps a value in a file of its own, beside the log. */
const ROW_BYTES = 60_000
const NAME = 'log-renewal'

/**
 * Writes as much as makes the browser begin a new log, and takes it away. What goes wrong here keeps no desk closed. Before a first
 * run nothing is written: the log is one for all databases of the desk, and there is none yet.
 */
export async function renewStoreLog(randomBytes: RandomBytes = systemRandomBytes): Promise<void> {
  try {
    if ((await indexedDB.databases()).length > 0) await writePadding(randomBytes)
  } catch {
    // A full disk or a blocked storage: opening the store, or the next save, says so in words.
  }
}

async function writePadding(randomBytes: RandomBytes): Promise<void> {
  // Relaxed: the old log is kept until the new one and its tables are on the disk, and the padding itself is worth nothing.
  const db = new Dexie(NAME, { chromeTransactionDurability: 'relaxed' })
  db.version(1).stores({ padding: '' })
  const padding: Table<Uint8Array, number> = db.table('padding')
  try {
    // Random, because Chromium packs values; the same for all, because it packs each for itself.
    const row = randomBytes(ROW_BYTES)
    const keys = Array.from({ length: Math.ceil(PADDING_BYTES / ROW_BYTES) }, (_, index) => index)
    await padding.bulkPut(
      keys.map(() => row),
      keys,
    )
  } finally {
    await db.delete()
  }
}
