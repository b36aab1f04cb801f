// The store as a kill in the middle of a write leaves it, made on purpose: a record whose header is in the log and whose bytes are not.
import { appendFile, readdir, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'

/** LevelDB's log is written in blocks of 32 KiB; a header of seven bytes never crosses into the next. */
const BLOCK_BYTES = 32 * 1024
const HEADER_BYTES = 7
const PAYLOAD_BYTES = 500
const WHOLE_RECORD = 1

const INDEXED_DB = 'Default/IndexedDB'

/** Cuts the last record of the log of each origin's store. **Throws** when the profile has none. Run with the browser gone. */
export async function tearLog(profile: string): Promise<void> {
  const stores = (await readdir(join(profile, INDEXED_DB))).filter((name) => name.endsWith('.leveldb'))
  if (stores.length === 0) throw new Error('The profile has no store')
  for (const store of stores) await tearNewest(join(profile, INDEXED_DB, store))
}

/** Cuts the MANIFEST of each origin's store to nothing: the browser can open none of its tables any more. Run with the browser gone. */
export async function tearManifest(profile: string): Promise<void> {
  const stores = (await readdir(join(profile, INDEXED_DB))).filter((name) => name.endsWith('.leveldb'))
  for (const store of stores) {
    const names = (await readdir(join(profile, INDEXED_DB, store))).filter((name) => name.startsWith('MANIFEST-'))
    for (const name of names) await truncate(join(profile, INDEXED_DB, store, name), 0)
  }
}

async function tearNewest(folder: string): Promise<void> {
  const newest = (await readdir(folder))
    .filter((name) => /^\d+\.log$/.test(name))
    .sort()
    .at(-1)
  if (newest === undefined) throw new Error(`No log in ${folder}`)
  const path = join(folder, newest)
  const { size } = await stat(path)
  const left = BLOCK_BYTES - (size % BLOCK_BYTES)
  const filler = Buffer.alloc(left < HEADER_BYTES ? left : 0)
  // Checksum, length, kind: the checksum is never looked at, because the bytes it is of are not there.
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt16LE(PAYLOAD_BYTES, 4)
  header.writeUInt8(WHOLE_RECORD, 6)
  await appendFile(path, Buffer.concat([filler, header]))
}
