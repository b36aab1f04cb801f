/** One backup file at the host, as bytes: the bridge speaks base64url. */
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { BackupPlaceId } from '#shared/ipc/contract.ts'
import { base64url, fromBase64url } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { ReadPart } from './readBackup.ts'
import type { WritePart } from './sink.ts'
import type { ReadBlob } from './writeBackup.ts'

/** A file in one of the two places of a community, or in a folder that somebody picked. */
export type BackupSpot =
  | { readonly workspaceId: WorkspaceId; readonly place: BackupPlaceId; readonly folder?: null }
  | { readonly workspaceId: null; readonly place: null; readonly folder: string }

/** Reads a file part by part. */
export function readerOf(bridge: FrontDeskBridge, spot: BackupSpot, name: string): ReadPart<string> {
  const { workspaceId, place, folder = null } = spot
  return async (offset, length) => {
    const part = await bridge.backup.read({ workspaceId, place, folder, name, offset, length })
    if (!part.ok) return err(part.error.code)
    const bytes = fromBase64url(part.value.bytes)
    return bytes.ok ? ok(bytes.value) : err('failed')
  }
}

/** Writes a file part by part; nobody sees it before it is finished. */
export function writerOf(
  bridge: FrontDeskBridge,
  { workspaceId, place }: { readonly workspaceId: WorkspaceId; readonly place: BackupPlaceId },
  name: string,
): WritePart<string> {
  return async (offset, bytes): Promise<Result<null, string>> => {
    const done = await bridge.backup.write({ workspaceId, place, name, offset, bytes: base64url(bytes) })
    return done.ok ? ok(null) : err(done.error.code)
  }
}

/** Reads blobs of the host; one that is not there or does not come is undefined. */
export function blobReader(bridge: FrontDeskBridge, workspaceId: WorkspaceId): ReadBlob {
  return async (hash) => {
    const found = await bridge.blobs.get({ workspaceId, hash })
    const bytes = found.ok ? fromBase64url(found.value.bytes) : undefined
    return bytes?.ok ? bytes.value : undefined
  }
}
