/** The marker of a folder (sync 5): whose it is. Written once, exclusively, by whoever founds the exchange; never changed. */
import { utf8 } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { isDeviceId } from '#shared/sync/dot.ts'
import { faultOfKeys, isInstant, isWhole } from '#shared/sync/shape.ts'
import { canonicalObject } from './parsedJson.ts'

/** What stands in `marker.json`: nothing personal, readable by anybody. */
export interface Marker {
  readonly ws: WorkspaceId
  /** Of the folder's layout. */
  readonly format: 1
  /** Day on which the folder was founded, `YYYY-MM-DD`, UTC. */
  readonly created: string
}

/** Longest marker that is read, bytes. */
const MAX_MARKER_BYTES = 4096

/** The marker's bytes. */
export function encodeMarker({ ws, format, created }: Marker): Uint8Array {
  return utf8(`${canonicalText({ ws, format, created })}\n`)
}

/** The marker of bytes. **Refuses** `newer-format`, and `unreadable` for anything else than `encodeMarker` writes. */
export function readMarker(bytes: Uint8Array): Result<Marker, 'unreadable' | 'newer-format'> {
  if (bytes.length === 0 || bytes.length > MAX_MARKER_BYTES || bytes.at(-1) !== LINE_END) return err('unreadable')
  const value = canonicalObject(bytes.subarray(0, -1))
  if (!value) return err('unreadable')
  const { ws, format, created } = value
  if (isWhole(format, 2)) return err('newer-format')
  if (faultOfKeys(value, ['ws', 'format', 'created']) !== undefined || format !== 1) return err('unreadable')
  if (typeof ws !== 'string' || !isDeviceId(ws) || !isDay(created)) return err('unreadable')
  return ok({ ws: ws as string as WorkspaceId, format, created })
}

const LINE_END = 0x0a

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isInstant(`${value}T00:00:00Z`)
}
