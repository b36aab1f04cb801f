/** Photos and scans (sync 5): those that published changes name go to the target, those that are named and missing come from it. */
import { sha256 } from '@noble/hashes/sha2.js'
import { hex } from '#shared/kernel/bytes.ts'
import { isPlain } from '#shared/sync/shape.ts'
import { blobPath } from './layout.ts'
import { publishFile, type Round, readWhole } from './reach.ts'
import { DOCUMENTS } from './session.ts'

/** Publishes what own published changes name; a blob is never replaced, and a repetition is found by its name. */
export async function publishBlobs(round: Round): Promise<void> {
  const { session, ports, device } = round
  const kept = session.blobsTo ?? (await readPlace(round))
  session.blobsTo = kept
  if (session.publishedTo <= kept) return
  const upTo = Math.min(session.publishedTo, kept + SEQS_AT_ONCE)
  for (const hash of await ports.desk.blobs.ofOwn(kept, upTo)) {
    const bytes = await ports.desk.blobs.read(hash)
    // A blob that was erased since, or never arrived here, is a named state of its record; it holds up nobody.
    if (bytes && !(await publishFile(round, blobPath(hash), bytes))) return
  }
  await ports.memory.keepDocument(DOCUMENTS.blobs, { device, upTo })
  session.blobsTo = upTo
  if (upTo < session.publishedTo) round.session.wakeMs = round.nowMs
}

const SEQS_AT_ONCE = 500

async function readPlace({ ports, device }: Round): Promise<number> {
  const kept = await ports.memory.document(DOCUMENTS.blobs)
  return isPlain(kept) && kept.device === device ? Number(kept.upTo) : 0
}

/** Fetches what is named here and missing; what is not there yet is looked for again in the next rounds. */
export async function fetchBlobs(round: Round): Promise<void> {
  const { ports, limits } = round
  const { blobs } = ports.desk
  for (const hash of await blobs.missing(limits.blobsAtOnce)) {
    if (round.fault) return
    const whole = await readWhole(round, blobPath(hash))
    // Short or damaged: still arriving. The name is the hash, so nothing else can be mistaken for it.
    if (!whole.ok || hex(sha256(whole.bytes)) !== hash) continue
    await blobs.keep(hash, whole.bytes)
    round.isBusy = true
  }
}
