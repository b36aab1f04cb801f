// What the exchange's worker and those that open segments for it say to each other. Keys cross in memory only, and are logged nowhere.

import type { Result } from '#shared/kernel/result.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { FrameFault } from '#shared/sync/wire/frame.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'
import type { ProvedSegment } from '#shared/sync/wire/segment.ts'

/** A segment to be opened. */
export interface OpeningAsked {
  readonly id: number
  readonly bytes: Uint8Array
  readonly ws: WorkspaceId
  readonly ring: KeyRing
  /** Of the device that the header names; it is proved there. */
  readonly publicKey: Uint8Array | undefined
}

/** What became of it; no result where the opener failed itself. */
export interface OpeningAnswer {
  readonly id: number
  readonly result: Result<ProvedSegment, FrameFault> | undefined
}
