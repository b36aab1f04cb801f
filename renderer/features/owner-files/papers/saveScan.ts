/** Keeps a scan and then the change that names it: bytes that are not on the disk are never named (sync 4.8, architecture 4). */
import type { Desk, RunResult } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import type { DocumentFields } from '#shared/domain/owner-files/fileRecords.ts'
import type { RecordEdit } from '#shared/domain/owner-files/recordEdits.ts'
import { base64url, fromBase64url } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { saveDocument } from './recordCommands.ts'
import type { PreparedScan } from './watermark.ts'

/** Binds a sealed scan to its workspace: it opens nowhere else. */
function contextOf({ workspace }: Store): string {
  return `scan/${workspace}`
}

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

/** Seals the bytes with the local key, so that the host never has them in the clear, and keeps them; gives their hash. */
export async function keepScan(
  { store, bridge, info }: Pick<Desk, 'store' | 'bridge' | 'info'>,
  bytes: Uint8Array,
): Promise<Result<string, { readonly code: string }>> {
  if (info.capabilities.blobs !== true) return err({ code: 'scan-no-host' })
  const sealed = store.seal.seal(bytes, contextOf(store))
  const kept = await bridge.blobs.put({ workspaceId: store.workspace, bytes: base64url(sealed) })
  return kept.ok ? ok(kept.value.hash) : err({ code: kept.error.code })
}

/** Of these hashes those that a paper on file names as its scan. */
export async function scansInUse({ db }: Store, hashes: readonly string[]): Promise<readonly string[]> {
  const rows = await db.documents.where('v.blob').anyOf(hashes).toArray()
  return rows.flatMap(({ deleted, v }) => (deleted || v.blob == null ? [] : [v.blob]))
}

/** Why a scan is not shown, as its place on the screen says it. */
export type ScanState = 'not-found' | 'damaged' | 'unreadable' | 'failed'

/** The bytes of a kept scan. **Refuses** with the state that is shown in its place. */
export async function readScan(
  { store, bridge }: Pick<Desk, 'store' | 'bridge'>,
  hash: string,
): Promise<Result<Uint8Array, ScanState>> {
  const found = await bridge.blobs.get({ workspaceId: store.workspace, hash })
  if (!found.ok) {
    const { code } = found.error
    return err(code === 'not-found' || code === 'damaged' ? code : 'failed')
  }
  const sealed = fromBase64url(found.value.bytes)
  const bytes = sealed.ok ? store.seal.open(sealed.value, contextOf(store)) : undefined
  return bytes === undefined ? err('unreadable') : ok(bytes)
}
