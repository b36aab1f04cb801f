/** Formats (sync 4.7): the oldest program that may read, and the oldest that may write. The highest valid number wins. */
import { utf8 } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import type { DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { faultOfKeys, isWhole } from '#shared/sync/shape.ts'
import { type FrameFault, type FrameOpening, type FrameSealing, openFrame, sealFrame } from './frame.ts'
import { canonicalObject } from './parsedJson.ts'

/** The protocol that this program speaks; what `minReader` and `minWriter` are compared with. */
export const PROTOCOL = 1

/** A gate that an administrator set. */
export interface FormatGate {
  readonly ws: WorkspaceId
  /** Who wrote it. */
  readonly device: DeviceId
  /** From 1. */
  readonly number: number
  /** Below it a program does not read. */
  readonly minReader: number
  /** Below it a program reads and does not publish. */
  readonly minWriter: number
}

/** The gate as a file. */
export function sealFormat(
  { ws, device, number, minReader, minWriter }: FormatGate,
  sealing: FrameSealing,
): Uint8Array {
  const plain = utf8(canonicalText({ minReader, minWriter }))
  return sealFrame({ header: { kind: 'format', ws, device, more: { number } }, plain }, sealing)
}

/** The gate in a file. **Refuses** as `openFrame`; `malformed` for anything else, and where a reader would need more than a writer. */
export function openFormat(bytes: Uint8Array, opening: FrameOpening): Result<FormatGate, FrameFault> {
  const frame = openFrame(bytes, opening)
  if (!frame.ok) return frame
  const { kind, ws, device, more } = frame.value.header
  const said = canonicalObject(frame.value.plain)
  if (kind !== 'format' || !said || !isWhole(more.number, 1)) return err('malformed')
  const { minReader, minWriter } = said
  if (faultOfKeys(said, ['minReader', 'minWriter']) !== undefined) return err('malformed')
  if (!isWhole(minReader, 1) || !isWhole(minWriter, minReader)) return err('malformed')
  return ok({ ws, device, number: more.number, minReader, minWriter })
}
