/**
 * One backup of one place (sync 4.5.4): space, writing, proof, and only then the older ones are let go. Whatever fails, what was there
 * stays there, and the book says why.
 */
import type { Store } from '#renderer/db/store.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { BackupPlace, BackupPlaceId } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { backupName } from '#shared/sync/backup/layout.ts'
import { emptyPlace, notePlace } from './backupBook.ts'
import { blobReader, readerOf, writerOf } from './hostFile.ts'
import { openLocalRing } from './openRing.ts'
import { type Proof, proveBackup } from './proveBackup.ts'
import { rotateBackups } from './rotateBackups.ts'
import { createSink, WriteRefused, type Written } from './sink.ts'
import { takeCut } from './takeCut.ts'
import { newFileId, writeBackup } from './writeBackup.ts'

/** What a backup is made with. */
export interface BackupParts {
  readonly store: Store
  readonly bridge: FrontDeskBridge
  /** Hashes of blobs that live records name. */
  readonly blobs: readonly string[]
}

/** A backup that counts. */
export interface MadeBackup {
  readonly name: string
  readonly bytes: number
  readonly proof: Proof
}

/** Room that must be free besides the backup itself: the journal and the store need some too. */
const SPARE_BYTES = 64 * 1024 * 1024
/** The next one is longer than the last one, a little. */
const GROWTH = 1.2

/**
 * Makes, proves and counts one backup, and lets go of what the rotation does not keep.
 * **Refuses** with a code of the host (`full`, `unavailable`, …), of the proof (`damaged`, `state-differs`, …), `busy`, or `failed`.
 */
export async function makeBackup(parts: BackupParts, place: BackupPlaceId): Promise<Result<MadeBackup, string>> {
  const { store, bridge } = parts
  const made = await attempt(parts, place).catch((fault: unknown) => err(codeOf(fault)))
  const nowMs = store.clock.nowMs()
  await notePlace(store, place, (known) =>
    made.ok
      ? { ...withoutTrouble(known), lastGoodMs: nowMs, lastTryMs: nowMs, failures: 0 }
      : { ...known, lastTryMs: nowMs, failures: known.failures + 1, trouble: made.error },
  )
  // Letting go is no part of the backup: what stays too long does no harm.
  if (made.ok) await rotateBackups({ store, bridge }, place).catch(() => undefined)
  return made
}

function withoutTrouble<Known extends { readonly trouble?: string }>({ trouble: _past, ...known }: Known) {
  return known
}

async function attempt(parts: BackupParts, place: BackupPlaceId): Promise<Result<MadeBackup, string>> {
  const { store, bridge } = parts
  const room = await roomFor(parts, place)
  if (!room.ok) return room
  const head = await takeCut(store)
  const file = newFileId(store.ids.randomBytes)
  const name = backupName({ ws: store.workspace, madeMs: head.madeMs, mark: file.slice(0, 16) })
  const spot = { workspaceId: store.workspace, place } as const
  const sink = createSink(writerOf(bridge, spot, name))
  const readBlob = blobReader(bridge, store.workspace)
  await writeBackup(sink, { store, head, file, blobs: parts.blobs, readBlob })
  const written = await sink.finish()
  const finished = await bridge.backup.finish({ ...spot, name, ...written })
  if (!finished.ok) return err(finished.error.code)
  return prove(parts, place, { name, written })
}

async function prove(
  { store, bridge }: BackupParts,
  place: BackupPlaceId,
  { name, written }: { readonly name: string; readonly written: Written },
): Promise<Result<MadeBackup, string>> {
  const proof = await proveAt({ store, bridge }, place, name)
  return proof.ok ? ok({ name, bytes: written.size, proof: proof.value }) : proof
}

/** Reads a backup of a place back and notes what came of it. **Refuses** as `proveBackup`. */
export async function proveAt(
  { store, bridge }: Pick<BackupParts, 'store' | 'bridge'>,
  place: BackupPlaceId,
  name: string,
): Promise<Result<Proof, string>> {
  const proof = await proveBackup({
    read: readerOf(bridge, { workspaceId: store.workspace, place }, name),
    name,
    workspace: store.workspace,
    ringOf: (preamble) => openLocalRing(store.seal, preamble),
    registry: store.registry,
  })
  // A stick that was pulled says nothing of the file on it, nor does a key that another computer has.
  if (!proof.ok && NOT_OF_THE_FILE.includes(proof.error)) return proof
  const atMs = store.clock.nowMs()
  const booked = proof.ok
    ? {
        state: 'verified' as const,
        atMs,
        changes: proof.value.foot.counts.changes,
        people: proof.value.head.contents.people,
      }
    : { state: 'failed' as const, atMs }
  await notePlace(store, place, (known) => ({ ...known, files: { ...known.files, [name]: booked } }))
  return proof
}

const NOT_OF_THE_FILE: readonly string[] = [
  'wrong-key',
  'unavailable',
  'not-found',
  'locked',
  'read-only',
  'failed',
  'unreachable',
  'stale-page',
]

/** Whether the place is there and has room for one more. An unplugged disk is a state, and its time of absence is told. */
async function roomFor({ store, bridge }: BackupParts, place: BackupPlaceId): Promise<Result<null, string>> {
  const places = await bridge.backup.places({ workspaceId: store.workspace })
  if (!places.ok) return err(places.error.code)
  const found: BackupPlace | undefined = places.value.places.find(({ id }) => id === place)
  if (!found?.isThere) return err('unavailable')
  await notePlace(store, place, (known) => {
    const isMoved = known.path !== undefined && known.path !== found.path
    return { ...(isMoved ? emptyPlace(store.clock.nowMs()) : known), path: found.path }
  })
  const listed = await bridge.backup.list({ workspaceId: store.workspace, place, folder: null })
  const last = listed.ok ? (listed.value.backups[0]?.bytes ?? 0) : 0
  const isShort = found.freeBytes !== null && found.freeBytes < last * GROWTH + SPARE_BYTES
  return isShort ? err('full') : ok(null)
}

function codeOf(fault: unknown): string {
  if (fault instanceof WriteRefused) return fault.code
  return String(fault).includes('changes faster') ? 'busy' : 'failed'
}
