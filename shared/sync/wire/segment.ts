/**
 * Segments (sync 4.1, 5): contiguous changes of one device in one frame, signed once over `(ws, device, last, h_last)`. A desk keeps
 * the segments of others as they came: they are its log, and go on to another target with their signature.
 */
import type { Change, DeviceId, WorkspaceId } from '#shared/sync/change.ts'

/** Person keys that were minted with the changes of a run; they travel beside it, in a file their desk may write anew (decisions/0034). */
export interface PersonKeyEntry {
  readonly personId: string
  /** 32 bytes. */
  readonly secret: Uint8Array
}

/** Contiguous changes of one device, in seq order, and what links them to the log. */
export interface Run {
  readonly ws: WorkspaceId
  readonly device: DeviceId
  readonly first: number
  readonly last: number
  /** Chain hash before `first` and after `last`, 32 bytes each. */
  readonly before: Uint8Array
  readonly chain: Uint8Array
  readonly changes: readonly Change[]
}

/** A run that came from elsewhere: proved, opened, and the container it came in. */
export interface ArrivedRun extends Run {
  readonly container: Uint8Array
  /** Of the file of keys beside it; empty where the header says that there is none. */
  readonly keys: readonly PersonKeyEntry[]
}
