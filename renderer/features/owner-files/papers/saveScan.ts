/** Keeps a scan and then the change that names it: bytes that are not on the disk are never named (sync 4.8, architecture 4). */
import type { Desk, RunResult } from '#renderer/db/deskContext.ts'
import { type KeptFileState, keepSealedBlob, readSealedBlob } from '#renderer/db/sealedBlobs.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import type { DocumentFields } from '#shared/domain/owner-files/fileRecords.ts'
import type { RecordEdit } from '#shared/domain/owner-files/recordEdits.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import { saveDocument } from './recordCommands.ts'
import type { PreparedScan } from './watermark.ts'

interface Scanning {
  readonly scan: PreparedScan | undefined
  /** The consent to the scan is given with it. */
  readonly gives: boolean
}

/** Keeps the scan where there is a new one, and saves the paper. Refusals as `saveDocument`, `scan-no-host`, and those of the host. */
export async function saveScannedDocument(
  desk: Desk,
  edit: RecordEdit<DocumentFields>,
  { scan, gives }: Scanning,
): Promise<RunResult<ChangeDraft, { readonly code: string; readonly field?: string }>> {
  const { personId, state } = edit.after
  const today = desk.store.dayOf(desk.store.clock.nowMs())
  const given =
    gives && personId !== null
      ? ({ personId, purposes: ['id-scan'], givenDay: today, medium: 'oral' } as const)
      : undefined
  if (scan === undefined || state !== 'scanned') return saveDocument(desk, edit, given)
  const kept = await keepScan(desk, scan.bytes)
  if (!kept.ok) return kept
  const saved = await saveDocument(desk, { ...edit, after: { ...edit.after, blob: kept.value } }, given)
  // No change names these bytes, so that no sweep would ever find them.
  if (!saved.ok) await desk.bridge.blobs.delete({ workspaceId: desk.store.workspace, hashes: [kept.value] })
  return saved
}

/** Seals the bytes, so that the host never has them in the clear, and keeps them; gives their hash. **Refuses** `scan-no-host`, and as the host does. */
export async function keepScan(
  desk: Pick<Desk, 'store' | 'bridge' | 'info'>,
  bytes: Uint8Array,
): Promise<Result<string, { readonly code: string }>> {
  if (desk.info.capabilities.blobs !== true) return err({ code: 'scan-no-host' })
  return keepSealedBlob(desk, bytes)
}

/** Of these hashes those that a paper on file names as its scan. */
export async function scansInUse({ db }: Store, hashes: readonly string[]): Promise<readonly string[]> {
  const rows = await db.documents.where('v.blob').anyOf(hashes).toArray()
  return rows.flatMap(({ deleted, v }) => (deleted || v.blob == null ? [] : [v.blob]))
}

/** Why a scan is not shown, as its place on the screen says it. */
export type ScanState = KeptFileState

/** The bytes of a kept scan. **Refuses** with the state that is shown in its place. */
export function readScan(desk: Pick<Desk, 'store' | 'bridge'>, hash: string): Promise<Result<Uint8Array, ScanState>> {
  return readSealedBlob(desk, hash)
}
