/** A backup as a stream of bytes: preamble, head, and all that the head stands for, in the order in which a restoring desk needs it. */
import { packedBase } from '#renderer/db/log/base.ts'
import type { BaseRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { base64url, fromHex, hex } from '#shared/kernel/bytes.ts'
import { packBlob, packDocuments, packList, packPersonKeys } from '#shared/sync/backup/content.ts'
import { type BackupCounts, type BackupHead, encodeFoot, encodeHead } from '#shared/sync/backup/head.ts'
import { encodePreamble, framedPart } from '#shared/sync/backup/layout.ts'
import { createPartWriter, type PartKind } from '#shared/sync/backup/parts.ts'
import { encodeRing } from '#shared/sync/wire/keyRing.ts'
import { allPersonKeys } from './allPersonKeys.ts'
import { documentsOf, KEYS_FILE } from './documents.ts'
import { ringContext } from './openRing.ts'
import { ownContainers } from './ownContainers.ts'
import type { Sink } from './sink.ts'

/** Reads a blob at the host; undefined where it does not have it. */
export type ReadBlob = (hash: string) => Promise<Uint8Array | undefined>

/** What a backup is made from. */
export interface BackupMaking {
  readonly store: Store
  readonly head: BackupHead
  /** 32 hex digits of randomness: the file's own id. */
  readonly file: string
  /** Hashes that live records name. */
  readonly blobs: readonly string[]
  readonly readBlob: ReadBlob
}

/** Keys in one part. */
const KEYS_PER_PART = 5000
/** Bytes of a piece of the snapshot. */
const BASE_PIECE_BYTES = 8 * 1024 * 1024
/** Bytes of segments gathered in one part. */
const SEGMENTS_BYTES = 1024 * 1024

/** Writes everything but the finish of the sink; answers what it wrote. **Throws** when the log cannot be read, or the sink refuses. */
export async function writeBackup(sink: Sink, making: BackupMaking): Promise<BackupCounts> {
  const { store, head, file } = making
  const ring = store.ring.read()
  const { workspace: ws, device, signer, ids } = store
  const parts = createPartWriter({ ws, device, ring, signer, file, randomBytes: ids.randomBytes })
  const put = (what: PartKind, plain: Uint8Array) => sink.append(framedPart(parts.seal(what, plain)))
  const keysFile = (await store.db.exchange.get(KEYS_FILE))?.value
  const localRing = base64url(store.seal.seal(encodeRing(ring), ringContext({ ws, file })))
  await sink.append(encodePreamble({ ws, file, localRing, ...(typeof keysFile === 'string' ? { keysFile } : {}) }))
  await put('head', encodeHead(head))
  const keys = await writeKeys(store, put)
  await writeDocuments(store, put)
  await writeBase(store, put)
  const changes = await writeSegments(making, put)
  const blobs = await writeBlobs(making, put)
  const counts = { changes, keys, ...blobs }
  await put('foot', encodeFoot({ counts, parts: parts.digest() }))
  return counts
}

type Put = (what: PartKind, plain: Uint8Array) => Promise<void>

async function writeKeys(store: Store, put: Put): Promise<number> {
  let keys = 0
  for await (const some of allPersonKeys(store, KEYS_PER_PART)) {
    keys += some.length
    await put('person-keys', packPersonKeys(some))
  }
  return keys
}

async function writeDocuments({ db }: Store, put: Put): Promise<void> {
  const rows = await documentsOf(db)
  if (rows.length > 0) await put('documents', packDocuments(rows))
}

async function writeBase(store: Store, put: Put): Promise<void> {
  const row = (await store.db.bases.get('base')) as BaseRow | undefined
  if (!row) return
  const packed = packedBase(store, row)
  for (let at = 0; at < packed.length; at += BASE_PIECE_BYTES) {
    await put('base', packed.subarray(at, at + BASE_PIECE_BYTES))
  }
}

async function writeSegments({ store, head }: BackupMaking, put: Put): Promise<number> {
  let waiting: Uint8Array[] = []
  let bytes = 0
  const add = async (container: Uint8Array): Promise<void> => {
    waiting.push(container)
    bytes += container.length
    if (bytes >= SEGMENTS_BYTES) await flush()
  }
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await put('segments', packList(waiting))
    waiting = []
    bytes = 0
  }
  for await (const { container } of ownContainers(store, head.frontier)) await add(container)
  for await (const page of foreignPages(store, head)) await add(page)
  await flush()
  // Counted by the heads alone: what the segments really hold is what the proof counts.
  return Object.entries(head.frontier).reduce((sum, [device, seq]) => sum + seq - (head.base[device] ?? 0), 0)
}

/** Pages as they came, of all devices; what arrived after the cut is left for the next backup. */
async function* foreignPages({ db }: Store, head: BackupHead): AsyncGenerator<Uint8Array> {
  let last: readonly [string, number] = ['', 0]
  for (;;) {
    const [page] = await db.pages.where('[d+n]').above(last).limit(1).toArray()
    if (!page) return
    if (page.n <= (head.frontier[page.d] ?? 0)) yield page.container
    last = [page.d, page.n]
  }
}

async function writeBlobs(
  { blobs, readBlob }: BackupMaking,
  put: Put,
): Promise<Pick<BackupCounts, 'blobs' | 'blobsMissing'>> {
  let found = 0
  for (const hash of blobs) {
    const bytes = await readBlob(hash)
    const name = fromHex(hash)
    if (!bytes || !name.ok) continue
    await put('blob', packBlob(name.value, bytes))
    found += 1
  }
  return { blobs: found, blobsMissing: blobs.length - found }
}

/** A file's own id. */
export function newFileId(randomBytes: (length: number) => Uint8Array): string {
  return hex(randomBytes(16))
}
